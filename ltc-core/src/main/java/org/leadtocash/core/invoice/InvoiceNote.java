package org.leadtocash.core.invoice;

/**
 * Words on an invoice (BG-1).
 *
 * @param subjectCode what they are about, as a code of UNTDID 4451 (BT-21)
 * @param text the words (BT-22)
 */
public record InvoiceNote(String subjectCode, String text) {
    /** Words about nothing in particular. */
    public static InvoiceNote of(String text) {
        return new InvoiceNote("", text);
    }
}
