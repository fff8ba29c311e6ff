package org.leadtocash.core.fact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rows of one list: keys in order, and for each a slot per column. Never changed once built. */
final class Rows {
    static final Rows NONE = new Rows(Map.of(), new Object[0][]);

    private final Map<String, Integer> positions;
    private final List<String> keys;
    private final Object[][] cells;

    private Rows(Map<String, Integer> positions, Object[][] cells) {
        this.positions = positions;
        this.keys = List.copyOf(positions.keySet());
        this.cells = cells;
    }

    private Rows(Rows other, Object[][] cells) {
        this.positions = other.positions;
        this.keys = other.keys;
        this.cells = cells;
    }

    static Rows of(LinkedHashMap<String, Object[]> byKey) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        Object[][] cells = new Object[byKey.size()][];
        byKey.forEach((key, row) -> {
            cells[positions.size()] = row.clone();
            positions.put(key, positions.size());
        });
        return new Rows(positions, cells);
    }

    /** A new row in which nothing is known. */
    static Object[] blank(int columns) {
        Object[] row = new Object[columns];
        Arrays.fill(row, Absent.UNKNOWN);
        return row;
    }

    int size() {
        return cells.length;
    }

    List<String> keys() {
        return keys;
    }

    Object[] row(int position) {
        return cells[position];
    }

    Optional<Object[]> row(String key) {
        return Optional.ofNullable(positions.get(key)).map(position -> cells[position]);
    }

    /** The same with one cell changed; a key that is not there adds a row at the end. */
    Rows with(String key, int columns, int column, Object value) {
        Integer position = positions.get(key);
        Object[][] copy = Arrays.copyOf(cells, position == null ? cells.length + 1 : cells.length);
        Object[] row = position == null ? blank(columns) : copy[position].clone();
        row[column] = value;
        if (position != null) {
            copy[position] = row;
            return new Rows(this, copy);
        }
        copy[cells.length] = row;
        Map<String, Integer> more = new LinkedHashMap<>(positions);
        more.put(key, cells.length);
        return new Rows(more, copy);
    }

    /** The same rows with other cells, row by row. */
    Rows map(UnaryOperator<Object[]> change) {
        Object[][] copy = new Object[cells.length][];
        for (int i = 0; i < cells.length; i++) {
            copy[i] = change.apply(cells[i]);
        }
        return new Rows(this, copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rows that && keys.equals(that.keys) && Arrays.deepEquals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return 31 * keys.hashCode() + Arrays.deepHashCode(cells);
    }
}
