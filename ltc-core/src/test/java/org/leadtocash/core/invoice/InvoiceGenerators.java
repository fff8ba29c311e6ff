package org.leadtocash.core.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.Exemption;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoiceItem;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.line.InvoicePeriod;
import org.leadtocash.core.invoice.line.ItemAttribute;
import org.leadtocash.core.invoice.line.ItemClassification;
import org.leadtocash.core.invoice.line.LinePrice;
import org.leadtocash.core.invoice.party.Buyer;
import org.leadtocash.core.invoice.party.Contact;
import org.leadtocash.core.invoice.party.Delivery;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.invoice.party.Payee;
import org.leadtocash.core.invoice.party.PostalAddress;
import org.leadtocash.core.invoice.party.Seller;
import org.leadtocash.core.invoice.party.TaxRepresentative;
import org.leadtocash.core.invoice.payment.CreditTransfer;
import org.leadtocash.core.invoice.payment.DirectDebit;
import org.leadtocash.core.invoice.payment.PaymentCard;
import org.leadtocash.core.invoice.payment.PaymentInstructions;

/** Invoices of every shape, most of them wrong. */
final class InvoiceGenerators {
    private static final Arbitrary<String> TEXT =
            Arbitraries.of("", "", "A", "380", "EUR", "a b", "\u00fc\u6587\ud83d\ude00", " ");
    private static final Arbitrary<BigDecimal> NUMBER = Arbitraries.bigDecimals()
            .between(new BigDecimal("-1000"), new BigDecimal("1000"))
            .ofScale(3);
    private static final Arbitrary<Optional<BigDecimal>> AMOUNT = NUMBER.optional();
    private static final Arbitrary<Optional<LocalDate>> DAY = Arbitraries.integers()
            .between(0, 3000)
            .map(LocalDate.of(2024, 1, 1)::plusDays)
            .optional();

    private InvoiceGenerators() {}

    private static Arbitrary<Optional<Identifier>> identifier() {
        return Combinators.combine(TEXT.filter(text -> !text.isEmpty()), TEXT)
                .as(Identifier::new)
                .optional();
    }

    private static Arbitrary<Optional<PostalAddress>> address() {
        return Combinators.combine(TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT)
                .as(PostalAddress::new)
                .optional();
    }

    private static Arbitrary<Optional<Contact>> contact() {
        return Combinators.combine(TEXT, TEXT, TEXT).as(Contact::new).optional();
    }

    private static Arbitrary<Optional<InvoicePeriod>> period() {
        return Combinators.combine(DAY, DAY).as(InvoicePeriod::new).optional();
    }

    static Arbitrary<VatTreatment> treatments() {
        return Combinators.combine(
                        Arbitraries.of("S", "S", "Z", "AE", ""),
                        Arbitraries.of("0", "7", "19", "19.00")
                                .map(BigDecimal::new)
                                .optional())
                .as(VatTreatment::new);
    }

    private static Arbitrary<List<AllowanceCharge>> adjustments(Arbitrary<VatTreatment> taxed) {
        return Combinators.combine(AMOUNT, AMOUNT, AMOUNT, TEXT, TEXT, taxed)
                .as(AllowanceCharge::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<InvoiceItem> items() {
        Arbitrary<ItemClassification> classes = Combinators.combine(TEXT.filter(text -> !text.isEmpty()), TEXT, TEXT)
                .as(ItemClassification::new);
        Arbitrary<ItemAttribute> attributes = Combinators.combine(TEXT, TEXT).as(ItemAttribute::new);
        return Combinators.combine(
                        TEXT,
                        TEXT,
                        TEXT,
                        TEXT,
                        identifier(),
                        classes.list().ofMaxSize(2),
                        TEXT,
                        attributes.list().ofMaxSize(2))
                .as(InvoiceItem::new);
    }

    static Arbitrary<InvoiceLine> lines() {
        Arbitrary<InvoiceLine.Builder> first = Combinators.combine(TEXT, TEXT, identifier(), NUMBER, TEXT, NUMBER)
                .as((id, note, object, quantity, unit, net) -> {
                    InvoiceLine.Builder line = InvoiceLine.builder()
                            .id(id)
                            .note(note)
                            .quantity(quantity)
                            .unit(unit)
                            .net(net);
                    object.ifPresent(line::object);
                    return line;
                });
        Arbitrary<LinePrice> price =
                Combinators.combine(AMOUNT, AMOUNT, AMOUNT, AMOUNT, TEXT).as(LinePrice::new);
        return Combinators.combine(
                        first,
                        period(),
                        adjustments(Arbitraries.just(VatTreatment.none())),
                        price,
                        treatments(),
                        items())
                .as((line, days, parts, priced, vat, item) -> {
                    days.ifPresent(line::period);
                    return line.allowances(parts)
                            .charges(parts)
                            .price(priced)
                            .vat(vat)
                            .item(item)
                            .build();
                });
    }

    private static Arbitrary<Invoice.Builder> heads() {
        return Combinators.combine(
                        TEXT, TEXT, TEXT, DAY, Combinators.combine(TEXT, TEXT).as(InvoiceNote::new))
                .as((one, two, three, day, note) -> {
                    InvoiceHeader.Builder header = InvoiceHeader.builder()
                            .number(one)
                            .typeCode(two)
                            .currency(three)
                            .specification(one);
                    day.ifPresent(header::issuedOn);
                    return Invoice.builder()
                            .header(header.build())
                            .references(InvoiceReferences.builder()
                                    .project(two)
                                    .contract(three)
                                    .build())
                            .notes(List.of(note))
                            .preceding(List.of(new PrecedingInvoice(one, day)))
                            .documents(List.of(new SupportingDocument(
                                    one, two, three, Optional.of(new Attachment(one, two, three)))));
                });
    }

    private static Arbitrary<Invoice.Builder> withParties(Arbitrary<Invoice.Builder> heads) {
        Arbitrary<Seller> sellers = Combinators.combine(TEXT, TEXT, identifier(), identifier(), address(), contact())
                .as((name, vat, one, two, address, contact) ->
                        new Seller(name, vat, one.stream().toList(), two, vat, name, vat, one, address, contact));
        Arbitrary<Buyer> buyers = Combinators.combine(TEXT, TEXT, identifier(), identifier(), address(), contact())
                .as((name, vat, one, two, address, contact) ->
                        new Buyer(name, vat, one, two, vat, one, address, contact));
        return Combinators.combine(heads, sellers, buyers, TEXT, identifier(), DAY, address())
                .as((invoice, seller, buyer, text, id, day, place) -> invoice.seller(seller)
                        .buyer(buyer)
                        .payee(new Payee(text, id, id))
                        .taxRepresentative(new TaxRepresentative(text, text, place))
                        .delivery(new Delivery(text, id, day, place))
                        .payment(new PaymentInstructions(
                                text,
                                text,
                                text,
                                List.of(new CreditTransfer(text, "", text)),
                                Optional.of(new PaymentCard(text, "")),
                                Optional.of(new DirectDebit(text, text, "")))));
    }

    static Arbitrary<Invoice> invoices() {
        Arbitrary<VatBreakdown> breakdowns = Combinators.combine(
                        AMOUNT,
                        AMOUNT,
                        treatments(),
                        Combinators.combine(TEXT, TEXT).as(Exemption::new))
                .as(VatBreakdown::new);
        Arbitrary<InvoiceTotals> totals = Combinators.combine(AMOUNT, AMOUNT, AMOUNT, AMOUNT)
                .as((a, b, c, d) -> new InvoiceTotals(a, b, c, d, a, b, c, d, a, b));
        return Combinators.combine(
                        withParties(heads()),
                        period(),
                        adjustments(treatments()),
                        totals,
                        breakdowns.list().ofMaxSize(2),
                        lines().list().ofMaxSize(3))
                .as((invoice, days, parts, sums, taxes, lines) -> {
                    days.ifPresent(invoice::period);
                    return invoice.allowances(parts)
                            .charges(parts)
                            .totals(sums)
                            .breakdown(taxes)
                            .lines(lines)
                            .build();
                });
    }
}
