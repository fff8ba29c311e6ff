package org.leadtocash.core.flow;

/** What must have happened before an order line may be billed. */
public enum BillingBasis {
    /** Nothing is billed: the line is free, or no order line at all. */
    NONE,
    /** What was ordered, delivered or not. */
    ORDERED,
    /** What was delivered. */
    DELIVERED,
    /** What the customer took over. */
    ACCEPTED,
    /** What the milestones reached so far release. */
    MILESTONE
}
