package org.leadtocash.core.receivable.terms;

/** What a payment of a part of an item earns. */
public enum PartialDiscount {
    /** The discount of its part: 485 at 2 per cent settle 494.90. */
    PROPORTIONAL,
    /** Nothing, but the payment that settles the item within the days earns the discount on all of it. */
    ONLY_FULL,
    /** Nothing, and an item that was once paid in part earns nothing any more. */
    NEVER
}
