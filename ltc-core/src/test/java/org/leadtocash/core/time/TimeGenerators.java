package org.leadtocash.core.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Dates, validities, timelines and calendars around a few years, so that they meet often. */
final class TimeGenerators extends DomainContextBase {

    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    static final Validity YEARS = Validity.of(FIRST, LocalDate.of(2025, 1, 1));

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 60).withoutEdgeCases().map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Validity> validities() {
        Arbitrary<LocalDate> from = dates().injectNull(0.1);
        return Combinators.combine(
                        from,
                        Arbitraries.integers().between(1, 30).withoutEdgeCases().injectNull(0.1))
                .as((start, days) -> Validity.of(
                        start == null ? LocalDate.MIN : start,
                        days == null ? LocalDate.MAX : (start == null ? FIRST : start).plusDays(days)));
    }

    @Provide
    Arbitrary<Timeline<Integer>> timelines() {
        return Combinators.combine(
                        validities(), Arbitraries.integers().between(1, 3).withoutEdgeCases())
                .as(Dated::of)
                .list()
                .ofMaxSize(6)
                .map(entries -> entries.stream()
                        .reduce(
                                Timeline.<Integer>empty(),
                                (line, entry) -> line.with(entry.validity(), entry.value()),
                                (a, b) -> b));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, 700 * 24 * 60L)
                .map(minutes -> Instant.parse("2023-01-02T00:00:00Z").plusSeconds(60 * minutes));
    }

    @Provide
    Arbitrary<WorkWindow> windows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 47).withoutEdgeCases(),
                        Arbitraries.integers().between(1, 48))
                .as((start, length) -> {
                    int end = Math.min(48, start + length);
                    return WorkWindow.of(at(start), at(end % 48));
                });
    }

    private static LocalTime at(int halfHours) {
        return LocalTime.of(halfHours / 2, 30 * (halfHours % 2));
    }

    @Provide
    Arbitrary<WorkWeek> weeks() {
        return Combinators.combine(Arbitraries.of(DayOfWeek.values()).set().ofMinSize(1), windows())
                .as((days, window) -> WorkWeek.of(days, window));
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        Arbitrary<String> zones = Arbitraries.of(
                "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Pacific/Chatham", "America/Havana");
        Arbitrary<Set<LocalDate>> holidays = Arbitraries.integers()
                .between(0, 700)
                .map(FIRST::plusDays)
                .set()
                .ofMaxSize(20);
        return Combinators.combine(zones, weeks(), holidays).as((zone, week, days) -> {
            WorkCalendarBuilder builder = WorkCalendar.builder(zone, ZoneId.of(zone))
                    .source("generated")
                    .covers(YEARS)
                    .week(week);
            for (LocalDate day : days) {
                builder = builder.holiday(day, "off");
            }
            return builder.build();
        });
    }
}
