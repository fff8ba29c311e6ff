package org.leadtocash.core.money;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import org.leadtocash.core.decimal.Apportionment;
import org.leadtocash.core.decimal.WideApportionment;

/** The remainder rules on whole units, 0 or more, once with longs and once without a limit: the same answers. */
final class UnitSplit {
    private UnitSplit() {}

    static long[] split(RemainderRule rule, long total, long[] weights, long sum, RoundingMode mode) {
        switch (rule) {
            case LARGEST_REMAINDER:
                return Apportionment.byLargestRemainder(total, weights, sum);
            case FIRST:
                return Apportionment.byPosition(total, weights, sum);
            case EVEN:
                return evenly(total, weights, false);
            case SEPARATE:
                return Apportionment.byRounding(total, weights, sum, mode);
            default:
                long[] parts = Apportionment.byRounding(total, weights, sum, mode);
                settle(rule, total, weights, parts);
                return parts;
        }
    }

    static BigInteger[] split(
            RemainderRule rule, BigInteger total, BigInteger[] weights, BigInteger sum, RoundingMode mode) {
        switch (rule) {
            case LARGEST_REMAINDER:
                return WideApportionment.byLargestRemainder(total, weights, sum);
            case FIRST:
                return WideApportionment.byPosition(total, weights, sum);
            case EVEN:
                return evenly(total, weights, false);
            case SEPARATE:
                return WideApportionment.byRounding(total, weights, sum, mode);
            default:
                BigInteger[] parts = WideApportionment.byRounding(total, weights, sum, mode);
                settle(rule, total, weights, parts);
                return parts;
        }
    }

    /** The same for everybody; for everybody with a weight unless {@code all}. */
    static long[] evenly(long total, long[] weights, boolean all) {
        long heads = 0;
        for (long weight : weights) {
            heads += all || weight > 0 ? 1 : 0;
        }
        long[] parts = new long[weights.length];
        long each = total / heads;
        long left = total % heads;
        for (int i = 0; i < parts.length; i++) {
            if (all || weights[i] > 0) {
                parts[i] = left-- > 0 ? each + 1 : each;
            }
        }
        return parts;
    }

    static BigInteger[] evenly(BigInteger total, BigInteger[] weights, boolean all) {
        BigInteger[] heads = new BigInteger[weights.length];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = all || weights[i].signum() > 0 ? BigInteger.ONE : BigInteger.ZERO;
        }
        return WideApportionment.byPosition(total, heads, WideApportionment.sum(heads));
    }

    /** Gives the difference to the parts in line, none of which goes below 0. */
    private static void settle(RemainderRule rule, long total, long[] weights, long[] parts) {
        long rest = total;
        for (long part : parts) {
            rest -= part;
        }
        for (int i = -1; rest != 0; ) {
            i = next(
                    rule,
                    i,
                    weights.length,
                    (a, b) -> Long.compare(weights[a], weights[b]),
                    candidate -> weights[candidate] > 0);
            long change = Math.max(rest, -parts[i]);
            parts[i] += change;
            rest -= change;
        }
    }

    private static void settle(RemainderRule rule, BigInteger total, BigInteger[] weights, BigInteger[] parts) {
        BigInteger rest = total.subtract(WideApportionment.sum(parts));
        for (int i = -1; rest.signum() != 0; ) {
            i = next(
                    rule,
                    i,
                    weights.length,
                    (a, b) -> weights[a].compareTo(weights[b]),
                    candidate -> weights[candidate].signum() > 0);
            BigInteger change = rest.max(parts[i].negate());
            parts[i] = parts[i].add(change);
            rest = rest.subtract(change);
        }
    }

    /** Who is in line after {@code previous} (-1 for nobody yet): backwards from the end, or down by weight. */
    private static int next(
            RemainderRule rule, int previous, int size, IntBinaryOperator compare, IntPredicate hasWeight) {
        int best = -1;
        if (rule == RemainderRule.LAST) {
            best = previous < 0 ? size - 1 : previous - 1;
            while (!hasWeight.test(best)) {
                best--;
            }
            return best;
        }
        for (int i = 0; i < size; i++) {
            int toPrevious = previous < 0 ? -1 : compare.applyAsInt(i, previous);
            boolean stillInLine = toPrevious < 0 || (toPrevious == 0 && i > previous);
            if (stillInLine && (best < 0 || compare.applyAsInt(i, best) > 0)) {
                best = i;
            }
        }
        return best;
    }
}
