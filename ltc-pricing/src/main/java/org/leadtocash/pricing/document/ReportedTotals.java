package org.leadtocash.pricing.document;

import org.joda.money.BigMoney;

/**
 * The totals of a document in another currency, converted for each tax group, so that net and tax sum to gross here too.
 * In the document's own currency they would repeat its totals, and are left out.
 *
 * @param role whose currency it is
 * @param rate the exchange rate
 * @param net the total without tax
 * @param tax the total tax
 * @param gross the total with tax
 */
public record ReportedTotals(Role role, AppliedRate rate, BigMoney net, BigMoney tax, BigMoney gross) {

    /** Whose currency totals are told in. */
    public enum Role {
        /** That of the seller's books. */
        LOCAL,
        /** That of the seller's group. */
        GROUP
    }
}
