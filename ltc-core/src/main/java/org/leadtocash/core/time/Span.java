package org.leadtocash.core.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time between two instants: half-open, {@code [from,to)}, never empty.
 *
 * <p>What a {@link Validity} is for days of a place, a span is for instants: a working window, a hold, the run of a clock.
 *
 * @param from the first instant that is in
 * @param to the first instant that is out, after {@code from}
 */
public record Span(Instant from, Instant to) implements Comparable<Span> {

    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::from).thenComparing(Span::to);

    /**
     * Checks that there is something between the two.
     *
     * @throws IllegalArgumentException if {@code to} is not after {@code from}
     */
    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Nothing in [" + from + "," + to + "): the end must be after the start");
        }
    }

    /**
     * The span {@code [from,to)}.
     *
     * @throws IllegalArgumentException if {@code to} is not after {@code from}
     */
    public static Span of(Instant from, Instant to) {
        return new Span(from, to);
    }

    /**
     * The span written as {@link #toString} writes it: {@code [2024-01-01T08:00:00Z,2024-01-01T12:00:00Z)}.
     *
     * @throws IllegalArgumentException if the text has another form, or holds nothing
     */
    public static Span parse(String text) {
        int comma = text.indexOf(',');
        if (!text.startsWith("[") || !text.endsWith(")") || comma < 0) {
            throw notASpan(text, null);
        }
        try {
            return new Span(
                    Instant.parse(text.substring(1, comma)),
                    Instant.parse(text.substring(comma + 1, text.length() - 1)));
        } catch (DateTimeException e) {
            throw notASpan(text, e);
        }
    }

    private static IllegalArgumentException notASpan(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "Not a span: \"" + text + "\"; expected two instants such as"
                        + " [2024-01-01T08:00:00Z,2024-01-01T12:00:00Z)",
                cause);
    }

    /** The elapsed time between the ends. */
    public Duration duration() {
        return Duration.between(from, to);
    }

    /** Whether the instant is in: at or after the start, before the end. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** Whether every instant of the other is in. */
    public boolean encloses(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** Whether there is an instant in both. */
    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** Whether one ends where the other starts. */
    public boolean abuts(Span other) {
        return to.equals(other.from) || other.to.equals(from);
    }

    /** What is in both, empty if nothing is. */
    public Optional<Span> intersection(Span other) {
        return overlaps(other)
                ? Optional.of(
                        new Span(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to))
                : Optional.empty();
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }

    /** The span as {@code [from,to)} with ISO instants; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return "[" + from + "," + to + ")";
    }
}
