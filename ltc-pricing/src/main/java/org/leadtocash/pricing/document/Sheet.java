package org.leadtocash.pricing.document;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.pricing.condition.Rate;

/**
 * The amounts of a document while it is priced: for each step, and for what lines come to, a column of numbers. An amount
 * is a whole number of the smallest units; one that is none, or does not fit, is kept exactly beside.
 */
final class Sheet {
    /** Stands for an amount that could not be computed on whole numbers. */
    static final long NONE = Long.MIN_VALUE;
    /** Stands for an amount that is kept exactly beside. */
    static final long WIDE = Long.MIN_VALUE + 1;

    /** The source of an amount that was computed of others. */
    private static final int COMPUTED = -1;
    /** The source of an amount that somebody entered. */
    private static final int ENTERED = -2;

    private final int lines;
    /** Whether a column is a part of what a line comes to. */
    private final boolean[] counting;

    private final int scale;
    private final Ratio unit;
    private final boolean[] closed;
    private boolean allOpen = true;
    private final long[] narrow;
    /** 0 where there is no amount; else the tier it comes from and one, or what else it comes from. */
    private final int[] sources;

    private final int[] traced;
    private @Nullable Ratio[] wide = new @Nullable Ratio[0];
    private @Nullable Rate[] entered = new @Nullable Rate[0];
    private @Nullable AppliedRate[] conversions = new @Nullable AppliedRate[0];

    Sheet(int lines, boolean[] counting, int scale, Ratio unit, boolean recording) {
        this.counting = counting;
        this.lines = lines;
        this.scale = scale;
        this.unit = unit;
        int cells = lines * (counting.length + 2);
        this.closed = new boolean[lines];
        this.narrow = new long[cells];
        this.sources = new int[cells];
        this.traced = new int[recording ? cells : 0];
    }

    /** All amounts in smallest units, those of a column together from {@link #from}. */
    long[] cells() {
        return narrow;
    }

    /** The place of the first line of a column. */
    int from(int column) {
        return column * lines;
    }

    /** Whether a column is a part of what lines come to. */
    boolean counts(int column) {
        return counting[column];
    }

    /** Says of which tier an amount is, by its place. */
    void source(int place, int tier) {
        sources[place] = tier + 1;
    }

    /** The sum of two amounts in smallest units; {@link #WIDE} where it does not fit. */
    static long plus(long a, long b) {
        long sum = a + b;
        return a == WIDE || b == WIDE || ((a ^ sum) & (b ^ sum)) < 0 || sum <= WIDE ? WIDE : sum;
    }

    private int cell(int line, int column) {
        return column * lines + line;
    }

    /** The digits of the smallest units. */
    int scale() {
        return scale;
    }

    /** Whether a line can still be priced. */
    boolean isOpen(int line) {
        return !closed[line];
    }

    /** Whether every line can. */
    boolean isAllOpen() {
        return allOpen;
    }

    void close(int line) {
        closed[line] = true;
        allOpen = false;
    }

    /** The column of what rounding a line changed. */
    int rounding() {
        return counting.length;
    }

    /** The column of what a line comes to. */
    int amount() {
        return counting.length + 1;
    }

    boolean has(int line, int column) {
        return sources[cell(line, column)] != 0;
    }

    /** Whether any of these columns has an amount in the line. */
    boolean hasAny(int line, int[] of) {
        for (int column : of) {
            if (has(line, column)) {
                return true;
            }
        }
        return false;
    }

    /** The amount in smallest units, 0 where there is none; {@link #WIDE}. */
    long narrow(int line, int column) {
        return narrow[cell(line, column)];
    }

    /** The amount in smallest units; {@link #WIDE}, or {@link #NONE} where there is none. */
    long known(int line, int column) {
        return has(line, column) ? narrow[cell(line, column)] : NONE;
    }

    /** The sum over the lines that are open; {@link #WIDE}, or {@link #NONE} where none has an amount. */
    long total(int column) {
        long sum = NONE;
        for (int i = 0; i < lines; i++) {
            if (isOpen(i) && has(i, column)) {
                long units = narrow(i, column);
                long next = (sum == NONE ? 0 : sum) + units;
                if (units == WIDE || (sum != NONE && ((sum ^ next) & (units ^ next)) < 0) || next <= WIDE) {
                    return WIDE;
                }
                sum = next;
            }
        }
        return sum;
    }

    Ratio exact(int line, int column) {
        int cell = cell(line, column);
        Ratio beside = narrow[cell] == WIDE ? wide[cell] : null;
        return beside == null ? inUnits(narrow[cell]) : beside;
    }

    /** So many smallest units as an amount. */
    Ratio inUnits(long units) {
        return Ratio.of(units).times(unit);
    }

    /** An amount of the book in smallest units. */
    void put(int line, int column, long units, int tier) {
        set(line, column, units, tier + 1);
    }

    /** A computed amount in smallest units. */
    void put(int line, int column, long units) {
        set(line, column, units, COMPUTED);
    }

    private void set(int line, int column, long units, int source) {
        int cell = column * lines + line;
        if (column < counting.length && counting[column]) {
            count(line, units - narrow[cell], units);
        }
        narrow[cell] = units;
        sources[cell] = source;
    }

    /** Keeps what the line comes to so far; once that does not fit, it is not known here. */
    private void count(int line, long more, long units) {
        int cell = cell(line, amount());
        narrow[cell] = units == WIDE ? WIDE : plus(narrow[cell], more);
    }

    /** What a line comes to so far, in smallest units; {@link #WIDE}. */
    long running(int line) {
        return narrow[cell(line, amount())];
    }

    /** A computed amount. */
    void put(int line, int column, Figure amount) {
        int cell = cell(line, column);
        Ratio units = amount.value().dividedBy(unit);
        BigInteger whole = units.numerator();
        boolean fits = units.isInteger() && whole.bitLength() < Long.SIZE - 1;
        put(line, column, fits ? whole.longValue() : WIDE);
        if (traced.length > 0) {
            traced[cell] = amount.step();
        }
        if (!fits) {
            if (wide.length == 0) {
                wide = new @Nullable Ratio[narrow.length];
            }
            wide[cell] = amount.value();
        }
    }

    /** The sum of those columns, in smallest units; {@link #WIDE} where it does not fit. */
    long narrowSum(int line, int[] of) {
        if (of.length == 1) {
            return narrow[cell(line, of[0])];
        }
        long sum = 0;
        for (int column : of) {
            sum = plus(sum, narrow[cell(line, column)]);
        }
        return sum;
    }

    /** The exact sum of those columns that have an amount. */
    Ratio exactSum(int line, int[] of) {
        long units = narrowSum(line, of);
        if (units != WIDE) {
            return inUnits(units);
        }
        Ratio sum = Ratio.ZERO;
        for (int column : of) {
            sum = sum.plus(exact(line, column));
        }
        return sum;
    }

    /** The step on the tape; 0 where nothing is recorded. */
    int traced(int line, int column) {
        return traced.length == 0 ? 0 : traced[cell(line, column)];
    }

    Figure figure(int line, int column) {
        return new Figure(exact(line, column), traced(line, column));
    }

    void found(int line, int column, int tier) {
        sources[cell(line, column)] = tier + 1;
    }

    void entered(int line, int column, Rate rate) {
        if (entered.length == 0) {
            entered = new @Nullable Rate[narrow.length];
        }
        entered[cell(line, column)] = rate;
        sources[cell(line, column)] = ENTERED;
    }

    void converted(int line, int column, AppliedRate rate) {
        if (conversions.length == 0) {
            conversions = new @Nullable AppliedRate[narrow.length];
        }
        conversions[cell(line, column)] = rate;
    }

    /** The tier of the book that an amount comes from; less than 0 where it comes from elsewhere. */
    int tier(int line, int column) {
        return sources[cell(line, column)] - 1;
    }

    @Nullable Rate entered(int line, int column) {
        return entered.length == 0 ? null : entered[cell(line, column)];
    }

    @Nullable AppliedRate conversion(int line, int column) {
        return conversions.length == 0 ? null : conversions[cell(line, column)];
    }
}
