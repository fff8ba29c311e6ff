package org.leadtocash.examples.einvoice;

import java.util.List;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.examples.einvoice.cii.CiiReader;
import org.leadtocash.examples.einvoice.cii.CiiWriter;
import org.leadtocash.examples.einvoice.ubl.UblReader;
import org.leadtocash.examples.einvoice.ubl.UblWriter;
import org.leadtocash.examples.einvoice.xml.ReadingNotes;
import org.leadtocash.examples.einvoice.xml.Tag;
import org.leadtocash.examples.einvoice.xml.UnreadableException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The syntaxes in which an electronic invoice is written. */
enum Syntax {
    /** An invoice in UBL 2.1. */
    UBL_INVOICE("urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "Invoice"),
    /** A credit note in UBL 2.1. */
    UBL_CREDIT_NOTE("urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", "CreditNote"),
    /** An invoice or credit note as a Cross Industry Invoice D16B. */
    CII("urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "CrossIndustryInvoice");

    private final String space;
    private final String root;

    Syntax(String space, String root) {
        this.space = space;
        this.root = root;
    }

    /**
     * The syntax of a document.
     *
     * @throws UnreadableException where it is none of these
     */
    static Syntax of(Document document) {
        Element root = document.getDocumentElement();
        for (Syntax syntax : values()) {
            if (syntax.space.equals(root.getNamespaceURI()) && syntax.root.equals(root.getLocalName())) {
                return syntax;
            }
        }
        throw new UnreadableException("the outermost element is {" + root.getNamespaceURI() + "}" + root.getLocalName()
                + ", expected one of " + List.of(values()));
    }

    /** The invoice that a document of this syntax is. */
    ReadInvoice read(Document document) {
        ReadingNotes notes = new ReadingNotes();
        Tag root = notes.root(document);
        String settlement = "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:";
        notes.currencies(
                root.text(this == CII ? settlement + "InvoiceCurrencyCode" : "cbc:DocumentCurrencyCode"),
                root.text(this == CII ? settlement + "TaxCurrencyCode" : "cbc:TaxCurrencyCode"));
        Invoice invoice = this == CII ? CiiReader.read(root) : UblReader.read(root, this == UBL_CREDIT_NOTE);
        return new ReadInvoice(this, invoice, notes.problems(), notes.unasked(document));
    }

    /** An invoice as a document; whether UBL calls it an invoice or a credit note depends on its type code. */
    Document write(Invoice invoice) {
        return this == CII ? CiiWriter.write(invoice) : UblWriter.write(invoice);
    }
}
