package org.leadtocash.pricing.condition;

/**
 * Which of several records applies that the same key finds on the same day.
 *
 * <p>A higher priority goes first under every policy. Then, among records in the same currency:
 */
public enum TiePolicy {
    /** The one with the highest tier reached, then the latest start of validity, then the first id. */
    FIRST,
    /** The one whose number is least: the lowest price, the largest discount; then as {@link #FIRST}. */
    BEST_FOR_CUSTOMER,
    /** The one whose number is greatest; then as {@link #FIRST}. */
    BEST_FOR_SELLER,
    /** None: two records that reach tiers of the same height are a finding that blocks. */
    ERROR
}
