package org.leadtocash.examples.einvoice.cii;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.invoice.Attachment;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceHeader;
import org.leadtocash.core.invoice.InvoiceNote;
import org.leadtocash.core.invoice.InvoiceReferences;
import org.leadtocash.core.invoice.PrecedingInvoice;
import org.leadtocash.core.invoice.SupportingDocument;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.examples.einvoice.xml.Tag;

/** Reads a Cross Industry Invoice. */
public final class CiiReader {
    private static final String TRADE = "rsm:SupplyChainTradeTransaction";
    private static final String AGREEMENT = TRADE + "/ram:ApplicableHeaderTradeAgreement";
    private static final String DELIVERY = TRADE + "/ram:ApplicableHeaderTradeDelivery";
    private static final String SETTLEMENT = TRADE + "/ram:ApplicableHeaderTradeSettlement";

    private final Tag in;

    private CiiReader(Tag in) {
        this.in = in;
    }

    /** The invoice that an element {@code CrossIndustryInvoice} is. */
    public static Invoice read(Tag root) {
        return new CiiReader(root).read();
    }

    private Invoice read() {
        CiiSettlementReader settlement = new CiiSettlementReader(in.first(SETTLEMENT));
        Invoice.Builder invoice = Invoice.builder()
                .header(header())
                .references(references())
                .notes(in.all("rsm:ExchangedDocument/ram:IncludedNote").stream()
                        .map(tag -> new InvoiceNote(tag.text("ram:SubjectCode"), tag.text("ram:Content")))
                        .toList())
                .preceding(in.all(SETTLEMENT + "/ram:InvoiceReferencedDocument").stream()
                        .map(tag -> new PrecedingInvoice(
                                tag.text("ram:IssuerAssignedID"),
                                day(tag, "ram:FormattedIssueDateTime/qdt:DateTimeString")))
                        .toList())
                .seller(CiiPartyReader.seller(in.first(AGREEMENT + "/ram:SellerTradeParty")))
                .buyer(CiiPartyReader.buyer(in.first(AGREEMENT + "/ram:BuyerTradeParty")))
                .documents(documents())
                .allowances(settlement.adjustments("false"))
                .charges(settlement.adjustments("true"))
                .totals(settlement.totals())
                .breakdown(settlement.breakdown())
                .lines(in.all(TRADE + "/ram:IncludedSupplyChainTradeLineItem").stream()
                        .map(CiiLineReader::line)
                        .toList());
        in.first(SETTLEMENT + "/ram:PayeeTradeParty").map(CiiPartyReader::payee).ifPresent(invoice::payee);
        in.first(AGREEMENT + "/ram:SellerTaxRepresentativeTradeParty")
                .map(CiiPartyReader::representative)
                .ifPresent(invoice::taxRepresentative);
        in.first(DELIVERY).flatMap(CiiPartyReader::delivery).ifPresent(invoice::delivery);
        settlement.period().ifPresent(invoice::period);
        settlement.payment().ifPresent(invoice::payment);
        return invoice.build();
    }

    /** A day in the form of the standard, such as 20240531. */
    static Optional<LocalDate> day(Tag tag, String path) {
        tag.first(path).ifPresent(found -> found.skipAttribute("format"));
        return tag.read(path, "a day such as 20240531", CiiReader::parse);
    }

    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private InvoiceHeader header() {
        Optional<Tag> tax = in.first(SETTLEMENT + "/ram:ApplicableTradeTax");
        InvoiceHeader.Builder header = InvoiceHeader.builder()
                .specification(
                        in.text("rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID"))
                .process(in.text(
                        "rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID"))
                .number(in.text("rsm:ExchangedDocument/ram:ID"))
                .typeCode(in.text("rsm:ExchangedDocument/ram:TypeCode"))
                .currency(in.text(SETTLEMENT + "/ram:InvoiceCurrencyCode"))
                .taxCurrency(in.text(SETTLEMENT + "/ram:TaxCurrencyCode"))
                .taxPointCode(CiiTypes.taxPointIn(
                        tax.map(tag -> tag.text("ram:DueDateTypeCode")).orElse("")))
                .buyerReference(in.text(AGREEMENT + "/ram:BuyerReference"))
                .buyerAccounting(in.text(SETTLEMENT + "/ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID"))
                .paymentTerms(in.textAsItStands(SETTLEMENT + "/ram:SpecifiedTradePaymentTerms/ram:Description"));
        day(in, "rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString").ifPresent(header::issuedOn);
        tax.flatMap(tag -> day(tag, "ram:TaxPointDate/udt:DateString")).ifPresent(header::taxPoint);
        day(in, SETTLEMENT + "/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString")
                .ifPresent(header::dueOn);
        return header.build();
    }

    private List<Tag> referenced(String type) {
        return in.all(AGREEMENT + "/ram:AdditionalReferencedDocument").stream()
                .filter(tag -> tag.text("ram:TypeCode").equals(type))
                .toList();
    }

    private InvoiceReferences references() {
        InvoiceReferences.Builder references = InvoiceReferences.builder()
                .project(in.text(AGREEMENT + "/ram:SpecifiedProcuringProject/ram:ID"))
                .contract(in.text(AGREEMENT + "/ram:ContractReferencedDocument/ram:IssuerAssignedID"))
                .purchaseOrder(in.text(AGREEMENT + "/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID"))
                .salesOrder(in.text(AGREEMENT + "/ram:SellerOrderReferencedDocument/ram:IssuerAssignedID"))
                .receivingAdvice(in.text(DELIVERY + "/ram:ReceivingAdviceReferencedDocument/ram:IssuerAssignedID"))
                .despatchAdvice(in.text(DELIVERY + "/ram:DespatchAdviceReferencedDocument/ram:IssuerAssignedID"))
                .tenderOrLot(referenced(CiiTypes.TENDER).stream()
                        .map(tag -> tag.text("ram:IssuerAssignedID"))
                        .findFirst()
                        .orElse(""));
        referenced(CiiTypes.OBJECT).stream()
                .findFirst()
                .flatMap(CiiReader::object)
                .ifPresent(references::object);
        // the syntax asks for a name beside the number
        in.skip(AGREEMENT + "/ram:SpecifiedProcuringProject/ram:Name");
        return references.build();
    }

    /** What is billed for; its scheme stands beside it. */
    static Optional<Identifier> object(Tag tag) {
        String id = tag.text("ram:IssuerAssignedID");
        return id.isEmpty() ? Optional.empty() : Optional.of(new Identifier(id, tag.text("ram:ReferenceTypeCode")));
    }

    private List<SupportingDocument> documents() {
        return in.all(AGREEMENT + "/ram:AdditionalReferencedDocument").stream()
                .filter(tag -> !List.of(CiiTypes.TENDER, CiiTypes.OBJECT).contains(tag.text("ram:TypeCode")))
                .map(tag -> new SupportingDocument(
                        tag.text("ram:IssuerAssignedID"),
                        tag.text("ram:Name"),
                        tag.text("ram:URIID"),
                        tag.first("ram:AttachmentBinaryObject")
                                .map(file -> new Attachment(
                                        file.attribute("mimeCode"), file.attribute("filename"), file.text()))))
                .toList();
    }
}
