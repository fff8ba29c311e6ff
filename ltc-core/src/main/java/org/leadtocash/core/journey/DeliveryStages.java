package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of a delivery, and the events that move it: the names of {@link Journeys#delivery}. */
public final class DeliveryStages {
    /** To be shipped. */
    public static final String PLANNED = "PLANNED";

    /** Stock is set aside. */
    public static final String ALLOCATED = "ALLOCATED";

    /** Being taken from the shelves. */
    public static final String PICKING = "PICKING";

    /** In boxes. */
    public static final String PACKED = "PACKED";

    /** Out of our books. */
    public static final String GOODS_ISSUED = "GOODS_ISSUED";

    /** On the road. */
    public static final String IN_TRANSIT = "IN_TRANSIT";

    /** Something went wrong on the road. */
    public static final String EXCEPTION = "EXCEPTION";

    /** Arrived; the customer has yet to accept it. */
    public static final String AWAITING_ACCEPTANCE = "AWAITING_ACCEPTANCE";

    /** Arrived, with proof. */
    public static final String DELIVERED = "DELIVERED";

    /** Arrived and accepted, with a certificate. */
    public static final String ACCEPTED = "ACCEPTED";

    /** Coming back. */
    public static final String RETURNED = "RETURNED";

    /** Never left. */
    public static final String CANCELLED = "CANCELLED";

    /** Stock is set aside for a released order. */
    public static final Event ALLOCATE = Event.of("allocate");

    /** The warehouse begins. */
    public static final Event PICK = Event.of("pick");

    /** It goes into boxes. */
    public static final Event PACK = Event.of("pack");

    /** It leaves our books. */
    public static final Event ISSUE = Event.of("issue");

    /** It leaves the yard. */
    public static final Event DEPART = Event.of("depart");

    /** It has arrived, and must be accepted. Or: It has arrived. */
    public static final Event POD = Event.of("pod");

    /** The customer accepts it. */
    public static final Event ACCEPT = Event.of("accept");

    /** Something goes wrong on the road. */
    public static final Event REPORT_EXCEPTION = Event.of("exception");

    /** It goes on. */
    public static final Event RESUME = Event.of("resume");

    /** It comes back. Takes a reason. */
    public static final Event RETURN_GOODS = Event.of("returnGoods");

    /** The customer does not take it. Takes a reason. */
    public static final Event REFUSE = Event.of("refuse");

    /** It was issued by mistake. Takes a reason. */
    public static final Event REVERSE = Event.of("reverse");

    /** It does not leave. Takes a reason. */
    public static final Event CANCEL = Event.of("cancel");

    private DeliveryStages() {}
}
