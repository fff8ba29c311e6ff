package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of a service case, and the events that move it: the names of {@link Journeys#service}. */
public final class ServiceStages {
    /** Somebody has told of a fault. */
    public static final String NEW = "NEW";

    /** We know what it is and that we must help. */
    public static final String TRIAGED = "TRIAGED";

    /** It is being worked on. */
    public static final String IN_PROGRESS = "IN_PROGRESS";

    /** We wait for the customer. */
    public static final String WAIT_CUSTOMER = "WAIT_CUSTOMER";

    /** We wait for parts. */
    public static final String WAIT_PARTS = "WAIT_PARTS";

    /** Somebody is on site. */
    public static final String FIELD_VISIT = "FIELD_VISIT";

    /** It works again. */
    public static final String RESOLVED = "RESOLVED";

    /** The customer agrees, or does not object. */
    public static final String CLOSED = "CLOSED";

    /** We do not owe it. */
    public static final String REJECTED = "REJECTED";

    /** It is offered as a repair to be paid. */
    public static final String QUOTED = "QUOTED";

    /** It was withdrawn. */
    public static final String CANCELLED = "CANCELLED";

    /** We shipped it, or a contract covers it. */
    public static final Event TRIAGE = Event.of("triage");

    /** Work begins. */
    public static final Event START = Event.of("start");

    /** We need something of the customer. */
    public static final Event ASK_CUSTOMER = Event.of("askCustomer");

    /** We need parts. */
    public static final Event ORDER_PARTS = Event.of("orderParts");

    /** It goes on where it was. */
    public static final Event RESUME = Event.of("resume");

    /** Somebody goes there. */
    public static final Event VISIT = Event.of("visit");

    /** They come back. */
    public static final Event BACK_TO_DESK = Event.of("backToDesk");

    /** It works again. */
    public static final Event RESOLVE = Event.of("resolve");

    /** The customer agrees. */
    public static final Event CONFIRM = Event.of("confirm");

    /** The customer does not object in time. */
    public static final Event LAPSE = Event.of("lapse");

    /** It does not work after all. Takes a reason. */
    public static final Event NOT_SOLVED = Event.of("notSolved");

    /** It has come back. Takes a reason. */
    public static final Event REOPEN = Event.of("reopen");

    /** We do not owe it. Takes a reason. */
    public static final Event REJECT = Event.of("reject");

    /** We offer it as a repair to be paid. */
    public static final Event QUOTE_REPAIR = Event.of("quoteRepair");

    /** What was found calls for something new: a lead is opened. */
    public static final Event LEAD_FOUND = Event.of("leadFound");

    /** It is withdrawn. Takes a reason. */
    public static final Event CANCEL = Event.of("cancel");

    private ServiceStages() {}
}
