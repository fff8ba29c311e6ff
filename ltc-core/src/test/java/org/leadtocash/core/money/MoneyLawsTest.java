package org.leadtocash.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** What ratios, roundings and rates keep, whatever the numbers. */
class MoneyLawsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    // ratios

    @Property(seed = "20240601", tries = 1_000)
    void sumAndProductAreThoseOfBigIntegers(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        BigInteger n = a.numerator().multiply(b.denominator()).add(b.numerator().multiply(a.denominator()));
        BigInteger d = a.denominator().multiply(b.denominator());
        assertThat(a.plus(b)).isEqualTo(Ratio.of(n, d));
        assertThat(a.times(b)).isEqualTo(Ratio.of(a.numerator().multiply(b.numerator()), d));
    }

    @Property(seed = "20240601", tries = 1_000)
    void everyResultIsInLowestTerms(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        for (Ratio ratio : List.of(a.plus(b), a.minus(b), a.times(b), a.negated())) {
            assertThat(ratio.denominator()).isPositive();
            assertThat(ratio.numerator().gcd(ratio.denominator())).isEqualTo(BigInteger.ONE);
        }
    }

    @Property(seed = "20240601", tries = 1_000)
    void additionAndMultiplicationObeyTheirLaws(
            @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b, @ForAll("ratios") Ratio c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
        assertThat(a.minus(a)).isEqualTo(Ratio.ZERO);
    }

    @Property(seed = "20240601", tries = 1_000)
    void theInverseOfTheInverseIsTheNumber(@ForAll("ratios") Ratio a) {
        Assume.that(a.signum() != 0);
        assertThat(a.inverse().inverse()).isEqualTo(a);
        assertThat(a.times(a.inverse())).isEqualTo(Ratio.ONE);
        assertThat(a.dividedBy(a)).isEqualTo(Ratio.ONE);
    }

    @Property(seed = "20240601", tries = 1_000)
    void parsingInvertsWriting(@ForAll("ratios") Ratio a) {
        assertThat(Ratio.parse(a.toString())).isEqualTo(a).hasSameHashCodeAs(a);
        a.toDecimalExact().ifPresent(decimal -> assertThat(Ratio.from(decimal)).isEqualTo(a));
    }

    @Property(seed = "20240601", tries = 1_000)
    void orderIsThatOfTheDifference(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
    }

    @Property(seed = "20240601", tries = 1_000)
    void roundingIsThatOfBigDecimal(
            @ForAll("ratios") Ratio a,
            @ForAll @IntRange(min = -3, max = 25) int scale,
            @ForAll("modes") RoundingMode mode) {
        BigDecimal expected = new BigDecimal(a.numerator()).divide(new BigDecimal(a.denominator()), scale, mode);
        assertThat(a.round(scale, mode)).isEqualTo(expected);
    }

    // roundings

    @Property(seed = "20240601", tries = 1_000)
    void roundingTwiceIsRoundingOnce(@ForAll("policies") RoundingPolicy policy, @ForAll("amounts") BigDecimal amount) {
        BigDecimal once = policy.round(amount);
        assertThat(policy.round(once)).isEqualTo(once);
        assertThat(policy.isRounded(once)).isTrue();
    }

    @Property(seed = "20240601", tries = 1_000)
    void aRoundedAmountIsLessThanAStepAway(
            @ForAll("policies") RoundingPolicy policy, @ForAll("amounts") BigDecimal amount) {
        BigDecimal away = policy.round(amount).subtract(amount).abs();
        assertThat(away).isLessThan(policy.increment());
        if (policy.mode().name().startsWith("HALF")) {
            assertThat(away.add(away)).isLessThanOrEqualTo(policy.increment());
        }
    }

    @Property(seed = "20240601", tries = 1_000)
    void decimalsAndRatiosRoundAlike(@ForAll("policies") RoundingPolicy policy, @ForAll("amounts") BigDecimal amount) {
        assertThat(policy.round(Ratio.from(amount))).isEqualTo(policy.round(amount));
    }

    @Property(seed = "20240601", tries = 1_000)
    void roundingNeverTurnsAnOrderAround(
            @ForAll("policies") RoundingPolicy policy,
            @ForAll("amounts") BigDecimal one,
            @ForAll("amounts") BigDecimal other) {
        assertThat(Integer.signum(policy.round(one).compareTo(policy.round(other))) * one.compareTo(other))
                .isNotNegative();
    }

    @Property(seed = "20240601", tries = 500)
    void halvesAwayFromZeroMirror(@ForAll("amounts") BigDecimal amount) {
        RoundingPolicy policy = RoundingPolicy.parse("0.05 HALF_UP");
        assertThat(policy.round(amount.negate())).isEqualTo(policy.round(amount).negate());
    }

    @Property(seed = "20240601", tries = 500)
    void aPolicyIsReadBackAsItWasWritten(@ForAll("policies") RoundingPolicy policy) {
        assertThat(RoundingPolicy.parse(policy.toString())).isEqualTo(policy);
    }

    // rates

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
    Arbitrary<Ratio> ratios() {
        Arbitrary<Long> longs = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(-60, 60)),
                Tuple.of(2, Arbitraries.longs()),
                Tuple.of(1, Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE + 1, 1L << 32, 10L)));
        Arbitrary<Ratio> narrow =
                Combinators.combine(longs, longs.filter(d -> d != 0)).as(Ratio::of);
        return Arbitraries.frequencyOf(
                Tuple.of(5, narrow),
                Tuple.of(1, Combinators.combine(narrow, narrow).as(Ratio::times)));
    }

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }

    @Provide
    Arbitrary<RoundingPolicy> policies() {
        Arbitrary<BigDecimal> increments = Arbitraries.of(
                        "0.01", "0.05", "0.50", "0.25", "1", "5.00", "100", "0.0001", "0.03", "7")
                .map(BigDecimal::new);
        return Combinators.combine(increments, modes()).as(RoundingPolicy::new);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Combinators.combine(
                        Arbitraries.longs().between(-10_000_000_000L, 10_000_000_000L),
                        Arbitraries.integers().between(0, 6))
                .as(BigDecimal::valueOf);
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 10_000_000),
                        Arbitraries.integers().between(0, 7))
                .as(BigDecimal::valueOf);
    }
}
