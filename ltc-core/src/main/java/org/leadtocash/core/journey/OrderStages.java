package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of an order, and the events that move it: the names of {@link Journeys#order}. */
public final class OrderStages {
    /** Being entered. */
    public static final String DRAFT = "DRAFT";

    /** Credit, compliance, price and supply are looked at. */
    public static final String CHECKING = "CHECKING";

    /** One of the checks said no. */
    public static final String BLOCKED = "BLOCKED";

    /** It binds, and may be fulfilled. */
    public static final String RELEASED = "RELEASED";

    /** Goods are on their way to the door. */
    public static final String IN_FULFILMENT = "IN_FULFILMENT";

    /** Some of it has arrived. */
    public static final String PARTIALLY_DELIVERED = "PARTIALLY_DELIVERED";

    /** All of it has arrived. */
    public static final String DELIVERED = "DELIVERED";

    /** It is being changed. */
    public static final String AMENDING = "AMENDING";

    /** The customer wants out; can it be stopped? */
    public static final String ASSESSING_CANCELLATION = "ASSESSING_CANCELLATION";

    /** It is being stopped. */
    public static final String PENDING_CANCELLATION = "PENDING_CANCELLATION";

    /** Delivered, billed, nothing open. */
    public static final String COMPLETED = "COMPLETED";

    /** We do not take it. */
    public static final String REJECTED = "REJECTED";

    /** It was stopped. */
    public static final String CANCELLED = "CANCELLED";

    /** It is complete, and goes to be checked. */
    public static final Event SUBMIT = Event.of("submit");

    /** It binds from here on. */
    public static final Event RELEASE = Event.of("release");

    /** One of the checks says no. */
    public static final Event BLOCK = Event.of("block");

    /** Somebody else than who entered it has it checked again. */
    public static final Event RECHECK = Event.of("recheck");

    /** We do not take it. Takes a reason. */
    public static final Event REJECT = Event.of("reject");

    /** The warehouse begins. */
    public static final Event START = Event.of("start");

    /** Some of it has arrived. */
    public static final Event DELIVER_PART = Event.of("deliverPart");

    /** All of it has arrived. */
    public static final Event DELIVER = Event.of("deliver");

    /** Everything is billed and nothing open. */
    public static final Event COMPLETE = Event.of("complete");

    /** It is to be changed. */
    public static final Event AMEND = Event.of("amend");

    /** The change is written, and checked. */
    public static final Event APPLY = Event.of("apply");

    /** Somebody wants out before the goods have left. Takes a reason. */
    public static final Event CANCEL_REQUEST = Event.of("cancelRequest");

    /** It is too late: it goes on where it was. */
    public static final Event REFUSE_CANCEL = Event.of("refuseCancel");

    /** It can be stopped. */
    public static final Event CONFIRM_CANCEL = Event.of("confirmCancel");

    /** It has been stopped. */
    public static final Event STOPPED = Event.of("stopped");

    private OrderStages() {}
}
