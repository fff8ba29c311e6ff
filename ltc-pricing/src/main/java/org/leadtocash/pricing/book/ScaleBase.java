package org.leadtocash.pricing.book;

/** What decides which tier of a rate applies. */
public enum ScaleBase {
    /** How much is bought, in the unit of the rate; in the unit of the line where the rate has none. */
    QUANTITY,
    /** How much it is worth, in the currency of the rate. */
    VALUE
}
