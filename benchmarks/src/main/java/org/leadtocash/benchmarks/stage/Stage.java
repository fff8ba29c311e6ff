package org.leadtocash.benchmarks.stage;

/** Where an order of the workload stands. */
public enum Stage {
    /** Being entered. */
    DRAFT,
    /** Handed in. */
    SUBMITTED,
    /** Good for the money. */
    CREDIT_CHECKED,
    /** Promised. */
    CONFIRMED,
    /** On its way. */
    SHIPPED,
    /** Billed. */
    INVOICED,
    /** Paid. */
    PAID,
    /** Over. */
    CLOSED,
    /** Given up. */
    CANCELLED
}
