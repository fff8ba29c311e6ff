package org.leadtocash.examples.einvoice.ubl;

import org.leadtocash.i18n.invoice.code.CodeList;
import org.leadtocash.i18n.invoice.code.CodeLists;

/** The fixed words of UBL where the standard has none of its own. */
final class UblTypes {
    /** The type of a reference to what is billed for (BT-18, BT-128). */
    static final String OBJECT = "130";
    /** The type of a reference to a project (BT-11) on a credit note, which has no element for it. */
    static final String PROJECT = "50";
    /** The identifier of an order where only the seller's is known: the element is mandatory. */
    static final String NO_ORDER = "NA";
    /** The network of a card: the element is mandatory, and the standard has no term for it. */
    static final String NO_NETWORK = "NA";
    /** The scheme of the creditor identifier of a direct debit (BT-90). */
    static final String SEPA = "SEPA";

    private static final CodeList CREDIT_NOTES = CodeLists.standard().list("document-type-credit-note");
    private static final CodeList INVOICES = CodeLists.standard().list("document-type-invoice");

    private UblTypes() {}

    /** Whether a document of that type is a credit note in UBL; what can be both is an invoice. */
    static boolean isCreditNote(String typeCode) {
        return CREDIT_NOTES.has(typeCode) && !INVOICES.has(typeCode);
    }
}
