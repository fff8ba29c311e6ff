package org.leadtocash.i18n.invoice.term;

import java.util.List;
import org.leadtocash.core.invoice.Attachment;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceHeader;
import org.leadtocash.core.invoice.InvoiceNote;
import org.leadtocash.core.invoice.InvoiceReferences;
import org.leadtocash.core.invoice.PrecedingInvoice;
import org.leadtocash.core.invoice.SupportingDocument;
import org.leadtocash.core.invoice.line.InvoicePeriod;
import org.leadtocash.core.invoice.party.Identifier;

/** What an invoice says of itself and of the documents around it. */
final class HeaderTerms {
    static final BusinessGroup<Invoice> INVOICE = BusinessGroup.invoice();
    static final BusinessGroup<InvoiceHeader> HEADER = INVOICE.one("", Invoice::header);
    static final BusinessGroup<InvoiceHeader> PROCESS = INVOICE.one("BG-2", Invoice::header);
    static final BusinessGroup<InvoiceReferences> REFERENCES = INVOICE.one("", Invoice::references);
    static final BusinessGroup<Identifier> OBJECT = REFERENCES.maybe("BT-18", InvoiceReferences::object);
    static final BusinessGroup<InvoiceNote> NOTE = INVOICE.many("BG-1", Invoice::notes);
    static final BusinessGroup<PrecedingInvoice> PRECEDING = INVOICE.many("BG-3", Invoice::preceding);
    static final BusinessGroup<InvoicePeriod> PERIOD = INVOICE.maybe("BG-14", Invoice::period);
    static final BusinessGroup<SupportingDocument> DOCUMENT = INVOICE.many("BG-24", Invoice::documents);
    static final BusinessGroup<Attachment> ATTACHMENT = DOCUMENT.maybe("", SupportingDocument::attachment);

    private HeaderTerms() {}

    /** The groups, in order. */
    static List<BusinessGroup<?>> groups() {
        return List.of(INVOICE, PROCESS, OBJECT, NOTE, PRECEDING, PERIOD, DOCUMENT);
    }

    /** The terms, in order. */
    static List<BusinessTerm> all() {
        return List.of(
                BusinessTerm.text("BT-1", HEADER, InvoiceHeader::number),
                BusinessTerm.day("BT-2", HEADER, InvoiceHeader::issuedOn),
                BusinessTerm.text("BT-3", HEADER, InvoiceHeader::typeCode),
                BusinessTerm.text("BT-5", HEADER, InvoiceHeader::currency),
                BusinessTerm.text("BT-6", HEADER, InvoiceHeader::taxCurrency),
                BusinessTerm.day("BT-7", HEADER, InvoiceHeader::taxPoint),
                BusinessTerm.text("BT-8", HEADER, InvoiceHeader::taxPointCode),
                BusinessTerm.day("BT-9", HEADER, InvoiceHeader::dueOn),
                BusinessTerm.text("BT-10", HEADER, InvoiceHeader::buyerReference),
                BusinessTerm.text("BT-19", HEADER, InvoiceHeader::buyerAccounting),
                BusinessTerm.text("BT-20", HEADER, InvoiceHeader::paymentTerms),
                BusinessTerm.text("BT-23", PROCESS, InvoiceHeader::process),
                BusinessTerm.text("BT-24", PROCESS, InvoiceHeader::specification),
                BusinessTerm.text("BT-11", REFERENCES, InvoiceReferences::project),
                BusinessTerm.text("BT-12", REFERENCES, InvoiceReferences::contract),
                BusinessTerm.text("BT-13", REFERENCES, InvoiceReferences::purchaseOrder),
                BusinessTerm.text("BT-14", REFERENCES, InvoiceReferences::salesOrder),
                BusinessTerm.text("BT-15", REFERENCES, InvoiceReferences::receivingAdvice),
                BusinessTerm.text("BT-16", REFERENCES, InvoiceReferences::despatchAdvice),
                BusinessTerm.text("BT-17", REFERENCES, InvoiceReferences::tenderOrLot),
                BusinessTerm.text("BT-18", OBJECT, Identifier::value),
                BusinessTerm.text("BT-18-1", OBJECT, Identifier::scheme),
                BusinessTerm.text("BT-21", NOTE, InvoiceNote::subjectCode),
                BusinessTerm.text("BT-22", NOTE, InvoiceNote::text),
                BusinessTerm.text("BT-25", PRECEDING, PrecedingInvoice::number),
                BusinessTerm.day("BT-26", PRECEDING, PrecedingInvoice::issuedOn),
                BusinessTerm.day("BT-73", PERIOD, InvoicePeriod::start),
                BusinessTerm.day("BT-74", PERIOD, InvoicePeriod::end),
                BusinessTerm.text("BT-122", DOCUMENT, SupportingDocument::reference),
                BusinessTerm.text("BT-123", DOCUMENT, SupportingDocument::description),
                BusinessTerm.text("BT-124", DOCUMENT, SupportingDocument::location),
                BusinessTerm.text("BT-125", ATTACHMENT, Attachment::base64),
                BusinessTerm.text("BT-125-1", ATTACHMENT, Attachment::mimeCode),
                BusinessTerm.text("BT-125-2", ATTACHMENT, Attachment::filename));
    }
}
