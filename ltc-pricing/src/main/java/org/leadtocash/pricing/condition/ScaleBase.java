package org.leadtocash.pricing.condition;

/** What decides which tier of a rate applies. */
public enum ScaleBase {
    /**
     * How much is bought, in the unit of the scale; else in that of the rate, or of the line. A unit of mass or volume, or
     * points, makes it a scale by weight, volume or points, by the conversions of the material.
     */
    QUANTITY,
    /** How much it is worth, in the currency of the rate: what the step is taken of. */
    VALUE,
    /** How many lines there are. */
    LINES
}
