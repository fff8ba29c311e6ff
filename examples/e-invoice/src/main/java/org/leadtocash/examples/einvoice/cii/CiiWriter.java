package org.leadtocash.examples.einvoice.cii;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceHeader;
import org.leadtocash.core.invoice.InvoiceReferences;
import org.leadtocash.core.invoice.SupportingDocument;
import org.leadtocash.core.invoice.party.Delivery;
import org.leadtocash.examples.einvoice.xml.SafeXml;
import org.leadtocash.examples.einvoice.xml.Sheet;
import org.w3c.dom.Document;

/** Writes an invoice or credit note as a Cross Industry Invoice. */
public final class CiiWriter {
    private final Invoice invoice;

    private CiiWriter(Invoice invoice) {
        this.invoice = invoice;
    }

    /** The invoice as a document. */
    public static Document write(Invoice invoice) {
        Document document = SafeXml.empty();
        new CiiWriter(invoice).write(Sheet.begin(document, "rsm:CrossIndustryInvoice"));
        return document;
    }

    private void write(Sheet out) {
        InvoiceHeader header = invoice.header();
        out.group(
                "rsm:ExchangedDocumentContext",
                context -> context.groupIfAny(
                                "ram:BusinessProcessSpecifiedDocumentContextParameter",
                                process -> process.text("ram:ID", header.process()))
                        .groupIfAny(
                                "ram:GuidelineSpecifiedDocumentContextParameter",
                                guideline -> guideline.text("ram:ID", header.specification())));
        out.group("rsm:ExchangedDocument", document -> {
            document.text("ram:ID", header.number()).text("ram:TypeCode", header.typeCode());
            day(document, "ram:IssueDateTime", "udt:DateTimeString", header.issuedOn());
            invoice.notes()
                    .forEach(note -> document.group(
                            "ram:IncludedNote",
                            sheet -> sheet.text("ram:Content", note.text())
                                    .text("ram:SubjectCode", note.subjectCode())));
        });
        out.group("rsm:SupplyChainTradeTransaction", sheet -> {
            CiiLines lines = new CiiLines();
            invoice.lines()
                    .forEach(line ->
                            sheet.group("ram:IncludedSupplyChainTradeLineItem", item -> lines.write(item, line)));
            sheet.group("ram:ApplicableHeaderTradeAgreement", this::agreement)
                    .group("ram:ApplicableHeaderTradeDelivery", this::delivery)
                    .group(
                            "ram:ApplicableHeaderTradeSettlement",
                            settlement -> new CiiSettlement(invoice).write(settlement));
        });
    }

    /** A day in the form of the standard, such as 20240531. */
    static void day(Sheet sheet, String name, String inner, Optional<LocalDate> day) {
        day.ifPresent(given -> sheet.group(
                name, date -> date.text(inner, DateTimeFormatter.BASIC_ISO_DATE.format(given), "format", "102")));
    }

    private void agreement(Sheet sheet) {
        InvoiceReferences references = invoice.references();
        sheet.text("ram:BuyerReference", invoice.header().buyerReference());
        sheet.group("ram:SellerTradeParty", party -> CiiParties.seller(party, invoice.seller()));
        sheet.group("ram:BuyerTradeParty", party -> CiiParties.buyer(party, invoice.buyer()));
        invoice.taxRepresentative()
                .ifPresent(given -> sheet.group(
                        "ram:SellerTaxRepresentativeTradeParty", party -> CiiParties.representative(party, given)));
        reference(sheet, "ram:SellerOrderReferencedDocument", references.salesOrder());
        reference(sheet, "ram:BuyerOrderReferencedDocument", references.purchaseOrder());
        reference(sheet, "ram:ContractReferencedDocument", references.contract());
        invoice.documents().forEach(each -> sheet.group("ram:AdditionalReferencedDocument", to -> document(to, each)));
        if (!references.tenderOrLot().isEmpty()) {
            sheet.group(
                    "ram:AdditionalReferencedDocument",
                    to -> to.text("ram:IssuerAssignedID", references.tenderOrLot())
                            .text("ram:TypeCode", CiiTypes.TENDER));
        }
        references
                .object()
                .ifPresent(object -> sheet.group(
                        "ram:AdditionalReferencedDocument",
                        to -> to.text("ram:IssuerAssignedID", object.value())
                                .text("ram:TypeCode", CiiTypes.OBJECT)
                                .text("ram:ReferenceTypeCode", object.scheme())));
        if (!references.project().isEmpty()) {
            // the name is mandatory, and the standard has no term for it
            sheet.group(
                    "ram:SpecifiedProcuringProject",
                    project -> project.text("ram:ID", references.project()).text("ram:Name", CiiTypes.PROJECT_NAME));
        }
    }

    private static void reference(Sheet sheet, String name, String id) {
        sheet.groupIfAny(name, to -> to.text("ram:IssuerAssignedID", id));
    }

    private static void document(Sheet sheet, SupportingDocument document) {
        sheet.text("ram:IssuerAssignedID", document.reference())
                .text("ram:URIID", document.location())
                .text("ram:TypeCode", CiiTypes.SUPPORT)
                .text("ram:Name", document.description());
        document.attachment()
                .ifPresent(file -> sheet.text(
                        "ram:AttachmentBinaryObject",
                        file.base64(),
                        "mimeCode",
                        file.mimeCode(),
                        "filename",
                        file.filename()));
    }

    private void delivery(Sheet sheet) {
        Optional<Delivery> delivery = invoice.delivery();
        delivery.ifPresent(given -> {
            sheet.groupIfAny("ram:ShipToTradeParty", party -> CiiParties.shipTo(party, given));
            sheet.groupIfAny(
                    "ram:ActualDeliverySupplyChainEvent",
                    event -> day(event, "ram:OccurrenceDateTime", "udt:DateTimeString", given.deliveredOn()));
        });
        reference(
                sheet,
                "ram:DespatchAdviceReferencedDocument",
                invoice.references().despatchAdvice());
        reference(
                sheet,
                "ram:ReceivingAdviceReferencedDocument",
                invoice.references().receivingAdvice());
    }
}
