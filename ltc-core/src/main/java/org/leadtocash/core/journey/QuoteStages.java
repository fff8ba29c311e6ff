package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of a quote, and the events that move it: the names of {@link Journeys#quote}. */
public final class QuoteStages {
    /** Being written. */
    public static final String DRAFT = "DRAFT";

    /** Every line has its price. */
    public static final String PRICED = "PRICED";

    /** Somebody must say yes to the price. */
    public static final String IN_APPROVAL = "IN_APPROVAL";

    /** The price is agreed inside. */
    public static final String APPROVED = "APPROVED";

    /** It is with the customer, and binds. */
    public static final String SENT = "SENT";

    /** The customer has said yes. */
    public static final String ACCEPTED = "ACCEPTED";

    /** It has become an order. */
    public static final String ORDERED = "ORDERED";

    /** A newer version has taken its place. */
    public static final String SUPERSEDED = "SUPERSEDED";

    /** The customer has said no. */
    public static final String DECLINED = "DECLINED";

    /** Nobody answered in time. */
    public static final String EXPIRED = "EXPIRED";

    /** We have withdrawn it. */
    public static final String CANCELLED = "CANCELLED";

    /** Every line gets its price. */
    public static final Event PRICE = Event.of("price");

    /** The price needs a yes. Or: The price needs nobody. */
    public static final Event SUBMIT = Event.of("submit");

    /** Somebody else says yes to the price. */
    public static final Event APPROVE = Event.of("approve");

    /** The price is not agreed. Takes a reason. */
    public static final Event RETURN = Event.of("return");

    /** It goes to the customer. */
    public static final Event SEND = Event.of("send");

    /** The customer says yes in time. */
    public static final Event ACCEPT = Event.of("accept");

    /** It becomes an order. */
    public static final Event ORDER = Event.of("order");

    /** A newer version takes its place. Takes a reason. */
    public static final Event REVISE = Event.of("revise");

    /** The customer says no. Takes a reason. */
    public static final Event DECLINE = Event.of("decline");

    /** Nobody answered in time. */
    public static final Event EXPIRE = Event.of("expire");

    /** We withdraw it. Takes a reason. */
    public static final Event CANCEL = Event.of("cancel");

    /** It is offered again, at a new price. Takes a reason. */
    public static final Event REOPEN = Event.of("reopen");

    private QuoteStages() {}
}
