package org.leadtocash.benchmarks.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** Bare BigDecimal of scale two, no currency: what a careful team writes. */
final class BigDecimals implements MoneyContender {
    private static final BigDecimal RATE = new BigDecimal(MoneyWorkload.RATE);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final MoneyWorkload in;
    private final BigDecimal[] a = new BigDecimal[MoneyWorkload.SIZE];
    private final BigDecimal[] b = new BigDecimal[MoneyWorkload.SIZE];
    private final BigDecimal[][] weights = new BigDecimal[MoneyWorkload.SIZE][];
    private final BigDecimal[] out = new BigDecimal[MoneyWorkload.SIZE];
    private final BigDecimal[][] parts = new BigDecimal[MoneyWorkload.SIZE][];

    BigDecimals(MoneyWorkload in) {
        this.in = in;
        for (int i = 0; i < a.length; i++) {
            a[i] = BigDecimal.valueOf(in.a[i], 2);
            b[i] = BigDecimal.valueOf(in.b[i], 2);
            weights[i] = weights(in, i);
        }
    }

    static BigDecimal[] weights(MoneyWorkload in, int i) {
        return Arrays.stream(in.weights[i]).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
    }

    @Override
    public String label() {
        return "BigDecimal";
    }

    @Override
    public void add() {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i].add(b[i]);
        }
    }

    @Override
    public void multiply() {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i].multiply(BigDecimal.valueOf(in.quantity[i]));
        }
    }

    @Override
    public void percent() {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i].multiply(BigDecimal.valueOf(in.basisPoints[i], 4)).setScale(2, RoundingMode.HALF_UP);
        }
    }

    @Override
    public void convert() {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i].multiply(RATE).setScale(2, RoundingMode.HALF_UP);
        }
    }

    @Override
    public void allocate() {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = split(a[i], weights[i]);
        }
    }

    /** Largest remainder in cents; ties keep the lower index because the sort is stable. */
    static BigDecimal[] split(BigDecimal total, BigDecimal[] weights) {
        BigDecimal sum = Arrays.stream(weights).reduce(BigDecimal.ZERO, BigDecimal::add);
        int n = weights.length;
        BigDecimal[] parts = new BigDecimal[n];
        BigDecimal[] remainders = new BigDecimal[n];
        BigDecimal left = total;
        for (int i = 0; i < n; i++) {
            BigDecimal exact = total.multiply(weights[i]);
            parts[i] = exact.divide(sum, 2, RoundingMode.DOWN);
            remainders[i] = exact.subtract(parts[i].multiply(sum));
            left = left.subtract(parts[i]);
        }
        int cents = left.movePointRight(2).intValueExact();
        if (cents > 0) {
            Integer[] order = new Integer[n];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (x, y) -> remainders[y].compareTo(remainders[x]));
            for (int k = 0; k < cents; k++) {
                parts[order[k]] = parts[order[k]].add(CENT);
            }
        }
        return parts;
    }

    @Override
    public long minor(int i) {
        return out[i].movePointRight(2).longValueExact();
    }

    @Override
    public long part(int i, int part) {
        return parts[i][part].movePointRight(2).longValueExact();
    }
}
