package org.leadtocash.pricing.book;

import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;
import org.leadtocash.pricing.condition.PriceRecord;

/**
 * Merges changes into an index in one pass: what stays is copied in the order it has, what comes is sorted by itself.
 * Nothing else is sorted, parsed or hashed again.
 */
final class ChangeMerge {
    private final PriceIndex old;
    private final Columns rows;
    private final BitSet gone = new BitSet();
    private final BitSet touched = new BitSet();
    private int kept;

    private ChangeMerge(PriceIndex old) {
        this.old = old;
        IndexParts parts = old.parts();
        this.rows = new Columns(
                parts.paths().copy(),
                parts.currencies().copy(),
                parts.forms().copy(),
                parts.validities().copy(),
                parts.limitations().copy(),
                parts.words().copy());
    }

    /** What came of it: the parts of the new index, and the bins of the hash that changed. */
    record Merged(IndexParts parts, BitSet touched) {}

    static Merged merge(PriceIndex old, BookChanges changes) {
        return new ChangeMerge(old).merge(changes);
    }

    private Merged merge(BookChanges changes) {
        Set<String> missing = new TreeSet<>();
        for (String id : changes.removed()) {
            touched.set(BookHash.bin(id));
            old.rowOf(id).ifPresentOrElse(gone::set, () -> missing.add(id));
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("changes remove records that the book does not have: " + missing);
        }
        for (PriceRecord record : changes.records()) {
            touched.set(BookHash.bin(record.id()));
            old.rowOf(record.id()).ifPresent(gone::set);
        }
        int[] places = copyKept();
        changes.records().forEach(rows::add);
        int[] order = merged(keptInOrder(), rows::compareRows);
        int[] byId = merged(keptById(places), rows::compareIds);
        return new Merged(IndexCompiler.compile(rows, order, byId), touched);
    }

    /** Copies what stays; where each old row went, -1 where it is gone. */
    private int[] copyKept() {
        int[] places = new int[old.size()];
        int group = 0;
        for (int row = 0; row < old.size(); row++) {
            while (old.firstRow(group + 1) <= row) {
                group++;
            }
            places[row] = gone.get(row) ? -1 : kept;
            if (!gone.get(row)) {
                rows.copy(old, row, group);
                kept++;
            }
        }
        return places;
    }

    private int[] keptInOrder() {
        int[] order = new int[kept];
        for (int i = 0; i < kept; i++) {
            order[i] = i;
        }
        return order;
    }

    private int[] keptById(int[] places) {
        int[] byId = new int[kept];
        int at = 0;
        for (int i = 0; i < old.size(); i++) {
            int place = places[old.parts().byId().at(i)];
            if (place >= 0) {
                byId[at++] = place;
            }
        }
        return byId;
    }

    private int[] merged(int[] stays, IntBinaryOperator comparison) {
        int[] comes = new int[rows.size() - kept];
        for (int i = 0; i < comes.length; i++) {
            comes[i] = kept + i;
        }
        RowSort.sort(comes, comparison);
        int[] all = new int[rows.size()];
        int left = 0;
        int right = 0;
        for (int i = 0; i < all.length; i++) {
            boolean takeLeft = right == comes.length
                    || (left < stays.length && comparison.applyAsInt(stays[left], comes[right]) <= 0);
            all[i] = takeLeft ? stays[left++] : comes[right++];
        }
        return all;
    }
}
