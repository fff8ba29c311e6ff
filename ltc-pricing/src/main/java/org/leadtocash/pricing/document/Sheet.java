package org.leadtocash.pricing.document;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.pricing.book.Rate;

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

    void close(int line) {
        closed[line] = true;
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

    /**
     * Amounts of the book in smallest units for many lines.
     *
     * @param tiers less than 0 for lines without one
     */
    void putAll(int column, long[] units, int[] tiers) {
        int from = column * lines;
        boolean counts = counting[column];
        for (int line = 0; line < tiers.length; line++) {
            if (tiers[line] >= 0) {
                if (counts) {
                    count(line, units[line] - narrow[from + line], units[line]);
                }
                narrow[from + line] = units[line];
                sources[from + line] = tiers[line] + 1;
            }
        }
    }

    /** What a step is taken of in every line, in smallest units; {@link #WIDE}. */
    void bases(StepPlan plan, long[] bases) {
        int[] of = plan.base();
        if (plan.allSoFar() || of.length == 1) {
            System.arraycopy(narrow, (plan.allSoFar() ? amount() : of[0]) * lines, bases, 0, lines);
        } else {
            for (int line = 0; line < lines; line++) {
                bases[line] = narrowSum(line, of);
            }
        }
    }

    /** Keeps what the line comes to so far; once that does not fit, it is not known here. */
    private void count(int line, long more, long units) {
        int cell = cell(line, amount());
        long sum = narrow[cell];
        long next = sum + more;
        boolean fits = sum != WIDE && units != WIDE && ((sum ^ next) & (more ^ next)) >= 0 && next > WIDE;
        narrow[cell] = fits ? next : WIDE;
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
            long units = narrow[cell(line, column)];
            long next = sum + units;
            if (units == WIDE || ((sum ^ next) & (units ^ next)) < 0 || next <= WIDE) {
                return WIDE;
            }
            sum = next;
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
