package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of the request of a master record, and the events that move it: the names of {@link Journeys#masterRecord}. */
public final class MasterRecordStages {
    /** Somebody asks for a record, or a change of one. */
    public static final String REQUESTED = "REQUESTED";

    /** It is no double, its numbers are right, and it was screened. */
    public static final String CHECKED = "CHECKED";

    /** It may be used. */
    public static final String APPROVED = "APPROVED";

    /** It is in use. */
    public static final String ACTIVE = "ACTIVE";

    /** It may not be used for now. */
    public static final String BLOCKED = "BLOCKED";

    /** It is not used any more. */
    public static final String RETIRED = "RETIRED";

    /** It was not wanted. */
    public static final String REFUSED = "REFUSED";

    /** It is no double, its numbers are right, and it was screened; of a limit, customer and amount are known. */
    public static final Event CHECK = Event.of("check");

    /** A second pair of eyes says yes; of a limit, the gate LIMIT is open. */
    public static final Event APPROVE = Event.of("approve");

    /** It gets its number, and is used. */
    public static final Event ACTIVATE = Event.of("activate");

    /** Back to who asked. Takes a reason. */
    public static final Event RETURN = Event.of("return");

    /** It is not wanted. Takes a reason. */
    public static final Event REFUSE = Event.of("refuse");

    /** It may not be used for now. Takes a reason. */
    public static final Event BLOCK = Event.of("block");

    /** It may be used again, says somebody else. */
    public static final Event UNBLOCK = Event.of("unblock");

    /** It is not used any more. Takes a reason. */
    public static final Event RETIRE = Event.of("retire");

    private MasterRecordStages() {}
}
