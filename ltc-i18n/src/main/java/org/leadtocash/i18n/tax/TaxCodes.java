package org.leadtocash.i18n.tax;

import org.leadtocash.core.finding.FindingCode;

/** The codes of what the engine itself says; the laws say theirs. */
final class TaxCodes {
    /** No case of the laws at hand fits. */
    static final FindingCode UNCOVERED = FindingCode.of("tax.uncovered");
    /** More than one case fits. */
    static final FindingCode AMBIGUOUS = FindingCode.of("tax.ambiguous");
    /** A fact that is needed to decide. */
    static final FindingCode FACT_MISSING = FindingCode.of("tax.fact-missing");
    /** No rate of that class on that day. */
    static final FindingCode RATE_MISSING = FindingCode.of("tax.rate-missing");
    /** A rate that only the host's provider may know. */
    static final FindingCode PROVIDER_MISSING = FindingCode.of("tax.rate-provider-missing");
    /** A text that was not itself read. */
    static final FindingCode UNVERIFIED = FindingCode.of("source.unverified");
    /** Get the buyer's number. */
    static final FindingCode SUPPLY_BUYER_ID = FindingCode.of("vat.supply-buyer-id");

    private TaxCodes() {}
}
