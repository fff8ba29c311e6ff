package org.leadtocash.testkit.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Span;
import org.leadtocash.core.time.SpecialDay;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;
import org.leadtocash.core.time.WorkCalendar;
import org.leadtocash.core.time.WorkWeek;
import org.leadtocash.core.time.WorkWindow;

/**
 * Generators of days, moments, validities, timelines and work calendars. Days shrink to 2024-01-01, a Monday; moments to the
 * midnight that begins it in UTC.
 *
 * <p>Days lie close together most of the time, so that validities of one try overlap, abut and leave gaps.
 */
public final class TimeArbitraries {
    /** The simplest day. */
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final int CLOSE = 30;
    private static final int FAR = 1_500;

    private TimeArbitraries() {}

    /** Days: mostly in January 2024, some within four years of it, some leap days, ends of years and days of old. */
    public static Arbitrary<LocalDate> dates() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, CLOSE).map(FIRST::plusDays)),
                Tuple.of(3, Arbitraries.integers().between(-FAR, FAR).map(FIRST::plusDays)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                        "2024-02-29",
                                        "2023-12-31",
                                        "2024-12-31",
                                        "2000-02-29",
                                        "1970-01-01",
                                        "2099-12-31")
                                .map(LocalDate::parse)));
    }

    /** Moments: whole minutes within a month of 2024-01-01 mostly, some to the nanosecond, some at changes of clocks. */
    public static Arbitrary<Instant> instants() {
        Instant first = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.longs().between(0, CLOSE * 1_440L).map(minutes -> first.plusSeconds(60 * minutes))),
                Tuple.of(
                        1,
                        Arbitraries.longs()
                                .between(-1_000_000_000_000_000L, 1_000_000_000_000_000L)
                                .map(first::plusNanos)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                        "2024-03-31T01:00:00Z",
                                        "2024-03-31T00:59:59Z",
                                        "2024-10-27T01:00:00Z",
                                        "2024-04-06T14:00:00Z",
                                        "2011-12-30T10:00:00Z")
                                .map(Instant::parse)));
    }

    /** Days on which something holds: both ends given, one open, both open. They shrink to one day or to always. */
    public static Arbitrary<Validity> validities() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Combinators.combine(dates(), Arbitraries.integers().between(1, 40))
                                .as((from, days) -> Validity.of(from, from.plusDays(days)))),
                Tuple.of(2, dates().map(Validity::since)),
                Tuple.of(1, dates().map(Validity::until)),
                Tuple.of(1, Arbitraries.just(Validity.always())));
    }

    /** Stretches of time, from one nanosecond to about four weeks. */
    public static Arbitrary<Span> spans() {
        Arbitrary<Long> lengths = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(1, 40_000).map(minutes -> minutes * 60_000_000_000L)),
                Tuple.of(1, Arbitraries.longs().between(1, 3_600_000_000_000L)));
        return Combinators.combine(instants(), lengths).as((from, nanos) -> Span.of(from, from.plusNanos(nanos)));
    }

    /** Values with the days on which they hold. */
    public static <T> Arbitrary<Dated<T>> dated(Arbitrary<T> values) {
        return Combinators.combine(validities(), values).as(Dated::of);
    }

    /**
     * Timelines of up to 6 entries around January 2024: abutting, with gaps, with open ends, some empty, some of one value
     * for ever.
     */
    public static <T> Arbitrary<Timeline<T>> timelines(Arbitrary<T> values) {
        Arbitrary<Tuple.Tuple3<Integer, Integer, T>> steps = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(1, 10))),
                        Arbitraries.integers().between(1, 20),
                        values)
                .as(Tuple::of);
        return Combinators.combine(steps.list().ofMaxSize(6), Arbitraries.of(false, true), Arbitraries.of(false, true))
                .as(TimeArbitraries::timeline)
                .withoutEdgeCases();
    }

    private static <T> Timeline<T> timeline(
            List<Tuple.Tuple3<Integer, Integer, T>> steps, boolean openStart, boolean openEnd) {
        List<Dated<T>> entries = new ArrayList<>();
        LocalDate day = FIRST;
        for (int i = 0; i < steps.size(); i++) {
            LocalDate from = day.plusDays(steps.get(i).get1());
            day = from.plusDays(steps.get(i).get2());
            LocalDate start = i == 0 && openStart ? LocalDate.MIN : from;
            LocalDate end = i == steps.size() - 1 && openEnd ? LocalDate.MAX : day;
            entries.add(Dated.of(Validity.of(start, end), steps.get(i).get3()));
        }
        return Timeline.of(entries);
    }

    /** Zones without changes of clocks and with every awkward one: half-hour changes, 45 minutes, a day that never was. */
    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "UTC",
                        "Europe/Paris",
                        "America/New_York",
                        "Asia/Shanghai",
                        "Asia/Kolkata",
                        "Australia/Lord_Howe",
                        "Pacific/Chatham",
                        "Pacific/Apia")
                .map(ZoneId::of);
    }

    /** Working hours without a break, on the quarter hour, some to the end of the day. */
    public static Arbitrary<WorkWindow> workWindows() {
        return WorkCalendars.windows();
    }

    /** Ordinary weeks: which days are worked, in one or two windows. They shrink to Mondays from 08:00 to 17:00. */
    public static Arbitrary<WorkWeek> workWeeks() {
        return WorkCalendars.weeks();
    }

    /**
     * Work calendars that cover at least the years 2023 to 2025 in any of the {@link #zones()}: weeks that change at a
     * date, holidays, half days and days worked in exchange.
     */
    public static Arbitrary<WorkCalendar> workCalendars() {
        return WorkCalendars.calendars();
    }

    /** Days that are not as their weekday is: holidays, half days, days worked in exchange. */
    public static Arbitrary<SpecialDay> specialDays() {
        return workCalendars()
                .map(calendar -> List.copyOf(calendar.specialDays().values()))
                .filter(days -> !days.isEmpty())
                .flatMap(Arbitraries::of);
    }

    /** A value or, one time in three, none; none is the simplest. */
    static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> values) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Optional.<T>empty())), Tuple.of(2, values.map(Optional::of)));
    }
}
