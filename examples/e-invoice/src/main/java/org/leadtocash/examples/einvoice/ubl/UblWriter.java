package org.leadtocash.examples.einvoice.ubl;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceHeader;
import org.leadtocash.core.invoice.InvoiceNote;
import org.leadtocash.core.invoice.InvoiceReferences;
import org.leadtocash.core.invoice.SupportingDocument;
import org.leadtocash.core.invoice.line.InvoicePeriod;
import org.leadtocash.core.invoice.payment.CreditTransfer;
import org.leadtocash.core.invoice.payment.PaymentInstructions;
import org.leadtocash.examples.einvoice.xml.SafeXml;
import org.leadtocash.examples.einvoice.xml.Sheet;
import org.w3c.dom.Document;

/** Writes an invoice, or a credit note where its type code is one of those, as UBL 2.1. */
public final class UblWriter {
    private final Invoice invoice;
    private final boolean creditNote;
    private final Sheet out;

    private UblWriter(Invoice invoice, Document document) {
        this.invoice = invoice;
        this.creditNote = UblTypes.isCreditNote(invoice.header().typeCode());
        this.out = Sheet.begin(document, creditNote ? "cn:CreditNote" : "ubl:Invoice");
    }

    /** The invoice as a document. */
    public static Document write(Invoice invoice) {
        Document document = SafeXml.empty();
        new UblWriter(invoice, document).write();
        return document;
    }

    private void write() {
        header();
        references();
        UblParties.write(out, invoice);
        payment();
        new UblAmounts(invoice, invoice.header().currency()).write(out);
        String line = creditNote ? "cac:CreditNoteLine" : "cac:InvoiceLine";
        UblLines lines = new UblLines(invoice.header().currency(), creditNote);
        invoice.lines().forEach(each -> out.group(line, sheet -> lines.write(sheet, each)));
    }

    private void header() {
        InvoiceHeader header = invoice.header();
        out.text("cbc:CustomizationID", header.specification())
                .text("cbc:ProfileID", header.process())
                .text("cbc:ID", header.number())
                .day("cbc:IssueDate", header.issuedOn());
        if (creditNote) {
            out.day("cbc:TaxPointDate", header.taxPoint()).text("cbc:CreditNoteTypeCode", header.typeCode());
        } else {
            out.day("cbc:DueDate", header.dueOn()).text("cbc:InvoiceTypeCode", header.typeCode());
        }
        invoice.notes().forEach(note -> out.text("cbc:Note", note(note)));
        if (!creditNote) {
            out.day("cbc:TaxPointDate", header.taxPoint());
        }
        out.text("cbc:DocumentCurrencyCode", header.currency())
                .text("cbc:TaxCurrencyCode", header.taxCurrency())
                .text("cbc:AccountingCost", header.buyerAccounting())
                .text("cbc:BuyerReference", header.buyerReference());
        if (invoice.period().isPresent() || !header.taxPointCode().isEmpty()) {
            InvoicePeriod period = invoice.period().orElse(new InvoicePeriod(Optional.empty(), Optional.empty()));
            out.group(
                    "cac:InvoicePeriod",
                    sheet -> sheet.day("cbc:StartDate", period.start())
                            .day("cbc:EndDate", period.end())
                            .text("cbc:DescriptionCode", header.taxPointCode()));
        }
    }

    private static String note(InvoiceNote note) {
        return note.subjectCode().isEmpty() ? note.text() : "#" + note.subjectCode() + "#" + note.text();
    }

    private void references() {
        InvoiceReferences references = invoice.references();
        if (!references.purchaseOrder().isEmpty() || !references.salesOrder().isEmpty()) {
            String order = references.purchaseOrder().isEmpty() ? UblTypes.NO_ORDER : references.purchaseOrder();
            out.group(
                    "cac:OrderReference",
                    sheet -> sheet.text("cbc:ID", order).text("cbc:SalesOrderID", references.salesOrder()));
        }
        invoice.preceding()
                .forEach(before -> out.group(
                        "cac:BillingReference",
                        billing -> billing.group(
                                "cac:InvoiceDocumentReference",
                                sheet -> sheet.text("cbc:ID", before.number())
                                        .day("cbc:IssueDate", before.issuedOn()))));
        reference("cac:DespatchDocumentReference", references.despatchAdvice());
        reference("cac:ReceiptDocumentReference", references.receivingAdvice());
        if (!creditNote) {
            reference("cac:OriginatorDocumentReference", references.tenderOrLot());
        }
        reference("cac:ContractDocumentReference", references.contract());
        references
                .object()
                .ifPresent(object -> out.group(
                        "cac:AdditionalDocumentReference",
                        sheet -> sheet.text("cbc:ID", object.value(), "schemeID", object.scheme())
                                .text("cbc:DocumentTypeCode", UblTypes.OBJECT)));
        if (creditNote && !references.project().isEmpty()) {
            out.group(
                    "cac:AdditionalDocumentReference",
                    sheet -> sheet.text("cbc:ID", references.project()).text("cbc:DocumentTypeCode", UblTypes.PROJECT));
        }
        invoice.documents()
                .forEach(document -> out.group("cac:AdditionalDocumentReference", sheet -> document(sheet, document)));
        if (creditNote) {
            reference("cac:OriginatorDocumentReference", references.tenderOrLot());
        } else {
            reference("cac:ProjectReference", references.project());
        }
    }

    private void reference(String name, String id) {
        out.groupIfAny(name, sheet -> sheet.text("cbc:ID", id));
    }

    private static void document(Sheet sheet, SupportingDocument document) {
        sheet.text("cbc:ID", document.reference()).text("cbc:DocumentDescription", document.description());
        sheet.groupIfAny("cac:Attachment", attachment -> {
            document.attachment()
                    .ifPresent(file -> attachment.text(
                            "cbc:EmbeddedDocumentBinaryObject",
                            file.base64(),
                            "mimeCode",
                            file.mimeCode(),
                            "filename",
                            file.filename()));
            attachment.groupIfAny("cac:ExternalReference", external -> external.text("cbc:URI", document.location()));
        });
    }

    private void payment() {
        Optional<PaymentInstructions> payment = invoice.payment();
        payment.ifPresent(given -> {
            List<CreditTransfer> transfers = given.transfers();
            int times = Math.max(1, transfers.size());
            for (int i = 0; i < times; i++) {
                boolean first = i == 0;
                Optional<CreditTransfer> transfer =
                        i < transfers.size() ? Optional.of(transfers.get(i)) : Optional.empty();
                out.group("cac:PaymentMeans", sheet -> means(sheet, given, transfer, first));
            }
        });
        out.groupIfAny(
                "cac:PaymentTerms",
                sheet -> sheet.text("cbc:Note", invoice.header().paymentTerms()));
    }

    private void means(Sheet sheet, PaymentInstructions payment, Optional<CreditTransfer> transfer, boolean first) {
        sheet.text("cbc:PaymentMeansCode", payment.meansCode(), "name", payment.meansText());
        if (creditNote) {
            sheet.day("cbc:PaymentDueDate", invoice.header().dueOn());
        }
        sheet.text("cbc:PaymentID", payment.remittance());
        if (first) {
            payment.card()
                    .ifPresent(card -> sheet.group(
                            "cac:CardAccount",
                            account -> account.text("cbc:PrimaryAccountNumberID", card.number())
                                    .text("cbc:NetworkID", UblTypes.NO_NETWORK)
                                    .text("cbc:HolderName", card.holder())));
        }
        transfer.ifPresent(account -> sheet.group(
                "cac:PayeeFinancialAccount",
                payee -> payee.text("cbc:ID", account.account())
                        .text("cbc:Name", account.name())
                        .groupIfAny(
                                "cac:FinancialInstitutionBranch",
                                branch -> branch.text("cbc:ID", account.provider()))));
        if (first) {
            payment.directDebit()
                    .ifPresent(debit -> sheet.group(
                            "cac:PaymentMandate",
                            mandate -> mandate.text("cbc:ID", debit.mandate())
                                    .groupIfAny(
                                            "cac:PayerFinancialAccount",
                                            payer -> payer.text("cbc:ID", debit.account()))));
        }
    }
}
