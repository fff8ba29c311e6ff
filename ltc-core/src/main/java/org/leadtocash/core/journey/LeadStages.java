package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of a lead, and the events that move it: the names of {@link Journeys#lead}. */
public final class LeadStages {
    /** It has come in. */
    public static final String NEW = "NEW";

    /** Somebody is to take it up. */
    public static final String ASSIGNED = "ASSIGNED";

    /** The account responsible is in touch. */
    public static final String WORKING = "WORKING";

    /** The time has not come; it is kept warm. */
    public static final String NURTURING = "NURTURING";

    /** Need, time and product are known. */
    public static final String QUALIFIED = "QUALIFIED";

    /** An opportunity has come of it. */
    public static final String CONVERTED = "CONVERTED";

    /** Nothing will come of it. */
    public static final String DISQUALIFIED = "DISQUALIFIED";

    /** It was another's double. */
    public static final String MERGED = "MERGED";

    /** Somebody is named. */
    public static final Event ASSIGN = Event.of("assign");

    /** The named one takes it up. */
    public static final Event ACCEPT = Event.of("accept");

    /** The named one gives it back. Takes a reason. */
    public static final Event REJECT = Event.of("reject");

    /** It is kept warm until a day. */
    public static final Event NURTURE = Event.of("nurture");

    /** Its time has come. */
    public static final Event REACTIVATE = Event.of("reactivate");

    /** It is worth an opportunity. */
    public static final Event QUALIFY = Event.of("qualify");

    /** An opportunity comes of it. */
    public static final Event CONVERT = Event.of("convert");

    /** Nobody came back to it in time. */
    public static final Event EXPIRE = Event.of("expire");

    /** Nothing will come of it. Takes a reason. */
    public static final Event DISQUALIFY = Event.of("disqualify");

    /** It is put together with another. */
    public static final Event MERGE = Event.of("merge");

    /** It is taken up again. Takes a reason. */
    public static final Event REOPEN = Event.of("reopen");

    private LeadStages() {}
}
