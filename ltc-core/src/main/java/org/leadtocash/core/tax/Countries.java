package org.leadtocash.core.tax;

/** The form of a country code; which countries there are is the law's to know. */
final class Countries {
    private Countries() {}

    static void check(String what, String country) {
        if (country.length() != 2 || !country.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new IllegalArgumentException(
                    what + ": country \"" + country + "\", expected two upper-case letters of ISO 3166-1");
        }
    }
}
