package org.leadtocash.pricing.book;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A growing list of decimals: an unscaled {@code long} and a scale each, and the few that are too wide beside them. */
final class Decimals {
    /** Stands for a number that is kept in {@link #wide}. */
    static final long WIDE = Long.MIN_VALUE;

    private long[] unscaled = new long[64];
    private byte[] scales = new byte[64];
    private final Map<Integer, BigDecimal> wide = new HashMap<>();
    private int size;

    void add(BigDecimal number) {
        if (size == unscaled.length) {
            unscaled = Arrays.copyOf(unscaled, size * 2);
            scales = Arrays.copyOf(scales, size * 2);
        }
        boolean narrow = number.unscaledValue().bitLength() < Long.SIZE - 1;
        unscaled[size] = narrow ? number.unscaledValue().longValue() : WIDE;
        scales[size] = (byte) number.scale();
        if (!narrow) {
            wide.put(size, number);
        }
        size++;
    }

    void addFrom(Decimals other, int index) {
        if (other.unscaled[index] == WIDE) {
            add(other.get(index));
        } else {
            add(BigDecimal.valueOf(other.unscaled[index], other.scales[index]));
        }
    }

    void trim() {
        unscaled = Arrays.copyOf(unscaled, size);
        scales = Arrays.copyOf(scales, size);
    }

    /** The digits; {@link #WIDE} where they do not fit. */
    long unscaled(int index) {
        return unscaled[index];
    }

    int scale(int index) {
        return scales[index];
    }

    BigDecimal get(int index) {
        BigDecimal beside = wide.get(index);
        return beside == null ? BigDecimal.valueOf(unscaled[index], scales[index]) : beside;
    }

    int size() {
        return size;
    }
}
