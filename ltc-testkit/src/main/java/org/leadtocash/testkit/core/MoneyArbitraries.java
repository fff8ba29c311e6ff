package org.leadtocash.testkit.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuery;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.money.Allocation;
import org.leadtocash.core.money.Currencies;
import org.leadtocash.core.money.IsoCurrency;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * Generators of money: currencies, exact ratios, amounts, roundings, weights, exchange rates.
 *
 * <p>Currencies shrink to the euro, amounts to 0, ratios to 0 or 1, policies to two digits half up, rates to one quote of
 * EUR/USD on 2024-01-01.
 */
public final class MoneyArbitraries {
    private static final int WIDE_BITS = 200;
    private static final BigInteger WIDE = BigInteger.ONE.shiftLeft(WIDE_BITS);
    private static final List<CurrencyUnit> COMMON = List.of(
            CurrencyUnit.EUR,
            CurrencyUnit.USD,
            CurrencyUnit.of("CNY"),
            CurrencyUnit.JPY,
            CurrencyUnit.GBP,
            CurrencyUnit.CHF,
            CurrencyUnit.of("BHD"));

    private MoneyArbitraries() {}

    /** The currencies that every generator of dated rates draws from: euro, dollar, yuan, yen, pound, franc, dinar. */
    static List<CurrencyUnit> common() {
        return COMMON;
    }

    /** Currencies in use today with a number of digits, 0 to 4 of them; euro, dollar, yuan and a few others most often. */
    public static Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(COMMON)), Tuple.of(1, Arbitraries.of(Active.UNITS)));
    }

    /** Withdrawn currencies that Joda-Money still knows, such as the mark: only fixed rates convert them. */
    public static Arbitrary<CurrencyUnit> historicCurrencies() {
        return Arbitraries.of(Active.WITHDRAWN);
    }

    /** Rows of the ISO 4217 table: currencies in use and withdrawn ones, euro-legacy among them. */
    public static Arbitrary<IsoCurrency> isoCurrencies() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(Active.ROWS)), Tuple.of(1, Arbitraries.of(Active.HISTORIC)));
    }

    /** Read from the table once, when first asked for. */
    private static final class Active {
        static final List<IsoCurrency> ROWS =
                Currencies.all().stream().filter(IsoCurrency::isActive).toList();
        static final List<IsoCurrency> HISTORIC = Currencies.all().stream()
                .filter(currency -> !currency.isActive())
                .toList();
        static final List<CurrencyUnit> UNITS = units(ROWS);
        static final List<CurrencyUnit> WITHDRAWN = units(HISTORIC);

        private static List<CurrencyUnit> units(List<IsoCurrency> rows) {
            Set<String> codes = rows.stream()
                    .filter(row -> row.digits().isPresent())
                    .map(IsoCurrency::code)
                    .collect(Collectors.toSet());
            return CurrencyUnit.registeredCurrencies().stream()
                    .filter(unit -> codes.contains(unit.getCode()))
                    .toList();
        }
    }

    /** Exact ratios of either sign: mostly small, sometimes whole, sometimes too wide for a {@code long}. */
    public static Arbitrary<Ratio> ratios() {
        return Combinators.combine(positiveRatios(), Arbitraries.of(1, -1, 0))
                .as((ratio, sign) -> sign == 0 ? Ratio.ZERO : sign < 0 ? ratio.negated() : ratio)
                .withoutEdgeCases();
    }

    /** Ratios above 0, for rates, factors and shares. They shrink to 1. */
    public static Arbitrary<Ratio> positiveRatios() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, ratio(BigInteger.valueOf(1_000))),
                        Tuple.of(2, ratio(BigInteger.valueOf(Long.MAX_VALUE))),
                        Tuple.of(1, ratio(WIDE)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Ratio> ratio(BigInteger most) {
        Arbitrary<BigInteger> part =
                Arbitraries.bigIntegers().between(BigInteger.ONE, most).shrinkTowards(BigInteger.ONE);
        return Combinators.combine(part, part).as(Ratio::of);
    }

    /**
     * Amounts in any of the {@link #currencies()}: of either sign, 0, with the digits of the currency or up to 6 more, some
     * of 30 digits.
     */
    public static Arbitrary<BigMoney> amounts() {
        return Combinators.combine(currencies(), DecimalArbitraries.unscaled(), extraDigits())
                .as(MoneyArbitraries::amount)
                .withoutEdgeCases();
    }

    /** Amounts in one currency, otherwise as {@link #amounts()}: what can be added and compared. */
    public static Arbitrary<BigMoney> amountsIn(CurrencyUnit currency) {
        return Combinators.combine(DecimalArbitraries.unscaled(), extraDigits())
                .as((unscaled, extra) -> amount(currency, unscaled, extra))
                .withoutEdgeCases();
    }

    private static Arbitrary<Integer> extraDigits() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 6)));
    }

    private static BigMoney amount(CurrencyUnit currency, BigInteger unscaled, int extra) {
        return BigMoney.of(currency, new BigDecimal(unscaled, Currencies.digits(currency) + extra));
    }

    /** Amounts that can be paid: with exactly the digits that Joda-Money gives their currency. */
    public static Arbitrary<Money> payableAmounts() {
        return currencies().flatMap(MoneyArbitraries::payableAmountsIn);
    }

    /** Amounts of one currency that can be paid, otherwise as {@link #payableAmounts()}. */
    public static Arbitrary<Money> payableAmountsIn(CurrencyUnit currency) {
        return DecimalArbitraries.unscaled()
                .map(unscaled -> Money.of(currency, new BigDecimal(unscaled, currency.getDecimalPlaces())));
    }

    /** Roundings to digits and to increments such as 0.05, with every mode that always gives a result. */
    public static Arbitrary<RoundingPolicy> roundingPolicies() {
        Arbitrary<BigDecimal> increments = Arbitraries.of(
                        "0.01", "0.05", "1", "0.1", "0.10", "0.25", "0.50", "5", "10", "100", "0.001", "0.00001")
                .map(BigDecimal::new);
        return Combinators.combine(increments, DecimalArbitraries.roundingModes())
                .as(RoundingPolicy::ofIncrement);
    }

    /**
     * Weights to split an amount by: 1 to 8 of them, none negative, at least one above 0, some 0, some equal, some far
     * apart.
     */
    public static Arbitrary<List<Ratio>> weights() {
        Arbitrary<Ratio> weight = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(0, 5).map(Ratio::of)), Tuple.of(2, positiveRatios()));
        return Combinators.combine(
                        positiveRatios(),
                        weight.list().ofMaxSize(7),
                        Arbitraries.integers().between(0, 7))
                .as((sure, others, at) -> {
                    ArrayList<Ratio> all = new ArrayList<>(others);
                    all.add(Math.min(at, all.size()), sure);
                    return List.copyOf(all);
                })
                .withoutEdgeCases();
    }

    /** Allocations by every remainder rule that loses nothing: all but {@link RemainderRule#SEPARATE}. */
    public static Arbitrary<Allocation> allocations() {
        Arbitrary<RemainderRule> rules =
                Arbitraries.of(RemainderRule.values()).filter(rule -> rule != RemainderRule.SEPARATE);
        return Combinators.combine(rules, Arbitraries.of(false, true))
                .as((rule, even) -> even ? Allocation.of(rule).evenWhenWeightless() : Allocation.of(rule));
    }

    /** Types of rates: those of the library, and one of a host. */
    public static Arbitrary<RateType> rateTypes() {
        return Arbitraries.of(
                RateType.ECB,
                RateType.AVERAGE,
                RateType.SELLING,
                RateType.BUYING,
                RateType.BUDGET,
                RateType.of("OURS"));
    }

    /** Published rates between two of seven common currencies, some for 100 or 1,000 units, days in January 2024. */
    public static Arbitrary<RateQuote> rateQuotes() {
        return RateTables.quotes();
    }

    /**
     * Tables of up to 16 quotes over few currencies and days, so that gaps, pairs quoted only the other way round and ways
     * through a third currency all come up; some with the euro's fixed rates.
     */
    public static Arbitrary<ExchangeRates> exchangeRates() {
        return RateTables.tables();
    }

    /**
     * Questions to such tables: of their types, of the days they cover and the days around, some without inverse, some with
     * one or two currencies to go through, some of any age.
     */
    public static Arbitrary<RateQuery> rateQueries() {
        return RateTables.queries();
    }
}
