package org.leadtocash.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** What every split keeps, whatever the amount, the weights and the rule. */
class AllocationLawsTest {
    private static final Allocation LARGEST = Allocation.largestRemainder();
    private static final RoundingPolicy CENT = RoundingPolicy.ofScale(2, RoundingMode.HALF_UP);

    @Property(seed = "20240601", tries = 1_000)
    void thePartsSumToTheTotal(@ForAll("rules") RemainderRule rule, @ForAll long total, @ForAll("weights") long[] w) {
        BigInteger sum = BigInteger.ZERO;
        for (long part : Allocation.of(rule).split(total, w)) {
            sum = sum.add(BigInteger.valueOf(part));
        }
        assertThat(sum).isEqualTo(BigInteger.valueOf(total));
    }

    @Property(seed = "20240601", tries = 1_000)
    void noPartIsAUnitAwayFromItsExactShare(@ForAll long total, @ForAll("weights") long[] w) {
        long[] parts = LARGEST.split(total, w);
        Ratio sum = sum(w);
        for (int i = 0; i < w.length; i++) {
            Ratio exact = Ratio.of(total).times(Ratio.of(w[i])).dividedBy(sum);
            assertThat(exact.minus(Ratio.of(parts[i])).abs()).isLessThan(Ratio.ONE);
        }
    }

    @Property(seed = "20240601", tries = 1_000)
    void theFastSplitIsTheSlowOneBitForBit(@ForAll long total, @ForAll("weights") long[] w) {
        assertThat(LARGEST.split(total, w)).isEqualTo(slow(total, w));
    }

    @Property(seed = "20240601", tries = 300)
    void manyPartsAreSplitAsFewAre(@ForAll long total, @ForAll("manyWeights") long[] w) {
        assertThat(LARGEST.split(total, w)).isEqualTo(slow(total, w));
    }

    @Property(seed = "20240601", tries = 500)
    void longsAndBigIntegersAnswerAlike(
            @ForAll("rules") RemainderRule rule, @ForAll @LongRange(min = 0) long total, @ForAll("weights") long[] w) {
        long sum = Arrays.stream(w).sum();
        BigInteger[] wide = Arrays.stream(w).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.UP, RoundingMode.HALF_EVEN)) {
            long[] narrow = UnitSplit.split(rule, total, w, sum, mode);
            assertThat(UnitSplit.split(rule, BigInteger.valueOf(total), wide, BigInteger.valueOf(sum), mode))
                    .containsExactly(
                            Arrays.stream(narrow).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
        }
    }

    @Property(seed = "20240601", tries = 500)
    void aNegativeTotalMirrorsThePositive(
            @ForAll("rules") RemainderRule rule, @ForAll @LongRange(min = 0) long total, @ForAll("weights") long[] w) {
        long[] negated = Arrays.stream(Allocation.of(rule).split(total, w))
                .map(part -> -part)
                .toArray();
        assertThat(Allocation.of(rule).split(-total, w)).isEqualTo(negated);
    }

    @Property(seed = "20240601", tries = 500)
    void noPartCrossesZeroAndZeroWeightsGetNothing(
            @ForAll("rules") RemainderRule rule,
            @ForAll @LongRange(min = 0, max = 200) long total,
            @ForAll("weights") long[] w) {
        long[] parts = Allocation.of(rule).split(total, w);
        for (int i = 0; i < w.length; i++) {
            assertThat(parts[i]).isNotNegative();
            if (w[i] == 0) {
                assertThat(parts[i]).isZero();
            }
        }
    }

    @Property(seed = "20240601", tries = 500)
    void scalingTheWeightsChangesNothing(
            @ForAll("rules") RemainderRule rule,
            @ForAll long total,
            @ForAll("smallWeights") long[] w,
            @ForAll @IntRange(min = 1, max = 1_000) int up,
            @ForAll @IntRange(min = 1, max = 1_000) int down) {
        Assume.that(total != Long.MIN_VALUE);
        BigMoney amount = BigMoney.ofMinor(CurrencyUnit.EUR, total);
        Ratio factor = Ratio.of(up, down);
        List<Ratio> scaled =
                ratios(w).stream().map(weight -> weight.times(factor)).collect(Collectors.toList());
        assertThat(Allocation.of(rule).split(amount, scaled, CENT))
                .isEqualTo(Allocation.of(rule).split(amount, ratios(w), CENT));
    }

    @Property(seed = "20240601", tries = 500)
    void theOrderOfThePartsMattersForTiesOnly(@ForAll long total, @ForAll("distinctWeights") List<Long> weights) {
        List<Long> turned = new ArrayList<>(weights);
        Collections.reverse(turned);
        long[] w = longs(weights);
        Assume.that(noTies(total, w));
        long[] parts = LARGEST.split(total, w);
        long[] back = LARGEST.split(total, longs(turned));
        for (int i = 0; i < parts.length; i++) {
            assertThat(back[parts.length - 1 - i]).isEqualTo(parts[i]);
        }
    }

    @Property(seed = "20240601", tries = 500)
    void moneyIsSplitAsItsUnitsAre(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long total, @ForAll("weights") long[] w) {
        BigDecimal step = new BigDecimal("0.05");
        BigMoney amount = BigMoney.of(CurrencyUnit.CHF, step.multiply(BigDecimal.valueOf(total)));
        long[] units = LARGEST.split(total, w);
        List<BigMoney> parts = LARGEST.split(amount, ratios(w), RoundingPolicy.ofIncrement(step, RoundingMode.DOWN));
        for (int i = 0; i < units.length; i++) {
            assertThat(parts.get(i).getAmount()).isEqualTo(step.multiply(BigDecimal.valueOf(units[i])));
        }
    }

    @Property(seed = "20240601", tries = 500)
    void capsAreKeptAndNothingIsLost(
            @ForAll("rules") RemainderRule rule,
            @ForAll @LongRange(min = -500, max = 500) long total,
            @ForAll("smallWeights") long[] w,
            @ForAll @IntRange(min = 0, max = 100) int cap) {
        List<BigMoney> caps = new ArrayList<>();
        for (int i = 0; i < w.length; i++) {
            caps.add(BigMoney.ofMinor(CurrencyUnit.EUR, (cap * (i + 3L)) % 101));
        }
        BigMoney amount = BigMoney.ofMinor(CurrencyUnit.EUR, total);
        Shares shares = Allocation.of(rule).shares(amount, ratios(w), CENT, caps);
        assertThat(shares.total().isEqual(amount)).isTrue();
        boolean room = false;
        for (int i = 0; i < w.length; i++) {
            BigMoney part = shares.parts().get(i);
            assertThat(part.abs().isGreaterThan(caps.get(i))).isFalse();
            room |= w[i] > 0 && part.abs().isLessThan(caps.get(i));
        }
        // a remainder is left only where every part that has a weight is full
        assertThat(room && !shares.remainder().isZero()).isFalse();
    }

    @Property(seed = "20240601", tries = 300)
    void capsThatDoNotBindChangeNothing(@ForAll("rules") RemainderRule rule, @ForAll("smallWeights") long[] w) {
        BigMoney amount = BigMoney.parse("EUR 123.45");
        List<BigMoney> caps = Collections.nCopies(w.length, amount);
        assertThat(Allocation.of(rule).shares(amount, ratios(w), CENT, caps).parts())
                .isEqualTo(Allocation.of(rule).split(amount, ratios(w), CENT));
    }

    @Property(seed = "20240601", tries = 500)
    void aCapThatIsJustReachedChangesNothing(
            @ForAll("rules") RemainderRule rule,
            @ForAll @LongRange(min = 1, max = 500) long total,
            @ForAll("smallWeights") long[] w,
            @ForAll @IntRange(min = 0, max = 11) int which) {
        BigMoney amount = BigMoney.ofMinor(CurrencyUnit.EUR, total);
        List<BigMoney> free = Allocation.of(rule).split(amount, ratios(w), CENT);
        List<BigMoney> caps = new ArrayList<>(Collections.nCopies(w.length, amount));
        caps.set(which % w.length, free.get(which % w.length));
        assertThat(Allocation.of(rule).shares(amount, ratios(w), CENT, caps).parts())
                .isEqualTo(free);
    }

    @Property(seed = "20240601", tries = 300)
    void weightsOfAnySizeAreExact(@ForAll @LongRange(min = 1) long a, @ForAll @LongRange(min = 1) long b) {
        Ratio huge = Ratio.of(BigInteger.TEN.pow(40), BigInteger.valueOf(7));
        BigMoney amount = BigMoney.parse("EUR 99999.99");
        assertThat(LARGEST.split(amount, List.of(huge.times(Ratio.of(a)), huge.times(Ratio.of(b))), CENT))
                .isEqualTo(LARGEST.split(amount, List.of(Ratio.of(a), Ratio.of(b)), CENT));
    }

    /** Hamilton's method as a textbook has it: floors, then one unit each in the order of the remainders. */
    private static long[] slow(long total, long[] w) {
        BigInteger size = BigInteger.valueOf(total).abs();
        BigInteger sum = Arrays.stream(w).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<Integer> order = new ArrayList<>();
        BigInteger[] parts = new BigInteger[w.length];
        BigInteger[] rests = new BigInteger[w.length];
        BigInteger left = size;
        for (int i = 0; i < w.length; i++) {
            BigInteger product = size.multiply(BigInteger.valueOf(w[i]));
            parts[i] = product.divide(sum);
            rests[i] = product.mod(sum);
            left = left.subtract(parts[i]);
            order.add(i);
        }
        order.sort((i, j) -> rests[j].compareTo(rests[i]));
        for (int k = 0; k < left.intValueExact(); k++) {
            parts[order.get(k)] = parts[order.get(k)].add(BigInteger.ONE);
        }
        return Arrays.stream(parts)
                .mapToLong(part -> (total < 0 ? part.negate() : part).longValueExact())
                .toArray();
    }

    private static boolean noTies(long total, long[] w) {
        Ratio sum = sum(w);
        return LongStream.of(w)
                        .mapToObj(x -> Ratio.of(total).abs().times(Ratio.of(x)).dividedBy(sum))
                        .map(exact -> exact.minus(Ratio.from(exact.round(0, RoundingMode.FLOOR))))
                        .distinct()
                        .count()
                == w.length;
    }

    private static Ratio sum(long[] w) {
        return ratios(w).stream().reduce(Ratio.ZERO, Ratio::plus);
    }

    private static List<Ratio> ratios(long[] w) {
        return Arrays.stream(w).mapToObj(Ratio::of).collect(Collectors.toList());
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    @Provide
    Arbitrary<RemainderRule> rules() {
        return Arbitraries.of(RemainderRule.class).filter(rule -> rule != RemainderRule.SEPARATE);
    }

    @Provide
    Arbitrary<long[]> weights() {
        return Arbitraries.oneOf(smallWeights(), someOf(Long.MAX_VALUE / 12, 12));
    }

    @Provide
    Arbitrary<long[]> smallWeights() {
        return someOf(20, 12);
    }

    @Provide
    Arbitrary<long[]> manyWeights() {
        return Arbitraries.oneOf(someOf(30, 300), someOf(1_000_000_000_000L, 300));
    }

    @Provide
    Arbitrary<List<Long>> distinctWeights() {
        return Arbitraries.longs()
                .between(1, 1_000_000)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Arbitrary<long[]> someOf(long most, int size) {
        return Arbitraries.longs()
                .between(0, most)
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(size)
                .filter(w -> Arrays.stream(w).sum() > 0);
    }
}
