package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of a payment, and the events that move it: the names of {@link Journeys#payment}. */
public final class PaymentStages {
    /** It is on our account. */
    public static final String RECEIVED = "RECEIVED";

    /** Nobody knows whose it is. */
    public static final String UNIDENTIFIED = "UNIDENTIFIED";

    /** We know whose it is. */
    public static final String IDENTIFIED = "IDENTIFIED";

    /** We know what it settles. */
    public static final String ALLOCATED = "ALLOCATED";

    /** It is in the books. */
    public static final String CLEARED = "CLEARED";

    /** The bank has taken it back. */
    public static final String REVERSED = "REVERSED";

    /** We have given it back. */
    public static final String REFUNDED = "REFUNDED";

    /** We know whose it is. */
    public static final Event MATCH = Event.of("match");

    /** Nobody knows whose it is. */
    public static final Event PARK = Event.of("park");

    /** It is put against invoices. */
    public static final Event ALLOCATE = Event.of("allocate");

    /** It is in the books. */
    public static final Event CLEAR = Event.of("clear");

    /** The bank takes it back. Takes a reason. */
    public static final Event BOUNCE = Event.of("bounce");

    /** We give it back. Takes a reason. */
    public static final Event REFUND = Event.of("refund");

    private PaymentStages() {}
}
