package org.leadtocash.core.receivable;

/** Which items a payment settles. */
public enum AllocationStrategy {
    /** What the remittance advice names, in its order; the rest stays unapplied. */
    SPECIFIED,
    /** The item due first, then the next: ties by document date, amount and document. */
    OLDEST_DUE
}
