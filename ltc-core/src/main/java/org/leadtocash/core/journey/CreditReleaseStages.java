package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of a release from credit, and the events that move it: the names of {@link Journeys#creditRelease}. */
public final class CreditReleaseStages {
    /** Credit has nothing against the document. */
    public static final String NONE = "NONE";

    /** Credit refuses it as it is. */
    public static final String HELD = "HELD";

    /** Somebody with the authority is asked. */
    public static final String REFERRED = "REFERRED";

    /** All of it may go on, as long as the approval binds. */
    public static final String APPROVED = "APPROVED";

    /** A part of it may go on; the rest stays held. */
    public static final String PARTIALLY_APPROVED = "PARTIALLY_APPROVED";

    /** It may not go on. */
    public static final String REJECTED = "REJECTED";

    /** The document went on. */
    public static final String CONSUMED = "CONSUMED";

    /** The approval was not used in time. */
    public static final String EXPIRED = "EXPIRED";

    /** What was approved is not what is asked any more. */
    public static final String INVALIDATED = "INVALIDATED";

    /** The approval was taken back. */
    public static final String REVOKED = "REVOKED";

    /** Credit refuses. */
    public static final Event HOLD = Event.of("hold");

    /** There is room again, such as after a payment, and the document took it. */
    public static final Event FREE = Event.of("free");

    /** Asks somebody with the authority. */
    public static final Event REFER = Event.of("refer");

    /** All of it is approved. */
    public static final Event APPROVE = Event.of("approve");

    /** A part of it is approved. */
    public static final Event APPROVE_PARTLY = Event.of("approvePartly");

    /** It is not approved. */
    public static final Event REJECT = Event.of("reject");

    /** The document goes on by the approval. */
    public static final Event CONSUME = Event.of("consume");

    /** The time of the approval is over. */
    public static final Event EXPIRE = Event.of("expire");

    /** The approval no longer binds. */
    public static final Event INVALIDATE = Event.of("invalidate");

    /** The approval is taken back. */
    public static final Event REVOKE = Event.of("revoke");

    private CreditReleaseStages() {}
}
