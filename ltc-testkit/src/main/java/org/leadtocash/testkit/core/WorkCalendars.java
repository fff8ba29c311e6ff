package org.leadtocash.testkit.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtocash.core.time.DayKind;
import org.leadtocash.core.time.SpecialDay;
import org.leadtocash.core.time.Validity;
import org.leadtocash.core.time.WorkCalendar;
import org.leadtocash.core.time.WorkCalendarBuilder;
import org.leadtocash.core.time.WorkWeek;
import org.leadtocash.core.time.WorkWindow;

/** Working time. */
final class WorkCalendars {
    private static final int QUARTERS = 96;
    private static final int QUARTER_MINUTES = 15;
    private static final Validity COVERED = Validity.of(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 1, 1));

    private WorkCalendars() {}

    static Arbitrary<WorkWindow> windows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, QUARTERS - 1).shrinkTowards(32),
                        Arbitraries.integers().between(1, QUARTERS).shrinkTowards(36))
                .as((from, length) -> window(from, Math.min(QUARTERS, from + length)));
    }

    private static WorkWindow window(int from, int to) {
        return WorkWindow.of(time(from), time(to));
    }

    private static LocalTime time(int quarters) {
        return LocalTime.MIDNIGHT.plusMinutes((long) QUARTER_MINUTES * quarters);
    }

    /** One window, or two with a break between them. */
    private static Arbitrary<List<WorkWindow>> days() {
        Arbitrary<List<WorkWindow>> broken = Combinators.combine(
                        Arbitraries.integers().between(0, 44),
                        Arbitraries.integers().between(45, 48),
                        Arbitraries.integers().between(49, 56),
                        Arbitraries.integers().between(57, QUARTERS))
                .as((from, noon, on, to) -> List.of(window(from, noon), window(on, to)));
        return Arbitraries.frequencyOf(Tuple.of(2, windows().map(List::of)), Tuple.of(1, broken));
    }

    static Arbitrary<WorkWeek> weeks() {
        Arbitrary<List<DayOfWeek>> worked =
                Arbitraries.of(DayOfWeek.class).list().ofMinSize(1).ofMaxSize(7).uniqueElements();
        Arbitrary<List<DayOfWeek>> usual = Arbitraries.just(List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));
        return Combinators.combine(Arbitraries.frequencyOf(Tuple.of(1, worked), Tuple.of(1, usual)), days(), days())
                .as((days, hours, last) -> {
                    Map<DayOfWeek, List<WorkWindow>> week = new EnumMap<>(DayOfWeek.class);
                    days.forEach(day -> week.put(day, hours));
                    week.put(days.get(days.size() - 1), last);
                    return new WorkWeek(week);
                });
    }

    /** A day that is not what its weekday says, before it is known whether the week lets it be so. */
    private record Special(int day, DayKind kind, int until, DayOfWeek like) {}

    private static Arbitrary<Special> specials() {
        return Combinators.combine(
                        Arbitraries.integers().between(-COVERED_BEFORE, COVERED_AFTER),
                        Arbitraries.of(DayKind.HOLIDAY, DayKind.HALF_DAY, DayKind.MAKE_UP_WORKDAY),
                        Arbitraries.integers().between(1, QUARTERS - 1).shrinkTowards(48),
                        Arbitraries.of(DayOfWeek.class))
                .as(Special::new);
    }

    private static final int COVERED_BEFORE = 365;
    private static final int COVERED_AFTER = 730;

    static Arbitrary<WorkCalendar> calendars() {
        return Combinators.combine(
                        TimeArbitraries.zones(),
                        weeks(),
                        TimeArbitraries.maybe(weeks()),
                        Arbitraries.integers().between(0, 90),
                        specials().list().ofMaxSize(8),
                        Arbitraries.of(true, false))
                .as(WorkCalendars::calendar)
                .withoutEdgeCases();
    }

    private static WorkCalendar calendar(
            ZoneId zone, WorkWeek week, Optional<WorkWeek> later, int change, List<Special> days, boolean bounded) {
        LocalDate from = TimeArbitraries.FIRST.plusDays(change);
        WorkCalendarBuilder calendar = WorkCalendar.builder("calendar", zone)
                .source("generated")
                .covers(bounded ? COVERED : Validity.always());
        if (later.isPresent()) {
            calendar.week(Validity.until(from), week).week(Validity.since(from), later.get());
        } else {
            calendar.week(week);
        }
        Map<LocalDate, SpecialDay> byDate = new TreeMap<>();
        for (Special special : days) {
            LocalDate date = TimeArbitraries.FIRST.plusDays(special.day());
            WorkWeek on = date.isBefore(from) ? week : later.orElse(week);
            byDate.putIfAbsent(date, day(special, date, on));
        }
        return calendar.specials(byDate.values()).build();
    }

    private static SpecialDay day(Special special, LocalDate date, WorkWeek week) {
        String name = "day " + date;
        return switch (special.kind()) {
            case HALF_DAY -> SpecialDay.halfDay(date, time(special.until()), name);
            case MAKE_UP_WORKDAY -> SpecialDay.makeUpWorkday(date, workedLike(special.like(), week), name);
            default -> SpecialDay.holiday(date, name);
        };
    }

    private static DayOfWeek workedLike(DayOfWeek wanted, WorkWeek week) {
        return week.on(wanted).isEmpty() ? week.hours().keySet().iterator().next() : wanted;
    }
}
