package org.leadtocash.core.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.ClockReading.Alarm;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.sla.Calendars;
import org.leadtocash.core.stage.sla.Clock;
import org.leadtocash.core.stage.sla.Sla;
import org.leadtocash.core.time.CalendarAnswer;
import org.leadtocash.core.time.WorkCalendar;
import org.leadtocash.core.time.WorkingTime;

/** The clocks of a model's promises: moved on when stages change, and read when somebody asks. */
final class Clocks {
    private static final int ALL = 100;

    private final StageModel model;
    private final Calendars calendars;

    Clocks(StageModel model, Calendars calendars) {
        this.model = model;
        this.calendars = calendars;
    }

    boolean isEmpty() {
        return model.slas().isEmpty();
    }

    /**
     * The clocks after stages have changed.
     *
     * @param reopened whether the document was opened again
     */
    Map<String, Clock> moved(Map<String, Clock> before, Predicate<String> active, Instant at, boolean reopened) {
        Map<String, Clock> after = new TreeMap<>(before);
        for (Sla sla : model.slas()) {
            Optional<Clock> clock = Optional.ofNullable(before.get(sla.id()));
            if (reopened) {
                clock = clock.flatMap(old -> reopened(sla, old, at));
            }
            Optional<Clock> now = moved(sla, clock, active, at);
            after.remove(sla.id());
            now.ifPresent(running -> after.put(sla.id(), running));
        }
        return after;
    }

    private static Optional<Clock> reopened(Sla sla, Clock old, Instant at) {
        return switch (sla.reopening()) {
            case RESUME -> Optional.of(new Clock(old.consumed(), old.uncounted(), Optional.of(at), false));
            case RESTART -> Optional.of(Clock.startedAt(at));
            case NEW -> Optional.empty();
        };
    }

    private Optional<Clock> moved(Sla sla, Optional<Clock> clock, Predicate<String> active, Instant at) {
        boolean starts = sla.startOn().stream().anyMatch(active);
        boolean pauses = sla.pauseIn().stream().anyMatch(active);
        boolean stops = sla.stopOn().stream().anyMatch(active);
        Optional<WorkingTime> calendar = calendars.calendar(sla.calendar());
        if (clock.isEmpty() || (clock.get().stopped() && starts && !stops)) {
            if (!starts || stops) {
                return clock;
            }
            return Optional.of(pauses ? Clock.waiting() : Clock.startedAt(at));
        }
        Clock running = clock.get();
        if (running.stopped()) {
            return clock;
        }
        if (stops) {
            return Optional.of(running.stoppedAt(at, calendar));
        }
        return Optional.of(pauses ? running.pausedAt(at, calendar) : running.runningFrom(at));
    }

    /** What the clocks of a document say. */
    List<ClockReading> read(Instance instance, Context context, Facts facts) {
        List<ClockReading> readings = new ArrayList<>();
        for (Sla sla : model.slas()) {
            Clock clock = instance.clocks().get(sla.id());
            if (clock != null) {
                readings.add(read(sla, clock, instance, context, facts));
            }
        }
        return List.copyOf(readings);
    }

    private ClockReading read(Sla sla, Clock clock, Instance instance, Context context, Facts facts) {
        Subject subject = Subject.of(instance.document());
        Optional<WorkingTime> calendar = calendars.calendar(sla.calendar());
        if (calendar.isEmpty()) {
            Finding missing = Finding.of(StageCodes.CALENDAR_MISSING, Severity.REVIEW, subject)
                    .reference("sla", sla.id())
                    .reference("calendar", sla.calendar())
                    .build();
            return new ClockReading(sla, clock, Optional.empty(), List.of(), List.of(), Findings.of(missing));
        }
        Reader reader = new Reader(sla, clock, instance, context.now(), subject);
        if (sla.until().isPresent()) {
            reader.day(facts, sla.until().get(), zone(calendar.get(), context.zone()));
        } else {
            reader.time(calendar.get());
        }
        return reader.reading();
    }

    private static ZoneId zone(WorkingTime time, ZoneId otherwise) {
        return time instanceof WorkCalendar calendar ? calendar.zone() : otherwise;
    }

    /** Reads one clock. */
    private static final class Reader {
        private final Sla sla;
        private final Clock clock;
        private final Instance instance;
        private final Instant now;
        private final Subject subject;
        private final List<Alarm> due = new ArrayList<>();
        private final List<Alarm> ahead = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private Optional<Duration> consumed = Optional.empty();

        Reader(Sla sla, Clock clock, Instance instance, Instant now, Subject subject) {
            this.sla = sla;
            this.clock = clock;
            this.instance = instance;
            this.now = now;
            this.subject = subject;
        }

        /** A day that is over when the next begins. */
        void day(Facts facts, String path, ZoneId zone) {
            Optional<LocalDate> last = facts.fact(path).value().map(LocalDate.class::cast);
            if (last.isEmpty()) {
                findings.add(StageCodes.factMissing(subject, path));
            } else if (!clock.stopped()) {
                Instant over = last.get().plusDays(1).atStartOfDay(zone).toInstant();
                (now.isBefore(over) ? ahead : due).add(alarm(ALL, over));
            }
        }

        void time(WorkingTime calendar) {
            CalendarAnswer<Duration> used = clock.consumed(now, calendar);
            consumed = used.value();
            if (used instanceof CalendarAnswer.NotCovered<Duration> unknown) {
                uncovered(unknown);
            }
            Duration all = sla.duration().orElseThrow();
            List<Integer> parts = new ArrayList<>(sla.warnAt());
            parts.add(ALL);
            for (int part : parts) {
                Duration limit = all.multipliedBy(part).dividedBy(ALL);
                Optional<CalendarAnswer<Instant>> reached = clock.reaches(limit, calendar);
                if (reached.isPresent()) {
                    at(part, reached.get());
                } else if (consumed.filter(done -> done.compareTo(limit) >= 0).isPresent() && !clock.stopped()) {
                    due.add(alarm(part, now));
                }
            }
        }

        private void at(int part, CalendarAnswer<Instant> reached) {
            if (reached instanceof CalendarAnswer.NotCovered<Instant> unknown) {
                uncovered(unknown);
            } else {
                Instant at = reached.orElseThrow();
                (now.isBefore(at) ? ahead : due).add(alarm(part, at));
            }
        }

        private void uncovered(CalendarAnswer.NotCovered<?> unknown) {
            findings.add(Finding.of(StageCodes.CALENDAR_ENDS, Severity.REVIEW, subject)
                    .reference("sla", sla.id())
                    .reference("calendar", unknown.calendar())
                    .with("day", unknown.asked())
                    .build());
        }

        private Alarm alarm(int part, Instant at) {
            boolean over = part == ALL;
            Optional<Role> whom = over ? sla.escalates() : sla.warns();
            String key = instance.document() + "/" + sla.id() + "/" + instance.cycle() + "/" + part;
            return new Alarm(sla.id(), part, at, over ? sla.breachEvent() : Optional.empty(), whom, key);
        }

        ClockReading reading() {
            due.sort(Comparator.comparing(Alarm::at).thenComparing(Alarm::percent));
            ahead.sort(Comparator.comparing(Alarm::at).thenComparing(Alarm::percent));
            return new ClockReading(
                    sla, clock, consumed, List.copyOf(due), List.copyOf(ahead), Findings.from(findings));
        }
    }
}
