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

    /** Another has taken its place. */
    public static final String SUPERSEDED = "SUPERSEDED";

    /** The customer has said no. */
    public static final String DECLINED = "DECLINED";

    /** Nobody answered in time. */
    public static final String EXPIRED = "EXPIRED";

    /** We have withdrawn it. */
    public static final String CANCELLED = "CANCELLED";

    /** Every line gets its price, at a rate of a day. */
    public static final Event PRICE = Event.of("price");

    /** It needs a yes to its price where discount or margin say so; else it is agreed at once. */
    public static final Event SUBMIT = Event.of("submit");

    /** The gate PRICE is open, and somebody else than who submitted it goes on. */
    public static final Event APPROVE = Event.of("approve");

    /** The price is not agreed. Takes a reason. */
    public static final Event RETURN = Event.of("return");

    /** It goes to the customer, whom trade compliance has not blocked. */
    public static final Event SEND = Event.of("send");

    /** The customer says yes in time, and to no other quote of the opportunity. */
    public static final Event ACCEPT = Event.of("accept");

    /** It becomes an order. */
    public static final Event ORDER = Event.of("order");

    /** A newer version takes its place. Takes a reason. */
    public static final Event REVISE = Event.of("revise");

    /** Another quote of the opportunity was accepted. */
    public static final Event OPPORTUNITY_QUOTE_ACCEPTED = Event.of("opportunity.quoteAccepted");

    /** The customer says no. Takes a reason. */
    public static final Event DECLINE = Event.of("decline");

    /** Nobody answered in time. */
    public static final Event EXPIRE = Event.of("expire");

    /** We withdraw it. Takes a reason. */
    public static final Event CANCEL = Event.of("cancel");

    /** The opportunity is no more. Takes a reason. */
    public static final Event OPPORTUNITY_LOST = Event.of("opportunity.lost");

    /** It is offered again, at a new price. Takes a reason. */
    public static final Event REOPEN = Event.of("reopen");

    private QuoteStages() {}
}
