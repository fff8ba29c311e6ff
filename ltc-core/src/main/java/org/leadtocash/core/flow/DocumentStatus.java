package org.leadtocash.core.flow;

/** What the flow needs to know of a document's stage: whether it counts, and whether it is done. */
public enum DocumentStatus {
    /** In preparation: a delivery that has not left, an invoice that is not in receivables. */
    DRAFT,
    /** In force. */
    ACTIVE,
    /** Done. */
    COMPLETED,
    /** Withdrawn: counts for nothing. */
    CANCELLED;

    /** Whether the document is in force or done. */
    public boolean counts() {
        return this == ACTIVE || this == COMPLETED;
    }
}
