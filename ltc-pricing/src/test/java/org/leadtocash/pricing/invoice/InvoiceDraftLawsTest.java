package org.leadtocash.pricing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.document.PricedDocument;
import org.leadtocash.pricing.document.Pricer;
import org.leadtocash.pricing.procedure.AccessSequence;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.PricingPolicy;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;
import org.leadtocash.pricing.request.TaxTerms;
import org.leadtocash.pricing.tax.TaxPolicy;

/** Every document that is priced and taxed becomes an invoice whose sums are those that EN 16931 asks for. */
class InvoiceDraftLawsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 5);
    private static final Unit PIECE = Unit.of("C62");
    private static final ConditionType CHANGE = ConditionType.of("CHANGE");
    private static final ConditionType OF_ORDER = ConditionType.of("OF_ORDER");

    @Provide
    Arbitrary<PriceBook> books() {
        Arbitrary<Rate> prices = Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000), Arbitraries.of(1L, 1L, 10L, 7L, 1000L))
                .as((mills, per) -> Rate.perUnit(BigMoney.ofScale(CurrencyUnit.EUR, mills, 3), per, PIECE));
        Arbitrary<Rate> changes = Arbitraries.oneOf(
                Arbitraries.integers().between(-990, 300).map(tenths -> Rate.percent(BigDecimal.valueOf(tenths, 1))),
                Arbitraries.integers()
                        .between(-500, 5_000)
                        .map(cents -> Rate.fixed(BigMoney.ofScale(CurrencyUnit.EUR, cents, 2))));
        return Combinators.combine(prices, prices, changes, changes)
                .as((first, second, change, ofOrder) -> PriceBook.of(
                        "laws",
                        "1",
                        DAY,
                        List.of(
                                record("A", first),
                                record("B", second),
                                PriceRecord.of("C", CHANGE).rate(change).build(),
                                PriceRecord.of("D", OF_ORDER).rate(ofOrder).build())));
    }

    private static PriceRecord record(String material, Rate rate) {
        return PriceRecord.of(material, ConditionType.LIST_PRICE)
                .key(KeyField.MATERIAL, material)
                .rate(rate)
                .build();
    }

    @Provide
    Arbitrary<PriceRequest> requests() {
        return Combinators.combine(
                        Arbitraries.of("A", "B"),
                        Arbitraries.of("1", "3", "12", "2.5", "0.001", "100000", "-4"),
                        Arbitraries.of("19", "7", "0"))
                .as((material, quantity, percent) -> RequestLine.of("?", material, Quantity.parse(quantity + " C62"))
                        .taxed(TaxQuestion.Supply.GOODS, percent))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(InvoiceDraftLawsTest::request);
    }

    private static PriceRequest request(List<RequestLine> lines) {
        TaxParty party = new TaxParty("DE", TaxParty.Kind.BUSINESS, List.of());
        List<RequestLine> numbered = new ArrayList<>();
        for (RequestLine line : lines) {
            numbered.add(RequestLine.of("" + (numbered.size() + 1), line.material(), line.quantity())
                    .taxed(line.supply(), line.taxClass()));
        }
        return PriceRequest.of(DocRef.parse("INVOICE:1"), CurrencyUnit.EUR)
                .on(DateRule.ORDERED, DAY)
                .tax(TaxTerms.shipped(party, "DE", party, "DE", DAY))
                .build()
                .withLines(numbered);
    }

    private static PricedDocument priced(PriceBook book, PriceRequest request) {
        PricingProcedure procedure = PricingProcedure.builder("laws", "1", DAY)
                .policy(PricingPolicy.standard().withTax(TaxPolicy.en16931()))
                .sequence(AccessSequence.of("material", List.of(List.of(KeyField.MATERIAL))))
                .sequence(AccessSequence.of("all", List.of(List.of())))
                .step(ConditionStep.of(10, ConditionType.LIST_PRICE)
                        .access("material")
                        .build())
                .step(ConditionStep.of(20, CHANGE).access("all").build())
                .step(ConditionStep.of(30, OF_ORDER).access("all").header().build())
                .build();
        return Pricer.of(
                        book,
                        procedure,
                        ExchangeRates.builder("none", DAY).build(),
                        question -> TaxDecision.under("DE", "test")
                                .charged(TaxCategory.S, new BigDecimal(question.taxClass()))
                                .build())
                .price(request);
    }

    private static BigDecimal sum(List<AllowanceCharge> parts) {
        return parts.stream().map(part -> part.amount().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property(seed = "20240601", tries = 400)
    void aLineIsItsQuantityTimesItsPriceAndWhatChangesIt(
            @ForAll("books") PriceBook book, @ForAll("requests") PriceRequest request) {
        for (InvoiceLine line : InvoiceDraft.from(priced(book, request)).build().lines()) {
            assertThat(line.price().net().orElseThrow().signum()).isNotNegative();
            BigDecimal goods = line.quantity()
                    .orElseThrow()
                    .multiply(line.price().net().orElseThrow())
                    .divide(line.price().baseQuantity().orElse(BigDecimal.ONE), 2, RoundingMode.HALF_UP);
            assertThat(line.net().orElseThrow())
                    .isEqualByComparingTo(goods.add(sum(line.charges())).subtract(sum(line.allowances())));
        }
    }

    /** BR-CO-10, 13, 14, 15, 16 and 17, as their texts ask for them. */
    @Property(seed = "20240601", tries = 400)
    void theSumsAreThoseOfTheStandard(@ForAll("books") PriceBook book, @ForAll("requests") PriceRequest request) {
        PricedDocument document = priced(book, request);
        Invoice invoice = InvoiceDraft.from(document).build();
        BigDecimal lines = BigDecimal.ZERO;
        for (InvoiceLine line : invoice.lines()) {
            lines = lines.add(line.net().orElseThrow());
        }
        BigDecimal tax = BigDecimal.ZERO;
        BigDecimal taxable = BigDecimal.ZERO;
        for (VatBreakdown group : invoice.breakdown()) {
            BigDecimal base = group.taxable().orElseThrow();
            BigDecimal percent = group.vat().ratePercent().orElseThrow();
            assertThat(group.tax().orElseThrow())
                    .isEqualByComparingTo(
                            base.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
            tax = tax.add(group.tax().orElseThrow());
            taxable = taxable.add(base);
        }
        assertThat(invoice.totals().lines().orElseThrow()).isEqualByComparingTo(lines);
        assertThat(invoice.totals().withoutVat().orElseThrow()).isEqualByComparingTo(lines);
        assertThat(taxable).isEqualByComparingTo(lines);
        assertThat(invoice.totals().vat().orElseThrow()).isEqualByComparingTo(tax);
        assertThat(invoice.totals().withVat().orElseThrow()).isEqualByComparingTo(lines.add(tax));
        assertThat(invoice.totals().due().orElseThrow()).isEqualByComparingTo(lines.add(tax));
        assertThat(invoice.payable()).isEqualTo(Optional.of(document.totals().payable()));
    }
}
