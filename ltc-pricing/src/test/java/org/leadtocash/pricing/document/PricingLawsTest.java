package org.leadtocash.pricing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.time.Validity;
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
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.Entry;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.procedure.StepRange;
import org.leadtocash.pricing.procedure.SubtotalStep;
import org.leadtocash.pricing.request.ManualCondition;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;
import org.leadtocash.pricing.request.TaxTerms;

class PricingLawsTest {
    static final List<List<KeyField>> KEYS = List.of(
            List.of(KeyField.CUSTOMER, KeyField.MATERIAL),
            List.of(KeyField.CUSTOMER),
            List.of(KeyField.MATERIAL),
            List.of());

    private static final LocalDate DAY = LocalDate.of(2023, 1, 5);
    private static final Unit PIECE = Unit.of("C62");

    private static final TaxDetermination BY_CLASS = question -> TaxDecision.under("DE", "test")
            .charged(TaxCategory.S, new BigDecimal(question.taxClass()))
            .build();

    @Provide
    Arbitrary<List<PriceRecord>> records() {
        Arbitrary<ConditionType> types = Arbitraries.of(
                ConditionType.LIST_PRICE,
                ConditionType.LIST_PRICE,
                ConditionType.CUSTOMER_DISCOUNT,
                ConditionType.SURCHARGE);
        Arbitrary<PriceRecord> one = Combinators.combine(
                        types,
                        Arbitraries.of(KEYS),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(-3, 3),
                        Arbitraries.integers().between(1, 5),
                        rates(),
                        Arbitraries.integers().between(0, 1))
                .as((type, key, word, from, days, rate, priority) -> {
                    PriceRecord.Builder record = PriceRecord.of("?", type)
                            .validity(Validity.of(DAY.plusDays(from), DAY.plusDays(from + days)))
                            .rate(rate)
                            .priority(priority);
                    key.forEach(field -> record.key(field, field.equals(KeyField.CUSTOMER) ? "C" : "M" + word));
                    return record.build();
                });
        return one.list().ofMinSize(3).ofMaxSize(25).map(PricingLawsTest::named);
    }

    private static List<PriceRecord> named(List<PriceRecord> records) {
        List<PriceRecord> named = new ArrayList<>();
        for (PriceRecord record : records) {
            named.add(PriceRecord.of("R" + named.size(), record.type())
                    .key(record.key())
                    .validity(record.validity())
                    .rate(record.rate())
                    .priority(record.priority())
                    .build());
        }
        return named;
    }

    private static Arbitrary<Rate> rates() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99"))
                .ofScale(3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of("EUR", "EUR", "JPY"),
                        numbers.list().ofSize(2),
                        Arbitraries.integers().between(0, 12))
                .as((kind, currency, two, from) -> {
                    BigMoney amount = BigMoney.of(CurrencyUnit.of(currency), two.get(0));
                    Rate rate = switch (kind) {
                        case 0 -> Rate.percent(two.get(0).negate());
                        case 1 -> Rate.fixed(amount);
                        default -> Rate.perUnit(amount, kind == 2 ? 1 : 100, PIECE);
                    };
                    return from == 0 ? rate : rate.withTier(new Tier(BigDecimal.valueOf(from), two.get(1)));
                });
    }

    @Provide
    Arbitrary<PriceRequest> requests() {
        Arbitrary<BigDecimal> quantities = Arbitraries.of("-20", "-3", "0", "1", "2.5", "10", "11", "100", "1e9")
                .map(BigDecimal::new)
                .map(BigDecimal::toPlainString)
                .map(BigDecimal::new);
        Arbitrary<RequestLine> line = Combinators.combine(
                        Arbitraries.of("M0", "M1", "M2"), quantities, Arbitraries.of("19", "7", "0"))
                .as((material, quantity, rate) -> RequestLine.of("?", material, Quantity.of(quantity, PIECE))
                        .taxed(TaxQuestion.Supply.GOODS, rate));
        Arbitrary<BigDecimal> discounts = Arbitraries.of("0", "-3.3", "-10").map(BigDecimal::new);
        return Combinators.combine(line.list().ofMinSize(1).ofMaxSize(6), discounts)
                .as(PricingLawsTest::request);
    }

    private static PriceRequest request(List<RequestLine> lines, BigDecimal discount) {
        TaxParty party = new TaxParty("DE", TaxParty.Kind.BUSINESS, List.of());
        PriceRequest.Builder request = PriceRequest.of(DocRef.parse("ORDER:1"), CurrencyUnit.EUR)
                .on(DateRule.ORDERED, DAY)
                .with(KeyField.CUSTOMER, "C")
                .tax(TaxTerms.shipped(party, "DE", party, "DE", DAY))
                .entering(new ManualCondition(ConditionType.HEADER_DISCOUNT, Rate.percent(discount)));
        int number = 10;
        for (RequestLine line : lines) {
            request.line(RequestLine.of("" + number, line.material(), line.quantity())
                    .taxed(line.supply(), line.taxClass()));
            number += 10;
        }
        return request.build();
    }

    private static Pricer pricer(List<PriceRecord> records, TiePolicy ties) {
        AccessSequence all = AccessSequence.of("all", KEYS).withTies(ties);
        PricingProcedure procedure = PricingProcedure.builder("laws", "1", DAY)
                .sequence(all)
                .step(ConditionStep.of(100, ConditionType.LIST_PRICE)
                        .access("all")
                        .mandatory()
                        .build())
                .step(ConditionStep.of(200, ConditionType.CUSTOMER_DISCOUNT)
                        .access("all")
                        .base(StepRange.of(100))
                        .build())
                .step(ConditionStep.of(300, ConditionType.SURCHARGE)
                        .access("all")
                        .build())
                .step(SubtotalStep.of(390, "NET_OF_LINE_CONDITIONS"))
                .step(ConditionStep.of(400, ConditionType.HEADER_DISCOUNT)
                        .header()
                        .entry(Entry.ONLY)
                        .build())
                .build();
        ExchangeRates none = ExchangeRates.builder("none", DAY).build();
        return Pricer.of(PriceBook.of("laws", "1", DAY, records), procedure, none, BY_CLASS);
    }

    @Property(seed = "20240601", tries = 400)
    void theCompiledBookPricesAsAScanOfListsDoes(
            @ForAll("records") List<PriceRecord> records,
            @ForAll("requests") PriceRequest request,
            @ForAll("ties") TiePolicy ties) {
        PricedDocument priced = pricer(records, ties).price(request);
        DeclaredCodes.check(priced.findings());
        Map<String, BigDecimal> net = new TreeMap<>();
        for (PricedLine line : priced.lines()) {
            net.put(
                    line.line(),
                    line.element("NET_OF_LINE_CONDITIONS")
                            .orElseThrow()
                            .amount()
                            .getAmount());
        }
        Map<String, BigDecimal> expected = new NaivePricing(records, ties, request).amounts();
        assertThat(net.keySet()).isEqualTo(expected.keySet());
        expected.forEach((line, amount) -> assertThat(net.get(line)).isEqualByComparingTo(amount));
    }

    @Provide
    Arbitrary<TiePolicy> ties() {
        return Arbitraries.of(TiePolicy.FIRST, TiePolicy.BEST_FOR_CUSTOMER, TiePolicy.BEST_FOR_SELLER);
    }

    @Property(seed = "20240601", tries = 200)
    void nothingIsLostOnTheWayFromElementsToGross(
            @ForAll("records") List<PriceRecord> records, @ForAll("requests") PriceRequest request) {
        PricedDocument priced = pricer(records, TiePolicy.FIRST).price(request);
        BigMoney net = BigMoney.zero(CurrencyUnit.EUR);
        for (PricedLine line : priced.lines()) {
            BigMoney elements = line.elements().stream()
                    .filter(PriceElement::counts)
                    .map(PriceElement::amount)
                    .reduce(BigMoney.zero(CurrencyUnit.EUR), BigMoney::plus);
            assertThat(elements.isEqual(line.amount())).isTrue();
            net = net.plus(line.amount());
        }
        assertThat(net.isEqual(priced.totals().net())).isTrue();
        assertThat(priced.totals()
                        .net()
                        .plus(priced.totals().tax())
                        .isEqual(priced.totals().gross()))
                .isTrue();
        assertThat(priced.findings()
                        .with(FindingCode.of("pricing.totals-differ"))
                        .list())
                .isEmpty();
        assertThat(priced.lines().size() + priced.unpriced().size())
                .isEqualTo(request.lines().size());
    }

    @Property(seed = "20240601", tries = 100)
    void aLineWithoutAPriceSaysWhy(
            @ForAll("records") List<PriceRecord> records, @ForAll("requests") PriceRequest request) {
        PricedDocument priced = pricer(records, TiePolicy.ERROR).price(request);
        for (String line : priced.unpriced()) {
            assertThat(priced.findings().stream()
                            .map(Finding::subject)
                            .anyMatch(subject -> subject.path().equals("lines/" + line)))
                    .isTrue();
        }
    }

    @Property(seed = "20240601", tries = 100)
    void theOrderOfRecordsAndLinesChangesNoLine(
            @ForAll("records") List<PriceRecord> records, @ForAll("requests") PriceRequest request, @ForAll long seed) {
        PricedDocument priced = pricer(records, TiePolicy.FIRST).price(withoutDiscount(request));
        List<PriceRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(pricer(shuffled, TiePolicy.FIRST)
                        .price(withoutDiscount(request))
                        .content())
                .isEqualTo(priced.content());
        List<RequestLine> others = new ArrayList<>(request.lines());
        Collections.shuffle(others, new Random(seed));
        PricedDocument other =
                pricer(records, TiePolicy.FIRST).price(withoutDiscount(request).withLines(others));
        assertThat(other.lines()).containsExactlyInAnyOrderElementsOf(priced.lines());
        assertThat(other.totals()).isEqualTo(priced.totals());
    }

    private static PriceRequest withoutDiscount(PriceRequest request) {
        return new PriceRequest(
                request.document(),
                request.currency(),
                request.localCurrency(),
                request.groupCurrency(),
                request.dates(),
                request.attributes(),
                request.lines(),
                List.of(),
                request.tax());
    }

    /** The trace takes the exact way through fractions, totals alone the fast way through whole numbers. */
    @Property(seed = "20240601", tries = 200)
    void aTraceChangesNothingAndProvesEverything(
            @ForAll("records") List<PriceRecord> records, @ForAll("requests") PriceRequest request) {
        Pricer pricer = pricer(records, TiePolicy.FIRST);
        PricedDocument traced = pricer.priceWithTrace(request);
        assertThat(traced.content()).isEqualTo(pricer.price(request).content());
        assertThat(TraceVerifier.verify(traced.trace().orElseThrow()).list()).isEmpty();
        for (PricedLine line : traced.lines()) {
            assertThat(traced.trace()
                            .orElseThrow()
                            .result(line.line(), "amount")
                            .orElseThrow()
                            .digits())
                    .satisfies(digits -> assertThat(new BigDecimal(digits))
                            .isEqualByComparingTo(line.amount().getAmount()));
        }
    }

    @Property(seed = "20240601", tries = 50)
    void aDocumentTravelsAsJsonWithItsTrace(
            @ForAll("records") List<PriceRecord> records, @ForAll("requests") PriceRequest request) {
        LtcJson json = LtcJson.standard().with(PricingJson.formats());
        PricedDocument traced = pricer(records, TiePolicy.FIRST).priceWithTrace(request);
        String text = json.write(traced);
        PricedDocument read = json.readStored("priced", text, PricedDocument.class);
        assertThat(json.write(read)).isEqualTo(text);
        assertThat(read.content()).isEqualTo(traced.content());
        assertThat(CanonicalJson.write(PricingJson.REQUEST.write(request))).doesNotContain("\"trace\"");
    }

    @Property(seed = "20240601", tries = 100)
    void aReturnIsTheMirrorOfASale(
            @ForAll("records") List<PriceRecord> records, @ForAll("requests") PriceRequest request) {
        List<RequestLine> mirrored = request.lines().stream()
                .map(line -> line.withQuantity(Quantity.of(
                        line.quantity().amount().negate(), line.quantity().unit())))
                .toList();
        Pricer pricer = pricer(records, TiePolicy.BEST_FOR_CUSTOMER);
        PricedDocument sale = pricer.price(request);
        PricedDocument back = pricer.price(request.withLines(mirrored));
        for (PricedLine line : sale.lines()) {
            assertThat(back.line(line.line()).orElseThrow().amount())
                    .isEqualTo(line.amount().negated());
        }
    }

    @Property(seed = "20240601", tries = 100)
    void aThousandfoldQuantityAtOnePriceIsAThousandfoldAmount(
            @ForAll @IntRange(min = 1, max = 100_000) int cents,
            @ForAll @IntRange(min = 1, max = 10_000) int quantity) {
        Rate rate = Rate.perUnit(BigMoney.of(CurrencyUnit.EUR, BigDecimal.valueOf(cents, 2)), 1, PIECE);
        Pricer pricer = pricer(
                List.of(PriceRecord.of("R", ConditionType.LIST_PRICE).rate(rate).build()), TiePolicy.FIRST);
        BigMoney one = amount(pricer, BigDecimal.valueOf(quantity));
        assertThat(amount(pricer, BigDecimal.valueOf(quantity * 1000L))).isEqualTo(one.multipliedBy(1000));
    }

    private static BigMoney amount(Pricer pricer, BigDecimal quantity) {
        RequestLine line =
                RequestLine.of("10", "M0", Quantity.of(quantity, PIECE)).taxed(TaxQuestion.Supply.GOODS, "0");
        return pricer.price(request(List.of(line), BigDecimal.ZERO))
                .line("10")
                .orElseThrow()
                .amount();
    }
}
