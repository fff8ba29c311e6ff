package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of a payment, and the events that move it: the names of {@link Journeys#payment}. */
public final class PaymentStages {
    /** On our account. */
    public static final String RECEIVED = "RECEIVED";

    /** Nobody knows from whom, or for what. */
    public static final String UNIDENTIFIED = "UNIDENTIFIED";

    /** It is known who paid. */
    public static final String IDENTIFIED = "IDENTIFIED";

    /** It is known what was paid. */
    public static final String ALLOCATED = "ALLOCATED";

    /** Settled against its invoices. */
    public static final String CLEARED = "CLEARED";

    /** The bank took it back. */
    public static final String REVERSED = "REVERSED";

    /** We sent it back. */
    public static final String REFUNDED = "REFUNDED";

    /** It becomes known who paid. */
    public static final Event MATCH = Event.of("match");

    /** Nobody knows from whom, or for what. */
    public static final Event PARK = Event.of("park");

    /** It becomes known what was paid. */
    public static final Event ALLOCATE = Event.of("allocate");

    /** It settles its invoices. */
    public static final Event CLEAR = Event.of("clear");

    /** The bank takes it back. Or: The bank takes it back after all. Takes a reason. */
    public static final Event BOUNCE = Event.of("bounce");

    /** We send it back. Takes a reason. */
    public static final Event REFUND = Event.of("refund");

    private PaymentStages() {}
}
