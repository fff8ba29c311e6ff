package org.leadtocash.core.time;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Working hours without a break, by the clock on the wall: half-open, within one day.
 *
 * <p>An end of {@link LocalTime#MIDNIGHT} is the end of the day, written {@code 24:00}. A night shift is two windows: up to
 * midnight on one day, from midnight on the next.
 *
 * @param from the first moment that is in
 * @param to the first moment that is out; midnight is the end of the day
 */
public record WorkWindow(LocalTime from, LocalTime to) {

    private static final long NANOS_PER_DAY = LocalTime.MAX.toNanoOfDay() + 1;

    /**
     * Checks that there is time between the two.
     *
     * @throws IllegalArgumentException if {@code to} is not after {@code from}
     */
    public WorkWindow {
        if (from.toNanoOfDay() >= endOf(to)) {
            throw new IllegalArgumentException("No working time in " + from + "-" + to
                    + ": a window ends after it starts; over midnight it is two windows, -24:00 and 00:00-");
        }
    }

    /**
     * The window {@code [from,to)}.
     *
     * @throws IllegalArgumentException if {@code to} is not after {@code from}
     */
    public static WorkWindow of(LocalTime from, LocalTime to) {
        return new WorkWindow(from, to);
    }

    /** The window of a whole day. */
    public static WorkWindow wholeDay() {
        return new WorkWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /**
     * The window written as {@link #toString} writes it: {@code 08:00-12:00} or {@code 22:00-24:00}.
     *
     * @throws IllegalArgumentException if the text has another form, or holds no time
     */
    public static WorkWindow parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw notAWindow(text, null);
        }
        String to = text.substring(dash + 1);
        try {
            return new WorkWindow(
                    LocalTime.parse(text.substring(0, dash)),
                    to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to));
        } catch (DateTimeException e) {
            throw notAWindow(text, e);
        }
    }

    private static IllegalArgumentException notAWindow(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "Not a working window: \"" + text + "\"; expected two times such as 08:00-12:00 or 22:00-24:00", cause);
    }

    /** What is in both windows, empty if nothing is. */
    public Optional<WorkWindow> intersection(WorkWindow other) {
        LocalTime start = startNanos() > other.startNanos() ? from : other.from;
        LocalTime end = endNanos() < other.endNanos() ? to : other.to;
        return start.toNanoOfDay() < endOf(end) ? Optional.of(new WorkWindow(start, end)) : Optional.empty();
    }

    long startNanos() {
        return from.toNanoOfDay();
    }

    long endNanos() {
        return endOf(to);
    }

    private static long endOf(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? NANOS_PER_DAY : to.toNanoOfDay();
    }

    /** The window as {@code 08:00-12:00}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString());
    }
}
