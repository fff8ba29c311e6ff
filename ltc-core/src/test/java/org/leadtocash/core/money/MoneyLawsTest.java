package org.leadtocash.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What ratios and roundings keep, whatever the numbers. */
class MoneyLawsTest {
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
}
