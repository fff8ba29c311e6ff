package org.leadtocash.core.tax;

/** The form of a country code; which countries there are is the law's to know. */
final class Countries {
    private Countries() {}

    static void check(String what, String country) {
        check(what, "", country);
    }

    /** The same for a thing and what is said of it, which are put together only where something is wrong. */
    static void check(Object what, String said, String country) {
        if (country.length() != 2 || !isUpper(country.charAt(0)) || !isUpper(country.charAt(1))) {
            throw new IllegalArgumentException(
                    what + said + ": country \"" + country + "\", expected two upper-case letters of ISO 3166-1");
        }
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
