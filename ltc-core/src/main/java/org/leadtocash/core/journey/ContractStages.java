package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of a contract, and the events that move it: the names of {@link Journeys#contract}. */
public final class ContractStages {
    /** Being drafted. */
    public static final String DRAFT = "DRAFT";

    /** Five offices look at it at once. */
    public static final String IN_REVIEW = "IN_REVIEW";

    /** Legal has not said anything yet. */
    public static final String LEGAL_PENDING = "LEGAL_PENDING";

    /** Legal says yes. */
    public static final String LEGAL_OK = "LEGAL_OK";

    /** Legal says yes, on conditions. */
    public static final String LEGAL_COND = "LEGAL_COND";

    /** Legal says no. */
    public static final String LEGAL_NOK = "LEGAL_NOK";

    /** Finance and tax has not said anything yet. */
    public static final String FINANCE_TAX_PENDING = "FINANCE_TAX_PENDING";

    /** Finance and tax says yes. */
    public static final String FINANCE_TAX_OK = "FINANCE_TAX_OK";

    /** Finance and tax says yes, on conditions. */
    public static final String FINANCE_TAX_COND = "FINANCE_TAX_COND";

    /** Finance and tax says no. */
    public static final String FINANCE_TAX_NOK = "FINANCE_TAX_NOK";

    /** Trade compliance has not said anything yet. */
    public static final String TRADE_PENDING = "TRADE_PENDING";

    /** Trade compliance says yes. */
    public static final String TRADE_OK = "TRADE_OK";

    /** Trade compliance says yes, on conditions. */
    public static final String TRADE_COND = "TRADE_COND";

    /** Trade compliance says no. */
    public static final String TRADE_NOK = "TRADE_NOK";

    /** Delivery has not said anything yet. */
    public static final String DELIVERY_PENDING = "DELIVERY_PENDING";

    /** Delivery says yes. */
    public static final String DELIVERY_OK = "DELIVERY_OK";

    /** Delivery says yes, on conditions. */
    public static final String DELIVERY_COND = "DELIVERY_COND";

    /** Delivery says no. */
    public static final String DELIVERY_NOK = "DELIVERY_NOK";

    /** Credit has not said anything yet. */
    public static final String CREDIT_PENDING = "CREDIT_PENDING";

    /** Credit says yes. */
    public static final String CREDIT_OK = "CREDIT_OK";

    /** Credit says yes, on conditions. */
    public static final String CREDIT_COND = "CREDIT_COND";

    /** Credit says no. */
    public static final String CREDIT_NOK = "CREDIT_NOK";

    /** Everybody has looked at it, and nobody said no. */
    public static final String REVIEWED = "REVIEWED";

    /** It may be signed. */
    public static final String APPROVED = "APPROVED";

    /** It is out for signature. */
    public static final String SIGNING = "SIGNING";

    /** Both have signed. */
    public static final String SIGNED = "SIGNED";

    /** It is in force. */
    public static final String ACTIVE = "ACTIVE";

    /** Nothing is done under it for now. */
    public static final String SUSPENDED = "SUSPENDED";

    /** Everything is delivered and accepted. */
    public static final String FULFILLED = "FULFILLED";

    /** Done, paid, and nothing open. */
    public static final String CLOSED = "CLOSED";

    /** It was ended early. */
    public static final String TERMINATED = "TERMINATED";

    /** Its time is over. */
    public static final String EXPIRED = "EXPIRED";

    /** It never came into force. */
    public static final String CANCELLED = "CANCELLED";

    /** No change is asked for. */
    public static final String UNCHANGED = "UNCHANGED";

    /** A change is being looked at. */
    public static final String CHANGE_REVIEW = "CHANGE_REVIEW";

    /** It is complete, and goes to five offices at once. */
    public static final Event REVIEW = Event.of("review");

    /** Legal says yes. */
    public static final Event LEGAL_OK_IT = Event.of("legal.ok");

    /** Legal says yes, on conditions. */
    public static final Event LEGAL_COND_IT = Event.of("legal.cond");

    /** Legal says no. */
    public static final Event LEGAL_NOK_IT = Event.of("legal.nok");

    /** Finance and tax says yes. */
    public static final Event FINANCE_OK = Event.of("finance.ok");

    /** Finance and tax says yes, on conditions. */
    public static final Event FINANCE_COND = Event.of("finance.cond");

    /** Finance and tax says no. */
    public static final Event FINANCE_NOK = Event.of("finance.nok");

    /** Trade compliance says yes. */
    public static final Event TRADE_OK_IT = Event.of("trade.ok");

    /** Trade compliance says yes, on conditions. */
    public static final Event TRADE_COND_IT = Event.of("trade.cond");

    /** Trade compliance says no. */
    public static final Event TRADE_NOK_IT = Event.of("trade.nok");

    /** Delivery says yes. */
    public static final Event DELIVERY_OK_IT = Event.of("delivery.ok");

    /** Delivery says yes, on conditions. */
    public static final Event DELIVERY_COND_IT = Event.of("delivery.cond");

    /** Delivery says no. */
    public static final Event DELIVERY_NOK_IT = Event.of("delivery.nok");

    /** Credit says yes. */
    public static final Event CREDIT_OK_IT = Event.of("credit.ok");

    /** Credit says yes, on conditions. */
    public static final Event CREDIT_COND_IT = Event.of("credit.cond");

    /** Credit says no. */
    public static final Event CREDIT_NOK_IT = Event.of("credit.nok");

    /** The gate ATC is open, and somebody else than who sent it to review goes on. */
    public static final Event APPROVE = Event.of("approve");

    /** Back to the draft; the gates are to be passed again. Takes a reason. */
    public static final Event REWORK = Event.of("rework");

    /** It goes out for signature. */
    public static final Event SEND_FOR_SIGNATURE = Event.of("sendForSignature");

    /** Both have signed. */
    public static final Event SIGN = Event.of("sign");

    /** Nobody signed in time. */
    public static final Event SIGNING_LAPSED = Event.of("signingLapsed");

    /** It comes into force: its day has come, and what is to be paid before is there. */
    public static final Event ACTIVATE = Event.of("activate");

    /** Everything is delivered and accepted. */
    public static final Event FULFIL = Event.of("fulfil");

    /** The gate ATCC is open, and no invoice is. */
    public static final Event CLOSE = Event.of("close");

    /** Nothing is done under it for now. Takes a reason. */
    public static final Event SUSPEND = Event.of("suspend");

    /** It goes on. */
    public static final Event RESUME = Event.of("resume");

    /** It is ended early. Takes a reason. */
    public static final Event TERMINATE = Event.of("terminate");

    /** The time of a frame is over. */
    public static final Event EXPIRE = Event.of("expire");

    /** The end is near: a new lead is opened. */
    public static final Event RENEWAL = Event.of("renewal");

    /** It is given up. Takes a reason. */
    public static final Event ABANDON = Event.of("abandon");

    /** A change is asked for. */
    public static final Event REQUEST_CHANGE = Event.of("requestChange");

    /** The gate ATAC is open: a new version of the contract stands. */
    public static final Event APPLY_CHANGE = Event.of("applyChange");

    /** The change is not agreed. Takes a reason. */
    public static final Event REJECT_CHANGE = Event.of("rejectChange");

    private ContractStages() {}
}
