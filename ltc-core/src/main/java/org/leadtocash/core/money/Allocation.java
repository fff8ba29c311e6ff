package org.leadtocash.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.Apportionment;
import org.leadtocash.core.decimal.WideApportionment;

/**
 * A way to split an amount over weights so that no unit is lost or found.
 *
 * <p>The unit is the increment of a {@link RoundingPolicy}: a cent, or 0.05. Weights are exact ratios, 0 or more; only
 * their proportions count. A weight of 0 gets 0. A negative amount is split as the mirror of its positive. No part has
 * the sign opposite to the amount: where a rounding difference would push one across zero, the rest of it goes to the
 * next part in line. Only rules that round each share on its own ({@link RemainderRule}) look at the mode of the policy.
 */
public final class Allocation {
    private final RemainderRule rule;
    private final boolean evenWhenWeightless;

    private Allocation(RemainderRule rule, boolean evenWhenWeightless) {
        this.rule = rule;
        this.evenWhenWeightless = evenWhenWeightless;
    }

    /** The default: no part is a whole unit away from its exact share, and ties go to the lower index. */
    public static Allocation largestRemainder() {
        return of(RemainderRule.LARGEST_REMAINDER);
    }

    /** Allocation under a remainder rule; refuses to split an amount over weights that are all 0. */
    public static Allocation of(RemainderRule rule) {
        return new Allocation(rule, false);
    }

    /** The same, splitting evenly where every weight is 0. */
    public Allocation evenWhenWeightless() {
        return new Allocation(rule, true);
    }

    /** Whether it splits evenly where every weight is 0. */
    public boolean isEvenWhenWeightless() {
        return evenWhenWeightless;
    }

    /** Who gets what is left. */
    public RemainderRule rule() {
        return rule;
    }

    /**
     * The parts of an amount, which sum to it.
     *
     * @param total a whole multiple of the unit
     * @param weights one for each part, 0 or more
     * @param unit the increment that every part is a multiple of, and how to round where the rule rounds
     * @return one part for each weight, with the scale of the unit
     * @throws IllegalArgumentException when the total is not a multiple of the unit, a weight is negative, no weight is
     *     above 0, or the rule is {@link RemainderRule#SEPARATE}, whose remainder would be lost: ask
     *     {@link #shares(BigMoney, List, RoundingPolicy)}
     */
    public List<BigMoney> split(BigMoney total, List<Ratio> weights, RoundingPolicy unit) {
        requireNothingApart();
        return shares(total, weights, unit).parts();
    }

    /**
     * The parts of an amount, and what stays apart.
     *
     * @param total a whole multiple of the unit; any amount under {@link RemainderRule#SEPARATE}
     * @param weights one for each part, 0 or more
     * @param unit the increment that every part is a multiple of, and how to round where the rule rounds
     * @throws IllegalArgumentException as {@link #split(BigMoney, List, RoundingPolicy)}, the rule apart
     */
    public Shares shares(BigMoney total, List<Ratio> weights, RoundingPolicy unit) {
        Weights whole = Weights.of(weights);
        BigDecimal size = total.getAmount().abs();
        if (rule == RemainderRule.SEPARATE && !unit.isRounded(size)) {
            return shares(total, separate(size, whole.wide(), unit), unit);
        }
        BigInteger units = units(total, size, unit);
        long[] narrow = whole.narrow();
        if (narrow != null && units.bitLength() < Long.SIZE) {
            return shares(
                    total, wide(magnitudes(units.longValue(), narrow, Apportionment.sum(narrow), unit.mode())), unit);
        }
        return shares(total, magnitudes(units, whole.wide(), unit.mode()), unit);
    }

    /**
     * The parts of an amount where none exceeds its cap: what capped parts cannot take is split over the others, again
     * by weight, until it fits.
     *
     * @param total a whole multiple of the unit
     * @param weights one for each part, 0 or more
     * @param unit the increment that every part is a multiple of, and how to round where the rule rounds
     * @param caps the most that each part takes, regardless of sign: a discount capped at the net value of each line
     *     leaves no line below zero
     * @return the parts; what all caps together could not take is the remainder
     * @throws IllegalArgumentException as {@link #split(BigMoney, List, RoundingPolicy)}, the rule apart, and when there
     *     is not one cap for each weight
     */
    public Shares shares(BigMoney total, List<Ratio> weights, RoundingPolicy unit, List<BigMoney> caps) {
        if (caps.size() != weights.size()) {
            throw new IllegalArgumentException(caps.size() + " caps for " + weights.size() + " weights: one each");
        }
        BigInteger[] limits = new BigInteger[caps.size()];
        for (int i = 0; i < limits.length; i++) {
            BigMoney cap = caps.get(i);
            if (!cap.getCurrencyUnit().equals(total.getCurrencyUnit())) {
                throw new CurrencyMismatchException(total.getCurrencyUnit(), cap.getCurrencyUnit());
            }
            limits[i] = cap.getAmount()
                    .abs()
                    .divideToIntegralValue(unit.increment())
                    .toBigInteger();
        }
        BigInteger units = units(total, total.getAmount().abs(), unit);
        return shares(total, capped(units, Weights.of(weights).wide(), limits, unit.mode()), unit);
    }

    /**
     * The parts of a number of units, which sum to it: the fast path, whose only memory is its result.
     *
     * <p>Rules that round a share round halves away from zero.
     *
     * @param totalUnits units to split: cents, pieces
     * @param weights one for each part, 0 or more
     * @return one part for each weight
     * @throws IllegalArgumentException as {@link #split(BigMoney, List, RoundingPolicy)}
     */
    public long[] split(long totalUnits, long[] weights) {
        requireNothingApart();
        long sum = Apportionment.sum(weights);
        if (totalUnits == Long.MIN_VALUE || sum < 0) {
            return splitWide(totalUnits, weights);
        }
        long[] parts = magnitudes(Math.abs(totalUnits), weights, sum, RoundingMode.HALF_UP);
        if (totalUnits < 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
        }
        return parts;
    }

    private long[] splitWide(long totalUnits, long[] weights) {
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] < 0) {
                throw new IllegalArgumentException("weight " + weights[i] + " at " + i + ": expected 0 or more");
            }
        }
        BigInteger size = BigInteger.valueOf(totalUnits).abs();
        BigInteger[] parts = magnitudes(size, wide(weights), RoundingMode.HALF_UP);
        return Arrays.stream(parts)
                .mapToLong(part -> (totalUnits < 0 ? part.negate() : part).longValueExact())
                .toArray();
    }

    private void requireNothingApart() {
        if (rule == RemainderRule.SEPARATE) {
            throw new IllegalArgumentException("a split by SEPARATE would lose its remainder: use shares(...)");
        }
    }

    private static BigInteger units(BigMoney total, BigDecimal size, RoundingPolicy unit) {
        BigDecimal[] division = size.divideAndRemainder(unit.increment());
        if (division[1].signum() != 0) {
            throw new IllegalArgumentException("allocation of " + total + " in units of "
                    + unit.increment().toPlainString() + ": expected a whole multiple, round it first");
        }
        return division[0].toBigIntegerExact();
    }

    private long[] magnitudes(long total, long[] weights, long sum, RoundingMode mode) {
        if (sum != 0) {
            return UnitSplit.split(rule, total, weights, sum, mode);
        }
        if (total == 0) {
            return new long[weights.length];
        }
        requireEvenly(weights.length);
        return UnitSplit.evenly(total, weights, true);
    }

    private BigInteger[] magnitudes(BigInteger total, BigInteger[] weights, RoundingMode mode) {
        BigInteger sum = WideApportionment.sum(weights);
        if (sum.signum() != 0) {
            return UnitSplit.split(rule, total, weights, sum, mode);
        }
        if (total.signum() == 0) {
            return weights.clone();
        }
        requireEvenly(weights.length);
        return UnitSplit.evenly(total, weights, true);
    }

    private void requireEvenly(int size) {
        if (size == 0) {
            throw new IllegalArgumentException("allocation over no weights: expected one or more");
        }
        if (!evenWhenWeightless) {
            throw new IllegalArgumentException("allocation over " + size
                    + " weights that are all 0: expected one above 0, or evenWhenWeightless()");
        }
    }

    /** Shares of an amount that is no multiple of the unit, each rounded on its own. */
    private BigInteger[] separate(BigDecimal size, BigInteger[] weights, RoundingPolicy unit) {
        BigInteger[] open = weights;
        if (WideApportionment.sum(weights).signum() == 0) {
            requireEvenly(weights.length);
            open = weights.clone();
            Arrays.fill(open, BigInteger.ONE);
        }
        Ratio units = Ratio.from(size).dividedBy(Ratio.from(unit.increment()));
        BigInteger sum = WideApportionment.sum(open).multiply(units.denominator());
        return WideApportionment.byRounding(units.numerator(), open, sum, unit.mode());
    }

    private BigInteger[] capped(BigInteger total, BigInteger[] weights, BigInteger[] limits, RoundingMode mode) {
        BigInteger[] open = weights.clone();
        if (total.signum() != 0 && WideApportionment.sum(open).signum() == 0) {
            requireEvenly(open.length);
            Arrays.fill(open, BigInteger.ONE);
        }
        BigInteger[] parts = new BigInteger[open.length];
        Arrays.fill(parts, BigInteger.ZERO);
        BigInteger rest = total;
        boolean settled = false;
        while (!settled && WideApportionment.sum(open).signum() != 0) {
            settled = true;
            BigInteger[] trial = magnitudes(rest, open, mode);
            for (int i = 0; i < parts.length; i++) {
                if (open[i].signum() != 0) {
                    parts[i] = trial[i].min(limits[i]);
                    if (trial[i].compareTo(limits[i]) > 0) {
                        open[i] = BigInteger.ZERO;
                        rest = rest.subtract(limits[i]);
                        settled = false;
                    }
                }
            }
        }
        return parts;
    }

    private static BigInteger[] wide(long[] values) {
        return Arrays.stream(values).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }

    private static Shares shares(BigMoney total, BigInteger[] magnitudes, RoundingPolicy unit) {
        List<BigMoney> parts = new ArrayList<>(magnitudes.length);
        BigDecimal rest = total.getAmount();
        for (BigInteger magnitude : magnitudes) {
            BigInteger units = total.isNegative() ? magnitude.negate() : magnitude;
            BigDecimal part = new BigDecimal(units).multiply(unit.increment());
            rest = rest.subtract(part);
            parts.add(BigMoney.of(total.getCurrencyUnit(), part));
        }
        return new Shares(parts, BigMoney.of(total.getCurrencyUnit(), rest));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Allocation that && rule == that.rule && evenWhenWeightless == that.evenWhenWeightless;
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + Boolean.hashCode(evenWhenWeightless);
    }

    /** The rule, and whether it splits evenly where every weight is 0. */
    @Override
    public String toString() {
        return rule + (evenWhenWeightless ? ", evenly where nothing weighs" : "");
    }
}
