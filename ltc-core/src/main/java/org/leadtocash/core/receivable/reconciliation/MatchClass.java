package org.leadtocash.core.receivable.reconciliation;

/** How lines of two sides stand to each other. */
public enum MatchClass {
    /** The same on both sides. */
    MATCHED,
    /** The same at another date, or so close to the closing that the other side cannot have it yet. */
    TIMING,
    /** The same by reference, with another amount. */
    AMOUNT,
    /** Only they have it. */
    MISSING_OURS,
    /** Only we have it. */
    MISSING_THEIRS,
    /** One side has it once more than the other. */
    DUPLICATE
}
