package org.leadtocash.i18n.invoice.mandate;

/** Whom an invoice goes to. */
public enum InvoiceFlow {
    /** Another business. */
    B2B,
    /** An authority. */
    B2G
}
