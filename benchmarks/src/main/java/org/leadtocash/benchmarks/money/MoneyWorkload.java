package org.leadtocash.benchmarks.money;

import org.leadtocash.benchmarks.SplitMix;

/**
 * 1,024 elements of random amounts in minor units of two decimals: add a + b; multiply a by a quantity; a percentage of a
 * in basis points; allocate a over five weights by largest remainder; convert a from EUR to USD. Everything is positive
 * and rounded half up.
 */
public final class MoneyWorkload {
    static final int SIZE = 1_024;
    static final int PARTS = 5;
    static final String RATE = "1.08374";
    static final long RATE_NUMERATOR = 108_374L;
    static final long RATE_DENOMINATOR = 100_000L;

    final long[] a = new long[SIZE];
    final long[] b = new long[SIZE];
    final int[] quantity = new int[SIZE];
    final int[] basisPoints = new int[SIZE];
    final long[][] weights = new long[SIZE][PARTS];

    /** The workload, always the same. */
    public MoneyWorkload() {
        SplitMix random = new SplitMix(SplitMix.SEED + 4);
        for (int i = 0; i < SIZE; i++) {
            a[i] = 1 + random.below(10_000_000);
            b[i] = 1 + random.below(10_000_000);
            quantity[i] = 1 + random.below(999);
            basisPoints[i] = 10 * (1 + random.below(250));
            for (int part = 0; part < PARTS; part++) {
                weights[i][part] = 1 + random.below(1_000);
            }
        }
    }
}
