package org.leadtocash.pricing.document;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.pricing.book.Rate;

/**
 * The amounts of a document while it is priced: a row for each line, a column for each step and one for what rounding the
 * line changed. An amount is a whole number of the smallest units; one that is none, or does not fit, is kept exactly
 * beside.
 */
final class Sheet {
    /** Stands for an amount that is not there. */
    static final long NONE = Long.MIN_VALUE;
    /** Stands for an amount that is kept exactly beside. */
    static final long WIDE = Long.MIN_VALUE + 1;

    private final int columns;
    private final Ratio unit;
    private final long[] narrow;
    private final @Nullable Ratio[] wide;
    private final int[] traced;
    private final int[] rows;
    private final int[] tiers;
    private final @Nullable Rate[] entered;
    private final @Nullable AppliedRate[] conversions;

    Sheet(int lines, int columns, int scale) {
        int cells = lines * columns;
        this.columns = columns;
        this.unit = Ratio.of(BigInteger.ONE, BigInteger.TEN.pow(scale));
        this.narrow = new long[cells];
        this.wide = new @Nullable Ratio[cells];
        this.traced = new int[cells];
        this.rows = new int[cells];
        this.tiers = new int[cells];
        this.entered = new @Nullable Rate[cells];
        this.conversions = new @Nullable AppliedRate[cells];
        Arrays.fill(narrow, NONE);
        Arrays.fill(rows, -1);
    }

    private int cell(int line, int column) {
        return line * columns + column;
    }

    boolean has(int line, int column) {
        return narrow[cell(line, column)] != NONE;
    }

    /** The amount in smallest units; {@link #WIDE} or {@link #NONE}. */
    long narrow(int line, int column) {
        return narrow[cell(line, column)];
    }

    Ratio exact(int line, int column) {
        int cell = cell(line, column);
        Ratio beside = wide[cell];
        return beside == null ? Ratio.of(narrow[cell]).times(unit) : beside;
    }

    void put(int line, int column, long units) {
        narrow[cell(line, column)] = units;
    }

    void put(int line, int column, Ratio amount, int step) {
        int cell = cell(line, column);
        Ratio units = amount.dividedBy(unit);
        BigInteger whole = units.numerator();
        boolean fits = units.isInteger() && whole.bitLength() < Long.SIZE - 1;
        narrow[cell] = fits ? whole.longValue() : WIDE;
        wide[cell] = fits ? null : amount;
        traced[cell] = step;
    }

    /** Forgets the amounts of a line. */
    void clear(int line) {
        Arrays.fill(narrow, cell(line, 0), cell(line, 0) + columns, NONE);
    }

    /** The sum of those columns that have an amount, in smallest units; {@link #WIDE} where it does not fit. */
    long narrowSum(int line, int[] of) {
        long sum = 0;
        for (int column : of) {
            long units = narrow[cell(line, column)];
            if (units == WIDE) {
                return WIDE;
            }
            if (units != NONE) {
                long next = sum + units;
                if (((sum ^ next) & (units ^ next)) < 0 || next <= WIDE) {
                    return WIDE;
                }
                sum = next;
            }
        }
        return sum;
    }

    /** The exact sum of those columns that have an amount. */
    Ratio exactSum(int line, int[] of) {
        long units = narrowSum(line, of);
        if (units != WIDE) {
            return Ratio.of(units).times(unit);
        }
        Ratio sum = Ratio.ZERO;
        for (int column : of) {
            if (has(line, column)) {
                sum = sum.plus(exact(line, column));
            }
        }
        return sum;
    }

    int traced(int line, int column) {
        return traced[cell(line, column)];
    }

    void found(int line, int column, int row, int tier) {
        rows[cell(line, column)] = row;
        tiers[cell(line, column)] = tier;
    }

    void entered(int line, int column, Rate rate) {
        entered[cell(line, column)] = rate;
    }

    void converted(int line, int column, AppliedRate rate) {
        conversions[cell(line, column)] = rate;
    }

    int row(int line, int column) {
        return rows[cell(line, column)];
    }

    int tier(int line, int column) {
        return tiers[cell(line, column)];
    }

    @Nullable Rate entered(int line, int column) {
        return entered[cell(line, column)];
    }

    @Nullable AppliedRate conversion(int line, int column) {
        return conversions[cell(line, column)];
    }
}
