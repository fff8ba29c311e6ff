package org.leadtocash.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;

/** What rates keep, whatever the numbers. */
class RateLawsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    @Property(seed = "20240601", tries = 500)
    void thereAndBackIsTheSameAmount(@ForAll("rates") BigDecimal rate, @ForAll("amounts") BigDecimal amount) {
        ExchangeRates rates = ExchangeRatesTest.rates(ExchangeRatesTest.quote("EUR", "USD", rate.toString(), DAY));
        RateQuery query = RateQuery.of(RateType.AVERAGE, DAY);
        BigMoney euros = BigMoney.of(CurrencyUnit.EUR, amount);
        Conversion there = ExchangeRatesTest.found(rates.convert(euros, CurrencyUnit.USD, query));
        Conversion back = ExchangeRatesTest.found(
                rates.convert(BigMoney.of(CurrencyUnit.USD, BigDecimal.ONE), CurrencyUnit.EUR, query));
        assertThat(back.rate()).isEqualTo(there.rate().inverse());
        assertThat(there.exact().times(back.rate())).isEqualTo(Ratio.from(amount));
    }

    @Property(seed = "20240601", tries = 500)
    void aWayRoundIsTheProductOfItsLegsWhicheverWayTheyAreQuoted(
            @ForAll("rates") BigDecimal first,
            @ForAll("rates") BigDecimal second,
            @ForAll boolean turnFirst,
            @ForAll boolean turnSecond) {
        ExchangeRates rates = ExchangeRatesTest.rates(
                turnFirst
                        ? ExchangeRatesTest.quote("EUR", "USD", first.toString(), DAY)
                        : ExchangeRatesTest.quote("USD", "EUR", first.toString(), DAY),
                turnSecond
                        ? ExchangeRatesTest.quote("GBP", "EUR", second.toString(), DAY)
                        : ExchangeRatesTest.quote("EUR", "GBP", second.toString(), DAY));
        RateQuery query = RateQuery.of(RateType.AVERAGE, DAY).via(CurrencyUnit.CHF, CurrencyUnit.EUR);
        Ratio a = turnFirst ? Ratio.from(first).inverse() : Ratio.from(first);
        Ratio b = turnSecond ? Ratio.from(second).inverse() : Ratio.from(second);
        assertThat(ExchangeRatesTest.rate(rates, "USD", "GBP", query))
                .isEqualTo(a.times(b).toString());
        assertThat(ExchangeRatesTest.rate(rates, "GBP", "USD", query))
                .isEqualTo(a.times(b).inverse().toString());
    }

    @Property(seed = "20240601", tries = 500)
    void theLatestQuoteIsTheOneATreeMapFinds(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 100) Integer> days,
            @ForAll @IntRange(min = -5, max = 120) int asked,
            @ForAll @IntRange(min = 0, max = 10) int maxAge) {
        TreeMap<Integer, RateQuote> expected = new TreeMap<>();
        days.forEach(day ->
                expected.put(day, ExchangeRatesTest.quote("EUR", "USD", Integer.toString(day + 1), DAY.plusDays(day))));
        List<RateQuote> shuffled = new ArrayList<>(expected.values());
        Collections.rotate(shuffled, asked);
        ExchangeRates rates = ExchangeRatesTest.rates(shuffled.toArray(new RateQuote[0]));
        RateQuery query = RateQuery.of(RateType.AVERAGE, DAY.plusDays(asked)).withMaxAgeDays(maxAge);
        String seen = rates.convert(BigMoney.parse("EUR 1"), CurrencyUnit.USD, query)
                .fold(
                        conversion -> conversion.rate().toString(),
                        missing -> missing.reason().toString());
        Integer latest = expected.floorKey(asked);
        String wanted = latest == null ? "NOT_YET" : asked - latest > maxAge ? "TOO_OLD" : "" + (latest + 1);
        assertThat(seen).isEqualTo(wanted);
    }

    @Property(seed = "20240601", tries = 200)
    void theHashDependsOnTheQuotesAndNotOnTheirOrder(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 100) Integer> days,
            @ForAll @IntRange(min = 1, max = 19) int by) {
        List<RateQuote> quotes = days.stream()
                .distinct()
                .map(day -> ExchangeRatesTest.quote("EUR", "USD", "1.1", DAY.plusDays(day)))
                .toList();
        List<RateQuote> rotated = new ArrayList<>(quotes);
        Collections.rotate(rotated, by);
        String hash = ExchangeRatesTest.rates(quotes.toArray(new RateQuote[0])).contentHash();
        assertThat(ExchangeRatesTest.rates(rotated.toArray(new RateQuote[0])).contentHash())
                .isEqualTo(hash);
        rotated.set(0, rotated.get(0).from("elsewhere", ""));
        assertThat(ExchangeRatesTest.rates(rotated.toArray(new RateQuote[0])).contentHash())
                .isNotEqualTo(hash);
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 10_000_000),
                        Arbitraries.integers().between(0, 7))
                .as(BigDecimal::valueOf);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Combinators.combine(
                        Arbitraries.longs().between(-10_000_000_000L, 10_000_000_000L),
                        Arbitraries.integers().between(0, 6))
                .as(BigDecimal::valueOf);
    }
}
