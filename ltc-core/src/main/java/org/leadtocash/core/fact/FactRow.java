package org.leadtocash.core.fact;

import java.util.Arrays;

/** One row of a list: its key, and a slot for each fact of a row. Never changed once built. */
public final class FactRow {
    private static final FactRow NONE = new FactRow("", new Object[0]);

    private final String key;
    private final Object[] cells;

    FactRow(String key, Object[] cells) {
        this.key = key;
        this.cells = cells;
    }

    /** A row of no list, in which no fact can stand: what a condition on the whole is asked in. */
    public static FactRow none() {
        return NONE;
    }

    /** A new row in which nothing is known. */
    static Object[] blank(int columns) {
        Object[] row = new Object[columns];
        Arrays.fill(row, Fact.State.UNKNOWN);
        return row;
    }

    /** Its key, such as the number of a line. */
    public String key() {
        return key;
    }

    /**
     * What is known in a slot, as {@link Facts#slot} says it for the whole.
     *
     * @param slot as {@link FactSchema#slot} gives it for the path of a fact of these rows
     */
    public Object slot(int slot) {
        return cells[slot];
    }

    /** A copy of its cells. */
    Object[] copy() {
        return cells.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactRow that && key.equals(that.key) && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Arrays.hashCode(cells);
    }

    /** Key and cells, secrets included: for tests and for eyes that may see everything. */
    @Override
    public String toString() {
        return key + " " + Arrays.toString(cells);
    }
}
