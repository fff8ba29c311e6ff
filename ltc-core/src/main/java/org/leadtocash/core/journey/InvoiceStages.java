package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of an invoice, and the events that move it: the names of {@link Journeys#invoice}. */
public final class InvoiceStages {
    /** Being written. */
    public static final String DRAFT = "DRAFT";

    /** Amounts and taxes are right. */
    public static final String VALIDATED = "VALIDATED";

    /** It is an invoice, and never changes again. */
    public static final String ISSUED = "ISSUED";

    /** The customer has it. */
    public static final String SENT = "SENT";

    /** Some of it is paid. */
    public static final String PARTLY_PAID = "PARTLY_PAID";

    /** The day has gone by. */
    public static final String OVERDUE = "OVERDUE";

    /** The customer does not agree. */
    public static final String DISPUTED = "DISPUTED";

    /** All of it is paid. */
    public static final String PAID = "PAID";

    /** A credit note has taken it back. */
    public static final String CREDITED = "CREDITED";

    /** It will not be paid. */
    public static final String WRITTEN_OFF = "WRITTEN_OFF";

    /** It never became an invoice. */
    public static final String DISCARDED = "DISCARDED";

    /** Taxes are right, and no more is billed than there is to bill. */
    public static final Event VALIDATE = Event.of("validate");

    /** It gets its number. */
    public static final Event ISSUE = Event.of("issue");

    /** The customer gets it. */
    public static final Event SEND = Event.of("send");

    /** Money comes in: for all of it, or some. */
    public static final Event PAY = Event.of("pay");

    /** The day goes by. */
    public static final Event FALL_DUE = Event.of("fallDue");

    /** The customer does not agree. Takes a reason. */
    public static final Event DISPUTE = Event.of("dispute");

    /** It is settled; the invoice stands where it stood. */
    public static final Event RESOLVE = Event.of("resolve");

    /** A credit note takes it back. Takes a reason. */
    public static final Event CREDIT_FULL = Event.of("creditFull");

    /** It will not be paid. Takes a reason. */
    public static final Event WRITE_OFF = Event.of("writeOff");

    /** Money has come after all. Takes a reason. */
    public static final Event REOPEN = Event.of("reopen");

    /** It is not to become an invoice. Takes a reason. */
    public static final Event DISCARD = Event.of("discard");

    private InvoiceStages() {}
}
