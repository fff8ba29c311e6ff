package org.leadtocash.pricing.document;

import java.util.Arrays;

/**
 * The lines that a step is worked in, one after the other without gaps, each with its row and tier of the book as far as they
 * are known; and beside them the lines that are left to exact fractions.
 *
 * <p>Without gaps, because a loop that asks each line whether it is meant waits at every answer it did not expect.
 */
final class Candidates {
    private static final int[] NONE = {};

    private final int[] lines;
    private final int[] rows;
    private final int[] tiers;
    private int count;
    private int[] left = NONE;
    private int leftCount;

    Candidates(int lines) {
        this.lines = new int[lines];
        this.rows = new int[lines];
        this.tiers = new int[lines];
    }

    void clear() {
        count = 0;
        leftCount = 0;
    }

    void add(int line) {
        lines[count++] = line;
    }

    /** Adds all lines. */
    void addAll() {
        for (int line = 0; line < lines.length; line++) {
            lines[line] = line;
        }
        count = lines.length;
    }

    /** Leaves a line to exact fractions. */
    void leave(int line) {
        if (left.length == 0) {
            left = new int[lines.length];
        }
        left[leftCount++] = line;
    }

    /** Leaves all of them. */
    void leaveAll() {
        for (int i = 0; i < count; i++) {
            leave(lines[i]);
        }
        count = 0;
    }

    int count() {
        return count;
    }

    /** The lines; those from {@link #count} on mean nothing. */
    int[] lines() {
        return lines;
    }

    /** The row of each. */
    int[] rows() {
        return rows;
    }

    /** The tier of each. */
    int[] tiers() {
        return tiers;
    }

    /**
     * Keeps the lines whose mark is 0 or more; those with {@link NarrowSearch#ASK} are left, and the others too where a step
     * must find something.
     */
    void keepMarked(int[] marks, boolean mandatory) {
        int worst = 0;
        for (int i = 0; i < count; i++) {
            worst = Math.min(worst, marks[i]);
        }
        if (worst == 0) {
            return;
        }
        if (worst == NarrowSearch.ASK || mandatory) {
            leaveMarked(marks, mandatory);
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int sign = marks[i] >> (Integer.SIZE - 1);
            lines[kept] = lines[i];
            rows[kept] = rows[i];
            tiers[kept] = tiers[i];
            kept += 1 + sign;
        }
        count = kept;
    }

    private void leaveMarked(int[] marks, boolean mandatory) {
        for (int i = 0; i < count; i++) {
            if (marks[i] == NarrowSearch.ASK || (mandatory && marks[i] < 0)) {
                leave(lines[i]);
            }
        }
    }

    /** The lines that are left, in their order. */
    int[] left() {
        int[] all = Arrays.copyOf(left, leftCount);
        Arrays.sort(all);
        return all;
    }

    boolean hasLeft() {
        return leftCount > 0;
    }
}
