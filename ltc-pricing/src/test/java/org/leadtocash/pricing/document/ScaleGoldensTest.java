package org.leadtocash.pricing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.quantity.UnitFactor;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.pricing.DeclaredCodes;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.condition.ChangeLimits;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.Scale;
import org.leadtocash.pricing.condition.ScaleBase;
import org.leadtocash.pricing.condition.Tier;
import org.leadtocash.pricing.procedure.AccessSequence;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.Entry;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.procedure.StepRange;
import org.leadtocash.pricing.request.ManualCondition;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;

/** What scales, buckets and limits come to in the systems that have them. */
class ScaleGoldensTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 5);
    private static final Unit PIECE = Unit.of("C62");
    private static final ConditionType SECOND = ConditionType.of("SECOND_DISCOUNT");

    /** Tiers to 5 at 10, to 20 at 12, to 100 at 15, to 1000 at 20. */
    private static final List<Tier> NOTE_930537 =
            List.of(Tier.of(5, "10"), Tier.of(20, "12"), Tier.of(100, "15"), Tier.of(1000, "20"));
    /** The same by lower ends. */
    private static final List<Tier> NOTE_930537_FROM =
            List.of(Tier.of(0, "10"), Tier.of(5, "12"), Tier.of(20, "15"), Tier.of(100, "20"));

    private static final List<Tier> BLOCKS =
            List.of(Tier.of(0, "1").inBlocksOf(100), Tier.of(1000, "1").inBlocksOf(1000));
    private static final List<Tier> FLAT =
            List.of(Tier.of(0, "0").withFlat("2"), Tier.of(10, "0").withFlat("3"));

    private static Rate euro(List<Tier> tiers, Scale scale) {
        return Rate.perUnit(BigMoney.parse("EUR 0"), 1, PIECE).withTiers(tiers).withScale(scale);
    }

    static Stream<Arguments> scales() {
        Scale plain = Scale.standard();
        Scale parts = plain.graduated();
        return Stream.of(
                // SAP note 930537 (second-hand): 50 + 180 + 1200 + 800; and all at the tier up to 1000
                Arguments.of("graduated, note 930537", NOTE_930537_FROM, parts, "140", "2230.00"),
                Arguments.of("up to, note 930537", NOTE_930537, plain.upTo(false), "140", "2800.00"),
                Arguments.of("up to: the end of a tier is in it", NOTE_930537, plain.upTo(false), "5", "50.00"),
                Arguments.of("up to: just beyond it is not", NOTE_930537, plain.upTo(false), "5.5", "66.00"),
                Arguments.of("up to: the last holds beyond", NOTE_930537, plain.upTo(true), "1001", "20020.00"),
                Arguments.of("from: the threshold is in", NOTE_930537_FROM, plain, "5", "60.00"),
                Arguments.of("from: 10.5 falls into no gap", NOTE_930537_FROM, plain, "10.5", "126.00"),
                Arguments.of("graduated at a threshold", NOTE_930537_FROM, parts, "5", "50.00"),
                Arguments.of("graduated just beyond", NOTE_930537_FROM, parts, "6", "62.00"),
                Arguments.of("graduated return", NOTE_930537_FROM, parts, "-140", "-2230.00"),
                // Kill Bill, tiered blocks: 10 blocks of 100, then 4.325 blocks of 1000 charged as 5
                Arguments.of("blocks", BLOCKS, parts, "5325", "15.00"),
                Arguments.of("blocks, all at the top tier", BLOCKS, plain, "5325", "6.00"),
                Arguments.of("a part of a block is one", BLOCKS, parts, "1", "1.00"),
                Arguments.of("a whole block is one", BLOCKS, parts, "100", "1.00"),
                Arguments.of("one more is two", BLOCKS, parts, "101", "2.00"),
                Arguments.of("flat of the first tier", FLAT, parts, "10", "2.00"),
                Arguments.of("flat of each tier entered", FLAT, parts, "11", "5.00"),
                Arguments.of("flat of the tier reached", FLAT, plain, "11", "3.00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scales")
    void aScaleComesToWhatItsSystemSays(String what, List<Tier> tiers, Scale scale, String quantity, String expected) {
        PricedDocument priced = price(
                List.of(record("LP", ConditionType.LIST_PRICE, euro(tiers, scale))),
                List.of(line("10", "M", quantity)));
        DeclaredCodes.check(priced.findings());
        assertThat(priced.line("10").orElseThrow().amount()).isEqualTo(BigMoney.parse("EUR " + expected));
        assertThat(TraceVerifier.verify(priced.trace().orElseThrow()).list()).isEmpty();
    }

    /** sapcodes.com 2019/07/19 (second-hand): a scale up to 50 finds nothing for 51. */
    @Test
    void beyondTheEndOfAScaleThereIsNoPrice() {
        PricedDocument priced = price(
                List.of(record(
                        "LP",
                        ConditionType.LIST_PRICE,
                        euro(List.of(Tier.of(50, "9")), Scale.standard().upTo(false)))),
                List.of(line("10", "M", "50"), line("20", "M", "51")));
        assertThat(priced.unpriced()).containsExactly("20");
        assertThat(priced.findings().with(FindingCode.of("pricing.no-price")).list())
                .hasSize(1);
    }

    @Test
    void linesThatShareARecordReachItsTierTogether() {
        Rate together = euro(
                List.of(Tier.of(0, "10"), Tier.of(100, "9")), Scale.standard().overLines());
        PriceRecord all = PriceRecord.of("G", ConditionType.LIST_PRICE)
                .key(KeyField.MATERIAL_GROUP, "PANELS")
                .rate(together)
                .build();
        PriceRecord own = PriceRecord.of("M", ConditionType.LIST_PRICE)
                .key(KeyField.MATERIAL, "M3")
                .rate(euro(List.of(Tier.of(0, "1")), Scale.standard()))
                .build();
        PricedDocument priced = price(
                List.of(all, own),
                List.of(
                        line("10", "M1", "60").with(KeyField.MATERIAL_GROUP, "PANELS"),
                        line("20", "M2", "40").with(KeyField.MATERIAL_GROUP, "PANELS"),
                        line("30", "M3", "500").with(KeyField.MATERIAL_GROUP, "PANELS")));
        assertThat(amounts(priced)).containsExactly("540.00", "360.00", "500.00");
        PricedDocument less = price(
                List.of(all, own),
                List.of(
                        line("10", "M1", "60").with(KeyField.MATERIAL_GROUP, "PANELS"),
                        line("20", "M2", "39").with(KeyField.MATERIAL_GROUP, "PANELS")));
        assertThat(amounts(less)).containsExactly("600.00", "390.00");
    }

    @Test
    void aUnitOfMassMakesItAScaleByWeight() {
        UnitConversions kilograms = UnitConversions.builder()
                .material("M", UnitFactor.of(PIECE, Ratio.of(5, 2), Unit.of("KGM")))
                .build();
        Rate byWeight = euro(
                List.of(Tier.of(0, "10"), Tier.of(100, "8")), Scale.standard().in(Unit.of("KGM")));
        PricedDocument priced = pricer(List.of(record("LP", ConditionType.LIST_PRICE, byWeight)))
                .withUnits(kilograms)
                .price(request(List.of(line("10", "M", "39"), line("20", "M", "40"))));
        assertThat(amounts(priced)).containsExactly("390.00", "320.00");
    }

    @Test
    void aScaleByLinesCountsThem() {
        Rate byLines = Rate.percent(BigDecimal.ZERO)
                .withTiers(List.of(Tier.of(2, "-10")))
                .withScale(Scale.standard().by(ScaleBase.LINES));
        List<PriceRecord> records = List.of(
                record("LP", ConditionType.LIST_PRICE, euro(List.of(Tier.of(0, "10")), Scale.standard())),
                record("CD", ConditionType.CUSTOMER_DISCOUNT, byLines));
        assertThat(amounts(price(records, List.of(line("10", "M", "1"))))).containsExactly("10.00");
        assertThat(amounts(price(records, List.of(line("10", "M", "1"), line("20", "M", "1")))))
                .containsExactly("9.00", "9.00");
    }

    /** ERPNext, test_pricing_rule (second-hand): 20 % and 10 % are 30 % added up, and 28 % one after the other. */
    @Test
    void aBucketAddsPercentagesUp() {
        List<PriceRecord> records = List.of(
                record("LP", ConditionType.LIST_PRICE, euro(List.of(Tier.of(0, "1000")), Scale.standard())),
                record("CD", ConditionType.CUSTOMER_DISCOUNT, Rate.percent(new BigDecimal("-20"))),
                record("SD", SECOND, Rate.percent(new BigDecimal("-10"))));
        assertThat(amounts(price(records, List.of(line("10", "M", "1"))))).containsExactly("720.00");
        PricingProcedure added = procedure(true);
        Pricer pricer = Pricer.of(book(records), added, none(), TaxDetermination.none());
        assertThat(amounts(pricer.price(request(List.of(line("10", "M", "1"))))))
                .containsExactly("700.00");
    }

    /** ERPNext, test_pricing_rule (second-hand): a margin of 10 % and then a discount of 10 % on 1000: 1100, then 990. */
    @Test
    void aDiscountAfterAMarginIsTakenOfBoth() {
        List<PriceRecord> records = List.of(
                record("LP", ConditionType.LIST_PRICE, euro(List.of(Tier.of(0, "1000")), Scale.standard())),
                record("CD", ConditionType.CUSTOMER_DISCOUNT, Rate.percent(new BigDecimal("10"))),
                record("SD", SECOND, Rate.percent(new BigDecimal("-10"))));
        assertThat(amounts(price(records, List.of(line("10", "M", "1"))))).containsExactly("990.00");
    }

    @Test
    void whoGoesBeyondTheLimitsOfARecordIsTold() {
        PriceRecord limited = PriceRecord.of("CD", ConditionType.CUSTOMER_DISCOUNT)
                .rate(Rate.percent(new BigDecimal("-3")))
                .limits(ChangeLimits.of(new BigDecimal("-5"), BigDecimal.ZERO))
                .build();
        List<PriceRecord> records = List.of(
                record("LP", ConditionType.LIST_PRICE, euro(List.of(Tier.of(0, "100")), Scale.standard())), limited);
        for (String percent : List.of("-5", "-5.01", "0", "0.01")) {
            PricedDocument priced = price(
                    records,
                    List.of(line("10", "M", "1")
                            .entering(new ManualCondition(
                                    ConditionType.CUSTOMER_DISCOUNT, Rate.percent(new BigDecimal(percent))))));
            DeclaredCodes.check(priced.findings());
            assertThat(priced.findings()
                            .with(FindingCode.of("pricing.beyond-limits"))
                            .list())
                    .as(percent)
                    .hasSize(percent.endsWith("1") ? 1 : 0);
        }
    }

    private static PriceRecord record(String id, ConditionType type, Rate rate) {
        return PriceRecord.of(id, type).rate(rate).build();
    }

    private static RequestLine line(String number, String material, String quantity) {
        return RequestLine.of(number, material, Quantity.of(new BigDecimal(quantity), PIECE))
                .with(KeyField.MATERIAL_GROUP, "");
    }

    private static PriceRequest request(List<RequestLine> lines) {
        PriceRequest.Builder request =
                PriceRequest.of(DocRef.parse("ORDER:1"), CurrencyUnit.EUR).on(DateRule.ORDERED, DAY);
        lines.forEach(request::line);
        return request.build();
    }

    private static PricingProcedure procedure(boolean bucket) {
        List<List<KeyField>> keys = List.of(List.of(KeyField.MATERIAL), List.of(KeyField.MATERIAL_GROUP), List.of());
        ConditionStep.Builder first = ConditionStep.of(200, ConditionType.CUSTOMER_DISCOUNT)
                .access("all")
                .entry(Entry.ALLOWED);
        ConditionStep.Builder second = ConditionStep.of(210, SECOND).access("all");
        if (bucket) {
            first.base(StepRange.of(100)).bucket(1);
            second.base(StepRange.of(100)).bucket(1);
        }
        return PricingProcedure.builder("goldens", "1", DAY)
                .sequence(AccessSequence.of("all", keys))
                .step(ConditionStep.of(100, ConditionType.LIST_PRICE)
                        .access("all")
                        .mandatory()
                        .build())
                .step(first.build())
                .step(second.build())
                .build();
    }

    private static PriceBook book(List<PriceRecord> records) {
        return PriceBook.of("goldens", "1", DAY, records);
    }

    private static ExchangeRates none() {
        return ExchangeRates.builder("none", DAY).build();
    }

    private static Pricer pricer(List<PriceRecord> records) {
        return Pricer.of(book(records), procedure(false), none(), TaxDetermination.none());
    }

    private static PricedDocument price(List<PriceRecord> records, List<RequestLine> lines) {
        return pricer(records).priceWithTrace(request(lines));
    }

    private static List<String> amounts(PricedDocument priced) {
        List<String> amounts = new ArrayList<>();
        priced.lines()
                .forEach(line -> amounts.add(Optional.of(line.amount())
                        .map(amount -> amount.getAmount().toPlainString())
                        .orElseThrow()));
        return amounts;
    }
}
