package org.leadtocash.pricing.condition;

/** What the number of a rate means. */
public enum RateKind {
    /** So much per cent of a base amount. */
    PERCENT,
    /** So much for the line, however large it is. */
    FIXED,
    /** So much for a number of units. */
    PER_UNIT
}
