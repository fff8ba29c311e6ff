package org.leadtocash.core.receivable.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of one side while they are matched. */
final class Side {
    /** A reference such as "diverse" names nothing, and comparing all of its lines with all would take for ever. */
    private static final int MOST_OF_ONE_REFERENCE = 50;

    private static final Comparator<Entry> BY_DATE = Comparator.comparingLong(Entry::day)
            .thenComparing(entry -> entry.line().id());

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byReference = new HashMap<>();
    private final Map<String, Set<Long>> settled = new HashMap<>();

    Side(PartnerStatement statement) {
        for (StatementLine line : statement.lines()) {
            Entry entry = new Entry(line);
            entries.add(entry);
            for (String key : entry.keys()) {
                byReference.computeIfAbsent(key, none -> new ArrayList<>(1)).add(entry);
            }
        }
        byReference.values().removeIf(same -> same.size() > MOST_OF_ONE_REFERENCE);
        markRepeated();
    }

    /** A line is repeated where one before it has a reference, the amount and the date of it. */
    private void markRepeated() {
        for (List<Entry> same : byReference.values()) {
            for (int i = 1; i < same.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Entry one = same.get(i);
                    Entry before = same.get(j);
                    one.repeated |= one.minor == before.minor && one.day == before.day;
                }
            }
        }
    }

    List<Entry> entries() {
        return entries;
    }

    Map<String, List<Entry>> byReference() {
        return byReference;
    }

    /** Open lines that are no duplicates, in groups of one amount, each by date, then name. */
    Map<Long, List<Entry>> openByAmount() {
        Map<Long, List<Entry>> groups = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.isOpen() && !entry.repeated && !isSettledLike(entry)) {
                groups.computeIfAbsent(entry.minor, none -> new ArrayList<>(1)).add(entry);
            }
        }
        groups.values().forEach(group -> group.sort(BY_DATE));
        return groups;
    }

    /** Open lines by date. */
    List<Entry> openByDate() {
        List<Entry> open = new ArrayList<>(entries);
        open.removeIf(entry -> !entry.isOpen());
        open.sort(BY_DATE);
        return open;
    }

    void settled(Entry entry) {
        for (String key : entry.keys()) {
            settled.computeIfAbsent(key, none -> new LinkedHashSet<>(2)).add(entry.minor);
        }
    }

    /** Whether a line of a reference and the amount of this one found its counterpart. */
    boolean isSettledLike(Entry entry) {
        return entry.keys().stream()
                .anyMatch(key -> settled.getOrDefault(key, Set.of()).contains(entry.minor));
    }

    /** One line with what it is compared by. */
    static final class Entry {
        private final StatementLine line;
        private final long minor;
        private final long day;
        private final List<String> keys;
        private boolean open = true;
        private boolean repeated;

        Entry(StatementLine line) {
            this.line = line;
            this.minor = line.amount().getAmountMinorLong();
            this.day = line.date().toEpochDay();
            List<String> found = new ArrayList<>(line.references().size());
            for (String reference : line.references()) {
                String key = StatementLine.key(reference);
                if (!key.isEmpty() && !found.contains(key)) {
                    found.add(key);
                }
            }
            this.keys = found;
        }

        StatementLine line() {
            return line;
        }

        long minor() {
            return minor;
        }

        long day() {
            return day;
        }

        List<String> keys() {
            return keys;
        }

        boolean isOpen() {
            return open;
        }

        boolean isRepeated() {
            return repeated;
        }

        void close() {
            open = false;
        }

        long distance(Entry other) {
            return Math.abs(day - other.day);
        }
    }
}
