package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of a case of collection, and the events that move it: the names of {@link Journeys#collection}. */
public final class CollectionStages {
    /** An amount is overdue. */
    public static final String OPEN = "OPEN";

    /** Reminded once. */
    public static final String REMINDED1 = "REMINDED1";

    /** Reminded twice. */
    public static final String REMINDED2 = "REMINDED2";

    /** Told for the last time. */
    public static final String FINAL_NOTICE = "FINAL_NOTICE";

    /** Account responsible and management know; nothing more is shipped. */
    public static final String ESCALATED = "ESCALATED";

    /** Lawyers have it. */
    public static final String LEGAL = "LEGAL";

    /** Nothing is open any more. */
    public static final String SETTLED = "SETTLED";

    /** It will not be paid. */
    public static final String WRITTEN_OFF = "WRITTEN_OFF";

    /** Reminding takes its course. */
    public static final String NO_PROMISE = "NO_PROMISE";

    /** The customer has named a day. */
    public static final String PROMISED = "PROMISED";

    /** The customer does not agree; nobody is reminded. */
    public static final String DISPUTED = "DISPUTED";

    /** The first reminder goes out. */
    public static final Event DUN1 = Event.of("dun1");

    /** The second reminder goes out. */
    public static final Event DUN2 = Event.of("dun2");

    /** The last notice goes out. */
    public static final Event FINAL = Event.of("final");

    /** Collection and account responsible agree that nothing more is shipped. */
    public static final Event ESCALATE = Event.of("escalate");

    /** Lawyers take it over. */
    public static final Event LEGAL_IT = Event.of("legal");

    /** The day has gone by: one step further than before. */
    public static final Event PROMISE_BROKEN = Event.of("promise.broken");

    /** The customer names a day. */
    public static final Event PROMISE = Event.of("promise");

    /** The customer does not agree. Takes a reason. */
    public static final Event DISPUTE = Event.of("dispute");

    /** An invoice is disputed. */
    public static final Event INVOICE_DISPUTED = Event.of("invoice.disputed");

    /** It is settled; reminding goes on where it was. */
    public static final Event RESOLVE = Event.of("resolve");

    /** The dispute about the invoice is settled. */
    public static final Event INVOICE_RESOLVED = Event.of("invoice.resolved");

    /** Nothing is open any more. */
    public static final Event SETTLE = Event.of("settle");

    /** It will not be paid. Takes a reason. */
    public static final Event WRITE_OFF = Event.of("writeOff");

    private CollectionStages() {}
}
