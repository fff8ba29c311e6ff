package org.leadtocash.core.invoice;

import java.time.LocalDate;
import java.util.List;
import org.leadtocash.core.invoice.amount.AmountJson;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.line.InvoicePeriod;
import org.leadtocash.core.invoice.line.LineJson;
import org.leadtocash.core.invoice.party.Buyer;
import org.leadtocash.core.invoice.party.Delivery;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.invoice.party.PartyJson;
import org.leadtocash.core.invoice.party.Payee;
import org.leadtocash.core.invoice.party.Seller;
import org.leadtocash.core.invoice.party.TaxRepresentative;
import org.leadtocash.core.invoice.payment.PaymentInstructions;
import org.leadtocash.core.invoice.payment.PaymentJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** Invoices as JSON. */
public final class InvoiceJson {
    private InvoiceJson() {}

    /** What an invoice says of itself, of its buyer's books and of the process it belongs to (BT-1 to BT-10, BT-19, BT-20, BG-2). */
    public static final JsonCodec<InvoiceHeader> INVOICE_HEADER = invoiceHeader();

    /** The documents that an invoice rests on (BT-11 to BT-18). */
    public static final JsonCodec<InvoiceReferences> INVOICE_REFERENCES = invoiceReferences();

    /** Words on an invoice (BG-1). */
    public static final JsonCodec<InvoiceNote> INVOICE_NOTE = invoiceNote();

    /** An invoice that this one corrects or completes (BG-3). */
    public static final JsonCodec<PrecedingInvoice> PRECEDING_INVOICE = precedingInvoice();

    /** A document that travels inside the invoice (BT-125). */
    public static final JsonCodec<Attachment> ATTACHMENT = attachment();

    /** A document that proves what the invoice claims (BG-24). */
    public static final JsonCodec<SupportingDocument> SUPPORTING_DOCUMENT = supportingDocument();

    /** X. */
    public static final JsonCodec<Invoice> INVOICE = invoice();

    /** Invoices as documents. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(new DocumentFormat<>(Invoice.class, "invoice", 1, 0, INVOICE));
    }

    private static JsonCodec<InvoiceHeader> invoiceHeader() {
        ObjectCodec<InvoiceHeader> fields = ObjectCodec.of("invoice-header");
        var numberField = fields.defaulted("number", Codecs.STRING, "", InvoiceHeader::number);
        var issuedOnField = fields.<LocalDate>optional("issuedOn", Codecs.DATE, InvoiceHeader::issuedOn);
        var typeCodeField = fields.defaulted("typeCode", Codecs.STRING, "", InvoiceHeader::typeCode);
        var currencyField = fields.defaulted("currency", Codecs.STRING, "", InvoiceHeader::currency);
        var taxCurrencyField = fields.defaulted("taxCurrency", Codecs.STRING, "", InvoiceHeader::taxCurrency);
        var taxPointField = fields.<LocalDate>optional("taxPoint", Codecs.DATE, InvoiceHeader::taxPoint);
        var taxPointCodeField = fields.defaulted("taxPointCode", Codecs.STRING, "", InvoiceHeader::taxPointCode);
        var dueOnField = fields.<LocalDate>optional("dueOn", Codecs.DATE, InvoiceHeader::dueOn);
        var buyerReferenceField = fields.defaulted("buyerReference", Codecs.STRING, "", InvoiceHeader::buyerReference);
        var buyerAccountingField =
                fields.defaulted("buyerAccounting", Codecs.STRING, "", InvoiceHeader::buyerAccounting);
        var paymentTermsField = fields.defaulted("paymentTerms", Codecs.STRING, "", InvoiceHeader::paymentTerms);
        var processField = fields.defaulted("process", Codecs.STRING, "", InvoiceHeader::process);
        var specificationField = fields.defaulted("specification", Codecs.STRING, "", InvoiceHeader::specification);
        return fields.build(in -> new InvoiceHeader(
                in.get(numberField),
                in.get(issuedOnField),
                in.get(typeCodeField),
                in.get(currencyField),
                in.get(taxCurrencyField),
                in.get(taxPointField),
                in.get(taxPointCodeField),
                in.get(dueOnField),
                in.get(buyerReferenceField),
                in.get(buyerAccountingField),
                in.get(paymentTermsField),
                in.get(processField),
                in.get(specificationField)));
    }

    private static JsonCodec<InvoiceReferences> invoiceReferences() {
        ObjectCodec<InvoiceReferences> fields = ObjectCodec.of("invoice-references");
        var projectField = fields.defaulted("project", Codecs.STRING, "", InvoiceReferences::project);
        var contractField = fields.defaulted("contract", Codecs.STRING, "", InvoiceReferences::contract);
        var purchaseOrderField = fields.defaulted("purchaseOrder", Codecs.STRING, "", InvoiceReferences::purchaseOrder);
        var salesOrderField = fields.defaulted("salesOrder", Codecs.STRING, "", InvoiceReferences::salesOrder);
        var receivingAdviceField =
                fields.defaulted("receivingAdvice", Codecs.STRING, "", InvoiceReferences::receivingAdvice);
        var despatchAdviceField =
                fields.defaulted("despatchAdvice", Codecs.STRING, "", InvoiceReferences::despatchAdvice);
        var tenderOrLotField = fields.defaulted("tenderOrLot", Codecs.STRING, "", InvoiceReferences::tenderOrLot);
        var objectField = fields.<Identifier>optional("object", PartyJson.IDENTIFIER, InvoiceReferences::object);
        return fields.build(in -> new InvoiceReferences(
                in.get(projectField),
                in.get(contractField),
                in.get(purchaseOrderField),
                in.get(salesOrderField),
                in.get(receivingAdviceField),
                in.get(despatchAdviceField),
                in.get(tenderOrLotField),
                in.get(objectField)));
    }

    private static JsonCodec<InvoiceNote> invoiceNote() {
        ObjectCodec<InvoiceNote> fields = ObjectCodec.of("invoice-note");
        var subjectCodeField = fields.defaulted("subjectCode", Codecs.STRING, "", InvoiceNote::subjectCode);
        var textField = fields.defaulted("text", Codecs.STRING, "", InvoiceNote::text);
        return fields.build(in -> new InvoiceNote(in.get(subjectCodeField), in.get(textField)));
    }

    private static JsonCodec<PrecedingInvoice> precedingInvoice() {
        ObjectCodec<PrecedingInvoice> fields = ObjectCodec.of("preceding-invoice");
        var numberField = fields.defaulted("number", Codecs.STRING, "", PrecedingInvoice::number);
        var issuedOnField = fields.<LocalDate>optional("issuedOn", Codecs.DATE, PrecedingInvoice::issuedOn);
        return fields.build(in -> new PrecedingInvoice(in.get(numberField), in.get(issuedOnField)));
    }

    private static JsonCodec<Attachment> attachment() {
        ObjectCodec<Attachment> fields = ObjectCodec.of("attachment");
        var mimeCodeField = fields.defaulted("mimeCode", Codecs.STRING, "", Attachment::mimeCode);
        var filenameField = fields.defaulted("filename", Codecs.STRING, "", Attachment::filename);
        var base64Field = fields.defaulted("base64", Codecs.STRING, "", Attachment::base64);
        return fields.build(in -> new Attachment(in.get(mimeCodeField), in.get(filenameField), in.get(base64Field)));
    }

    private static JsonCodec<SupportingDocument> supportingDocument() {
        ObjectCodec<SupportingDocument> fields = ObjectCodec.of("supporting-document");
        var referenceField = fields.defaulted("reference", Codecs.STRING, "", SupportingDocument::reference);
        var descriptionField = fields.defaulted("description", Codecs.STRING, "", SupportingDocument::description);
        var locationField = fields.defaulted("location", Codecs.STRING, "", SupportingDocument::location);
        var attachmentField = fields.<Attachment>optional("attachment", ATTACHMENT, SupportingDocument::attachment);
        return fields.build(in -> new SupportingDocument(
                in.get(referenceField), in.get(descriptionField), in.get(locationField), in.get(attachmentField)));
    }

    private static JsonCodec<Invoice> invoice() {
        ObjectCodec<Invoice> fields = ObjectCodec.of("invoice");
        var headerField = fields.defaulted("header", INVOICE_HEADER, InvoiceHeader.none(), Invoice::header);
        var referencesField =
                fields.defaulted("references", INVOICE_REFERENCES, InvoiceReferences.none(), Invoice::references);
        var notesField = fields.defaulted("notes", Codecs.list(INVOICE_NOTE), List.of(), Invoice::notes);
        var precedingField =
                fields.defaulted("preceding", Codecs.list(PRECEDING_INVOICE), List.of(), Invoice::preceding);
        var sellerField = fields.defaulted("seller", PartyJson.SELLER, Seller.none(), Invoice::seller);
        var buyerField = fields.defaulted("buyer", PartyJson.BUYER, Buyer.none(), Invoice::buyer);
        var payeeField = fields.<Payee>optional("payee", PartyJson.PAYEE, Invoice::payee);
        var taxRepresentativeField = fields.<TaxRepresentative>optional(
                "taxRepresentative", PartyJson.TAX_REPRESENTATIVE, Invoice::taxRepresentative);
        var deliveryField = fields.<Delivery>optional("delivery", PartyJson.DELIVERY, Invoice::delivery);
        var periodField = fields.<InvoicePeriod>optional("period", LineJson.INVOICE_PERIOD, Invoice::period);
        var paymentField =
                fields.<PaymentInstructions>optional("payment", PaymentJson.PAYMENT_INSTRUCTIONS, Invoice::payment);
        var allowancesField = fields.defaulted(
                "allowances", Codecs.list(AmountJson.ALLOWANCE_CHARGE), List.of(), Invoice::allowances);
        var chargesField =
                fields.defaulted("charges", Codecs.list(AmountJson.ALLOWANCE_CHARGE), List.of(), Invoice::charges);
        var totalsField = fields.defaulted("totals", AmountJson.INVOICE_TOTALS, InvoiceTotals.none(), Invoice::totals);
        var breakdownField =
                fields.defaulted("breakdown", Codecs.list(AmountJson.VAT_BREAKDOWN), List.of(), Invoice::breakdown);
        var documentsField =
                fields.defaulted("documents", Codecs.list(SUPPORTING_DOCUMENT), List.of(), Invoice::documents);
        var linesField = fields.defaulted("lines", Codecs.list(LineJson.INVOICE_LINE), List.of(), Invoice::lines);
        return fields.build(in -> new Invoice(
                in.get(headerField),
                in.get(referencesField),
                in.get(notesField),
                in.get(precedingField),
                in.get(sellerField),
                in.get(buyerField),
                in.get(payeeField),
                in.get(taxRepresentativeField),
                in.get(deliveryField),
                in.get(periodField),
                in.get(paymentField),
                in.get(allowancesField),
                in.get(chargesField),
                in.get(totalsField),
                in.get(breakdownField),
                in.get(documentsField),
                in.get(linesField)));
    }
}
