package org.leadtocash.benchmarks.money;

import java.util.Arrays;

/** What one would write by hand for this workload and no other: minor units in a long. The limit. */
final class LongByHand implements MoneyContender {
    private final MoneyWorkload in;
    private final long[] out = new long[MoneyWorkload.SIZE];
    private final long[][] parts = new long[MoneyWorkload.SIZE][];

    LongByHand(MoneyWorkload in) {
        this.in = in;
    }

    @Override
    public String label() {
        return "long by hand";
    }

    @Override
    public void add() {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.addExact(in.a[i], in.b[i]);
        }
    }

    @Override
    public void multiply() {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.multiplyExact(in.a[i], (long) in.quantity[i]);
        }
    }

    @Override
    public void percent() {
        for (int i = 0; i < out.length; i++) {
            out[i] = (Math.multiplyExact(in.a[i], (long) in.basisPoints[i]) + 5_000) / 10_000;
        }
    }

    @Override
    public void convert() {
        for (int i = 0; i < out.length; i++) {
            out[i] = (Math.multiplyExact(in.a[i], MoneyWorkload.RATE_NUMERATOR) + MoneyWorkload.RATE_DENOMINATOR / 2)
                    / MoneyWorkload.RATE_DENOMINATOR;
        }
    }

    @Override
    public void allocate() {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = split(in.a[i], in.weights[i]);
        }
    }

    /** Floors first; the rest goes one unit each to the largest remainders, which are sorted with their index packed in. */
    private static long[] split(long total, long[] weights) {
        int n = weights.length;
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        long[] parts = new long[n];
        long[] remainders = new long[n];
        long left = total;
        for (int i = 0; i < n; i++) {
            long exact = total * weights[i];
            parts[i] = exact / sum;
            remainders[i] = (exact - parts[i] * sum) << 6 | (63 - i);
            left -= parts[i];
        }
        if (left > 0) {
            Arrays.sort(remainders);
            for (int k = 0; k < left; k++) {
                parts[63 - (int) (remainders[n - 1 - k] & 63)]++;
            }
        }
        return parts;
    }

    @Override
    public long minor(int i) {
        return out[i];
    }

    @Override
    public long part(int i, int part) {
        return parts[i][part];
    }
}
