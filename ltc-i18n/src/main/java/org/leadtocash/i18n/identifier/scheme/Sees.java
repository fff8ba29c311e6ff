package org.leadtocash.i18n.identifier.scheme;

/** Which slips of the hand the checks of a form always see. */
public enum Sees {
    /** Some, as chance has it, or none for want of a check. */
    NOTHING,
    /** Every wrong digit. */
    DIGITS,
    /** Every swap of two neighbouring digits. */
    SWAPS,
    /** Every wrong digit, and every swap of two neighbouring digits. */
    DIGITS_AND_SWAPS;

    /** Whether every wrong digit is seen. */
    public boolean digits() {
        return this == DIGITS || this == DIGITS_AND_SWAPS;
    }

    /** Whether every swap of two neighbouring digits is seen. */
    public boolean swaps() {
        return this == SWAPS || this == DIGITS_AND_SWAPS;
    }
}
