package org.leadtocash.core.stage.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.time.CalendarAnswer;
import org.leadtocash.core.time.Span;
import org.leadtocash.core.time.WorkingTime;

/**
 * How much of a promised time is used up: a few values that say it at any moment, without anything that ticks.
 *
 * @param consumed the working time that was counted
 * @param uncounted spans that ran but are not counted yet, because no calendar for them was at hand
 * @param runningSince since when it runs; empty where it pauses or has stopped
 * @param stopped whether it has stopped
 */
public record Clock(Duration consumed, List<Span> uncounted, Optional<Instant> runningSince, boolean stopped) {

    /** Copies the spans, and checks that what has stopped does not run. */
    public Clock {
        uncounted = List.copyOf(uncounted);
        if (consumed.isNegative() || (stopped && runningSince.isPresent())) {
            throw new IllegalArgumentException(
                    "clock with " + consumed + " consumed: expected 0 or more, and not both stopped and running");
        }
    }

    /** A clock that starts at that moment. */
    public static Clock startedAt(Instant moment) {
        return new Clock(Duration.ZERO, List.of(), Optional.of(moment), false);
    }

    /** A clock that will start later. */
    public static Clock waiting() {
        return new Clock(Duration.ZERO, List.of(), Optional.empty(), false);
    }

    /** The same, running from that moment if it was not. */
    public Clock runningFrom(Instant moment) {
        return runningSince.isPresent() ? this : new Clock(consumed, uncounted, Optional.of(moment), false);
    }

    /** The same, pausing from that moment; what ran is counted where there is a calendar that covers it. */
    public Clock pausedAt(Instant moment, Optional<WorkingTime> calendar) {
        return halted(moment, calendar, false);
    }

    /** The same, stopped at that moment; what ran is counted where there is a calendar that covers it. */
    public Clock stoppedAt(Instant moment, Optional<WorkingTime> calendar) {
        return halted(moment, calendar, true);
    }

    private Clock halted(Instant moment, Optional<WorkingTime> calendar, boolean forGood) {
        if (runningSince.isEmpty()) {
            return new Clock(consumed, uncounted, runningSince, forGood);
        }
        Instant since = runningSince.get();
        if (!moment.isAfter(since)) {
            return new Clock(consumed, uncounted, Optional.empty(), forGood);
        }
        Optional<Duration> ran =
                calendar.flatMap(time -> time.between(since, moment).value());
        List<Span> rest = uncounted;
        if (ran.isEmpty()) {
            rest = new ArrayList<>(uncounted);
            rest.add(Span.of(since, moment));
        }
        return new Clock(consumed.plus(ran.orElse(Duration.ZERO)), rest, Optional.empty(), forGood);
    }

    /** The working time used up at that moment. */
    public CalendarAnswer<Duration> consumed(Instant now, WorkingTime calendar) {
        CalendarAnswer<Duration> sum = CalendarAnswer.known(consumed);
        for (Span span : uncounted) {
            sum = sum.flatMap(so -> calendar.between(span.from(), span.to()).map(so::plus));
        }
        if (runningSince.isPresent() && now.isAfter(runningSince.get())) {
            sum = sum.flatMap(so -> calendar.between(runningSince.get(), now).map(so::plus));
        }
        return sum;
    }

    /** The moment at which that much is used up, if it goes on running; empty where it does not run. */
    public Optional<CalendarAnswer<Instant>> reaches(Duration working, WorkingTime calendar) {
        if (runningSince.isEmpty()) {
            return Optional.empty();
        }
        Instant since = runningSince.get();
        return Optional.of(consumed(since, calendar).flatMap(before -> {
            Duration left = working.minus(before);
            return left.isNegative() ? CalendarAnswer.known(since) : calendar.plus(since, left);
        }));
    }
}
