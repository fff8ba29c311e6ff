package org.leadtocash.core.decimal;

import java.math.RoundingMode;

/**
 * Whole units split over weights, on {@code long}s.
 *
 * <p>Totals are 0 or more and weights sum to more than 0 within a {@code long}; {@link WideApportionment} does the same
 * for everything else, bit for bit. A remainder {@code total * weight mod sum} is computed from the part, exactly, because it
 * fits a {@code long} even where the product wrapped around.
 */
public final class Apportionment {
    /** Up to this many leftover units, picking one after the other is cheaper than searching for the cut. */
    private static final int PICKS = 12;

    private Apportionment() {}

    /** The sum of the weights; -1 where a weight is negative or the sum leaves the range of {@code long}. */
    public static long sum(long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
            if (weight < 0 || sum < 0) {
                return -1;
            }
        }
        return sum;
    }

    /**
     * Splits by the largest remainder: everybody gets the whole units of their exact share, the units left go to the
     * largest remainders, ties to the lower index.
     *
     * @param total units to split, 0 or more
     * @param weights 0 or more each
     * @param sum of the weights, more than 0
     * @return one part for each weight; they sum to the total
     */
    public static long[] byLargestRemainder(long total, long[] weights, long sum) {
        long[] parts = new long[weights.length];
        long left = floors(total, weights, sum, parts);
        if (left > PICKS) {
            search(total, weights, sum, parts, left);
        } else if (left > 0) {
            pick(total, weights, sum, parts, left);
        }
        return parts;
    }

    /**
     * Splits as {@link #byLargestRemainder(long, long[], long)}, but the units left go to the first weights above 0.
     *
     * @param total units to split, 0 or more
     * @param weights 0 or more each
     * @param sum of the weights, more than 0
     * @return one part for each weight; they sum to the total
     */
    public static long[] byPosition(long total, long[] weights, long sum) {
        long[] parts = new long[weights.length];
        long left = floors(total, weights, sum, parts);
        for (int i = 0; left > 0; i++) {
            if (weights[i] > 0) {
                parts[i]++;
                left--;
            }
        }
        return parts;
    }

    /**
     * Rounds every exact share on its own, so that the parts need not sum to the total.
     *
     * @param total units to split, 0 or more
     * @param weights 0 or more each
     * @param sum of the weights, more than 0
     * @param mode how to round a share
     * @return one part for each weight
     */
    public static long[] byRounding(long total, long[] weights, long sum, RoundingMode mode) {
        long[] parts = new long[weights.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = ExactLong.multiplyDivide(total, weights[i], sum, mode);
        }
        return parts;
    }

    private static long floors(long total, long[] weights, long sum, long[] parts) {
        long left = total;
        for (int i = 0; i < parts.length; i++) {
            long weight = weights[i];
            long product = total * weight;
            long part = product >= 0 && Math.multiplyHigh(total, weight) == 0
                    ? product / sum
                    : ExactLong.multiplyDivide(total, weight, sum, RoundingMode.DOWN);
            parts[i] = part;
            left -= part;
        }
        return left;
    }

    private static void pick(long total, long[] weights, long sum, long[] parts, long left) {
        long[] rests = new long[parts.length];
        for (int i = 0; i < rests.length; i++) {
            rests[i] = total * weights[i] - parts[i] * sum;
        }
        for (long k = 0; k < left; k++) {
            int best = 0;
            for (int i = 1; i < rests.length; i++) {
                best = rests[i] > rests[best] ? i : best;
            }
            parts[best]++;
            rests[best] = -1;
        }
    }

    /** Finds the remainder at the cut by halving its range, so that thousands of parts need no sorting. */
    private static void search(long total, long[] weights, long sum, long[] parts, long left) {
        long low = 1;
        long high = sum - 1;
        while (low < high) {
            long middle = high - ((high - low) >> 1);
            if (countFrom(middle, total, weights, sum, parts) >= left) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        long ties = left - countFrom(low + 1, total, weights, sum, parts);
        for (int i = 0; i < parts.length; i++) {
            long rest = total * weights[i] - parts[i] * sum;
            if (rest > low || (rest == low && ties-- > 0)) {
                parts[i]++;
            }
        }
    }

    private static long countFrom(long least, long total, long[] weights, long sum, long[] parts) {
        long count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (total * weights[i] - parts[i] * sum >= least) {
                count++;
            }
        }
        return count;
    }
}
