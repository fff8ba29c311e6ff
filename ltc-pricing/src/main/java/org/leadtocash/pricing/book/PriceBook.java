package org.leadtocash.pricing.book;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;

/**
 * Price records, compiled once into an index whose answers take the same time for a thousand records and a million.
 *
 * <p>Immutable; safe to share between threads. Two books with the same records have the same content hash, in whatever
 * order the records came.
 */
public final class PriceBook {
    private final PriceIndex index;
    private final BookHash hash;
    private final DataSet dataSet;

    PriceBook(String id, String version, LocalDate asOf, PriceIndex index) {
        this(id, version, asOf, index, BookHash.of(index));
    }

    private PriceBook(String id, String version, LocalDate asOf, PriceIndex index, BookHash hash) {
        this.index = index;
        this.hash = hash;
        this.dataSet = new DataSet(id, version, hash.content(), asOf);
        for (int i = 1; i < index.size(); i++) {
            int row = index.parts().byId().at(i);
            int order = index.compareIds(index.parts().byId().at(i - 1), row);
            if (order >= 0) {
                throw new IllegalArgumentException(id + "@" + version + ": "
                        + (order == 0 ? "two price records have the id " : "out of order: ") + index.id(row));
            }
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
        return IntStream.range(0, index.size())
                .map(place -> index.parts().byId().at(place))
                .mapToObj(index::record);
    }

    /** The record of that id. */
    public Optional<PriceRecord> record(String id) {
        return index.rowOf(id).map(index::record);
    }

    /**
     * The next version: the same but for some changes, merged in one pass. This one stays as it is.
     *
     * @param version of the new book
     * @param asOf the day up to which it is true
     * @throws IllegalArgumentException if a record to be removed is not there
     */
    public PriceBook with(String version, LocalDate asOf, BookChanges changes) {
        ChangeMerge.Merged merged = ChangeMerge.merge(index, changes);
        String id = dataSet.id();
        PriceIndex next = new PriceIndex(id + "@" + version, merged.parts());
        return new PriceBook(id, version, asOf, next, hash.refreshed(next, merged.touched()));
    }

    /**
     * Writes the book as bytes, which {@link #readFrom} reads back to the same hash without compiling anything again.
     *
     * @param out is flushed and not closed
     */
    public void writeTo(OutputStream out) {
        BookBinary.write(this, out);
    }

    /**
     * The book that {@link #writeTo} wrote, checked number by number.
     *
     * @param source the file's name, for problems
     * @param in read to the end of the book and not closed; should be buffered
     * @throws LoadException if that is no book, or not all of one, or was tampered with
     */
    public static PriceBook readFrom(String source, InputStream in) {
        return BookBinary.read(source, in);
    }

    /** The condition types that it has records of, sorted. */
    public Set<ConditionType> conditionTypes() {
        Set<ConditionType> types = new TreeSet<>();
        index.parts().paths().words().forEach(path -> types.add(path.type()));
        return types;
    }

    /** The fields of its keys, sorted. */
    public Set<KeyField> keyFields() {
        Set<KeyField> fields = new TreeSet<>();
        index.parts().paths().words().forEach(path -> fields.addAll(path.fields()));
        return fields;
    }

    /** Every value that a field has in a key, sorted. */
    public Set<String> values(KeyField field) {
        Set<String> values = new TreeSet<>();
        IndexParts parts = index.parts();
        for (Segment segment : parts.segments()) {
            int at = parts.paths().word(segment.path()).fields().indexOf(field);
            int first = segment.table().firstGroup();
            for (int group = first; at >= 0 && group < first + segment.table().size(); group++) {
                values.add(parts.words().word(segment.table().word(group, at)));
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
        return IntStream.range(Columns.NONE, index.parts().currencies().size())
                .map(currency -> index.group(path, currency, words))
                .filter(group -> group >= 0)
                .boxed()
                .flatMap(group -> rowsOn(group, PriceIndex.day(day)).boxed())
                .sorted((a, b) -> index.from(a) == index.from(b)
                        ? index.compareIds(a, b)
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
            return new PriceBook(id, version, asOf, new PriceIndex(id + "@" + version, IndexCompiler.compile(records)));
        }
    }
}
