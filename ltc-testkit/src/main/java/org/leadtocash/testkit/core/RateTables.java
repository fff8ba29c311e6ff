package org.leadtocash.testkit.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuery;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;

/** Tables of exchange rates that are small enough for questions to hit them. */
final class RateTables {
    private static final int DAYS = 20;
    private static final int MOST_QUOTES = 16;

    private RateTables() {}

    private static Arbitrary<LocalDate> days(int before, int after) {
        return Arbitraries.integers().between(-before, after).map(TimeArbitraries.FIRST::plusDays);
    }

    /** Mostly reference rates, so that quotes of one type meet. */
    private static Arbitrary<RateType> types() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(RateType.ECB)), Tuple.of(1, MoneyArbitraries.rateTypes()));
    }

    private static Arbitrary<List<CurrencyUnit>> pairs() {
        int most = MoneyArbitraries.common().size();
        return Combinators.combine(
                        Arbitraries.integers().between(0, most - 1),
                        Arbitraries.integers().between(0, most - 2))
                .as((base, step) -> List.of(
                        MoneyArbitraries.common().get(base),
                        MoneyArbitraries.common().get((base + 1 + step) % most)));
    }

    static Arbitrary<RateQuote> quotes() {
        Arbitrary<BigDecimal> rates = Combinators.combine(
                        Arbitraries.longs().between(1, 2_000_000).shrinkTowards(10_000),
                        Arbitraries.integers().between(2, 6).shrinkTowards(4))
                .as((unscaled, scale) -> BigDecimal.valueOf(unscaled, scale));
        Arbitrary<Long> units =
                Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(1L)), Tuple.of(1, Arbitraries.of(100L, 1_000L)));
        Arbitrary<String> sources = Arbitraries.of("", "rates.csv");
        return Combinators.combine(types(), pairs(), rates, units, days(0, DAYS), sources)
                .as((type, pair, rate, per, day, source) -> RateQuote.of(type, pair.get(0), pair.get(1), rate, day)
                        .per(per, 1)
                        .from(source, ""));
    }

    static Arbitrary<ExchangeRates> tables() {
        return Combinators.combine(quotes().list().ofMinSize(1).ofMaxSize(MOST_QUOTES), Arbitraries.of(false, true))
                .as(RateTables::table)
                .withoutEdgeCases();
    }

    private static ExchangeRates table(List<RateQuote> quotes, boolean euroLegacy) {
        Set<List<Object>> taken = new HashSet<>();
        List<RateQuote> first = quotes.stream()
                .filter(quote -> taken.add(List.of(quote.type(), quote.base(), quote.term(), quote.validFrom())))
                .toList();
        ExchangeRates.Builder table = ExchangeRates.builder("rates", TimeArbitraries.FIRST.plusDays(DAYS))
                .addAll(first);
        return (euroLegacy ? table.withEuroLegacy() : table).build();
    }

    static Arbitrary<RateQuery> queries() {
        Arbitrary<List<CurrencyUnit>> pivots =
                Arbitraries.of(MoneyArbitraries.common()).list().ofMaxSize(2).uniqueElements();
        // -1 stands for any age, -2 for the age that nobody stated
        Arbitrary<Integer> ages = Arbitraries.of(-2, -1, 0, 1, 7, 30);
        Arbitrary<Boolean> inverse = Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false));
        return Combinators.combine(types(), days(2, DAYS + 10), ages, inverse, pivots)
                .as((type, day, age, turned, through) -> {
                    RateQuery query = RateQuery.of(type, day).via(through.toArray(CurrencyUnit[]::new));
                    query = age == -1 ? query.withoutMaxAge() : age >= 0 ? query.withMaxAgeDays(age) : query;
                    return turned ? query : query.withoutInverse();
                });
    }
}
