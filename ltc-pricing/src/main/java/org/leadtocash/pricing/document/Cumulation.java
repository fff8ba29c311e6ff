package org.leadtocash.pricing.document;

import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.ExactLong;
import org.leadtocash.core.money.Ratio;

/**
 * What the steps of one bucket come to so far, exactly, in each line; or, for steps of the document, in each pile of lines.
 *
 * <p>Each step adds its exact amount, and keeps what that changed of the rounded sum. So the amounts of a bucket sum up to
 * its rounded sum, whatever their signs, and each is less than one unit from its exact amount.
 */
final class Cumulation {
    /** Stands for a sum that is kept exactly beside. */
    static final long WIDE = Long.MIN_VALUE;

    private static final int MOST_DIGITS = 18;
    private static final @Nullable Ratio[] NONE = {};

    private final long[] sums;
    /** The digits of the sums beyond those of the smallest unit. */
    private final byte[] digits;

    /** The rounded sums, where all of a bucket is whole numbers. */
    private final long[] rounded;

    private final int[] exactSteps;
    private final int[] roundedSteps;
    private @Nullable Ratio[] wide = NONE;

    /**
     * Nothing so far.
     *
     * @param size how many sums there are: one for each line, or for each pile of lines
     * @param steps how many places on the tape are remembered; 0 where nothing is recorded
     */
    Cumulation(int size, int steps) {
        this.sums = new long[size];
        this.digits = new byte[size];
        this.rounded = new long[size];
        this.exactSteps = new int[steps];
        this.roundedSteps = new int[steps];
    }

    /** Adds so many units with so many more digits; {@link #WIDE} where the sum does not fit. */
    long add(int at, long unscaled, int more) {
        if (sums[at] == 0 && digits[at] <= more && more <= MOST_DIGITS) {
            sums[at] = unscaled;
            digits[at] = (byte) more;
            return unscaled;
        }
        return addTo(at, unscaled, more);
    }

    private long addTo(int at, long unscaled, int more) {
        long sum = sums[at];
        int scale = Math.max(digits[at], more);
        if (sum == WIDE || scale > MOST_DIGITS) {
            return WIDE;
        }
        long first = ExactLong.powerOfTen(scale - digits[at]);
        long second = ExactLong.powerOfTen(scale - more);
        if (!ExactLong.productFits(sum, first) || !ExactLong.productFits(unscaled, second)) {
            return WIDE;
        }
        long a = sum * first;
        long b = unscaled * second;
        long next = a + b;
        if (((a ^ next) & (b ^ next)) < 0 || next == WIDE) {
            return WIDE;
        }
        sums[at] = next;
        digits[at] = (byte) scale;
        return next;
    }

    /** What a rounded sum changes of the one before. */
    long settle(int at, long sum) {
        long change = sum - rounded[at];
        rounded[at] = sum;
        return change;
    }

    /** The sum in units with {@link #digits} more digits; {@link #WIDE}. */
    long sum(int at) {
        return sums[at];
    }

    /** The digits that the sum has beyond those of the smallest unit. */
    int digits(int at) {
        return digits[at];
    }

    /** The exact sum. */
    Ratio exact(int at, Sheet sheet) {
        Ratio beside = wide.length == 0 ? null : wide[at];
        return beside != null ? beside : sheet.inUnits(sums[at]).dividedBy(Ratio.of(ExactLong.powerOfTen(digits[at])));
    }

    void exact(int at, Ratio sum) {
        if (wide.length == 0) {
            wide = new @Nullable Ratio[sums.length];
        }
        sums[at] = WIDE;
        wide[at] = sum;
    }

    /** Remembers where both sums stand on the tape. */
    void steps(int at, int exactStep, int roundedStep) {
        if (exactSteps.length > 0) {
            exactSteps[at] = exactStep;
            roundedSteps[at] = roundedStep;
        }
    }

    int exactStep(int at) {
        return exactSteps.length == 0 ? 0 : exactSteps[at];
    }

    int roundedStep(int at) {
        return roundedSteps.length == 0 ? 0 : roundedSteps[at];
    }
}
