package org.leadtocash.core.money;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.Apportionment;
import org.leadtocash.core.decimal.ExactLong;

/** Exact weights over their common denominator: whole numbers with the same proportions. */
final class Weights {
    private final int size;
    private final long @Nullable [] narrow;
    private final List<Ratio> ratios;

    private Weights(int size, long @Nullable [] narrow, List<Ratio> ratios) {
        this.size = size;
        this.narrow = narrow;
        this.ratios = ratios;
    }

    static Weights of(List<Ratio> ratios) {
        long common = 1;
        for (int i = 0; i < ratios.size(); i++) {
            Ratio ratio = ratios.get(i);
            if (ratio.signum() < 0) {
                throw new IllegalArgumentException("weight " + ratio + " at " + i + ": expected 0 or more");
            }
            if (common != 0) {
                common = ratio.isNarrow() ? commonMultiple(common, ratio.narrowDenominator()) : 0;
            }
        }
        return new Weights(ratios.size(), common == 0 ? null : narrow(ratios, common), ratios);
    }

    /** The least common multiple, or 0 where it does not fit. */
    private static long commonMultiple(long a, long b) {
        if (a == b || b == 1) {
            return a;
        }
        long factor = b / ExactLong.gcd(a, b);
        return ExactLong.productFits(a, factor) ? a * factor : 0;
    }

    private static long @Nullable [] narrow(List<Ratio> ratios, long common) {
        long[] whole = new long[ratios.size()];
        for (int i = 0; i < whole.length; i++) {
            Ratio ratio = ratios.get(i);
            long factor = common / ratio.narrowDenominator();
            if (!ExactLong.productFits(ratio.narrowNumerator(), factor)) {
                return null;
            }
            whole[i] = ratio.narrowNumerator() * factor;
        }
        return Apportionment.sum(whole) < 0 ? null : whole;
    }

    int size() {
        return size;
    }

    /** The whole weights where they and their sum fit a long. */
    long @Nullable [] narrow() {
        return narrow;
    }

    /** The whole weights, of any size. */
    BigInteger[] wide() {
        BigInteger[] whole = new BigInteger[size];
        BigInteger common = BigInteger.ONE;
        for (Ratio ratio : ratios) {
            BigInteger denominator = ratio.denominator();
            common = common.multiply(denominator.divide(common.gcd(denominator)));
        }
        for (int i = 0; i < size; i++) {
            Ratio ratio = ratios.get(i);
            whole[i] = ratio.numerator().multiply(common.divide(ratio.denominator()));
        }
        return whole;
    }
}
