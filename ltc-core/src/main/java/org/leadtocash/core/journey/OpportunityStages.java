package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of an opportunity, and the events that move it: the names of {@link Journeys#opportunity}. */
public final class OpportunityStages {
    /** A sale seems possible. */
    public static final String IDENTIFIED = "IDENTIFIED";

    /** Need, budget and decision are looked at. */
    public static final String VALIDATING = "VALIDATING";

    /** It is pursued by a team of three. */
    public static final String PURSUING = "PURSUING";

    /** What is offered is worked out. */
    public static final String SOLUTIONING = "SOLUTIONING";

    /** The bid is being written. */
    public static final String BIDDING = "BIDDING";

    /** The customer has the bid. */
    public static final String SUBMITTED = "SUBMITTED";

    /** It is being negotiated. */
    public static final String NEGOTIATING = "NEGOTIATING";

    /** The customer has chosen us. */
    public static final String AWARDED = "AWARDED";

    /** It waits until a day. */
    public static final String ON_HOLD = "ON_HOLD";

    /** It is signed or ordered. */
    public static final String WON = "WON";

    /** Somebody else has it, or nobody. */
    public static final String LOST = "LOST";

    /** We did not want it. */
    public static final String NO_GO = "NO_GO";

    /** The customer has given it up. */
    public static final String ABANDONED = "ABANDONED";

    /** It is worth a closer look. */
    public static final Event VALIDATE = Event.of("validate");

    /** It is pursued: through the gate ATI, or at once where the deal is of class RUN_RATE. */
    public static final Event INITIATE = Event.of("initiate");

    /** The solution responsible begins. */
    public static final Event SOLUTION = Event.of("solution");

    /** It is bid for: through the gate ATB, or by negotiation at once where the deal is of class RUN_RATE. */
    public static final Event BID = Event.of("bid");

    /** The bid goes out, with a quote that was sent. */
    public static final Event SUBMIT_BID = Event.of("submitBid");

    /** The customer talks to us about it. */
    public static final Event SHORTLIST = Event.of("shortlist");

    /** The customer says in writing that it is ours. */
    public static final Event AWARD = Event.of("award");

    /** A contract is signed or an order released. */
    public static final Event WIN = Event.of("win");

    /** Back to the solution; the gate ATB is to be passed again. Takes a reason. */
    public static final Event REWORK = Event.of("rework");

    /** The bid is written anew. Takes a reason. */
    public static final Event REBID = Event.of("rebid");

    /** It waits until a day. Takes a reason. */
    public static final Event HOLD = Event.of("hold");

    /** It goes on where it was. */
    public static final Event RESUME = Event.of("resume");

    /** Somebody else has it. Takes a reason. */
    public static final Event LOSE = Event.of("lose");

    /** We do not want it. Takes a reason. */
    public static final Event NO_GO_IT = Event.of("noGo");

    /** The customer gives it up. Takes a reason. */
    public static final Event CUSTOMER_CANCELLED = Event.of("customerCancelled");

    /** It is taken up again. Takes a reason. */
    public static final Event REOPEN = Event.of("reopen");

    /** The bid was not out in time. */
    public static final Event BID_MISSED = Event.of("bidMissed");

    private OpportunityStages() {}
}
