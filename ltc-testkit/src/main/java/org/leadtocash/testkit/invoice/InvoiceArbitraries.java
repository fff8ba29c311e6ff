package org.leadtocash.testkit.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import org.leadtocash.core.invoice.Attachment;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceHeader;
import org.leadtocash.core.invoice.InvoiceNote;
import org.leadtocash.core.invoice.InvoiceReferences;
import org.leadtocash.core.invoice.PrecedingInvoice;
import org.leadtocash.core.invoice.SupportingDocument;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.line.InvoicePeriod;
import org.leadtocash.core.invoice.party.Identifier;

/** Invoices and credit notes that satisfy EN 16931, and such that no longer do. */
public final class InvoiceArbitraries {
    private InvoiceArbitraries() {}

    /**
     * Invoices that satisfy every rule of EN 16931. They are sold at home, across borders, on islands with taxes of their
     * own, outside the scope of tax or under split payment, and shrink to one line sold at home.
     */
    public static Arbitrary<Invoice> invoices() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, invoices(VatMix.DOMESTIC)),
                        Tuple.of(4, invoices(VatMix.ABROAD)),
                        Tuple.of(2, invoices(VatMix.ISLANDS)),
                        Tuple.of(1, invoices(VatMix.OUTSIDE)),
                        Tuple.of(1, invoices(VatMix.SPLIT_PAYMENT)))
                .withoutEdgeCases();
    }

    /** An invoice of {@link #invoices} and one to three changes, each of which breaks rules, or none, or cannot be made. */
    public static Arbitrary<MutatedInvoice> mutatedInvoices() {
        return invoices()
                .flatMap(invoice -> Arbitraries.of(InvoiceMutation.of(invoice))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(changes -> new MutatedInvoice(invoice, changes)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Invoice> invoices(VatMix mix) {
        List<VatTreatment> treatments = mix.treatments();
        String origin = mix == VatMix.SPLIT_PAYMENT ? "IT" : "CN";
        Arbitrary<List<InvoiceLine>> lines =
                LineArbitraries.lines(treatments, origin).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<List<AllowanceCharge>> off = LineArbitraries.adjustments("95", Arbitraries.of(treatments));
        Arbitrary<List<AllowanceCharge>> on = LineArbitraries.adjustments("FC", Arbitraries.of(treatments));
        return Combinators.combine(parties(mix), around(), lines, off, on, totals())
                .as((parties, around, sold, allowances, charges, totals) -> {
                    Invoice.Builder invoice = parties.toBuilder()
                            .header(around.header())
                            .references(around.references())
                            .notes(around.notes())
                            .preceding(around.preceding())
                            .documents(around.documents())
                            .lines(numbered(sold))
                            .allowances(allowances)
                            .charges(charges);
                    around.period().ifPresent(invoice::period);
                    return added(invoice, treatments, totals);
                });
    }

    private static Invoice added(
            Invoice.Builder invoice,
            List<VatTreatment> treatments,
            Tuple3<Optional<BigDecimal>, Integer, Boolean> paid) {
        treatments.forEach(vat -> invoice.exemption(vat.category(), VatMix.exemption(vat.category())));
        InvoiceTotals.Builder totals = InvoiceTotals.builder();
        paid.get1().ifPresent(totals::paid);
        if (paid.get2() != 0) {
            totals.rounding(BigDecimal.valueOf(paid.get2(), 2));
        }
        Invoice whole = invoice.totals(totals.build()).totalled(2).build();
        return paid.get3() ? inTwoCurrencies(whole) : whole;
    }

    private static Invoice inTwoCurrencies(Invoice invoice) {
        return invoice.toBuilder()
                .header(invoice.header().toBuilder().taxCurrency("SEK").build())
                .totals(invoice.totals().toBuilder()
                        .vatInTaxCurrency(invoice.totals()
                                .vat()
                                .orElseThrow()
                                .multiply(BigDecimal.TEN)
                                .setScale(2))
                        .build())
                .build();
    }

    private static List<InvoiceLine> numbered(List<InvoiceLine> lines) {
        List<InvoiceLine> numbered = new ArrayList<>();
        for (InvoiceLine line : lines) {
            numbered.add(
                    line.toBuilder().id(String.valueOf(numbered.size() + 1)).build());
        }
        return numbered;
    }

    private static Arbitrary<Invoice> parties(VatMix mix) {
        return Combinators.combine(
                        PartyArbitraries.sellers(mix),
                        PartyArbitraries.buyers(mix),
                        PartyArbitraries.payees(),
                        PartyArbitraries.representatives(mix),
                        PartyArbitraries.deliveries(mix),
                        PartyArbitraries.payments())
                .as((seller, buyer, payee, representative, delivery, payment) -> {
                    Invoice.Builder invoice = Invoice.builder().seller(seller).buyer(buyer);
                    payee.ifPresent(invoice::payee);
                    representative.ifPresent(invoice::taxRepresentative);
                    delivery.ifPresent(invoice::delivery);
                    payment.ifPresent(invoice::payment);
                    return invoice.build();
                });
    }

    private static Arbitrary<Tuple3<Optional<BigDecimal>, Integer, Boolean>> totals() {
        return Combinators.combine(
                        LineArbitraries.amounts().optional(0.2),
                        Arbitraries.of(0, 0, 0, 1, -2),
                        Arbitraries.of(false, false, false, true))
                .as(Tuple::of);
    }

    /** What stands around parties and amounts. */
    private static Arbitrary<Invoice> around() {
        Arbitrary<InvoiceHeader> headers = Combinators.combine(
                        Arbitraries.of("380", "381", "384"),
                        PartyArbitraries.days(),
                        Arbitraries.of("EUR", "DKK"),
                        Arbitraries.of("", "tax point", "tax event"),
                        Arbitraries.of("04011000-12345-03", "4711"),
                        Arbitraries.of("", "30 days net"))
                .as((type, day, currency, tax, reference, terms) -> {
                    InvoiceHeader.Builder header = InvoiceHeader.builder()
                            .number("F-1")
                            .issuedOn(day)
                            .dueOn(day.plusDays(30))
                            .typeCode(type)
                            .currency(currency)
                            .taxPointCode(tax.equals("tax event") ? "35" : "")
                            .buyerReference(reference)
                            .buyerAccounting(terms.isEmpty() ? "" : "1000-200")
                            .paymentTerms(terms)
                            .process("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0")
                            .specification("urn:cen.eu:en16931:2017");
                    return (tax.equals("tax point") ? header.taxPoint(day) : header).build();
                });
        Arbitrary<Boolean> some = Arbitraries.of(false, false, true);
        Arbitrary<Boolean> more = Arbitraries.of(false, false, true);
        return Combinators.combine(
                        headers, references(), PartyArbitraries.days().optional(0.3), some, more)
                .as((header, references, day, noted, proved) -> {
                    Invoice.Builder invoice = Invoice.builder().header(header).references(references);
                    day.ifPresent(start ->
                            invoice.period(new InvoicePeriod(Optional.of(start), Optional.of(start.plusDays(9)))));
                    if (noted) {
                        invoice.notes(List.of(new InvoiceNote("AAI", "General words"), InvoiceNote.of("More words")))
                                .preceding(List.of(new PrecedingInvoice("F-0", header.issuedOn())));
                    }
                    return (proved ? invoice.documents(documents()) : invoice).build();
                });
    }

    private static List<SupportingDocument> documents() {
        return List.of(
                new SupportingDocument(
                        "D-1", "Time sheet", "", Optional.of(new Attachment("application/pdf", "time.pdf", "QQ=="))),
                new SupportingDocument("D-2", "", "https://example.org/d-2", Optional.empty()));
    }

    private static Arbitrary<InvoiceReferences> references() {
        Arbitrary<Optional<Identifier>> objects =
                Arbitraries.of(Identifier.of("ABT", "METER-1")).optional(0.3);
        return Combinators.combine(
                        Arbitraries.of("", "P-1"), Arbitraries.of("", "C-1"), Arbitraries.of("", "R-1"), objects)
                .as((order, contract, receipt, object) -> {
                    InvoiceReferences.Builder references = InvoiceReferences.builder()
                            .project(contract.isEmpty() ? "" : "PROJECT-1")
                            .contract(contract)
                            .purchaseOrder(order)
                            .salesOrder(order.isEmpty() ? "" : "S-1")
                            .receivingAdvice(receipt)
                            .despatchAdvice(receipt)
                            .tenderOrLot(receipt.isEmpty() ? "" : "LOT-1");
                    object.ifPresent(references::object);
                    return references.build();
                });
    }
}
