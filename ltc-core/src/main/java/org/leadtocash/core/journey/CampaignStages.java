package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of a campaign, and the events that move it: the names of {@link Journeys#campaign}. */
public final class CampaignStages {
    /** It is being planned. */
    public static final String PLANNED = "PLANNED";

    /** Budget and basis of contact are looked at. */
    public static final String REVIEW = "REVIEW";

    /** It may be launched. */
    public static final String APPROVED = "APPROVED";

    /** It runs. */
    public static final String RUNNING = "RUNNING";

    /** It waits. */
    public static final String PAUSED = "PAUSED";

    /** It has run. */
    public static final String COMPLETED = "COMPLETED";

    /** What it cost and brought is known. */
    public static final String CLOSED = "CLOSED";

    /** It was given up. */
    public static final String CANCELLED = "CANCELLED";

    /** The plan is complete. */
    public static final Event SUBMIT = Event.of("submit");

    /** Budget and plan are agreed by somebody else. */
    public static final Event APPROVE = Event.of("approve");

    /** Back to the plan. Takes a reason. */
    public static final Event RETURN = Event.of("return");

    /** It starts; every contact has said yes to being written to. */
    public static final Event LAUNCH = Event.of("launch");

    /** It is interrupted. */
    public static final Event PAUSE = Event.of("pause");

    /** It goes on. */
    public static final Event RESUME = Event.of("resume");

    /** It is over. */
    public static final Event FINISH = Event.of("finish");

    /** What it cost and brought is written down. */
    public static final Event ANALYSE = Event.of("analyse");

    /** It is given up. Takes a reason. */
    public static final Event CANCEL = Event.of("cancel");

    private CampaignStages() {}
}
