package org.leadtocash.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When work is done, as spans between instants: one place's {@link WorkCalendar}, or several joined.
 *
 * <p>Time is counted between instants, so a window over a change of clocks has the hours that really pass. Every answer is exact
 * or {@link CalendarAnswer.NotCovered}.
 */
public abstract sealed class WorkingTime permits WorkCalendar, JoinedWorkingTime {

    /** Days without any working time after which a search gives up. */
    static final int HORIZON_DAYS = 3660;

    WorkingTime() {}

    /** The name of this working time in answers and reports. */
    public abstract String id();

    /** The days that the data covers. */
    public abstract Validity coverage();

    abstract Instant coveredFrom();

    abstract Instant coveredTo();

    /** The open spans within a span that is covered: in order, apart, and not abutting. */
    abstract List<Span> open(Span within);

    abstract <T> CalendarAnswer<T> notCovered(Instant asked);

    final boolean covers(Instant instant) {
        return !instant.isBefore(coveredFrom()) && instant.isBefore(coveredTo());
    }

    /** The spans of working time within a span: in order, apart, cut at its ends. */
    public final CalendarAnswer<List<Span>> windows(Span within) {
        if (!covers(within.from())) {
            return notCovered(within.from());
        }
        return within.to().isAfter(coveredTo()) ? notCovered(coveredTo()) : CalendarAnswer.known(open(within));
    }

    /** Whether work is done at this instant. */
    public final CalendarAnswer<Boolean> isOpen(Instant instant) {
        return windows(Span.of(instant, instant.plusNanos(1))).map(windows -> !windows.isEmpty());
    }

    /** The working time from one instant to another; negative if the second is before the first. */
    public final CalendarAnswer<Duration> between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).map(Duration::negated);
        }
        return from.equals(to)
                ? CalendarAnswer.known(Duration.ZERO)
                : windows(Span.of(from, to))
                        .map(windows -> windows.stream().map(Span::duration).reduce(Duration.ZERO, Duration::plus));
    }

    /**
     * The instant at which this much working time has passed since another: a deadline.
     *
     * <p>It is the earliest such instant: work of eight hours begun at opening ends at closing, not at the next opening. Nothing to
     * do is done at once, even outside working hours.
     *
     * @throws IllegalArgumentException if the working time is negative
     */
    public final CalendarAnswer<Instant> plus(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("Negative working time: " + working + "; deadlines lie ahead");
        }
        Instant at = from;
        Duration rest = working;
        while (!rest.isZero()) {
            CalendarAnswer<Span> next = nextWindow(at);
            if (!(next instanceof CalendarAnswer.Known<Span> known)) {
                return next.map(Span::to);
            }
            Span window = known.answer();
            if (rest.compareTo(window.duration()) <= 0) {
                return CalendarAnswer.known(window.from().plus(rest));
            }
            rest = rest.minus(window.duration());
            at = window.to();
        }
        return CalendarAnswer.known(at);
    }

    /**
     * The first instant of work at or after another: where a clock starts that was set outside working hours.
     *
     * <p>Not covered is also the answer if there is no work for ten years, as between two places that share no hour.
     */
    public final CalendarAnswer<Instant> nextOpen(Instant from) {
        return nextWindow(from).map(Span::from);
    }

    // the window may be cut at the end of the day that was searched; its continuation is the next window
    private CalendarAnswer<Span> nextWindow(Instant from) {
        Instant at = from;
        for (int days = 0; covers(at) && days < HORIZON_DAYS; days++) {
            Instant dayLater = at.plus(1, ChronoUnit.DAYS);
            Instant end = dayLater.isBefore(coveredTo()) ? dayLater : coveredTo();
            List<Span> open = open(Span.of(at, end));
            if (!open.isEmpty()) {
                return CalendarAnswer.known(open.get(0));
            }
            at = end;
        }
        return notCovered(at);
    }

    /**
     * The time in which work is done here or there: follow the sun.
     *
     * @throws IllegalArgumentException if no day is covered by both
     */
    public final WorkingTime union(WorkingTime other) {
        return JoinedWorkingTime.of(JoinedWorkingTime.Kind.UNION, this, other);
    }

    /**
     * The time in which work is done here and there: when both can be reached.
     *
     * @throws IllegalArgumentException if no day is covered by both
     */
    public final WorkingTime common(WorkingTime other) {
        return JoinedWorkingTime.of(JoinedWorkingTime.Kind.COMMON, this, other);
    }
}
