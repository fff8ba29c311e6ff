package org.leadtocash.pricing.document;

/** Where the amount of an element comes from. */
public enum Origin {
    /** A record of the book. */
    RECORD,
    /** Somebody entered it by hand. */
    ENTERED,
    /** Other elements, summed up. */
    SUBTOTAL,
    /** What rounding the line changed. */
    ROUNDING
}
