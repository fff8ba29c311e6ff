package org.leadtocash.i18n.invoice.mandate;

/** What a mandate asks of whom. */
public enum MandateDuty {
    /** The seller issues an electronic invoice. */
    ISSUE,
    /** The buyer can receive one. */
    RECEIVE,
    /** The seller reports it to the authority. */
    REPORT
}
