package org.leadtocash.core.credit.rule;

import java.util.EnumSet;
import java.util.Set;

/** What credit measures. Each rule says in its findings what it measured and what it allowed. */
public enum CreditRule {
    /** Exposure with the document, at each checked account, against limit and tolerance. */
    LIMIT_STATIC,
    /** The same, where orders count only if they are to be delivered within so many days. */
    LIMIT_HORIZON(RuleBounds.Bound.DAYS),
    /** The base limit of a checked account ended. */
    LIMIT_EXPIRED,
    /** Somebody should have looked at a checked account again. */
    REVIEW_DUE,
    /** Somebody stopped the credit of a checked account by hand. */
    MANUAL_HOLD,
    /** Proceedings over the assets of the party of a checked account run. */
    INSOLVENCY,
    /** A case of screening is open for the party of a checked account. */
    SANCTION_REF,
    /** No account manages the payer's credit. */
    NOT_MANAGED,
    /** The value of the document alone, against an amount. */
    DOC_MAX_VALUE(RuleBounds.Bound.AMOUNT),
    /** Days past due of the payer's oldest open item, against a number of days. */
    OLDEST_OPEN_ITEM(RuleBounds.Bound.DAYS),
    /** The share of the payer's open items that is overdue for more than some days, against per cent. */
    OVERDUE_RATIO(RuleBounds.Bound.DAYS, RuleBounds.Bound.PERCENT),
    /** What the payer has overdue, against an amount; and, where given, against per cent of the limit. */
    OVERDUE_AMOUNT(RuleBounds.Bound.AMOUNT),
    /** The highest level at which the payer was reminded of an open item, against a level. */
    DUNNING_LEVEL(RuleBounds.Bound.COUNT),
    /** How many days of sales the payer owes, against a number of days. */
    DAYS_SALES_OUTSTANDING(RuleBounds.Bound.DAYS),
    /** How many days late the payer pays on average, against a number of days. */
    DAYS_LATE(RuleBounds.Bound.DAYS),
    /** Days since the payer last paid, against a number of days. */
    PAYMENT_AGE(RuleBounds.Bound.DAYS),
    /** How many payments came back in the last days, against a number. */
    RETURNED_PAYMENTS(RuleBounds.Bound.COUNT, RuleBounds.Bound.DAYS),
    /** The rank of the document's terms of payment, against what was approved or agreed. */
    TERMS_RANK,
    /** The rank of the document's discount, against what was approved or agreed. */
    DISCOUNT_RANK,
    /** Fields of the document that must stay as they were approved. */
    CRITICAL_FIELD(RuleBounds.Bound.FIELDS);

    private final Set<RuleBounds.Bound> needs = EnumSet.noneOf(RuleBounds.Bound.class);

    CreditRule(RuleBounds.Bound... needed) {
        needs.addAll(Set.of(needed));
    }

    /** The bounds that a row of this rule must say. */
    Set<RuleBounds.Bound> needs() {
        return needs;
    }
}
