package org.leadtocash.pricing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.expression.Expression.count;
import static org.leadtocash.core.expression.Expression.path;
import static org.leadtocash.core.expression.Expression.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceStep;
import org.leadtocash.pricing.DeclaredCodes;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.condition.Scale;
import org.leadtocash.pricing.condition.Tier;
import org.leadtocash.pricing.procedure.AccessSequence;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.PricingPolicy;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.procedure.StepRange;
import org.leadtocash.pricing.procedure.SubtotalStep;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;
import org.leadtocash.pricing.request.TaxTerms;
import org.leadtocash.pricing.tax.TaxLevel;
import org.leadtocash.pricing.tax.TaxPolicy;

/** Whatever is computed on whole numbers is what exact fractions give: every amount, every finding, every step of the proof. */
class WholeNumbersLawsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 5);
    private static final Unit PIECE = Unit.of("C62");
    private static final KeyField TIER = KeyField.of("customerTier");
    private static final ConditionType FIRST = ConditionType.of("FIRST_DISCOUNT");
    private static final ConditionType SECOND = ConditionType.of("SECOND_DISCOUNT");
    private static final ConditionType THIRD = ConditionType.of("THIRD_DISCOUNT");
    private static final ConditionType LARGE = ConditionType.of("LARGE_ORDER");
    private static final ConditionType LOYAL = ConditionType.of("LOYAL_ORDER");
    private static final List<List<KeyField>> KEYS =
            List.of(List.of(TIER, KeyField.MATERIAL), List.of(KeyField.MATERIAL), List.of(TIER), List.of());

    private static final ExchangeRates NO_RATES =
            ExchangeRates.builder("none", DAY).build();

    @Provide
    Arbitrary<List<PriceRecord>> records() {
        Arbitrary<PriceRecord> one = Combinators.combine(
                        Arbitraries.of(ConditionType.LIST_PRICE, FIRST, SECOND, THIRD, LARGE, LOYAL),
                        Arbitraries.of(KEYS),
                        Arbitraries.integers().between(0, 1),
                        rates(),
                        Arbitraries.of(true, true, true, false))
                .as((type, key, word, rate, fitting) -> {
                    boolean percent = rate.kind() == RateKind.PERCENT;
                    // most list prices are amounts and most discounts percentages, as in life
                    Rate much = fitting && percent == type.equals(ConditionType.LIST_PRICE) ? other(rate) : rate;
                    PriceRecord.Builder record = PriceRecord.of("?", type).rate(much);
                    key.forEach(field -> record.key(field, field.equals(TIER) ? "GOLD" : "M" + word));
                    return record.build();
                });
        return one.list().ofMinSize(6).ofMaxSize(18).map(WholeNumbersLawsTest::named);
    }

    private static Rate other(Rate rate) {
        return rate.kind() == RateKind.PERCENT
                ? Rate.perUnit(BigMoney.parse("EUR 12.345"), 10, PIECE)
                : Rate.percent(new BigDecimal("-3.5"));
    }

    private static List<PriceRecord> named(List<PriceRecord> records) {
        List<PriceRecord> named = new ArrayList<>();
        for (PriceRecord record : records) {
            named.add(PriceRecord.of("R" + named.size(), record.type())
                    .key(record.key())
                    .rate(record.rate())
                    .build());
        }
        return named;
    }

    private static Arbitrary<Rate> rates() {
        Arbitrary<BigDecimal> numbers = Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-99"), new BigDecimal("99"))
                        .ofScale(3),
                Arbitraries.of("0", "-5", "12.50", "123456789012345678", "0.0000000000000000001")
                        .map(BigDecimal::new));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        numbers.list().ofSize(2),
                        Arbitraries.of("0", "10", "2.5", "1000"),
                        Arbitraries.integers().between(0, 6))
                .as((kind, two, from, scale) -> rate(kind, two, new BigDecimal(from), scale));
    }

    private static Rate rate(int kind, List<BigDecimal> two, BigDecimal from, int scale) {
        CurrencyUnit euro = CurrencyUnit.EUR;
        Rate plain = kind == 0
                ? Rate.fixed(BigMoney.of(euro, two.get(0)))
                : kind == 1 || kind == 2
                        ? Rate.percent(two.get(0))
                        : Rate.perUnit(BigMoney.of(euro, two.get(0)), kind == 3 ? 1 : 100, PIECE);
        if (from.signum() == 0) {
            return plain;
        }
        Rate tiers = plain.withTier(new Tier(from, two.get(1)));
        return switch (scale) {
            case 0 -> tiers.byValue(euro);
            case 1 ->
                plain.kind() == RateKind.PER_UNIT
                        ? tiers.withScale(Scale.standard().graduated())
                        : tiers;
            case 2 -> tiers.withScale(Scale.standard().overLines());
            case 3 ->
                plain.withTiers(List.of(new Tier(from, two.get(0)), new Tier(from.add(BigDecimal.TEN), two.get(1))))
                        .withScale(Scale.standard().upTo(true));
            default -> tiers;
        };
    }

    @Provide
    Arbitrary<PriceRequest> requests() {
        Arbitrary<RequestLine> line = Combinators.combine(
                        Arbitraries.of("M0", "M1", "M2"),
                        Arbitraries.of("-20", "1", "1", "2.5", "7", "10", "11", "100", "1000000000"),
                        Arbitraries.of("19", "7", "0"))
                .as((material, quantity, rate) -> RequestLine.of(
                                "?", material, Quantity.of(new BigDecimal(quantity), PIECE))
                        .taxed(TaxQuestion.Supply.GOODS, rate));
        return Combinators.combine(line.list().ofMinSize(1).ofMaxSize(6), Arbitraries.of("GOLD", "STD", ""))
                .as(WholeNumbersLawsTest::request);
    }

    private static PriceRequest request(List<RequestLine> lines, String tier) {
        TaxParty party = new TaxParty("DE", TaxParty.Kind.BUSINESS, List.of());
        PriceRequest.Builder request = PriceRequest.of(DocRef.parse("ORDER:1"), CurrencyUnit.EUR)
                .on(DateRule.ORDERED, DAY)
                .with(TIER, tier)
                .tax(TaxTerms.shipped(party, "DE", party, "DE", DAY));
        int number = 10;
        for (RequestLine line : lines) {
            request.line(RequestLine.of("" + number, line.material(), line.quantity())
                    .taxed(line.supply(), line.taxClass()));
            number += 10;
        }
        return request.build();
    }

    private static Pricer pricer(List<PriceRecord> records, TaxLevel level) {
        PricingProcedure procedure = PricingProcedure.builder("laws", "1", DAY)
                .policy(PricingPolicy.standard().withTax(TaxPolicy.en16931().withLevel(level)))
                .sequence(AccessSequence.of("all", KEYS))
                .step(ConditionStep.of(10, ConditionType.LIST_PRICE)
                        .access("all")
                        .mandatory()
                        .build())
                .step(bucket(21, FIRST).build())
                .step(bucket(22, SECOND)
                        .requirement(path("line.quantity")
                                .lt(value(100))
                                .or(path("customerTier").eq("GOLD")))
                        .build())
                .step(SubtotalStep.of(25, "NET"))
                .step(ConditionStep.of(30, THIRD)
                        .access("all")
                        .requirement(path("steps.n25")
                                .ge(value(BigMoney.parse("EUR 50.00")))
                                .and(path("customerTier").in("STD", "BRONZE").not()))
                        .build())
                .step(header(41, LARGE)
                        .occasion(path("steps.n25").ge(value(BigMoney.parse("EUR 20"))))
                        .build())
                .step(header(42, LOYAL)
                        .occasion(count("lines", path("lines/*/quantity").ge(value(2)))
                                .ge(value(1)))
                        .build())
                .step(SubtotalStep.of(50, "ALL"))
                .build();
        return Pricer.of(
                PriceBook.of("laws", "1", DAY, records),
                procedure,
                NO_RATES,
                question -> TaxDecision.under("DE", "test")
                        .charged(TaxCategory.S, new BigDecimal(question.taxClass()))
                        .build());
    }

    private static ConditionStep.Builder bucket(int number, ConditionType type) {
        return ConditionStep.of(number, type)
                .access("all")
                .base(StepRange.of(10))
                .bucket(2);
    }

    private static ConditionStep.Builder header(int number, ConditionType type) {
        return ConditionStep.of(number, type).access("all").header().bucket(4);
    }

    @Provide
    Arbitrary<TaxLevel> levels() {
        return Arbitraries.of(TaxLevel.values());
    }

    @Property(seed = "20240601", tries = 600)
    void totalsAreThoseOfExactFractions(
            @ForAll("records") List<PriceRecord> records,
            @ForAll("requests") PriceRequest request,
            @ForAll("levels") TaxLevel level) {
        Pricer pricer = pricer(records, level);
        PricedDocument fast = pricer.price(request);
        DeclaredCodes.check(fast.findings());
        assertThat(fast.content()).isEqualTo(pricer.onlyExact().price(request).content());
        assertThat(pricer.priceWithTrace(request).content()).isEqualTo(fast.content());
    }

    @Property(seed = "20240601", tries = 400)
    void theProofIsThatOfExactFractions(
            @ForAll("records") List<PriceRecord> records,
            @ForAll("requests") PriceRequest request,
            @ForAll("levels") TaxLevel level) {
        Pricer pricer = pricer(records, level);
        Trace fast = pricer.priceWithTrace(request).trace().orElseThrow();
        Trace exact = pricer.onlyExact().priceWithTrace(request).trace().orElseThrow();
        assertThat(TraceVerifier.verify(fast).list()).isEmpty();
        assertThat(fast.results()).isEqualTo(exact.results());
        assertThat(fast.size()).isEqualTo(exact.size());
        for (int i = 0; i < fast.size(); i++) {
            TraceStep step = fast.steps().get(i);
            TraceStep other = exact.steps().get(i);
            assertThat(step.label()).isEqualTo(other.label());
            assertThat(step.operation()).isEqualTo(other.operation());
            assertThat(step.inputs()).isEqualTo(other.inputs());
            assertThat(step.value()).isEqualTo(other.value());
            assertThat(step.unit()).isEqualTo(other.unit());
            assertThat(step.cited()).isEqualTo(other.cited());
        }
    }

    @Property(seed = "20240601", tries = 200)
    void theStepsOfABucketSumUpToItsRoundedSum(
            @ForAll("records") List<PriceRecord> records, @ForAll("requests") PriceRequest request) {
        for (PricedLine line : pricer(records, TaxLevel.PER_LINE).price(request).lines()) {
            BigDecimal exact = BigDecimal.ZERO;
            BigDecimal told = BigDecimal.ZERO;
            boolean percentages = true;
            for (PriceElement element : line.elements()) {
                if (element.step() == 21 || element.step() == 22) {
                    percentages &= element.base().isPresent();
                    told = told.add(element.amount().getAmount());
                    exact = exact.add(element.base()
                            .map(base -> base.getAmount()
                                    .multiply(element.rate()
                                            .orElseThrow()
                                            .tiers()
                                            .get(0)
                                            .rate())
                                    .movePointLeft(2))
                            .orElse(BigDecimal.ZERO));
                }
            }
            if (percentages) {
                assertThat(told).isEqualByComparingTo(exact.setScale(2, RoundingMode.HALF_UP));
            }
        }
    }
}
