package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of an invoice, and the events that move it: the names of {@link Journeys#invoice}. */
public final class InvoiceStages {
    /** Being written. */
    public static final String DRAFT = "DRAFT";

    /** Added up, taxes and all. */
    public static final String VALIDATED = "VALIDATED";

    /** Numbered and dated: never changed again. */
    public static final String ISSUED = "ISSUED";

    /** With the customer. */
    public static final String SENT = "SENT";

    /** Some of the money is in. */
    public static final String PARTLY_PAID = "PARTLY_PAID";

    /** The day has gone by. */
    public static final String OVERDUE = "OVERDUE";

    /** The customer disagrees. */
    public static final String DISPUTED = "DISPUTED";

    /** All of the money is in. */
    public static final String PAID = "PAID";

    /** Taken back by a credit note. */
    public static final String CREDITED = "CREDITED";

    /** The money will not come. */
    public static final String WRITTEN_OFF = "WRITTEN_OFF";

    /** Never issued. */
    public static final String DISCARDED = "DISCARDED";

    /** It is added up, taxes and all. */
    public static final Event VALIDATE = Event.of("validate");

    /** It gets its number, and is lawful. */
    public static final Event ISSUE = Event.of("issue");

    /** It goes to the customer. */
    public static final Event SEND = Event.of("send");

    /** The last of the money comes in. Or: Some of the money comes in. */
    public static final Event PAY = Event.of("pay");

    /** The day has gone by. */
    public static final Event FALL_DUE = Event.of("fallDue");

    /** The customer disagrees. Takes a reason. */
    public static final Event DISPUTE = Event.of("dispute");

    /** The customer agrees: it goes on where it was. */
    public static final Event RESOLVE = Event.of("resolve");

    /** It is taken back. Takes a reason. */
    public static final Event CREDIT_FULL = Event.of("creditFull");

    /** The money will not come. Takes a reason. */
    public static final Event WRITE_OFF = Event.of("writeOff");

    /** Money comes after all. Takes a reason. */
    public static final Event REOPEN = Event.of("reopen");

    /** It is not issued. Takes a reason. */
    public static final Event DISCARD = Event.of("discard");

    private InvoiceStages() {}
}
