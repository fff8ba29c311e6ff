package org.leadtocash.core.tax;

import org.leadtocash.core.time.Validity;

/**
 * A party's registration for tax in a country.
 *
 * @param country where, by its ISO 3166-1 alpha-2 code, or {@code XI} for Northern Ireland
 * @param number the number given there, as the party wrote it
 * @param status what is known of the number
 * @param validity from when to when the registration stands
 */
public record TaxRegistration(String country, String number, Status status, Validity validity) {

    /** What is known of a registration number. */
    public enum Status {
        /** The authority's register confirmed it. */
        CONFIRMED,
        /** Its form and check digits are right; nobody asked the register. */
        WELL_FORMED,
        /** Nobody looked. */
        UNCHECKED,
        /** Its form is wrong, or the register does not know it. */
        INVALID
    }

    /** Checks the country's form. */
    public TaxRegistration {
        Countries.check("tax registration " + number, country);
    }
}
