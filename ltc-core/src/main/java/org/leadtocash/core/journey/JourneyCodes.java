package org.leadtocash.core.journey;

import org.leadtocash.core.finding.FindingCode;

/** The codes of what the shipped models require of other documents, for hosts that look out for one. */
public final class JourneyCodes {
    /** Trade compliance has blocked the account, which freezes every step forward on its documents. */
    public static final FindingCode ACCOUNT_FROZEN = FindingCode.of("journey.account-frozen");

    /** A contact of a campaign has not agreed to be written to. */
    public static final FindingCode CONSENT_MISSING = FindingCode.of("journey.consent-missing");

    /** The contract that an order is called off from is not in force. */
    public static final FindingCode CONTRACT_NOT_IN_FORCE = FindingCode.of("journey.contract-not-in-force");

    /** Goods have left, so that the order cannot be stopped any more. */
    public static final FindingCode GOODS_HAVE_LEFT = FindingCode.of("journey.goods-have-left");

    /** An invoice of a contract that is to be closed is open. */
    public static final FindingCode INVOICE_OPEN = FindingCode.of("journey.invoice-open");

    /** Neither a delivery nor a contract covers a service or return. */
    public static final FindingCode NOTHING_COVERS_IT = FindingCode.of("journey.nothing-covers-it");

    /** What is billed for has not been delivered or accepted. */
    public static final FindingCode NOTHING_TO_BILL = FindingCode.of("journey.nothing-to-bill");

    /** An order that a delivery fulfils is not released. */
    public static final FindingCode ORDER_NOT_RELEASED = FindingCode.of("journey.order-not-released");

    /** Another quote of the same opportunity was accepted. */
    public static final FindingCode OTHER_QUOTE_ACCEPTED = FindingCode.of("journey.other-quote-accepted");

    /** Credit has stopped shipping for an order that a delivery fulfils. */
    public static final FindingCode SHIPPING_STOPPED = FindingCode.of("journey.shipping-stopped");

    private JourneyCodes() {}
}
