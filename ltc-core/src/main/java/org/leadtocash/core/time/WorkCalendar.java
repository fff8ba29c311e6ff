package org.leadtocash.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days and hours on which one place works: a dated week, holidays, half days and make-up workdays, in the place's zone.
 *
 * <p>It knows the days of its {@link #coverage} and no other: a question whose answer hangs on a day beyond is answered
 * {@link CalendarAnswer.NotCovered}. Its data comes from {@code ltc-i18n} or from the host, and says where it is from.
 *
 * <p>A moment is working time exactly if the clock on the wall then shows a time inside a window of that day. So an hour that a
 * change of clocks skips does not count, and one that it repeats counts twice.
 *
 * <p>Immutable and thread-safe; equal by value.
 */
public final class WorkCalendar extends WorkingTime {

    private final String id;
    private final String version;
    private final String source;
    private final ZoneId zone;
    private final Validity coverage;
    private final Timeline<WorkWeek> weeks;
    private final SortedMap<LocalDate, SpecialDay> specialDays;

    WorkCalendar(WorkCalendarBuilder parts, Timeline<WorkWeek> weeks) {
        this.id = parts.id;
        this.version = parts.version;
        this.source = parts.source;
        this.zone = parts.zone;
        this.coverage = parts.coverage;
        this.weeks = weeks;
        this.specialDays = parts.specialDays();
    }

    /** A calendar to be described: its name and the zone its hours are local to. */
    public static WorkCalendarBuilder builder(String id, ZoneId zone) {
        return new WorkCalendarBuilder(id, zone);
    }

    /** The same calendar, to be changed: a company's own holidays, other hours. */
    public WorkCalendarBuilder toBuilder() {
        return new WorkCalendarBuilder(this);
    }

    @Override
    public String id() {
        return id;
    }

    /** The version of the data. */
    public String version() {
        return version;
    }

    /** Where the data is from. */
    public String source() {
        return source;
    }

    /** The zone its hours are local to. */
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Validity coverage() {
        return coverage;
    }

    /** The ordinary weeks; every covered day is in one. */
    public Timeline<WorkWeek> weeks() {
        return weeks;
    }

    /** The days that are not what their weekday says, by date. */
    public SortedMap<LocalDate, SpecialDay> specialDays() {
        return specialDays;
    }

    /** The working windows of a day by the clock on the wall, in order; none on a day off. */
    public CalendarAnswer<List<WorkWindow>> hours(LocalDate day) {
        return coverage.contains(day) ? CalendarAnswer.known(hoursOf(day)) : beyond(day);
    }

    private List<WorkWindow> hoursOf(LocalDate day) {
        WorkWeek week = weeks.at(day).orElse(null);
        SpecialDay special = specialDays.get(day);
        if (week == null || (special != null && special.kind() == DayKind.HOLIDAY)) {
            return List.of();
        } else if (special == null) {
            return week.on(day.getDayOfWeek());
        }
        WorkWindow kept = WorkWindow.of(LocalTime.MIDNIGHT, special.until());
        return week.on(special.like()).stream()
                .flatMap(window -> window.intersection(kept).stream())
                .toList();
    }

    /**
     * What kind of day it is. A half day on a day of weekly rest is rest; one that ends before work would begin is a day off.
     */
    public CalendarAnswer<DayKind> day(LocalDate day) {
        return coverage.contains(day) ? CalendarAnswer.known(kindOf(day)) : beyond(day);
    }

    private DayKind kindOf(LocalDate day) {
        SpecialDay special = specialDays.get(day);
        boolean working = !hoursOf(day).isEmpty();
        if (special == null) {
            return working ? DayKind.WORKDAY : DayKind.WEEKLY_REST;
        } else if (special.kind() == DayKind.HALF_DAY && !working) {
            boolean rest = weeks.at(day).orElseThrow().on(day.getDayOfWeek()).isEmpty();
            return rest ? DayKind.WEEKLY_REST : DayKind.HOLIDAY;
        }
        return special.kind();
    }

    /** Whether work is done on a day, if only for half of it. */
    public CalendarAnswer<Boolean> isWorkday(LocalDate day) {
        return day(day).map(DayKind::isWorking);
    }

    /** The first workday after a day. */
    public CalendarAnswer<LocalDate> nextWorkday(LocalDate day) {
        return seek(day.plusDays(1), 1);
    }

    /** The last workday before a day. */
    public CalendarAnswer<LocalDate> previousWorkday(LocalDate day) {
        return seek(day.minusDays(1), -1);
    }

    // ends: a week has a working day, and the special days are finite
    private CalendarAnswer<LocalDate> seek(LocalDate first, int step) {
        LocalDate day = first;
        while (coverage.contains(day)) {
            if (kindOf(day).isWorking()) {
                return CalendarAnswer.known(day);
            }
            day = day.plusDays(step);
        }
        return beyond(day);
    }

    /** The workday to which a date goes by a convention: itself if it is one. */
    public CalendarAnswer<LocalDate> roll(LocalDate day, RollConvention convention) {
        return switch (convention) {
            case NONE -> CalendarAnswer.known(day);
            case FOLLOWING -> seek(day, 1);
            case PRECEDING -> seek(day, -1);
            case MODIFIED_FOLLOWING -> modifiedFollowing(day);
        };
    }

    // stops at the end of the month, so that a date in the last covered month needs no day of the next
    private CalendarAnswer<LocalDate> modifiedFollowing(LocalDate day) {
        for (LocalDate at = day; at.getMonth() == day.getMonth(); at = at.plusDays(1)) {
            if (!coverage.contains(at)) {
                return beyond(at);
            } else if (kindOf(at).isWorking()) {
                return CalendarAnswer.known(at);
            }
        }
        return seek(day, -1);
    }

    /**
     * The day that is this many workdays after another, or before it if the number is negative.
     *
     * <p>Zero is the day itself, workday or not. Otherwise the first workday counted is the next one: a Friday plus one is Monday, and
     * so is a Saturday plus one.
     */
    public CalendarAnswer<LocalDate> addWorkdays(LocalDate day, int workdays) {
        CalendarAnswer<LocalDate> at = CalendarAnswer.known(day);
        for (long left = Math.abs((long) workdays); left > 0 && at.value().isPresent(); left--) {
            at = at.flatMap(workdays > 0 ? this::nextWorkday : this::previousWorkday);
        }
        return at;
    }

    /**
     * The number of workdays among these days.
     *
     * @throws IllegalArgumentException if an end is open
     */
    public CalendarAnswer<Long> workdays(Validity days) {
        if (!days.isBounded()) {
            throw new IllegalArgumentException("Workdays of " + days + " without end: expected both ends");
        } else if (!coverage.encloses(days)) {
            return beyond(coverage.contains(days.start()) ? coverage.end() : days.start());
        }
        return CalendarAnswer.known(LongStream.range(0, ChronoUnit.DAYS.between(days.start(), days.end()))
                .filter(after -> kindOf(days.start().plusDays(after)).isWorking())
                .count());
    }

    private <T> CalendarAnswer<T> beyond(LocalDate asked) {
        return new CalendarAnswer.NotCovered<>(id, asked, coverage);
    }

    @Override
    <T> CalendarAnswer<T> notCovered(Instant asked) {
        return beyond(LocalDate.ofInstant(asked, zone));
    }

    @Override
    Instant coveredFrom() {
        return coverage.from().map(day -> day.atStartOfDay(zone).toInstant()).orElse(Instant.MIN);
    }

    @Override
    Instant coveredTo() {
        return coverage.to().map(day -> day.atStartOfDay(zone).toInstant()).orElse(Instant.MAX);
    }

    @Override
    List<Span> open(Span within) {
        // between two changes of clocks the offset is fixed, so local windows are spans of instants, exactly
        ZoneRules rules = zone.getRules();
        List<Span> open = new ArrayList<>();
        Instant at = within.from();
        while (at.isBefore(within.to())) {
            ZoneOffsetTransition change = rules.nextTransition(at);
            Instant end =
                    change != null && change.getInstant().isBefore(within.to()) ? change.getInstant() : within.to();
            openAtOffset(Span.of(at, end), rules.getOffset(at)).forEach(open::add);
            at = end;
        }
        return JoinedWorkingTime.merged(open.stream());
    }

    private Stream<Span> openAtOffset(Span within, ZoneOffset offset) {
        LocalDate first = LocalDateTime.ofInstant(within.from(), offset).toLocalDate();
        LocalDate last =
                LocalDateTime.ofInstant(within.to().minusNanos(1), offset).toLocalDate();
        return first.datesUntil(last.plusDays(1)).flatMap(day -> {
            Instant midnight = day.atStartOfDay().toInstant(offset);
            return hoursOf(day).stream()
                    .map(hours -> Span.of(midnight.plusNanos(hours.startNanos()), midnight.plusNanos(hours.endNanos())))
                    .flatMap(window -> window.intersection(within).stream());
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkCalendar that
                && id.equals(that.id)
                && version.equals(that.version)
                && source.equals(that.source)
                && zone.equals(that.zone)
                && coverage.equals(that.coverage)
                && weeks.equals(that.weeks)
                && specialDays.equals(that.specialDays);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + version.hashCode();
    }

    /** The name, version, zone and coverage. */
    @Override
    public String toString() {
        return id + " " + version + " " + zone + " " + coverage;
    }
}
