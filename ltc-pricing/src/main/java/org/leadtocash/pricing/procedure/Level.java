package org.leadtocash.pricing.procedure;

/** What a condition is about. */
public enum Level {
    /** Each line on its own. */
    LINE,
    /** The document as a whole; its amount is split over the lines. */
    HEADER
}
