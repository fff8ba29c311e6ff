package org.leadtocash.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * The description of a {@link WorkCalendar}: name, zone, source, coverage, weeks and special days, checked as a whole at
 * {@link #build}.
 */
@CanIgnoreReturnValue
public final class WorkCalendarBuilder {

    final String id;
    final ZoneId zone;
    String version = "1";
    String source = "";
    Validity coverage = Validity.always();
    private boolean coverageGiven;
    private final List<Dated<WorkWeek>> weeks = new ArrayList<>();
    private final List<SpecialDay> specialDays = new ArrayList<>();

    WorkCalendarBuilder(String id, ZoneId zone) {
        this.id = Objects.requireNonNull(id, "id");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    WorkCalendarBuilder(WorkCalendar calendar) {
        this(calendar.id(), calendar.zone());
        version = calendar.version();
        source = calendar.source();
        coverage = calendar.coverage();
        coverageGiven = true;
        weeks.addAll(calendar.weeks().entries());
        specialDays.addAll(calendar.specialDays().values());
    }

    /** The version of the data; {@code 1} unless given. */
    public WorkCalendarBuilder version(String text) {
        version = Objects.requireNonNull(text, "version");
        return this;
    }

    /** Where the data is from: a gazette, a host's table. Required. */
    public WorkCalendarBuilder source(String text) {
        source = Objects.requireNonNull(text, "source");
        return this;
    }

    /** The days that the data covers. Required; {@link Validity#always} is the host's own word that no holiday is missing. */
    public WorkCalendarBuilder covers(Validity days) {
        coverage = Objects.requireNonNull(days, "coverage");
        coverageGiven = true;
        return this;
    }

    /** The ordinary week on every day. */
    public WorkCalendarBuilder week(WorkWeek week) {
        return week(Validity.always(), week);
    }

    /** The ordinary week on these days; the weekend of the Emirates moved in 2022. */
    public WorkCalendarBuilder week(Validity days, WorkWeek week) {
        weeks.add(Dated.of(days, week));
        return this;
    }

    /** The same windows on every working weekday of each week given so far: the host's hours on a country's week. */
    public WorkCalendarBuilder hours(WorkWindow... windows) {
        weeks.replaceAll(week -> week.withValue(week.value().withHours(windows)));
        return this;
    }

    /** A day off. */
    public WorkCalendarBuilder holiday(LocalDate date, String name) {
        return special(SpecialDay.holiday(date, name));
    }

    /** A day on which work ends early. */
    public WorkCalendarBuilder halfDay(LocalDate date, LocalTime until, String name) {
        return special(SpecialDay.halfDay(date, until, name));
    }

    /** A day worked with the hours of another weekday. */
    public WorkCalendarBuilder makeUpWorkday(LocalDate date, DayOfWeek like, String name) {
        return special(SpecialDay.makeUpWorkday(date, like, name));
    }

    /** A day that is not what its weekday says. */
    public WorkCalendarBuilder special(SpecialDay day) {
        specialDays.add(Objects.requireNonNull(day, "day"));
        return this;
    }

    /** Days that are not what their weekday says. */
    public WorkCalendarBuilder specials(Collection<SpecialDay> days) {
        specialDays.addAll(days);
        return this;
    }

    SortedMap<LocalDate, SpecialDay> specialDays() {
        SortedMap<LocalDate, SpecialDay> byDate = new TreeMap<>();
        specialDays.forEach(day -> byDate.merge(day.date(), day, WorkCalendarBuilder::named));
        return Collections.unmodifiableSortedMap(byDate);
    }

    // two feasts on one day are one day off
    private static SpecialDay named(SpecialDay a, SpecialDay b) {
        return a.equals(b) ? a : a.withName(a.name() + " / " + b.name());
    }

    /**
     * The calendar.
     *
     * @throws IllegalArgumentException if the source, the coverage or the week of a covered day is missing, if weeks overlap, or if a
     *     special day is not covered, of two kinds, or a workday without hours; the message names all that is wrong
     */
    public WorkCalendar build() {
        List<String> problems = new ArrayList<>();
        if (source.isBlank()) {
            problems.add("no source: say where the data is from");
        }
        if (!coverageGiven) {
            problems.add("no coverage: say which days the data covers");
        }
        List<Timeline.Overlap<WorkWeek>> overlaps = Timeline.overlaps(weeks);
        overlaps.forEach(overlap -> problems.add("two weeks on " + overlap.days()));
        Timeline<WorkWeek> dated = overlaps.isEmpty() ? Timeline.of(weeks) : Timeline.empty();
        if (overlaps.isEmpty()) {
            dated.gaps(coverage).forEach(gap -> problems.add("no week on " + gap));
        }
        specialDays.forEach(day -> addProblems(day, dated, problems));
        addConflicts(problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Calendar " + id + ": " + String.join("; ", problems));
        }
        return new WorkCalendar(this, dated);
    }

    private void addProblems(SpecialDay day, Timeline<WorkWeek> dated, List<String> problems) {
        if (!coverage.contains(day.date())) {
            problems.add(day.date() + " " + day.name() + " is not in the coverage " + coverage);
        }
        boolean withoutHours = dated.at(day.date()).stream()
                .anyMatch(week -> week.on(day.like()).isEmpty());
        if (day.kind() == DayKind.MAKE_UP_WORKDAY && withoutHours) {
            problems.add(day.date() + " " + day.name() + " is worked like a " + day.like() + ", which has no hours");
        }
    }

    private void addConflicts(List<String> problems) {
        specialDays.stream()
                .collect(Collectors.groupingBy(SpecialDay::date, TreeMap::new, Collectors.toList()))
                .forEach((date, days) -> {
                    if (days.stream().map(day -> day.withName("")).distinct().count() > 1) {
                        problems.add(date + " is said to be "
                                + days.stream()
                                        .map(day -> day.kind() + " (" + day.name() + ")")
                                        .collect(Collectors.joining(" and ")));
                    }
                });
    }
}
