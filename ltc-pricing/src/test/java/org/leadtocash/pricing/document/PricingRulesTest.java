package org.leadtocash.pricing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RatePolicy;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.quantity.UnitFactor;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.pricing.DeclaredCodes;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.TiePolicy;
import org.leadtocash.pricing.condition.Tier;
import org.leadtocash.pricing.procedure.AccessSequence;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.CurrencyFallback;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.Entry;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.procedure.RateRule;
import org.leadtocash.pricing.procedure.Step;
import org.leadtocash.pricing.request.ManualCondition;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;
import org.leadtocash.pricing.request.TaxTerms;

class PricingRulesTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 10);
    private static final Unit PIECE = Unit.of("C62");
    private static final AccessSequence BY_MATERIAL =
            AccessSequence.of("material", List.of(List.of(KeyField.MATERIAL)));
    private static final ConditionStep LIST = ConditionStep.of(100, ConditionType.LIST_PRICE)
            .access("material")
            .entry(Entry.ALLOWED)
            .mandatory()
            .build();
    private static final PriceRecord TEN = record("LP", ConditionType.LIST_PRICE, each("EUR 10.00"));

    private static Rate each(String money) {
        return Rate.perUnit(BigMoney.parse(money), 1, PIECE);
    }

    private static PriceRecord record(String id, ConditionType type, Rate rate) {
        return PriceRecord.of(id, type).key(KeyField.MATERIAL, "M").rate(rate).build();
    }

    private static PriceRequest.Builder order() {
        return PriceRequest.of(DocRef.parse("ORDER:1"), CurrencyUnit.EUR).on(DateRule.ORDERED, DAY);
    }

    private static RequestLine line(String quantity) {
        return RequestLine.of("10", "M", Quantity.parse(quantity));
    }

    private static PricingProcedure procedure(AccessSequence sequence, Step... steps) {
        return PricingProcedure.builder("rules", "1", DAY)
                .sequence(sequence)
                .steps(List.of(steps))
                .build();
    }

    private static Pricer pricer(PricingProcedure procedure, PriceRecord... records) {
        return Pricer.of(
                PriceBook.of("rules", "1", DAY, List.of(records)),
                procedure,
                ExchangeRates.builder("none", DAY).build(),
                TaxDetermination.none());
    }

    private static List<String> findings(PricedDocument priced) {
        DeclaredCodes.check(priced.findings());
        return priced.findings().stream().map(Finding::toString).toList();
    }

    private static String amount(PricedDocument priced) {
        return priced.line("10").orElseThrow().amount().toString();
    }

    private static final PriceRecord HALF =
            record("HALF", ConditionType.QUANTITY_DISCOUNT, Rate.percent(new BigDecimal("-50")));

    @ParameterizedTest(name = "{0} pieces cost {1}")
    @CsvSource({"99, EUR 990.00", "100, EUR 500.00", "101, EUR 505.00"})
    void aStepIsWorkedOnlyWhereItsRequirementHolds(String quantity, String amount) {
        ConditionStep large = ConditionStep.of(200, ConditionType.QUANTITY_DISCOUNT)
                .access("material")
                .requirement(Expression.path("line.quantity").ge(Expression.value(100)))
                .build();
        Pricer pricer = pricer(procedure(BY_MATERIAL, LIST, large), TEN, HALF);
        assertThat(amount(pricer.price(order().line(line(quantity + " C62")).build())))
                .isEqualTo(amount);
    }

    @Test
    void aRequirementCanAskForTheAmountOfAnEarlierStep() {
        ConditionStep dear = ConditionStep.of(200, ConditionType.QUANTITY_DISCOUNT)
                .access("material")
                .requirement(Expression.path("steps.n100").gt(Expression.value(BigMoney.parse("EUR 100.00"))))
                .build();
        Pricer pricer = pricer(procedure(BY_MATERIAL, LIST, dear), TEN, HALF);
        assertThat(amount(pricer.price(order().line(line("10 C62")).build()))).isEqualTo("EUR 100.00");
        assertThat(amount(pricer.price(order().line(line("11 C62")).build()))).isEqualTo("EUR 55.00");
    }

    @Test
    void aRequirementThatCannotBeToldBlocksTheLine() {
        AccessSequence sequence =
                AccessSequence.of("material", List.of(List.of(KeyField.MATERIAL), List.of(KeyField.CHANNEL)));
        ConditionStep direct = ConditionStep.of(200, ConditionType.QUANTITY_DISCOUNT)
                .access("material")
                .requirement(Expression.path("channel").eq(Expression.value("DIRECT")))
                .build();
        Pricer pricer = pricer(procedure(sequence, LIST, direct), TEN, HALF);
        PricedDocument priced = pricer.price(order().line(line("1 C62")).build());
        assertThat(priced.unpriced()).containsExactly("10");
        assertThat(findings(priced))
                .containsExactly("BLOCK pricing.requirement-unknown document:ORDER:1#lines/10"
                        + " [conditionType=QUANTITY_DISCOUNT, missing=\"channel\"]");
        RequestLine noChannel = line("1 C62").with(KeyField.CHANNEL, "");
        assertThat(amount(pricer.price(order().line(noChannel).build()))).isEqualTo("EUR 10.00");
        RequestLine direct10 = line("1 C62").with(KeyField.CHANNEL, "DIRECT");
        assertThat(amount(pricer.price(order().line(direct10).build()))).isEqualTo("EUR 5.00");
    }

    @Test
    void aTieUnderThePolicyErrorNamesTheRecords() {
        PriceRecord other = record("LP-2", ConditionType.LIST_PRICE, each("EUR 11.00"));
        Pricer strict = pricer(procedure(BY_MATERIAL.withTies(TiePolicy.ERROR), LIST), TEN, other);
        assertThat(findings(strict.price(order().line(line("1 C62")).build())))
                .containsExactly("BLOCK pricing.tie document:ORDER:1#lines/10"
                        + " [conditionType=LIST_PRICE, records=\"LP, LP-2\"]");
        Pricer lenient = pricer(procedure(BY_MATERIAL.withTies(TiePolicy.BEST_FOR_SELLER), LIST), TEN, other);
        assertThat(amount(lenient.price(order().line(line("1 C62")).build()))).isEqualTo("EUR 11.00");
    }

    @Test
    void whatIsEnteredGoesBeforeTheBookAndOnlyWhereItMay() {
        Pricer pricer = pricer(procedure(BY_MATERIAL, LIST), TEN);
        PricedDocument priced = pricer.price(order().line(line("2 C62")
                        .entering(new ManualCondition(ConditionType.LIST_PRICE, each("EUR 9.50")))
                        .entering(new ManualCondition(ConditionType.FREIGHT, Rate.fixed(BigMoney.parse("EUR 5.00")))))
                .build());
        assertThat(priced.line("10").orElseThrow().elements().get(0).origin()).isEqualTo(Origin.ENTERED);
        assertThat(amount(priced)).isEqualTo("EUR 19.00");
        assertThat(findings(priced))
                .containsExactly("BLOCK pricing.entry-not-allowed document:ORDER:1#lines/10 [conditionType=FREIGHT]");
    }

    @Test
    void aConditionOfTheDocumentIsFoundByTheKeysOfTheDocument() {
        AccessSequence sequence =
                AccessSequence.of("material", List.of(List.of(KeyField.MATERIAL), List.of(KeyField.CUSTOMER)));
        ConditionStep header = ConditionStep.of(400, ConditionType.HEADER_DISCOUNT)
                .access("material")
                .header()
                .build();
        PriceRecord bonus = PriceRecord.of("HD", ConditionType.HEADER_DISCOUNT)
                .key(KeyField.CUSTOMER, "C")
                .rate(Rate.percent(new BigDecimal("-10")))
                .build();
        Pricer pricer = pricer(procedure(sequence, LIST, header), TEN, bonus);
        PricedDocument priced = pricer.price(
                order().with(KeyField.CUSTOMER, "C").line(line("2 C62")).build());
        assertThat(amount(priced)).isEqualTo("EUR 18.00");
        assertThat(priced.line("10")
                        .orElseThrow()
                        .element("HEADER_DISCOUNT")
                        .orElseThrow()
                        .source())
                .isEqualTo("HD@1");
    }

    @ParameterizedTest(name = "worth {0} at 10.00 costs {1}")
    @CsvSource({"99.9 C62, EUR 999.00", "100 C62, EUR 950.00"})
    void tiersByValueGoByTheAmountBeforeThem(String quantity, String amount) {
        Rate byValue =
                Rate.percent(BigDecimal.ZERO).withTier(Tier.of(1000, "-5")).byValue(CurrencyUnit.EUR);
        ConditionStep step = ConditionStep.of(200, ConditionType.QUANTITY_DISCOUNT)
                .access("material")
                .build();
        Pricer pricer =
                pricer(procedure(BY_MATERIAL, LIST, step), TEN, record("V", ConditionType.QUANTITY_DISCOUNT, byValue));
        assertThat(amount(pricer.price(order().line(line(quantity)).build()))).isEqualTo(amount);
    }

    @Test
    void quantitiesAreConvertedIntoTheUnitOfThePriceAndItsTiers() {
        Rate dozens = each("EUR 1.00").withTier(Tier.of(24, "0.90"));
        Pricer pricer = pricer(procedure(BY_MATERIAL, LIST), record("LP", ConditionType.LIST_PRICE, dozens))
                .withUnits(UnitConversions.of(UnitFactor.parse("1 DZN = 12 C62")));
        assertThat(amount(pricer.price(order().line(line("1.5 DZN")).build()))).isEqualTo("EUR 18.00");
        assertThat(amount(pricer.price(order().line(line("2 DZN")).build()))).isEqualTo("EUR 21.60");
    }

    @Test
    void aConvertedAmountBearsTheMarkupOfItsList() {
        ExchangeRates.Builder quotes = ExchangeRates.builder("ecb", DAY);
        var unused = quotes.add(RateQuote.of(RateType.ECB, "USD", "EUR", new BigDecimal("0.9"), DAY));
        CurrencyFallback convert = CurrencyFallback.convert(
                        RateRule.of(RatePolicy.of(RateType.ECB), DateRule.firstOf(DateRule.ORDERED)),
                        List.of(CurrencyUnit.USD))
                .withMarkup(new BigDecimal("2"));
        Pricer pricer = Pricer.of(
                PriceBook.of("rules", "1", DAY, List.of(record("LP", ConditionType.LIST_PRICE, each("USD 10.00")))),
                procedure(BY_MATERIAL.withCurrencies(convert), LIST),
                quotes.build(),
                TaxDetermination.none());
        assertThat(amount(pricer.price(order().line(line("1 C62")).build()))).isEqualTo("EUR 9.18");
    }

    @Test
    void taxesInAnotherCurrencySumToGrossThereToo() {
        // as Odoo keeps both currencies: each group is converted, so that base + tax = total in both (notes 2.6)
        ExchangeRates.Builder quotes = ExchangeRates.builder("ecb", DAY);
        var unused = quotes.add(RateQuote.of(RateType.ECB, "EUR", "USD", new BigDecimal("1.0723"), DAY));
        TaxDetermination full = question -> TaxDecision.under("DE", "de.standard")
                .charged(TaxCategory.S, new BigDecimal("19"))
                .build();
        Pricer pricer = Pricer.of(
                PriceBook.of("rules", "1", DAY, List.of(TEN)), procedure(BY_MATERIAL, LIST), quotes.build(), full);
        TaxParty party = new TaxParty("DE", TaxParty.Kind.BUSINESS, List.of());
        PricedDocument priced = pricer.price(order().group(CurrencyUnit.USD)
                .tax(TaxTerms.shipped(party, "DE", party, "DE", DAY))
                .line(line("0.85 C62"))
                .build());
        assertThat(priced.totals().net()).isEqualTo(BigMoney.parse("EUR 8.50"));
        assertThat(priced.totals().tax()).isEqualTo(BigMoney.parse("EUR 1.62"));
        ReportedTotals group = priced.reported().get(0);
        assertThat(List.of(group.net(), group.tax(), group.gross()))
                .containsExactly(BigMoney.parse("USD 9.11"), BigMoney.parse("USD 1.74"), BigMoney.parse("USD 10.85"));
    }

    @Test
    void whatMakesNoSenseForADocumentIsSaid() {
        ConditionStep header = ConditionStep.of(400, ConditionType.HEADER_DISCOUNT)
                .header()
                .entry(Entry.ONLY)
                .build();
        PriceRecord free = record("LP", ConditionType.LIST_PRICE, each("EUR 0.00"));
        Pricer pricer = pricer(procedure(BY_MATERIAL, LIST, header), free);
        PricedDocument perUnit = pricer.price(order().line(line("1 C62"))
                .entering(new ManualCondition(ConditionType.HEADER_DISCOUNT, each("EUR 1.00")))
                .build());
        assertThat(findings(perUnit))
                .containsExactly(
                        "BLOCK pricing.header-per-unit document:ORDER:1 [conditionType=HEADER_DISCOUNT]",
                        "WARN pricing.price-zero document:ORDER:1#lines/10 [conditionType=LIST_PRICE]");
        PricedDocument nothing = pricer.price(order().line(line("1 C62"))
                .entering(new ManualCondition(ConditionType.HEADER_DISCOUNT, Rate.fixed(BigMoney.parse("EUR 1.00"))))
                .build());
        assertThat(findings(nothing))
                .contains("BLOCK pricing.nothing-to-split document:ORDER:1 [conditionType=HEADER_DISCOUNT]");
    }

    @Test
    void aDiscountBelowZeroIsForSomebodyToLookAt() {
        ConditionStep step = ConditionStep.of(200, ConditionType.CUSTOMER_DISCOUNT)
                .entry(Entry.ONLY)
                .build();
        Pricer pricer = pricer(procedure(BY_MATERIAL, LIST, step), TEN);
        PricedDocument priced = pricer.price(order().line(line("1 C62")
                        .entering(new ManualCondition(
                                ConditionType.CUSTOMER_DISCOUNT, Rate.percent(new BigDecimal("-250")))))
                .build());
        assertThat(findings(priced))
                .containsExactly("REVIEW pricing.below-zero document:ORDER:1#lines/10 [amount=EUR -15.00]");
    }

    @Test
    void aRequestWithoutADateIsNotPriced() {
        PriceRequest request = new PriceRequest(
                DocRef.parse("ORDER:1"),
                CurrencyUnit.EUR,
                Optional.empty(),
                Optional.empty(),
                Map.of("shipped", DAY),
                new TreeMap<>(),
                List.of(line("1 C62")),
                List.of(),
                Optional.empty());
        assertThat(findings(pricer(procedure(BY_MATERIAL, LIST), TEN).price(request)))
                .containsExactly(
                        "BLOCK pricing.no-date document:ORDER:1#lines/10" + " [expected=\"one of pricing, ordered\"]");
    }
}
