package org.leadtocash.pricing.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.pricing.condition.PriceRecord;

/**
 * What a new version of a book changes: records that come, or come instead of those with the same id, and records that go.
 *
 * @param records what comes
 * @param removed the ids of what goes, sorted
 */
public record BookChanges(List<PriceRecord> records, Set<String> removed) {

    /** Copies both, and checks that no record is named twice. */
    public BookChanges {
        records = List.copyOf(records);
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
        Set<String> named = new TreeSet<>(removed);
        for (PriceRecord record : records) {
            if (!named.add(record.id())) {
                throw new IllegalArgumentException("changes name record " + record.id() + " twice");
            }
        }
    }

    /** Nothing changes yet. */
    public static BookChanges none() {
        return new BookChanges(List.of(), Set.of());
    }

    /** These records come. */
    public static BookChanges of(Collection<PriceRecord> records) {
        return new BookChanges(List.copyOf(records), Set.of());
    }

    /** The same, and these come as well. */
    public BookChanges with(PriceRecord... more) {
        List<PriceRecord> all = new ArrayList<>(records);
        all.addAll(Arrays.asList(more));
        return new BookChanges(all, removed);
    }

    /** The same, and these go as well. */
    public BookChanges without(String... ids) {
        Set<String> all = new TreeSet<>(removed);
        all.addAll(Arrays.asList(ids));
        return new BookChanges(records, all);
    }
}
