package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of a lead, and the events that move it: the names of {@link Journeys#lead}. */
public final class LeadStages {
    /** Just come in, nobody answers for it. */
    public static final String NEW = "NEW";

    /** Somebody is to take it up. */
    public static final String ASSIGNED = "ASSIGNED";

    /** Being talked to. */
    public static final String WORKING = "WORKING";

    /** Not yet ready; to be asked again later. */
    public static final String NURTURING = "NURTURING";

    /** Need and time are known: worth a forecast. */
    public static final String QUALIFIED = "QUALIFIED";

    /** It has become an opportunity. */
    public static final String CONVERTED = "CONVERTED";

    /** Nothing will come of it. */
    public static final String DISQUALIFIED = "DISQUALIFIED";

    /** It was another lead told twice. */
    public static final String MERGED = "MERGED";

    /** Somebody is to answer for it. */
    public static final Event ASSIGN = Event.of("assign");

    /** The account responsible takes it up. */
    public static final Event ACCEPT = Event.of("accept");

    /** The account responsible hands it back. Takes a reason. */
    public static final Event REJECT = Event.of("reject");

    /** It is too early. */
    public static final Event NURTURE = Event.of("nurture");

    /** The time has come. */
    public static final Event REACTIVATE = Event.of("reactivate");

    /** It is worth a forecast. */
    public static final Event QUALIFY = Event.of("qualify");

    /** It becomes an opportunity of a known account. */
    public static final Event CONVERT = Event.of("convert");

    /** Nobody asked again for too long. */
    public static final Event EXPIRE = Event.of("expire");

    /** Nothing will come of it. Takes a reason. */
    public static final Event DISQUALIFY = Event.of("disqualify");

    /** It is another lead told twice. */
    public static final Event MERGE = Event.of("merge");

    /** Something came of it after all. Takes a reason. */
    public static final Event REOPEN = Event.of("reopen");

    private LeadStages() {}
}
