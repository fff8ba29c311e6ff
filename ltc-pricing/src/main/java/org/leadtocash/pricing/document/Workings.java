package org.leadtocash.pricing.document;

/**
 * What led to each amount of a document on whole numbers, kept while it is priced, so that its proof can be written when
 * somebody asks for it: for each step the numbers of each line, and then of the document.
 */
final class Workings {
    private final int rows;
    private final long[] bases;
    private final long[] exacts;
    private final long[] sums;
    private final byte[] digits;
    private final long[] totals;

    Workings(int lines, int columns) {
        this.rows = lines + 1;
        int cells = rows * columns;
        this.bases = new long[cells];
        this.exacts = new long[cells];
        this.sums = new long[cells];
        this.digits = new byte[cells];
        this.totals = new long[columns];
    }

    private int cell(int line, int column) {
        return column * rows + (line == Lines.DOCUMENT ? rows - 1 : line);
    }

    /** What a step was taken of, the exact amount, and the exact sum of its bucket with that many more digits. */
    void keep(int line, int column, long base, long exact, long sum, int more) {
        int cell = cell(line, column);
        bases[cell] = base;
        exacts[cell] = exact;
        sums[cell] = sum;
        digits[cell] = (byte) more;
    }

    /** What the share of a line goes by. */
    void weigh(int line, int column, long weight) {
        bases[cell(line, column)] = weight;
    }

    /** The rounded amount of a step of the document. */
    void total(int column, long units) {
        totals[column] = units;
    }

    long base(int line, int column) {
        return bases[cell(line, column)];
    }

    long exact(int line, int column) {
        return exacts[cell(line, column)];
    }

    long sum(int line, int column) {
        return sums[cell(line, column)];
    }

    /** The digits that the sum has beyond those of the smallest unit. */
    int digits(int line, int column) {
        return digits[cell(line, column)];
    }

    long total(int column) {
        return totals[column];
    }
}
