package org.leadtocash.benchmarks.money;

import java.math.RoundingMode;
import org.leadtocash.core.decimal.ExactLong;
import org.leadtocash.core.money.Allocation;

/** The arithmetic that our engines compute with: scaled longs, exact in 128 bits, any rounding mode. */
final class LeadToCash implements MoneyContender {
    private final MoneyWorkload in;
    private final Allocation allocation = Allocation.largestRemainder();
    private final long[] out = new long[MoneyWorkload.SIZE];
    private final long[][] parts = new long[MoneyWorkload.SIZE][];

    LeadToCash(MoneyWorkload in) {
        this.in = in;
    }

    @Override
    public String label() {
        return "lead to cash, inside";
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
            out[i] = ExactLong.multiplyDivide(in.a[i], in.basisPoints[i], 10_000, RoundingMode.HALF_UP);
        }
    }

    @Override
    public void convert() {
        for (int i = 0; i < out.length; i++) {
            out[i] = ExactLong.multiplyDivide(
                    in.a[i], MoneyWorkload.RATE_NUMERATOR, MoneyWorkload.RATE_DENOMINATOR, RoundingMode.HALF_UP);
        }
    }

    @Override
    public void allocate() {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = allocation.split(in.a[i], in.weights[i]);
        }
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
