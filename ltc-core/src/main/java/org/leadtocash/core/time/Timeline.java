package org.leadtocash.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that changes over time: at most one on any day, and every day without one can be listed.
 *
 * <p>Entries are kept as declared, in the order of their days. Two abutting entries with equal values stay two entries
 * ({@link #joined} makes them one); {@code equals} compares entries, so compare {@code joined()} forms to compare meaning.
 * A look-up takes time logarithmic in the number of entries.
 *
 * <p>Immutable and thread-safe if the values are.
 *
 * @param <T> the type of the value
 */
public final class Timeline<T> {

    private static final Timeline<?> EMPTY = new Timeline<>(List.of());

    private final List<Dated<T>> entries;

    private Timeline(List<Dated<T>> sorted) {
        this.entries = List.copyOf(sorted);
    }

    /** A timeline without any value. */
    @SuppressWarnings("unchecked") // an empty list of entries has no value of the wrong type
    public static <T> Timeline<T> empty() {
        return (Timeline<T>) EMPTY;
    }

    /** One value on every day. */
    public static <T> Timeline<T> always(T value) {
        return new Timeline<>(List.of(Dated.always(value)));
    }

    /**
     * The timeline of these entries, given in any order.
     *
     * @throws IllegalArgumentException if two entries hold on the same day; the message names every such pair.
     *     Loaders that report places ask {@link #overlaps} first
     */
    public static <T> Timeline<T> of(Collection<Dated<T>> entries) {
        List<Overlap<T>> overlaps = overlaps(entries);
        if (!overlaps.isEmpty()) {
            throw new IllegalArgumentException(
                    overlaps.stream().map(Overlap::toString).collect(Collectors.joining("; ")));
        }
        return new Timeline<>(sorted(entries));
    }

    /**
     * The pairs of entries that hold on the same day, in the order of their days.
     *
     * <p>Each entry is named once at most, with the earlier entry that reaches furthest; without overlap the list is empty, and
     * {@link #of} succeeds.
     */
    public static <T> List<Overlap<T>> overlaps(Collection<Dated<T>> entries) {
        List<Overlap<T>> found = new ArrayList<>();
        Dated<T> furthest = null;
        for (Dated<T> entry : sorted(entries)) {
            if (furthest != null && furthest.validity().overlaps(entry.validity())) {
                found.add(new Overlap<>(furthest, entry));
            }
            if (furthest == null
                    || entry.validity().end().isAfter(furthest.validity().end())) {
                furthest = entry;
            }
        }
        return List.copyOf(found);
    }

    private static <T> List<Dated<T>> sorted(Collection<Dated<T>> entries) {
        return entries.stream().sorted(Comparator.comparing(Dated::validity)).toList();
    }

    /**
     * Two entries that hold on the same day.
     *
     * @param first the one that starts first
     * @param second the other
     * @param <T> the type of the value
     */
    public record Overlap<T>(Dated<T> first, Dated<T> second) {

        /** The days on which both hold. */
        public Validity days() {
            return first.validity().intersection(second.validity()).orElseThrow();
        }

        @Override
        public String toString() {
            return first + " and " + second + " both hold on " + days();
        }
    }

    /** The entries, in the order of their days. */
    public List<Dated<T>> entries() {
        return entries;
    }

    /** Whether there is no value on any day. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The value on a day, empty in a gap. */
    public Optional<T> at(LocalDate day) {
        return entryAt(day).map(Dated::value);
    }

    /** The entry that holds on a day, empty in a gap. */
    public Optional<Dated<T>> entryAt(LocalDate day) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Dated<T> entry = entries.get(middle);
            if (entry.validity().contains(day)) {
                return Optional.of(entry);
            } else if (day.isBefore(entry.validity().start())) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }

    /** The intervals of the given days that have no value, in order; empty if every day has one. */
    public List<Validity> gaps(Validity within) {
        List<Validity> rest = new ArrayList<>(List.of(within));
        for (Dated<T> entry : entries) {
            // entries come in order, so only the last piece can still be cut
            if (!rest.isEmpty() && rest.get(rest.size() - 1).overlaps(entry.validity())) {
                rest.addAll(rest.remove(rest.size() - 1).minus(entry.validity()));
            }
        }
        return List.copyOf(rest);
    }

    /** Whether every one of the given days has a value. */
    public boolean isGapless(Validity within) {
        return gaps(within).isEmpty();
    }

    /** The days whose value (or absence of one) is another than the day before, ascending. */
    public List<LocalDate> changes() {
        return joined().entries.stream()
                .flatMap(entry -> Stream.concat(entry.validity().from().stream(), entry.validity().to().stream()))
                .distinct()
                .toList();
    }

    /** The timeline with this value on these days, whatever was there before; entries that reach over are split. */
    public Timeline<T> with(Validity validity, T value) {
        List<Dated<T>> next = new ArrayList<>(without(validity).entries);
        next.add(Dated.of(validity, value));
        return new Timeline<>(sorted(next));
    }

    /** The timeline without any value on these days; entries that reach over are split. */
    public Timeline<T> without(Validity validity) {
        return new Timeline<>(entries.stream()
                .flatMap(entry -> entry.validity().minus(validity).stream().map(entry::withValidity))
                .toList());
    }

    /** The timeline cut to these days. */
    public Timeline<T> within(Validity validity) {
        return new Timeline<>(entries.stream()
                .flatMap(entry ->
                        entry.validity().intersection(validity).stream().map(entry::withValidity))
                .toList());
    }

    /** The same values with the least entries: abutting entries of equal values are one. */
    public Timeline<T> joined() {
        List<Dated<T>> joined = new ArrayList<>();
        for (Dated<T> entry : entries) {
            Dated<T> last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.validity().abuts(entry.validity())
                    && last.value().equals(entry.value())) {
                joined.set(joined.size() - 1, last.withValidity(last.validity().hull(entry.validity())));
            } else {
                joined.add(entry);
            }
        }
        return new Timeline<>(joined);
    }

    /** The timeline of what the function makes of each value; the days stay. */
    public <R> Timeline<R> map(Function<? super T, ? extends R> function) {
        return new Timeline<>(
                entries.stream().<Dated<R>>map(entry -> entry.map(function)).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline<?> that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** The entries as {@code {[2024-01-01,2024-07-01) a; [2024-07-01,) b}}. */
    @Override
    public String toString() {
        return entries.stream().map(Dated::toString).collect(Collectors.joining("; ", "{", "}"));
    }
}
