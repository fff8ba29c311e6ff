package org.leadtocash.pricing.book;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.source.DataSet;

/**
 * Price records, compiled once into an index whose answers take the same time for a thousand records and a million.
 *
 * <p>Immutable; safe to share between threads. Two books with the same records have the same content hash, in whatever
 * order the records came.
 */
public final class PriceBook {
    private final PriceIndex index;
    private final int[] byId;
    private final DataSet dataSet;

    private PriceBook(String id, String version, LocalDate asOf, Columns records) {
        this.index = new PriceIndex(id + "@" + version, records);
        this.byId = byId();
        this.dataSet = new DataSet(id, version, hash(), asOf);
    }

    private int[] byId() {
        Integer[] order = new Integer[index.size()];
        Arrays.setAll(order, row -> row);
        Arrays.sort(order, index.rows()::compareIds);
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private ContentHash hash() {
        try (BookDigest digest = new BookDigest()) {
            PriceBookWriter.writeRecords(this, digest);
            return digest.hash();
        }
    }

    /**
     * The book of these records.
     *
     * @param id its name, the same in every version
     * @param version which version
     * @param asOf the day up to which it is true
     * @throws IllegalArgumentException if two records have the same id
     */
    public static PriceBook of(String id, String version, LocalDate asOf, Collection<PriceRecord> records) {
        Builder book = builder(id, version, asOf);
        records.forEach(book::add);
        return book.build();
    }

    /** Starts a book; records added to it are not kept as objects. */
    public static Builder builder(String id, String version, LocalDate asOf) {
        return new Builder(id, version, asOf);
    }

    /** Its name, version, hash and day. */
    public DataSet dataSet() {
        return dataSet;
    }

    /** How many records it has. */
    public int size() {
        return index.size();
    }

    /** The compiled form, for engines. */
    public PriceIndex index() {
        return index;
    }

    /** Every record in order of id, made one at a time. */
    public Stream<PriceRecord> records() {
        return Arrays.stream(byId).mapToObj(index::record);
    }

    /** The rows in order of id. */
    IntStream rowsById() {
        return Arrays.stream(byId);
    }

    /** The condition types that it has records of, sorted. */
    public Set<ConditionType> conditionTypes() {
        Set<ConditionType> types = new TreeSet<>();
        index.rows().paths.words().forEach(path -> types.add(path.type()));
        return types;
    }

    /** The fields of its keys, sorted. */
    public Set<KeyField> keyFields() {
        Set<KeyField> fields = new TreeSet<>();
        index.rows().paths.words().forEach(path -> fields.addAll(path.fields()));
        return fields;
    }

    /** Every value that a field has in a key, sorted. */
    public Set<String> values(KeyField field) {
        Set<String> values = new TreeSet<>();
        Columns rows = index.rows();
        for (int row = 0; row < rows.size(); row++) {
            int at = rows.paths.word(rows.path(row)).fields().indexOf(field);
            if (at >= 0) {
                values.add(rows.words.word(rows.key(row, at)));
            }
        }
        return values;
    }

    /**
     * The records of a type with exactly this key that hold on a day, in every currency: those that start last come
     * first, then in order of id.
     */
    public List<PriceRecord> find(ConditionType type, Map<KeyField, String> key, LocalDate day) {
        TreeMap<KeyField, String> sorted = new TreeMap<>(key);
        int path = index.path(type, List.copyOf(sorted.keySet()));
        int[] words = sorted.values().stream().mapToInt(index::word).toArray();
        if (path < 0) {
            return List.of();
        }
        return IntStream.range(Columns.NONE, index.rows().currencies.size())
                .map(currency -> index.group(path, currency, words))
                .filter(group -> group >= 0)
                .boxed()
                .flatMap(group -> rowsOn(group, PriceIndex.day(day)).boxed())
                .sorted((a, b) -> index.from(a) == index.from(b)
                        ? index.rows().compareIds(a, b)
                        : Integer.compare(index.from(b), index.from(a)))
                .map(index::record)
                .toList();
    }

    private IntStream rowsOn(int group, int day) {
        return IntStream.iterate(index.newest(group, day), row -> row >= 0, row -> index.older(group, row, day));
    }

    /** Equal data sets: the same name, version, content and day. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PriceBook that && dataSet.equals(that.dataSet);
    }

    @Override
    public int hashCode() {
        return dataSet.hashCode();
    }

    /** Name, version and size. */
    @Override
    public String toString() {
        return dataSet + " with " + size() + " records";
    }

    /** Takes records in, one at a time. */
    public static final class Builder {
        private final String id;
        private final String version;
        private final LocalDate asOf;
        private final Columns records = new Columns();

        private Builder(String id, String version, LocalDate asOf) {
            this.id = id;
            this.version = version;
            this.asOf = asOf;
        }

        /** One more record. */
        @CanIgnoreReturnValue
        public Builder add(PriceRecord record) {
            records.add(record);
            return this;
        }

        /**
         * The compiled book. The builder is spent.
         *
         * @throws IllegalArgumentException if two records have the same id
         */
        public PriceBook build() {
            PriceBook book = new PriceBook(id, version, asOf, records);
            for (int i = 1; i < book.byId.length; i++) {
                if (book.index.rows().compareIds(book.byId[i - 1], book.byId[i]) == 0) {
                    throw new IllegalArgumentException(
                            id + "@" + version + ": two price records have the id " + book.index.id(book.byId[i]));
                }
            }
            return book;
        }
    }
}
