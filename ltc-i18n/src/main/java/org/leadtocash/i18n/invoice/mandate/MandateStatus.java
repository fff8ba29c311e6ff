package org.leadtocash.i18n.invoice.mandate;

/** How sure it is that a mandate will bind. */
public enum MandateStatus {
    /** It is law. */
    ENACTED,
    /** It is announced or drafted. */
    PROPOSED,
    /** It was law for a day that has been put off; the row names the new one. */
    POSTPONED
}
