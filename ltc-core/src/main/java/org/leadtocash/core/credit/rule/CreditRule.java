package org.leadtocash.core.credit.rule;

/** What credit measures. Each rule says in its findings what it measured and what it allowed. */
public enum CreditRule {
    /** Exposure with the document, at each checked account, against limit and tolerance. */
    LIMIT_STATIC,
    /** The base limit of a checked account ended. */
    LIMIT_EXPIRED,
    /** Somebody stopped the credit of a checked account by hand. */
    MANUAL_HOLD,
    /** No account manages the payer's credit. */
    NOT_MANAGED,
    /** The value of the document alone, against an amount. */
    DOC_MAX_VALUE,
    /** Days past due of the payer's oldest open item, against a number of days. */
    OLDEST_OPEN_ITEM,
    /** What the payer has overdue, against an amount; and, where given, against per cent of the limit. */
    OVERDUE_AMOUNT
}
