package org.leadtocash.benchmarks.pricing;

import static org.leadtocash.core.expression.Expression.count;
import static org.leadtocash.core.expression.Expression.path;
import static org.leadtocash.core.expression.Expression.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.benchmarks.pricing.PricingWorkload.Line;
import org.leadtocash.benchmarks.pricing.PricingWorkload.Order;
import org.leadtocash.benchmarks.pricing.PricingWorkload.Price;
import org.leadtocash.benchmarks.pricing.PricingWorkload.Result;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.time.Validity;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.Tier;
import org.leadtocash.pricing.document.PriceElement;
import org.leadtocash.pricing.document.PricedDocument;
import org.leadtocash.pricing.document.PricedLine;
import org.leadtocash.pricing.document.Pricer;
import org.leadtocash.pricing.procedure.AccessSequence;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.PricingPolicy;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.procedure.StepRange;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;
import org.leadtocash.pricing.request.TaxTerms;
import org.leadtocash.pricing.tax.LineTax;
import org.leadtocash.pricing.tax.TaxLevel;
import org.leadtocash.pricing.tax.TaxPolicy;

/** The general engine, configured for the workload by data alone: records, five steps, and a policy. */
final class LeadToCash implements PricingContender {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Unit PIECE = Unit.of("C62");
    private static final KeyField TIER = KeyField.of("customerTier");
    private static final KeyField CATEGORY = KeyField.of("materialCategory");
    private static final ConditionType LARGE_QUANTITY = ConditionType.of("LARGE_QUANTITY");
    private static final ConditionType GOLD_CATEGORY = ConditionType.of("GOLD_CATEGORY");
    private static final ConditionType DEAR_LINE = ConditionType.of("DEAR_LINE");
    private static final ConditionType LARGE_ORDER = ConditionType.of("LARGE_ORDER");
    private static final ConditionType GOLD_ORDER = ConditionType.of("GOLD_ORDER");
    private static final Map<String, TaxDecision> LAW = Map.of(
            "0", taxed(TaxCategory.S, "19"),
            "1", taxed(TaxCategory.S, "7"),
            "2", taxed(TaxCategory.Z, "0"));

    /** What is asked for. */
    enum Asked {
        /** Totals; requests are numbers after the first round, as the orders of the others are. */
        TOTALS,
        /** The same with a proof. */
        TRACE,
        /** Totals of requests that are made anew of their lines, so that every code is looked up in the book. */
        NEW_REQUESTS
    }

    private final Pricer pricer;
    private final Asked asked;
    private final PriceRequest[] requests;

    LeadToCash(PricingWorkload workload, Asked asked) {
        this.asked = asked;
        this.pricer = Pricer.of(
                book(workload),
                procedure(),
                ExchangeRates.builder("none", DAY).build(),
                question -> Objects.requireNonNull(LAW.get(question.taxClass())));
        this.requests = workload.orders().stream().map(LeadToCash::request).toArray(PriceRequest[]::new);
    }

    private static TaxDecision taxed(TaxCategory category, String percent) {
        return TaxDecision.under("DE", "benchmark")
                .charged(category, new BigDecimal(percent))
                .build();
    }

    /** One record for each group and half-year, with a tier for each scale; and a record for each discount. */
    static PriceBook book(PricingWorkload workload) {
        PriceBook.Builder book = PriceBook.builder("benchmark", "1", DAY);
        int groups = workload.size / PricingWorkload.SCALES;
        for (int group = 0; group < groups; group++) {
            Price first = workload.price(group * PricingWorkload.SCALES);
            List<Tier> tiers = new ArrayList<>();
            for (int scale = 0; scale < PricingWorkload.SCALES; scale++) {
                Price price = workload.price(group * PricingWorkload.SCALES + scale);
                tiers.add(new Tier(
                        BigDecimal.valueOf(PricingWorkload.LEAST[scale]), BigDecimal.valueOf(price.unit(), 2)));
            }
            CurrencyUnit currency = CurrencyUnit.of(PricingWorkload.CURRENCIES.get(first.currency()));
            book.add(PriceRecord.of("L" + group, ConditionType.LIST_PRICE)
                    .key(KeyField.CUSTOMER, PricingWorkload.customer(first.customer()))
                    .key(KeyField.MATERIAL, PricingWorkload.product(first.product()))
                    .validity(Validity.of(PricingWorkload.FROM[first.period()], PricingWorkload.TO[first.period()]))
                    .rate(Rate.perUnit(BigMoney.zero(currency), 1, PIECE).withTiers(tiers))
                    .build());
        }
        book.add(PriceRecord.of("R1", LARGE_QUANTITY).rate(from("-5", "100")).build());
        book.add(PriceRecord.of("R2", GOLD_CATEGORY)
                .key(TIER, "GOLD")
                .key(CATEGORY, "3")
                .rate(Rate.percent(new BigDecimal("-3")))
                .build());
        for (String code : PricingWorkload.CURRENCIES) {
            CurrencyUnit currency = CurrencyUnit.of(code);
            book.add(PriceRecord.of("R3-" + code, DEAR_LINE)
                    .key(KeyField.DOCUMENT_CURRENCY, code)
                    .rate(from("-2", "5000").byValue(currency))
                    .build());
            book.add(PriceRecord.of("R4-" + code, LARGE_ORDER)
                    .key(KeyField.DOCUMENT_CURRENCY, code)
                    .rate(from("-4", "1500000").byValue(currency))
                    .build());
        }
        book.add(PriceRecord.of("R5", GOLD_ORDER)
                .key(TIER, "GOLD")
                .rate(Rate.percent(new BigDecimal("-1.5")))
                .build());
        return book.build();
    }

    private static Rate from(String percent, String threshold) {
        return Rate.percent(BigDecimal.ONE)
                .withTiers(List.of(new Tier(new BigDecimal(threshold), new BigDecimal(percent))));
    }

    private static PricingProcedure procedure() {
        return PricingProcedure.builder("benchmark", "1", DAY)
                .policy(PricingPolicy.standard().withTax(TaxPolicy.en16931().withLevel(TaxLevel.PER_LINE)))
                .sequence(
                        AccessSequence.of("customer-material", List.of(List.of(KeyField.CUSTOMER, KeyField.MATERIAL))))
                .sequence(AccessSequence.of("all", List.of(List.of())))
                .sequence(AccessSequence.of("tier-category", List.of(List.of(TIER, CATEGORY))))
                .sequence(AccessSequence.of("currency", List.of(List.of(KeyField.DOCUMENT_CURRENCY))))
                .sequence(AccessSequence.of("tier", List.of(List.of(TIER))))
                .step(ConditionStep.of(10, ConditionType.LIST_PRICE)
                        .access("customer-material")
                        .mandatory()
                        .build())
                .step(discount(21, LARGE_QUANTITY, "all").build())
                .step(discount(22, GOLD_CATEGORY, "tier-category").build())
                .step(discount(23, DEAR_LINE, "currency")
                        .requirement(path("line.quantity").lt(value(100)))
                        .build())
                .step(ofDocument(31, LARGE_ORDER, "currency").build())
                .step(ofDocument(32, GOLD_ORDER, "tier")
                        .occasion(count("lines", path("lines/*/quantity").ge(value(500)))
                                .ge(value(4)))
                        .build())
                .build();
    }

    private static ConditionStep.Builder discount(int number, ConditionType type, String access) {
        return ConditionStep.of(number, type)
                .access(access)
                .base(StepRange.of(10))
                .bucket(2);
    }

    private static ConditionStep.Builder ofDocument(int number, ConditionType type, String access) {
        return ConditionStep.of(number, type)
                .access(access)
                .base(StepRange.of(10, 23))
                .header()
                .bucket(3);
    }

    private static PriceRequest request(Order order) {
        TaxParty party = new TaxParty("DE", TaxParty.Kind.BUSINESS, List.of());
        PriceRequest.Builder request = PriceRequest.of(
                        DocRef.parse("ORDER:1"), CurrencyUnit.of(PricingWorkload.CURRENCIES.get(order.currency())))
                .on(DateRule.ORDERED, order.date())
                .with(KeyField.CUSTOMER, PricingWorkload.customer(order.customer()))
                .with(TIER, order.gold() ? "GOLD" : "STD")
                .tax(TaxTerms.shipped(party, "DE", party, "DE", order.date()));
        int number = 0;
        for (Line line : order.lines()) {
            number += 10;
            request.line(RequestLine.of(
                            Integer.toString(number),
                            PricingWorkload.product(line.product()),
                            Quantity.of(line.quantity(), PIECE))
                    .with(CATEGORY, Integer.toString(line.category()))
                    .taxed(TaxQuestion.Supply.GOODS, Integer.toString(line.taxClass())));
        }
        return request.build();
    }

    @Override
    public Object price(int order) {
        PriceRequest request = requests[order];
        return switch (asked) {
            case TOTALS -> pricer.price(request);
            case TRACE -> pricer.priceWithTrace(request);
            case NEW_REQUESTS -> pricer.price(request.withLines(request.lines()));
        };
    }

    private static long minor(BigMoney amount) {
        return amount.getAmount().movePointRight(2).longValueExact();
    }

    private static long element(PricedLine line, ConditionType type) {
        return line.element(type.code())
                .map(PriceElement::amount)
                .map(LeadToCash::minor)
                .orElse(0L);
    }

    @Override
    public Result canonical(Object priced) {
        PricedDocument document = (PricedDocument) priced;
        Result result = new Result();
        for (int i = 0; i < PricingWorkload.LINES; i++) {
            PricedLine line = document.lines().get(i);
            LineTax tax = document.lineTaxes().get(i);
            result.unit[i] = line.element(ConditionType.LIST_PRICE.code())
                    .orElseThrow()
                    .rate()
                    .orElseThrow()
                    .tiers()
                    .get(0)
                    .rate()
                    .movePointRight(2)
                    .longValueExact();
            result.net[i] = minor(line.amount());
            result.tax[i] = minor(tax.tax());
            long header = element(line, LARGE_ORDER) + element(line, GOLD_ORDER);
            result.headerDiscount -= header;
            result.subtotal += result.net[i] - header;
            int taxClass = line.tax().orElseThrow().ratePercent().orElseThrow().intValue();
            result.taxByClass[taxClass == 19 ? 0 : taxClass == 7 ? 1 : 2] += result.tax[i];
        }
        result.netTotal = minor(document.totals().net());
        result.taxTotal = minor(document.totals().tax());
        result.grossTotal = minor(document.totals().gross());
        return result;
    }
}
