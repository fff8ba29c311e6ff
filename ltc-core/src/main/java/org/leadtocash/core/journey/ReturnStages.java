package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of goods that come back, and the events that move them: the names of {@link Journeys#returned}. */
public final class ReturnStages {
    /** Somebody wants to send goods back. */
    public static final String REQUESTED = "REQUESTED";

    /** They may send them. */
    public static final String APPROVED = "APPROVED";

    /** They are on their way back. */
    public static final String IN_TRANSIT = "IN_TRANSIT";

    /** They are here. */
    public static final String RECEIVED = "RECEIVED";

    /** We know what is wrong with them. */
    public static final String INSPECTED = "INSPECTED";

    /** They were repaired. */
    public static final String REPAIRED = "REPAIRED";

    /** Others were sent. */
    public static final String REPLACED = "REPLACED";

    /** The money was credited. */
    public static final String CREDITED = "CREDITED";

    /** We do not owe anything for them. */
    public static final String REFUSED = "REFUSED";

    /** They never came. */
    public static final String CANCELLED = "CANCELLED";

    /** They may come: we shipped them, and no more comes back than left. */
    public static final Event APPROVE = Event.of("approve");

    /** They are on their way. */
    public static final Event SHIP = Event.of("ship");

    /** They are here. */
    public static final Event RECEIVE = Event.of("receive");

    /** We look at them. */
    public static final Event INSPECT = Event.of("inspect");

    /** They are repaired. */
    public static final Event REPAIR = Event.of("repair");

    /** Others are sent. */
    public static final Event REPLACE = Event.of("replace");

    /** The money is credited, by somebody who neither let them come nor looked at them. */
    public static final Event CREDIT = Event.of("credit");

    /** We do not owe anything for them. Takes a reason. */
    public static final Event REFUSE = Event.of("refuse");

    /** They do not come. Takes a reason. */
    public static final Event CANCEL = Event.of("cancel");

    private ReturnStages() {}
}
