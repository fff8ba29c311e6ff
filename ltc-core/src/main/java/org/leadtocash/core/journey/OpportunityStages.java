package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of an opportunity, and the events that move it: the names of {@link Journeys#opportunity}. */
public final class OpportunityStages {
    /** A possible sale. */
    public static final String IDENTIFIED = "IDENTIFIED";

    /** Being looked into: is it real? */
    public static final String VALIDATING = "VALIDATING";

    /** Worth a team. */
    public static final String PURSUING = "PURSUING";

    /** The solution is worked out. */
    public static final String SOLUTIONING = "SOLUTIONING";

    /** The bid is written. */
    public static final String BIDDING = "BIDDING";

    /** The bid is with the customer. */
    public static final String SUBMITTED = "SUBMITTED";

    /** Terms are being agreed. */
    public static final String NEGOTIATING = "NEGOTIATING";

    /** The customer has said yes. */
    public static final String AWARDED = "AWARDED";

    /** The customer or we must wait. */
    public static final String ON_HOLD = "ON_HOLD";

    /** Signed or ordered. */
    public static final String WON = "WON";

    /** Somebody else got it. */
    public static final String LOST = "LOST";

    /** We do not want it. */
    public static final String NO_GO = "NO_GO";

    /** The customer buys from nobody. */
    public static final String ABANDONED = "ABANDONED";

    /** It is looked into. */
    public static final Event VALIDATE = Event.of("validate");

    /** A catalogue deal needs no team. Or: It is worth a team. */
    public static final Event INITIATE = Event.of("initiate");

    /** The solution is worked out. */
    public static final Event SOLUTION = Event.of("solution");

    /** A catalogue deal needs no bid. Or: It is worth a bid. */
    public static final Event BID = Event.of("bid");

    /** The bid goes out with its quote. */
    public static final Event SUBMIT_BID = Event.of("submitBid");

    /** The customer wants to talk. */
    public static final Event SHORTLIST = Event.of("shortlist");

    /** The customer says yes. */
    public static final Event AWARD = Event.of("award");

    /** A contract is signed or an order released. */
    public static final Event WIN = Event.of("win");

    /** The solution must change. Takes a reason. */
    public static final Event REWORK = Event.of("rework");

    /** The bid must change. Takes a reason. */
    public static final Event REBID = Event.of("rebid");

    /** It must wait. Takes a reason. */
    public static final Event HOLD = Event.of("hold");

    /** It goes on where it was. */
    public static final Event RESUME = Event.of("resume");

    /** Somebody else gets it. Takes a reason. */
    public static final Event LOSE = Event.of("lose");

    /** We do not want it. Takes a reason. */
    public static final Event DECIDE_NO_GO = Event.of("noGo");

    /** The customer buys from nobody. Takes a reason. */
    public static final Event CUSTOMER_CANCELLED = Event.of("customerCancelled");

    /** It comes back. Takes a reason. */
    public static final Event REOPEN = Event.of("reopen");

    private OpportunityStages() {}
}
