package org.leadtocash.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds: half-open, {@code [from,to)}, either end may be open.
 *
 * <p>The first day is in, the end is out, and there is always at least one day. {@link LocalDate#MIN} and {@link LocalDate#MAX}
 * given as an end mean "open", and are shown so. The order is by start (open first), then by end (open last).
 *
 * <p>Immutable and thread-safe; equal by value.
 */
public final class Validity implements Comparable<Validity> {

    private static final Comparator<Validity> ORDER =
            Comparator.comparing(Validity::start).thenComparing(Validity::end);
    private static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    // open ends as the outermost dates keep every comparison free of special cases
    private final LocalDate start;
    private final LocalDate end;

    private Validity(LocalDate start, LocalDate end) {
        this.start = start;
        this.end = end;
    }

    /**
     * The validity {@code [from,to)}.
     *
     * @throws IllegalArgumentException if {@code to} is not after {@code from}, because no day would be left
     */
    public static Validity of(LocalDate from, LocalDate to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("No day in [" + from + "," + to
                    + "): the end is the first day that is out, and must be after the start."
                    + inclusiveHint(from, to));
        }
        return new Validity(from, to);
    }

    private static String inclusiveHint(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? " Maybe one day is meant: Validity.on(day), or ofInclusive for a last day that is in."
                : "";
    }

    /** The validity {@code [from,)}: from a day on, without end. */
    public static Validity since(LocalDate from) {
        return of(from, LocalDate.MAX);
    }

    /** The validity {@code [,to)}: every day before {@code to}. */
    public static Validity until(LocalDate to) {
        return of(LocalDate.MIN, to);
    }

    /** The validity of one day. */
    public static Validity on(LocalDate day) {
        return of(day, day.plusDays(1));
    }

    /** The validity {@code [,)} of every day. */
    public static Validity always() {
        return ALWAYS;
    }

    /**
     * The validity from a first to a last day that are both in, as most ERP systems store it.
     *
     * <p>A last day in or after the year 9999 means "no end", a first day in or before the year 1 "no start"; other
     * place-holder dates (1900-01-01) are taken at their word.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static Validity ofInclusive(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The last day " + last + " is before the first day " + first);
        }
        LocalDate from = first.isAfter(LocalDate.of(1, 1, 1)) ? first : LocalDate.MIN;
        LocalDate to = last.isBefore(LocalDate.of(9999, 12, 31)) ? last.plusDays(1) : LocalDate.MAX;
        return of(from, to);
    }

    /**
     * The validity written as {@link #toString} writes it: {@code [2024-01-01,2024-07-01)}, open ends left out.
     *
     * @throws IllegalArgumentException if the text has another form, or holds no day
     */
    public static Validity parse(String text) {
        int comma = text.indexOf(',');
        if (!text.startsWith("[") || !text.endsWith(")") || comma < 0) {
            throw notAValidity(text, null);
        }
        try {
            String from = text.substring(1, comma);
            String to = text.substring(comma + 1, text.length() - 1);
            return of(
                    from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                    to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to));
        } catch (DateTimeException e) {
            throw notAValidity(text, e);
        }
    }

    private static IllegalArgumentException notAValidity(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "Not a validity: \"" + text + "\"; expected [from,to) with ISO dates, open ends left out,"
                        + " such as [2024-01-01,2024-07-01) or [2024-01-01,)",
                cause);
    }

    /** The first day, empty if it has always held. */
    public Optional<LocalDate> from() {
        return start.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(start);
    }

    /** The first day on which it no longer holds, empty if it has no end. */
    public Optional<LocalDate> to() {
        return end.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(end);
    }

    /** The last day on which it holds, for systems that store that; empty if it has no end. */
    public Optional<LocalDate> lastDay() {
        return to().map(day -> day.minusDays(1));
    }

    LocalDate start() {
        return start;
    }

    LocalDate end() {
        return end;
    }

    /** Whether both ends are given. */
    public boolean isBounded() {
        return from().isPresent() && to().isPresent();
    }

    /** The number of days, empty if an end is open. */
    public OptionalLong days() {
        return isBounded() ? OptionalLong.of(ChronoUnit.DAYS.between(start, end)) : OptionalLong.empty();
    }

    /** Whether it holds on this day. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && (day.isBefore(end) || end.equals(LocalDate.MAX));
    }

    /** Whether it holds on every day of the other. */
    public boolean encloses(Validity other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Whether there is a day on which both hold. */
    public boolean overlaps(Validity other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether one ends where the other starts: no common day, and none between. */
    public boolean abuts(Validity other) {
        return end.equals(other.start) || other.end.equals(start);
    }

    /** The days on which both hold, empty if there are none. */
    public Optional<Validity> intersection(Validity other) {
        return overlaps(other)
                ? Optional.of(new Validity(later(start, other.start), earlier(end, other.end)))
                : Optional.empty();
    }

    /** The days between the two, empty if they overlap or abut. */
    public Optional<Validity> gap(Validity other) {
        LocalDate from = earlier(end, other.end);
        LocalDate to = later(start, other.start);
        return from.isBefore(to) ? Optional.of(new Validity(from, to)) : Optional.empty();
    }

    /** The days on which either holds, empty if there is a gap between them. */
    public Optional<Validity> union(Validity other) {
        return overlaps(other) || abuts(other) ? Optional.of(hull(other)) : Optional.empty();
    }

    /** The least validity that encloses both, gap included. */
    public Validity hull(Validity other) {
        return new Validity(earlier(start, other.start), later(end, other.end));
    }

    /** The days on which this holds and the other does not: none, one or two intervals, in order. */
    public List<Validity> minus(Validity other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        return Stream.of(new Validity(start, other.start), new Validity(other.end, end))
                .filter(part -> part.start.isBefore(part.end))
                .toList();
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    @Override
    public int compareTo(Validity other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Validity that && start.equals(that.start) && end.equals(that.end);
    }

    @Override
    public int hashCode() {
        return 31 * start.hashCode() + end.hashCode();
    }

    /** The interval as {@code [2024-01-01,2024-07-01)}, open ends left out; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return "[" + from().map(LocalDate::toString).orElse("") + ","
                + to().map(LocalDate::toString).orElse("") + ")";
    }
}
