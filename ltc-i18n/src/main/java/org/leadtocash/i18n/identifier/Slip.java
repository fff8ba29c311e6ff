package org.leadtocash.i18n.identifier;

/** A slip of the hand that check digits can make visible. */
public enum Slip {
    /** One digit is another. */
    WRONG_DIGIT,
    /** Two neighbouring digits have changed places. */
    SWAPPED_DIGITS
}
