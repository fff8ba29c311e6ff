package org.leadtocash.pricing.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Packs columns into the order of an index: one pass for each column. */
final class IndexCompiler {
    private final Columns rows;
    private final int[] order;
    private final int size;

    /**
     * Prepares to pack.
     *
     * @param order the rows in the order of the index
     */
    private IndexCompiler(Columns rows, int[] order) {
        this.rows = rows;
        this.order = order;
        this.size = order.length;
    }

    /** The parts of an index of all these rows. */
    static IndexParts compile(Columns rows) {
        return compile(rows, rows.order(), rows.byId());
    }

    /** The parts of an index of rows whose order is known. */
    static IndexParts compile(Columns rows, int[] order, int[] byId) {
        return new IndexCompiler(rows, order).parts(byId);
    }

    private PackedColumn packed(IntUnaryOperator value) {
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = value.applyAsInt(order[i]);
        }
        return PackedColumn.of(values, size);
    }

    private IndexParts parts(int[] byId) {
        int[] places = new int[rows.size()];
        for (int i = 0; i < size; i++) {
            places[order[i]] = i;
        }
        long[] ranks = Arrays.stream(byId).mapToLong(row -> places[row]).toArray();
        IntColumn first = firstRows();
        PackedColumn keys = keys(first);
        int[] tierStarts = starts(row -> rows.tierStart.get(row + 1) - rows.tierStart.get(row));
        int each = each(tierStarts);
        Map<Integer, BigDecimal> wide = new HashMap<>();
        PackedColumn rates = rates(tierStarts, wide);
        int[] idStarts = starts(row -> rows.idStart.get(row + 1) - rows.idStart.get(row));
        return new IndexParts(
                rows.paths,
                rows.currencies,
                rows.forms,
                rows.validities,
                rows.limitations,
                rows.words.copy(),
                packed(rows.form::get),
                packed(rows.validity::get),
                packed(rows.version::get),
                packed(rows.priority::get),
                packed(rows.limits::get),
                each > 0 ? PackedColumn.of(new long[0], 0) : packed(tierStarts),
                each,
                rates,
                Map.copyOf(wide),
                packed(idStarts),
                ids(idStarts),
                PackedColumn.of(first),
                keys,
                PackedColumn.of(ranks, size),
                segments(first, keys));
    }

    private static PackedColumn packed(int[] values) {
        return PackedColumn.of(Arrays.stream(values).asLongStream().toArray(), values.length);
    }

    private int[] starts(IntUnaryOperator length) {
        int[] starts = new int[size + 1];
        for (int i = 0; i < size; i++) {
            starts[i + 1] = starts[i] + length.applyAsInt(order[i]);
        }
        return starts;
    }

    private static int each(int[] starts) {
        int each = starts.length > 1 ? starts[1] : 1;
        for (int i = 1; i < starts.length; i++) {
            if (starts[i] - starts[i - 1] != each) {
                return 0;
            }
        }
        return each;
    }

    private PackedColumn rates(int[] starts, Map<Integer, BigDecimal> wide) {
        long[] rates = new long[starts[size]];
        for (int i = 0; i < size; i++) {
            int from = rows.tierStart.get(order[i]);
            for (int tier = 0; tier < starts[i + 1] - starts[i]; tier++) {
                BigDecimal beside = rows.wide.get(from + tier);
                rates[starts[i] + tier] = rows.rate(from + tier);
                if (beside != null) {
                    wide.put(starts[i] + tier, beside);
                }
            }
        }
        return PackedColumn.of(rates, rates.length);
    }

    private byte[] ids(int[] starts) {
        byte[] ids = new byte[starts[size]];
        for (int i = 0; i < size; i++) {
            System.arraycopy(rows.ids(), rows.idStart.get(order[i]), ids, starts[i], starts[i + 1] - starts[i]);
        }
        return ids;
    }

    private IntColumn firstRows() {
        IntColumn first = new IntColumn();
        for (int i = 0; i < size; i++) {
            if (i == 0 || rows.compareKeys(order[i - 1], order[i]) != 0) {
                first.add(i);
            }
        }
        first.add(size);
        return first;
    }

    private PackedColumn keys(IntColumn first) {
        IntColumn keys = new IntColumn();
        for (int group = 0; group < first.size() - 1; group++) {
            int row = order[first.get(group)];
            for (int i = rows.keyStart.get(row); i < rows.keyStart.get(row + 1); i++) {
                keys.add(rows.keys.get(i));
            }
        }
        return PackedColumn.of(keys);
    }

    private List<Segment> segments(IntColumn first, PackedColumn keys) {
        List<Segment> segments = new ArrayList<>();
        int groups = first.size() - 1;
        int key = 0;
        int start = 0;
        while (start < groups) {
            int row = order[first.get(start)];
            int end = start + 1;
            while (end < groups && alike(row, order[first.get(end)])) {
                end++;
            }
            int fields = rows.keyStart.get(row + 1) - rows.keyStart.get(row);
            KeyTable table = new KeyTable(keys, key, start, end - start, fields);
            segments.add(new Segment(rows.path.get(row), rows.currency.get(row), table));
            key += fields * (end - start);
            start = end;
        }
        return List.copyOf(segments);
    }

    private boolean alike(int row, int other) {
        return rows.path.get(row) == rows.path.get(other) && rows.currency.get(row) == rows.currency.get(other);
    }
}
