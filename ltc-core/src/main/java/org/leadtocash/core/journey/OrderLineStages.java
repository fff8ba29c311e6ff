package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of a line of an order, and the events that move it: the names of {@link Journeys#orderLine}. */
public final class OrderLineStages {
    /** Nothing is promised yet. */
    public static final String OPEN = "OPEN";

    /** How much and when is promised. */
    public static final String CONFIRMED = "CONFIRMED";

    /** Goods are set aside. */
    public static final String ALLOCATED = "ALLOCATED";

    /** Some of it has left. */
    public static final String PARTLY_SHIPPED = "PARTLY_SHIPPED";

    /** All of it has left. */
    public static final String SHIPPED = "SHIPPED";

    /** It has arrived. */
    public static final String DELIVERED = "DELIVERED";

    /** Nothing is done for now. */
    public static final String HELD = "HELD";

    /** The customer has accepted it. */
    public static final String ACCEPTED = "ACCEPTED";

    /** The rest is not delivered. */
    public static final String SHORT_CLOSED = "SHORT_CLOSED";

    /** It was stopped. */
    public static final String CANCELLED = "CANCELLED";

    /** How much and when is promised. */
    public static final Event CONFIRM = Event.of("confirm");

    /** Goods are set aside. */
    public static final Event ALLOCATE = Event.of("allocate");

    /** Goods leave: all that was promised, or some of it. */
    public static final Event SHIP = Event.of("ship");

    /** They arrive. */
    public static final Event DELIVER = Event.of("deliver");

    /** The customer accepts them. */
    public static final Event ACCEPT = Event.of("accept");

    /** The rest is not delivered. Takes a reason. */
    public static final Event SHORT_CLOSE = Event.of("shortClose");

    /** Nothing is done for now. Takes a reason. */
    public static final Event HOLD = Event.of("hold");

    /** It goes on where it was. */
    public static final Event RESUME = Event.of("resume");

    /** It is stopped. Takes a reason. */
    public static final Event CANCEL = Event.of("cancel");

    private OrderLineStages() {}
}
