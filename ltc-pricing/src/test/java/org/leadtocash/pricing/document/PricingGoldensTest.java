package org.leadtocash.pricing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RatePolicy;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.Tier;
import org.leadtocash.pricing.procedure.AccessSequence;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.CurrencyFallback;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.Entry;
import org.leadtocash.pricing.procedure.PricingPolicy;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.procedure.RateRule;
import org.leadtocash.pricing.procedure.RoundingRule;
import org.leadtocash.pricing.procedure.StepRange;
import org.leadtocash.pricing.request.ManualCondition;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;

/** Facts about how other systems price, as they were noted from the named sources. */
class PricingGoldensTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 10);
    private static final Unit PIECE = Unit.of("C62");
    private static final ConditionType SECOND = ConditionType.of("SECOND_DISCOUNT");

    private final List<PriceRecord> records = new ArrayList<>();
    private PricingPolicy policy = PricingPolicy.standard();
    private ExchangeRates rates = ExchangeRates.builder("none", DAY).build();
    private StepRange secondBase = StepRange.of(100);

    private void record(ConditionType type, String material, Rate rate) {
        records.add(PriceRecord.of("R" + records.size(), type)
                .key(KeyField.MATERIAL, material)
                .rate(rate)
                .build());
    }

    private static Rate each(String money) {
        return Rate.perUnit(BigMoney.parse(money), 1, PIECE);
    }

    private PricingProcedure procedure() {
        CurrencyFallback convert = CurrencyFallback.convert(
                RateRule.of(RatePolicy.of(RateType.AVERAGE), DateRule.firstOf(DateRule.ORDERED)),
                List.of(CurrencyUnit.EUR, CurrencyUnit.JPY));
        AccessSequence byMaterial = AccessSequence.of("material", List.of(List.of(KeyField.MATERIAL)))
                .withCurrencies(convert);
        ConditionStep.Builder second =
                ConditionStep.of(210, SECOND).access("material").base(secondBase);
        return PricingProcedure.builder("goldens", "1", DAY)
                .policy(policy)
                .sequence(byMaterial)
                .step(ConditionStep.of(100, ConditionType.LIST_PRICE)
                        .access("material")
                        .mandatory()
                        .build())
                .step(ConditionStep.of(200, ConditionType.CUSTOMER_DISCOUNT)
                        .access("material")
                        .base(StepRange.of(100))
                        .build())
                .step(second.build())
                .step(ConditionStep.of(300, ConditionType.HEADER_DISCOUNT)
                        .header()
                        .entry(Entry.ONLY)
                        .build())
                .build();
    }

    private PricedDocument price(PriceRequest request) {
        Pricer pricer =
                Pricer.of(PriceBook.of("goldens", "1", DAY, records), procedure(), rates, TaxDetermination.none());
        PricedDocument plain = pricer.price(request);
        PricedDocument traced = pricer.priceWithTrace(request);
        assertThat(traced.content()).isEqualTo(plain.content());
        assertThat(TraceVerifier.verify(traced.trace().orElseThrow()).list()).isEmpty();
        return plain;
    }

    private static PriceRequest.Builder in(String currency) {
        return PriceRequest.of(DocRef.parse("ORDER:1"), CurrencyUnit.of(currency))
                .on(DateRule.ORDERED, DAY);
    }

    private static RequestLine line(String number, String material, String quantity) {
        return RequestLine.of(number, material, Quantity.of(new BigDecimal(quantity), PIECE));
    }

    private String amount(String currency, String quantity) {
        return price(in(currency).line(line("1", "M", quantity)).build())
                .line("1")
                .orElseThrow()
                .amount()
                .toString();
    }

    @ParameterizedTest(name = "{0} pieces cost {1}")
    @CsvSource({"9.999, EUR 119.99", "10, EUR 110.00", "10.5, EUR 115.50", "11, EUR 121.00", "-10, EUR -110.00"})
    void theLastTierReachedAppliesToReturnsByTheirSize(String quantity, String amount) {
        // Lago has a gap between integer ranges at 10.5; Tryton gives a return of -10 the tier of 10 (notes 2.2)
        record(ConditionType.LIST_PRICE, "M", each("EUR 12.00").withTier(Tier.of(10, "11.00")));
        assertThat(amount("EUR", quantity)).isEqualTo(amount);
    }

    @Test
    void percentagesAddUpOnOneBaseOrRollOnWhatIsLeft() {
        // ERPNext test_pricing_rule: 20 % and 10 % are 30 of 100, or 28 where the second rolls
        record(ConditionType.LIST_PRICE, "M", each("EUR 100.00"));
        record(ConditionType.CUSTOMER_DISCOUNT, "M", Rate.percent(new BigDecimal("-20")));
        record(SECOND, "M", Rate.percent(new BigDecimal("-10")));
        assertThat(amount("EUR", "1")).isEqualTo("EUR 70.00");
        secondBase = StepRange.of(100, 200);
        assertThat(amount("EUR", "1")).isEqualTo("EUR 72.00");
    }

    @Test
    void aMarginAndThenADiscountRoll() {
        // ERPNext test_pricing_rule: margin 10 %, then discount 10 % on 1000: 1100, 990
        record(ConditionType.LIST_PRICE, "M", each("EUR 1000.00"));
        record(ConditionType.CUSTOMER_DISCOUNT, "M", Rate.percent(new BigDecimal("10")));
        record(SECOND, "M", Rate.percent(new BigDecimal("-10")));
        secondBase = StepRange.of(100, 200);
        assertThat(amount("EUR", "1")).isEqualTo("EUR 990.00");
    }

    @Test
    void convertingBeforeOrAfterTheQuantityDecidesTheUnits() {
        // SAP PRCT_FLAG_CURR_CONV_LAST: 0.10 EUR x 1000 at 1.1684 is 120.00 with the unit price rounded first, else
        // 116.84
        rates = rates("EUR", "USD", "1.1684");
        record(ConditionType.LIST_PRICE, "M", each("EUR 0.10"));
        assertThat(amount("USD", "1000")).isEqualTo("USD 116.84");
        policy = policy.withRounding(policy.rounding().withUnitPrice(RoundingRule.currency()));
        assertThat(amount("USD", "1000")).isEqualTo("USD 120.00");
    }

    @Test
    void theListPriceIsConvertedBeforeTheDiscount() {
        // odoo#56770: JPY 1000 less 5 % in USD at 0.01 must be 9.50: the discount is taken of the converted price
        rates = rates("JPY", "USD", "0.01");
        record(ConditionType.LIST_PRICE, "M", each("JPY 1000"));
        record(ConditionType.CUSTOMER_DISCOUNT, "M", Rate.percent(new BigDecimal("-5")));
        assertThat(amount("USD", "1")).isEqualTo("USD 9.50");
    }

    @Test
    void aPriceInTheCurrencyOfTheDocumentGoesBeforeAnyConversion() {
        // notes 2.7: "20000 EUR but also 18880 CHF" must beat conversion
        rates = rates("EUR", "CHF", "0.90");
        record(ConditionType.LIST_PRICE, "M", each("EUR 20000.00"));
        assertThat(amount("CHF", "1")).isEqualTo("CHF 18000.00");
        record(ConditionType.LIST_PRICE, "M", each("CHF 18880.00"));
        assertThat(amount("CHF", "1")).isEqualTo("CHF 18880.00");
    }

    private static ExchangeRates rates(String base, String term, String rate) {
        ExchangeRates.Builder quotes = ExchangeRates.builder("goldens", DAY);
        var unused = quotes.add(RateQuote.of(RateType.AVERAGE, base, term, new BigDecimal(rate), DAY));
        return quotes.build();
    }

    @Test
    void aPercentageOfTheDocumentIsRoundedOnceAndSplit() {
        // Saleor test_rounding_issue: 10 % of 1.06, 2.06, 3.06, 4.06 is 1.02 on the total, 1.04 line by line
        PriceRequest.Builder request = in("EUR")
                .entering(new ManualCondition(ConditionType.HEADER_DISCOUNT, Rate.percent(new BigDecimal("-10"))));
        for (int i = 1; i <= 4; i++) {
            record(ConditionType.LIST_PRICE, "M" + i, each("EUR " + i + ".06"));
            request.line(line("" + i, "M" + i, "1"));
        }
        assertThat(shares(request.build())).containsExactly("-0.11", "-0.21", "-0.30", "-0.40");
    }

    @Test
    void anAmountOfTheDocumentIsSplitInCoins() {
        // notes 2.4: 100 over 1:2:3:7 in steps of 0.05 is 7.70, 15.40, 23.05, 53.85
        policy = policy.withRounding(policy.rounding()
                .withElement(
                        RoundingRule.of(RoundingPolicy.ofIncrement(new BigDecimal("0.05"), RoundingMode.HALF_UP))));
        PriceRequest.Builder request = in("CHF")
                .entering(new ManualCondition(ConditionType.HEADER_DISCOUNT, Rate.fixed(BigMoney.parse("CHF 100"))));
        record(ConditionType.LIST_PRICE, "M", each("CHF 1000.00"));
        for (String weight : List.of("1", "2", "3", "7")) {
            request.line(line(weight, "M", weight));
        }
        assertThat(shares(request.build())).containsExactly("7.70", "15.40", "23.05", "53.85");
    }

    private List<String> shares(PriceRequest request) {
        return price(request).lines().stream()
                .map(line -> line.element("HEADER_DISCOUNT")
                        .orElseThrow()
                        .amount()
                        .getAmount()
                        .toPlainString())
                .toList();
    }

    @Test
    void exactElementsAreRoundedOnceForTheLine() {
        // two discounts of 0.4 % on 1.00: each rounds to nothing, together they are a cent
        record(ConditionType.LIST_PRICE, "M", each("EUR 1.00"));
        record(ConditionType.CUSTOMER_DISCOUNT, "M", Rate.percent(new BigDecimal("-0.4")));
        record(SECOND, "M", Rate.percent(new BigDecimal("-0.4")));
        assertThat(amount("EUR", "1")).isEqualTo("EUR 1.00");
        policy = policy.withRounding(policy.rounding().withElement(RoundingRule.exact()));
        PricedLine line =
                price(in("EUR").line(line("1", "M", "1")).build()).line("1").orElseThrow();
        assertThat(line.amount()).isEqualTo(BigMoney.parse("EUR 0.99"));
        assertThat(line.element("ROUNDING").orElseThrow().amount()).isEqualTo(BigMoney.parse("EUR -0.002"));
    }

    @Test
    void numbersBeyondALongAreExact() {
        record(ConditionType.LIST_PRICE, "M", each("EUR 98765432109876543.21"));
        assertThat(amount("EUR", "1000000000000000")).isEqualTo("EUR 98765432109876543210000000000000.00");
    }
}
