package org.leadtocash.i18n.invoice;

import org.leadtocash.core.finding.FindingCode;

/** The codes of what is wrong with an invoice, and of what would settle it. */
final class InvoiceCodes {
    static final FindingCode TERM_MISSING = FindingCode.of("invoice.term-missing");
    static final FindingCode ONE_OF_MISSING = FindingCode.of("invoice.one-of-missing");
    static final FindingCode GROUP_MISSING = FindingCode.of("invoice.group-missing");
    static final FindingCode NOT_BOTH = FindingCode.of("invoice.not-both");
    static final FindingCode UNWANTED = FindingCode.of("invoice.unwanted");
    static final FindingCode BELOW_MINIMUM = FindingCode.of("invoice.below-minimum");
    static final FindingCode TOO_MANY_DECIMALS = FindingCode.of("invoice.too-many-decimals");
    static final FindingCode TOO_LONG = FindingCode.of("invoice.too-long");
    static final FindingCode MALFORMED = FindingCode.of("invoice.malformed-text");
    static final FindingCode CODE_UNKNOWN = FindingCode.of("invoice.code-unknown");
    static final FindingCode WRONG_ORDER = FindingCode.of("invoice.wrong-order");

    static final FindingCode TOTAL_DIFFERS = FindingCode.of("invoice.total-differs");
    static final FindingCode TOTAL_NOT_NEAR = FindingCode.of("invoice.total-not-near");
    static final FindingCode TOTAL_MISSING = FindingCode.of("invoice.total-missing");
    static final FindingCode TOTAL_UNKNOWN = FindingCode.of("invoice.total-unknown");
    static final FindingCode TOTAL_TWICE = FindingCode.of("invoice.total-twice");

    static final FindingCode BREAKDOWN_MISSING = FindingCode.of("invoice.breakdown-missing");
    static final FindingCode BREAKDOWN_TWICE = FindingCode.of("invoice.breakdown-twice");
    static final FindingCode BREAKDOWN_UNUSED = FindingCode.of("invoice.breakdown-unused");
    static final FindingCode TAX_ID_MISSING = FindingCode.of("invoice.tax-id-missing");
    static final FindingCode TAX_ID_UNFIT = FindingCode.of("invoice.tax-id-unfit");
    static final FindingCode RATE_UNFIT = FindingCode.of("invoice.rate-unfit");
    static final FindingCode REASON_MISSING = FindingCode.of("invoice.exemption-reason-missing");
    static final FindingCode REASON_UNFIT = FindingCode.of("invoice.exemption-reason-unfit");
    static final FindingCode NOT_ALONE = FindingCode.of("invoice.category-not-alone");
    static final FindingCode FOREIGN_COUNTRY = FindingCode.of("invoice.foreign-country");
    static final FindingCode PAYEE_IS_SELLER = FindingCode.of("invoice.payee-is-seller");

    static final FindingCode TOO_MANY = FindingCode.of("invoice.too-many");
    static final FindingCode VALUE_TWICE = FindingCode.of("invoice.value-twice");
    static final FindingCode OUTSIDE_PERIOD = FindingCode.of("invoice.outside-period");
    static final FindingCode TOTAL_NOT_WITHIN = FindingCode.of("invoice.total-not-within");
    static final FindingCode NOT_ABOVE_ZERO = FindingCode.of("invoice.not-above-zero");
    static final FindingCode SIGN_DIFFERS = FindingCode.of("invoice.sign-differs");
    /** A part of a specification that the shipped tables do not have. */
    static final FindingCode NOT_COVERED = FindingCode.of("invoice.not-covered");

    static final FindingCode SUPPLY = FindingCode.of("invoice.supply");
    static final FindingCode SUPPLY_ONE_OF = FindingCode.of("invoice.supply-one-of");
    static final FindingCode SUPPLY_GROUP = FindingCode.of("invoice.supply-group");
    static final FindingCode REMOVE = FindingCode.of("invoice.remove");
    static final FindingCode SET_AMOUNT = FindingCode.of("invoice.set-amount");
    static final FindingCode ROUND = FindingCode.of("invoice.round");
    static final FindingCode CHOOSE_CODE = FindingCode.of("invoice.choose-code");
    static final FindingCode ADD_BREAKDOWN = FindingCode.of("invoice.add-breakdown");
    static final FindingCode JOIN_BREAKDOWN = FindingCode.of("invoice.join-breakdown");

    /** A row of a table of rules or code lists that does not fit. */
    static final FindingCode MALFORMED_ROW = FindingCode.of("invoice.malformed-row");
    /** A layer that weighs a rule less than the one it stands on. */
    static final FindingCode LAYER_LOOSENS = FindingCode.of("invoice.layer-loosens");

    /** A rule that two tables say in two ways. */
    static final FindingCode RULE_DIFFERS = FindingCode.of("invoice.rule-differs");

    private InvoiceCodes() {}
}
