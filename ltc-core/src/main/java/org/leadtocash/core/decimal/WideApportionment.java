package org.leadtocash.core.decimal;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.IntStream;

/** {@link Apportionment} for totals and weights of any size: the same answers, more slowly. */
public final class WideApportionment {
    private WideApportionment() {}

    /** The sum of the weights. */
    public static BigInteger sum(BigInteger[] weights) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            sum = sum.add(weight);
        }
        return sum;
    }

    /** What {@link Apportionment#byLargestRemainder(long, long[], long)} answers. */
    public static BigInteger[] byLargestRemainder(BigInteger total, BigInteger[] weights, BigInteger sum) {
        BigInteger[] rests = new BigInteger[weights.length];
        BigInteger[] parts = new BigInteger[weights.length];
        int left = floors(total, weights, sum, parts, rests);
        // a stable sort leaves ties in the order of their index
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i] = parts[i].add(BigInteger.ONE));
        return parts;
    }

    /** What {@link Apportionment#byPosition(long, long[], long)} answers. */
    public static BigInteger[] byPosition(BigInteger total, BigInteger[] weights, BigInteger sum) {
        BigInteger[] parts = new BigInteger[weights.length];
        int left = floors(total, weights, sum, parts, new BigInteger[weights.length]);
        for (int i = 0; left > 0; i++) {
            if (weights[i].signum() > 0) {
                parts[i] = parts[i].add(BigInteger.ONE);
                left--;
            }
        }
        return parts;
    }

    /** What {@link Apportionment#byRounding(long, long[], long, RoundingMode)} answers. */
    public static BigInteger[] byRounding(BigInteger total, BigInteger[] weights, BigInteger sum, RoundingMode mode) {
        BigInteger[] parts = new BigInteger[weights.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = ExactLong.divide(total.multiply(weights[i]), sum, mode);
        }
        return parts;
    }

    /** Fewer units are left than there are parts. */
    private static int floors(
            BigInteger total, BigInteger[] weights, BigInteger sum, BigInteger[] parts, BigInteger[] rests) {
        BigInteger left = total;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] division = total.multiply(weights[i]).divideAndRemainder(sum);
            parts[i] = division[0];
            rests[i] = division[1];
            left = left.subtract(parts[i]);
        }
        return left.intValueExact();
    }
}
