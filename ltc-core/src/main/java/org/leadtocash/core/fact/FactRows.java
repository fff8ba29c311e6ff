package org.leadtocash.core.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rows of one list, in order, each with its key. Never changed once built. */
public final class FactRows {
    static final FactRows NONE = new FactRows(Map.of(), List.of());

    private final Map<String, Integer> positions;
    private final List<String> keys;
    private final List<FactRow> rows;

    private FactRows(Map<String, Integer> positions, List<FactRow> rows) {
        this.positions = positions;
        this.keys = List.copyOf(positions.keySet());
        this.rows = List.copyOf(rows);
    }

    private FactRows(FactRows other, List<FactRow> rows) {
        this.positions = other.positions;
        this.keys = other.keys;
        this.rows = List.copyOf(rows);
    }

    static FactRows of(LinkedHashMap<String, Object[]> byKey) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<FactRow> rows = new ArrayList<>(byKey.size());
        byKey.forEach((key, cells) -> {
            positions.put(key, rows.size());
            rows.add(new FactRow(key, cells.clone()));
        });
        return new FactRows(positions, rows);
    }

    /** How many there are. */
    public int size() {
        return rows.size();
    }

    /** Their keys, in order; unmodifiable. */
    public List<String> keys() {
        return keys;
    }

    /** The row at a position, counted from 0. */
    public FactRow row(int position) {
        return rows.get(position);
    }

    Optional<FactRow> row(String key) {
        return Optional.ofNullable(positions.get(key)).map(rows::get);
    }

    /** The same with one cell changed; a key that is not there adds a row at the end. */
    FactRows with(String key, int columns, int column, Object value) {
        Integer position = positions.get(key);
        Object[] cells =
                position == null ? FactRow.blank(columns) : rows.get(position).copy();
        cells[column] = value;
        FactRow row = new FactRow(key, cells);
        List<FactRow> copy = new ArrayList<>(rows);
        if (position != null) {
            copy.set(position, row);
            return new FactRows(this, copy);
        }
        copy.add(row);
        Map<String, Integer> more = new LinkedHashMap<>(positions);
        more.put(key, rows.size());
        return new FactRows(more, copy);
    }

    /** The same rows with other cells, row by row. */
    FactRows map(UnaryOperator<Object[]> change) {
        List<FactRow> copy = rows.stream()
                .map(row -> new FactRow(row.key(), change.apply(row.copy())))
                .toList();
        return new FactRows(this, copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactRows that && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    /** The rows, secrets included: for tests and for eyes that may see everything. */
    @Override
    public String toString() {
        return rows.toString();
    }
}
