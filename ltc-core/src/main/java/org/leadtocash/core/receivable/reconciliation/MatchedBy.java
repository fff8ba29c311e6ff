package org.leadtocash.core.receivable.reconciliation;

/** By what lines were brought together. */
public enum MatchedBy {
    /** A reference that both know. */
    REFERENCE,
    /** The amount, within the days allowed. */
    AMOUNT,
    /** The one choice of lines that makes up the amount of another. */
    SUM,
    /** Nothing: the line stands alone. */
    NOTHING
}
