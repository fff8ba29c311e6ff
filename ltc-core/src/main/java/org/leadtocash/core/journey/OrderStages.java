package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of an order, and the events that move it: the names of {@link Journeys#order}. */
public final class OrderStages {
    /** Being entered. */
    public static final String DRAFT = "DRAFT";

    /** Completeness, credit, compliance, price and supply are looked at, all at once. */
    public static final String CHECKING = "CHECKING";

    /** The data: not looked at yet. */
    public static final String COMPLETE_PENDING = "COMPLETE_PENDING";

    /** The data: nothing against it. */
    public static final String COMPLETE_OK = "COMPLETE_OK";

    /** The data: it cannot go on so. */
    public static final String COMPLETE_NOK = "COMPLETE_NOK";

    /** Credit: not looked at yet. */
    public static final String CREDIT_PENDING = "CREDIT_PENDING";

    /** Credit: nothing against it. */
    public static final String CREDIT_OK = "CREDIT_OK";

    /** Credit: it cannot go on so. */
    public static final String CREDIT_NOK = "CREDIT_NOK";

    /** Trade compliance: not looked at yet. */
    public static final String TRADE_PENDING = "TRADE_PENDING";

    /** Trade compliance: nothing against it. */
    public static final String TRADE_OK = "TRADE_OK";

    /** Trade compliance: it cannot go on so. */
    public static final String TRADE_NOK = "TRADE_NOK";

    /** The price: not looked at yet. */
    public static final String PRICE_PENDING = "PRICE_PENDING";

    /** The price: nothing against it. */
    public static final String PRICE_OK = "PRICE_OK";

    /** The price: it cannot go on so. */
    public static final String PRICE_NOK = "PRICE_NOK";

    /** Supply: not looked at yet. */
    public static final String ATP_PENDING = "ATP_PENDING";

    /** Supply: nothing against it. */
    public static final String ATP_OK = "ATP_OK";

    /** Supply: it cannot go on so. */
    public static final String ATP_NOK = "ATP_NOK";

    /** One of the checks said no. */
    public static final String BLOCKED = "BLOCKED";

    /** It binds, and may be fulfilled. */
    public static final String RELEASED = "RELEASED";

    /** Goods are on their way to the door. */
    public static final String IN_FULFILMENT = "IN_FULFILMENT";

    /** Some of it has arrived. */
    public static final String PARTIALLY_DELIVERED = "PARTIALLY_DELIVERED";

    /** All of it has arrived. */
    public static final String DELIVERED = "DELIVERED";

    /** Nothing is done for now. */
    public static final String ON_HOLD = "ON_HOLD";

    /** None of its lines goes on for now. */
    public static final String HELD = "HELD";

    /** It is being changed. */
    public static final String AMENDING = "AMENDING";

    /** The customer wants out; can it be stopped? */
    public static final String ASSESSING_CANCELLATION = "ASSESSING_CANCELLATION";

    /** It is being stopped. */
    public static final String PENDING_CANCELLATION = "PENDING_CANCELLATION";

    /** Delivered, billed, nothing open. */
    public static final String COMPLETED = "COMPLETED";

    /** We do not take it. */
    public static final String REJECTED = "REJECTED";

    /** It was stopped. */
    public static final String CANCELLED = "CANCELLED";

    /** Nothing is billed. */
    public static final String NOT_BILLED = "NOT_BILLED";

    /** Some of it is billed. */
    public static final String PARTLY_BILLED = "PARTLY_BILLED";

    /** All of it is billed. */
    public static final String FULLY_BILLED = "FULLY_BILLED";

    /** More is billed than ordered. */
    public static final String OVER_BILLED = "OVER_BILLED";

    /** Nothing is paid. */
    public static final String UNPAID = "UNPAID";

    /** Some of it is paid. */
    public static final String PARTLY_PAID = "PARTLY_PAID";

    /** All of it is paid. */
    public static final String FULLY_PAID = "FULLY_PAID";

    /** Credit has nothing against shipping. */
    public static final String CREDIT_FREE = "CREDIT_FREE";

    /** Nothing may be shipped until credit says so. */
    public static final String CREDIT_BLOCKED = "CREDIT_BLOCKED";

    /** It says what the quote said, and goes to be checked. */
    public static final Event SUBMIT = Event.of("submit");

    /** Everything is looked at in one go, and it binds when nothing is against it. */
    public static final Event RELEASE = Event.of("release");

    /** The data: nothing against it. */
    public static final Event COMPLETENESS_GRANTED = Event.of("completeness.granted");

    /** The data: it cannot go on so. */
    public static final Event COMPLETENESS_REFUSED = Event.of("completeness.refused");

    /** Credit: nothing against it. */
    public static final Event CREDIT_GRANTED = Event.of("credit.granted");

    /** Credit: somebody has decided at the gate. */
    public static final Event CREDIT_DECIDED = Event.of("credit.decided");

    /** Credit: it cannot go on so. */
    public static final Event CREDIT_REFUSED = Event.of("credit.refused");

    /** Trade compliance: nothing against it. */
    public static final Event TRADE_GRANTED = Event.of("trade.granted");

    /** Trade compliance: somebody has decided at the gate. */
    public static final Event TRADE_DECIDED = Event.of("trade.decided");

    /** Trade compliance: it cannot go on so. */
    public static final Event TRADE_REFUSED = Event.of("trade.refused");

    /** The price: nothing against it. */
    public static final Event PRICE_GRANTED = Event.of("price.granted");

    /** The price: it cannot go on so. */
    public static final Event PRICE_REFUSED = Event.of("price.refused");

    /** Supply: nothing against it. */
    public static final Event SUPPLY_GRANTED = Event.of("supply.granted");

    /** Supply: it cannot go on so. */
    public static final Event SUPPLY_REFUSED = Event.of("supply.refused");

    /** Somebody of the office that blocked it, and not who entered it, has it checked again. */
    public static final Event RECHECK = Event.of("recheck");

    /** We do not take it. Takes a reason. */
    public static final Event REJECT = Event.of("reject");

    /** Work on it begins. */
    public static final Event START = Event.of("start");

    /** A line has moved: where the order stands follows from where its lines stand. */
    public static final Event LINES = Event.of("lines");

    /** Some of it has arrived. */
    public static final Event DELIVER_PART = Event.of("deliverPart");

    /** All of it has arrived. */
    public static final Event DELIVER = Event.of("deliver");

    /** Everything is delivered and billed, and nothing open. */
    public static final Event COMPLETE = Event.of("complete");

    /** Nothing is done for now. Takes a reason. */
    public static final Event HOLD = Event.of("hold");

    /** It goes on where it was. */
    public static final Event RESUME = Event.of("resume");

    /** It is to be changed. */
    public static final Event AMEND = Event.of("amend");

    /** The change stands, and everything is checked again; a large one passes the gate ATAC first. */
    public static final Event APPLY = Event.of("apply");

    /** The customer wants out, before goods have left. Takes a reason. */
    public static final Event CANCEL_REQUEST = Event.of("cancelRequest");

    /** The contract it was called off from has ended. Takes a reason. */
    public static final Event CONTRACT_TERMINATED = Event.of("contract.terminated");

    /** It cannot be stopped; it goes on where it was. */
    public static final Event REFUSE_CANCEL = Event.of("refuseCancel");

    /** It can be stopped. */
    public static final Event CONFIRM_CANCEL = Event.of("confirmCancel");

    /** It was stopped. */
    public static final Event STOPPED = Event.of("stopped");

    /** An invoice has moved: how much is billed. */
    public static final Event BILLING = Event.of("billing");

    /** A payment has moved: how much is paid. */
    public static final Event PAYMENT = Event.of("payment");

    /** Nothing may be shipped until credit says so. */
    public static final Event CREDIT_STOP_SHIP = Event.of("credit.stopShip");

    /** Credit lets goods go again. */
    public static final Event CREDIT_GO_SHIP = Event.of("credit.goShip");

    private OrderStages() {}
}
