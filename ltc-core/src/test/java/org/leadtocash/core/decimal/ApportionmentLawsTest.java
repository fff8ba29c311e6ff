package org.leadtocash.core.decimal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;

/** Splits on longs and on integers of any size against a textbook split, unit by unit. */
class ApportionmentLawsTest {

    @Property(seed = "20240601", tries = 1_000)
    void theLargestRemaindersGetTheUnitsLeft(@ForAll @LongRange(min = 0) long total, @ForAll("weights") long[] w) {
        BigInteger[] expected = textbook(total, w, true);

        assertThat(Apportionment.byLargestRemainder(total, w, Apportionment.sum(w)))
                .isEqualTo(longs(expected));
        assertThat(WideApportionment.byLargestRemainder(BigInteger.valueOf(total), wide(w), sum(w)))
                .isEqualTo(expected);
    }

    @Property(seed = "20240601", tries = 1_000)
    void byPositionTheFirstThatWeighSomethingGetTheUnitsLeft(
            @ForAll @LongRange(min = 0) long total, @ForAll("weights") long[] w) {
        BigInteger[] expected = textbook(total, w, false);

        assertThat(Apportionment.byPosition(total, w, Apportionment.sum(w))).isEqualTo(longs(expected));
        assertThat(WideApportionment.byPosition(BigInteger.valueOf(total), wide(w), sum(w)))
                .isEqualTo(expected);
    }

    @Property(seed = "20240601", tries = 500)
    void byRoundingEveryShareIsOnItsOwn(
            @ForAll @LongRange(min = 0) long total, @ForAll("weights") long[] w, @ForAll("modes") RoundingMode mode) {
        BigInteger sum = sum(w);
        BigInteger[] shares = WideApportionment.byRounding(BigInteger.valueOf(total), wide(w), sum, mode);

        assertThat(Apportionment.byRounding(total, w, Apportionment.sum(w), mode))
                .isEqualTo(longs(shares));
        BigInteger least = mode.name().startsWith("HALF") ? sum.shiftRight(1) : sum.subtract(BigInteger.ONE);
        for (int i = 0; i < w.length; i++) {
            BigInteger away =
                    BigInteger.valueOf(total).multiply(BigInteger.valueOf(w[i])).subtract(shares[i].multiply(sum));
            assertThat(away.abs()).isLessThanOrEqualTo(least);
            assertThat(mode == RoundingMode.DOWN && away.signum() < 0).isFalse();
            assertThat(mode == RoundingMode.UP && away.signum() > 0).isFalse();
        }
    }

    @Property(seed = "20240601", tries = 500)
    void theSumIsThatOfTheIntegersOrSaidToBeNone(@ForAll("anyWeights") long[] w) {
        boolean good = Arrays.stream(w).allMatch(weight -> weight >= 0) && sum(w).bitLength() < Long.SIZE;

        assertThat(Apportionment.sum(w)).isEqualTo(good ? sum(w).longValue() : -1);
        assertThat(WideApportionment.sum(wide(w))).isEqualTo(sum(w));
    }

    /** Whole units first, then one unit after the other: to the largest rest, or to the first that weighs something. */
    private static BigInteger[] textbook(long total, long[] w, boolean largest) {
        BigInteger sum = sum(w);
        BigInteger[] parts = new BigInteger[w.length];
        List<BigInteger> rests = new ArrayList<>();
        BigInteger left = BigInteger.valueOf(total);
        for (int i = 0; i < w.length; i++) {
            BigInteger product = BigInteger.valueOf(total).multiply(BigInteger.valueOf(w[i]));
            parts[i] = product.divide(sum);
            rests.add(largest ? product.mod(sum) : BigInteger.valueOf(w[i]).min(BigInteger.ONE));
            left = left.subtract(parts[i]);
        }
        for (long unit = left.longValueExact(); unit > 0; unit--) {
            int next = 0;
            for (int i = 1; i < w.length; i++) {
                next = rests.get(i).compareTo(rests.get(next)) > 0 ? i : next;
            }
            parts[next] = parts[next].add(BigInteger.ONE);
            rests.set(next, BigInteger.valueOf(-1));
        }
        return parts;
    }

    private static BigInteger sum(long[] w) {
        return Arrays.stream(wide(w)).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger[] wide(long[] values) {
        return Arrays.stream(values).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }

    private static long[] longs(BigInteger[] values) {
        return Arrays.stream(values).mapToLong(BigInteger::longValueExact).toArray();
    }

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }

    /** Few parts and many, with many ties, with products past a long, and with some that weigh nothing. */
    @Provide
    Arbitrary<long[]> weights() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, someOf(20, 12)),
                Tuple.of(2, someOf(3, 60)),
                Tuple.of(2, someOf(Long.MAX_VALUE / 12, 12)),
                Tuple.of(1, someOf(1_000_000_000_000L, 60)));
    }

    @Provide
    Arbitrary<long[]> anyWeights() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.longs().between(0, 1_000)),
                        Tuple.of(2, Arbitraries.of(0L, 1L, Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MAX_VALUE / 2)),
                        Tuple.of(1, Arbitraries.longs().between(-3, 3)))
                .array(long[].class)
                .ofMaxSize(6);
    }

    private static Arbitrary<long[]> someOf(long most, int size) {
        return Arbitraries.longs()
                .between(0, most)
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(size)
                .filter(w -> Arrays.stream(w).anyMatch(weight -> weight > 0));
    }
}
