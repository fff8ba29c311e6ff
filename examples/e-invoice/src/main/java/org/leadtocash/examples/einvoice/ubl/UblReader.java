package org.leadtocash.examples.einvoice.ubl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.invoice.Attachment;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceHeader;
import org.leadtocash.core.invoice.InvoiceNote;
import org.leadtocash.core.invoice.InvoiceReferences;
import org.leadtocash.core.invoice.PrecedingInvoice;
import org.leadtocash.core.invoice.SupportingDocument;
import org.leadtocash.core.invoice.line.InvoicePeriod;
import org.leadtocash.core.invoice.payment.CreditTransfer;
import org.leadtocash.core.invoice.payment.DirectDebit;
import org.leadtocash.core.invoice.payment.PaymentCard;
import org.leadtocash.core.invoice.payment.PaymentInstructions;
import org.leadtocash.examples.einvoice.xml.Tag;

/** Reads an invoice or credit note of UBL 2.1. */
public final class UblReader {
    private final Tag in;
    private final boolean creditNote;

    private UblReader(Tag in, boolean creditNote) {
        this.in = in;
        this.creditNote = creditNote;
    }

    /** The invoice that an element {@code Invoice} or {@code CreditNote} is. */
    public static Invoice read(Tag root, boolean creditNote) {
        return new UblReader(root, creditNote).read();
    }

    private Invoice read() {
        UblPartyReader parties = new UblPartyReader(in);
        UblLineReader lines = new UblLineReader(in, creditNote);
        Invoice.Builder invoice = Invoice.builder()
                .header(header())
                .references(references())
                .notes(in.all("cbc:Note").stream().map(tag -> note(tag.text())).toList())
                .preceding(in.all("cac:BillingReference").stream()
                        .map(tag -> new PrecedingInvoice(
                                tag.text("cac:InvoiceDocumentReference/cbc:ID"),
                                tag.day("cac:InvoiceDocumentReference/cbc:IssueDate")))
                        .toList())
                .seller(parties.seller())
                .buyer(parties.buyer())
                .documents(documents())
                .allowances(lines.adjustments(in, "false"))
                .charges(lines.adjustments(in, "true"))
                .totals(new UblTotalReader(in).totals())
                .breakdown(new UblTotalReader(in).breakdown())
                .lines(lines.lines());
        parties.payee().ifPresent(invoice::payee);
        parties.representative().ifPresent(invoice::taxRepresentative);
        parties.delivery().ifPresent(invoice::delivery);
        period().ifPresent(invoice::period);
        payment().ifPresent(invoice::payment);
        return invoice.build();
    }

    private InvoiceHeader header() {
        InvoiceHeader.Builder header = InvoiceHeader.builder()
                .specification(in.text("cbc:CustomizationID"))
                .process(in.text("cbc:ProfileID"))
                .number(in.text("cbc:ID"))
                .typeCode(in.text(creditNote ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode"))
                .currency(in.text("cbc:DocumentCurrencyCode"))
                .taxCurrency(in.text("cbc:TaxCurrencyCode"))
                .taxPointCode(in.text("cac:InvoicePeriod/cbc:DescriptionCode"))
                .buyerReference(in.text("cbc:BuyerReference"))
                .buyerAccounting(in.text("cbc:AccountingCost"))
                .paymentTerms(in.textAsItStands("cac:PaymentTerms/cbc:Note"));
        in.day("cbc:IssueDate").ifPresent(header::issuedOn);
        in.day("cbc:TaxPointDate").ifPresent(header::taxPoint);
        in.day(creditNote ? "cac:PaymentMeans/cbc:PaymentDueDate" : "cbc:DueDate")
                .ifPresent(header::dueOn);
        return header.build();
    }

    /** The words of a note; a subject code stands before them between number signs. */
    private static InvoiceNote note(String text) {
        boolean coded = text.matches("(?s)#[^#]{3}#.*");
        return coded ? new InvoiceNote(text.substring(1, 4), text.substring(5)) : InvoiceNote.of(text);
    }

    private Optional<InvoicePeriod> period() {
        return in.first("cac:InvoicePeriod")
                .map(tag -> new InvoicePeriod(tag.day("cbc:StartDate"), tag.day("cbc:EndDate")))
                // the element may stand there for the code of the tax point alone
                .filter(period -> period.start().isPresent()
                        || period.end().isPresent()
                        || in.text("cac:InvoicePeriod/cbc:DescriptionCode").isEmpty());
    }

    private InvoiceReferences references() {
        String order = in.text("cac:OrderReference/cbc:ID");
        String sales = in.text("cac:OrderReference/cbc:SalesOrderID");
        String project = in.all("cac:AdditionalDocumentReference").stream()
                .filter(tag -> creditNote && tag.text("cbc:DocumentTypeCode").equals(UblTypes.PROJECT))
                .map(tag -> tag.text("cbc:ID"))
                .findFirst()
                .orElse("");
        InvoiceReferences.Builder references = InvoiceReferences.builder()
                .purchaseOrder(order.equals(UblTypes.NO_ORDER) && !sales.isEmpty() ? "" : order)
                .salesOrder(sales)
                .despatchAdvice(in.text("cac:DespatchDocumentReference/cbc:ID"))
                .receivingAdvice(in.text("cac:ReceiptDocumentReference/cbc:ID"))
                .tenderOrLot(in.text("cac:OriginatorDocumentReference/cbc:ID"))
                .contract(in.text("cac:ContractDocumentReference/cbc:ID"))
                .project(creditNote ? project : in.text("cac:ProjectReference/cbc:ID"));
        in.all("cac:AdditionalDocumentReference").stream()
                .filter(UblReader::isObject)
                .findFirst()
                .flatMap(tag -> UblPartyReader.identifier(tag.first("cbc:ID")))
                .ifPresent(references::object);
        return references.build();
    }

    static boolean isObject(Tag reference) {
        return reference.text("cbc:DocumentTypeCode").equals(UblTypes.OBJECT)
                && !reference.text("cbc:ID").isEmpty();
    }

    private List<SupportingDocument> documents() {
        List<SupportingDocument> documents = new ArrayList<>();
        for (Tag tag : in.all("cac:AdditionalDocumentReference")) {
            boolean project = creditNote && tag.text("cbc:DocumentTypeCode").equals(UblTypes.PROJECT);
            if (!isObject(tag) && !project) {
                documents.add(new SupportingDocument(
                        tag.text("cbc:ID"),
                        tag.text("cbc:DocumentDescription"),
                        tag.text("cac:Attachment/cac:ExternalReference/cbc:URI"),
                        tag.first("cac:Attachment/cbc:EmbeddedDocumentBinaryObject")
                                .map(file -> new Attachment(
                                        file.attribute("mimeCode"), file.attribute("filename"), file.text()))));
            }
        }
        return documents;
    }

    private Optional<PaymentInstructions> payment() {
        List<Tag> means = in.all("cac:PaymentMeans");
        if (means.isEmpty()) {
            return Optional.empty();
        }
        Tag first = means.get(0);
        means.forEach(other -> {
            other.repeats(first, "cbc:PaymentMeansCode");
            other.repeats(first, "cbc:PaymentID");
            other.repeats(first, "cbc:PaymentDueDate");
            other.first("cbc:PaymentMeansCode").ifPresent(code -> code.skipAttribute("name"));
        });
        PaymentInstructions.Builder payment = PaymentInstructions.builder()
                .meansCode(first.text("cbc:PaymentMeansCode"))
                .meansText(first.first("cbc:PaymentMeansCode")
                        .map(code -> code.attribute("name"))
                        .orElse(""))
                .remittance(first.text("cbc:PaymentID"))
                .transfers(means.stream()
                        .flatMap(tag -> tag.first("cac:PayeeFinancialAccount").stream())
                        .map(account -> new CreditTransfer(
                                account.text("cbc:ID"),
                                account.text("cbc:Name"),
                                account.text("cac:FinancialInstitutionBranch/cbc:ID")))
                        .toList());
        first.first("cac:CardAccount").ifPresent(card -> {
            // UBL asks for a network, of which the standard does not speak
            card.skip("cbc:NetworkID");
            payment.card(new PaymentCard(card.text("cbc:PrimaryAccountNumberID"), card.text("cbc:HolderName")));
        });
        String creditor = new UblPartyReader(in).creditor();
        Optional<Tag> mandate = first.first("cac:PaymentMandate");
        if (mandate.isPresent() || !creditor.isEmpty()) {
            payment.directDebit(new DirectDebit(
                    mandate.map(tag -> tag.text("cbc:ID")).orElse(""),
                    creditor,
                    mandate.map(tag -> tag.text("cac:PayerFinancialAccount/cbc:ID"))
                            .orElse("")));
        }
        return Optional.of(payment.build());
    }
}
