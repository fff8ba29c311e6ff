package org.leadtocash.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTest {

    private static final WorkWindow[] OFFICE = {WorkWindow.parse("09:00-12:00"), WorkWindow.parse("13:00-18:00")};
    private static final Validity YEAR = Validity.parse("[2024-01-01,2025-01-01)");

    /** Spring festival of 2024 as the State Council announced it on 2023-10-25; known from memory. */
    private static final WorkCalendar SHANGHAI = springFestival();

    private static final WorkCalendar BERLIN = WorkCalendar.builder("DE", ZoneId.of("Europe/Berlin"))
            .source("made up")
            .covers(YEAR)
            .week(WorkWeek.mondayToFriday(OFFICE))
            .holiday(LocalDate.of(2024, 3, 29), "Karfreitag")
            .holiday(LocalDate.of(2024, 4, 1), "Ostermontag")
            .halfDay(LocalDate.of(2024, 12, 24), LocalTime.of(12, 0), "Heiligabend")
            .holiday(LocalDate.of(2024, 12, 25), "Weihnachten")
            .holiday(LocalDate.of(2024, 12, 26), "Weihnachten")
            .holiday(LocalDate.of(2024, 12, 31), "Betriebsruhe")
            .build();

    private static final WorkCalendar CLOCK_ROUND = WorkCalendar.builder("24/7", ZoneId.of("Europe/Berlin"))
            .source("made up")
            .covers(Validity.always())
            .week(WorkWeek.aroundTheClock())
            .build();

    private static WorkCalendar springFestival() {
        WorkCalendarBuilder builder = WorkCalendar.builder("CN-SH", ZoneId.of("Asia/Shanghai"))
                .source("State Council, 2023-10-25 (from memory)")
                .covers(YEAR)
                .week(WorkWeek.mondayToFriday(OFFICE))
                .makeUpWorkday(LocalDate.of(2024, 2, 4), DayOfWeek.MONDAY, "spring festival")
                .makeUpWorkday(LocalDate.of(2024, 2, 18), DayOfWeek.MONDAY, "spring festival");
        for (int day = 10; day <= 17; day++) {
            builder = builder.holiday(LocalDate.of(2024, 2, day), "spring festival");
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-04, MAKE_UP_WORKDAY, true",
        "2024-02-09, WORKDAY, true",
        "2024-02-10, HOLIDAY, false",
        "2024-02-16, HOLIDAY, false",
        "2024-02-18, MAKE_UP_WORKDAY, true",
        "2024-02-25, WEEKLY_REST, false"
    })
    void chinaWorksOnSundaysAroundTheSpringFestival(LocalDate day, DayKind kind, boolean working) {
        assertThat(SHANGHAI.day(day)).isEqualTo(CalendarAnswer.known(kind));
        assertThat(SHANGHAI.isWorkday(day)).isEqualTo(CalendarAnswer.known(working));
    }

    @Test
    void theWeekendOfTheEmiratesMovedIn2022() {
        WorkCalendar dubai = WorkCalendar.builder("AE", ZoneId.of("Asia/Dubai"))
                .source("regions.md 2.13")
                .covers(Validity.parse("[2021-01-01,2023-01-01)"))
                .week(
                        Validity.until(LocalDate.of(2022, 1, 1)),
                        WorkWeek.of(
                                Set.of(
                                        DayOfWeek.SUNDAY,
                                        DayOfWeek.MONDAY,
                                        DayOfWeek.TUESDAY,
                                        DayOfWeek.WEDNESDAY,
                                        DayOfWeek.THURSDAY),
                                OFFICE))
                .week(
                        Validity.since(LocalDate.of(2022, 1, 1)),
                        WorkWeek.parse(
                                "MONDAY 09:00-18:00; TUESDAY 09:00-18:00; WEDNESDAY 09:00-18:00; THURSDAY 09:00-18:00;"
                                        + " FRIDAY 09:00-12:00"))
                .build();

        assertThat(dubai.isWorkday(LocalDate.of(2021, 12, 26)).orElseThrow()).isTrue();
        assertThat(dubai.isWorkday(LocalDate.of(2021, 12, 31)).orElseThrow()).isFalse();
        assertThat(dubai.isWorkday(LocalDate.of(2022, 1, 2)).orElseThrow()).isFalse();
        assertThat(dubai.isWorkday(LocalDate.of(2022, 1, 7)).orElseThrow()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-30, 24", "2024-03-31, 23", "2024-04-01, 24", "2024-10-27, 25"})
    void aDayOnWhichTheClocksChangeHas23Or25Hours(LocalDate day, int hours) {
        ZoneId zone = CLOCK_ROUND.zone();
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();

        assertThat(CLOCK_ROUND.between(from, to)).isEqualTo(CalendarAnswer.known(Duration.ofHours(hours)));
    }

    @ParameterizedTest
    @CsvSource({
        // the hour from 02:00 to 03:00 is skipped in March and passed twice in October
        "2024-03-31, 02:30-05:00, PT2H",
        "2024-03-31, 00:00-02:30, PT2H",
        "2024-03-31, 02:15-02:45, PT0S",
        "2024-10-27, 02:30-05:00, PT3H",
        "2024-10-27, 00:00-02:30, PT3H",
        "2024-10-27, 02:15-02:45, PT1H"
    })
    void aWindowHasTheTimeDuringWhichTheClockShowsIt(LocalDate day, String window, Duration expected) {
        WorkCalendar night =
                CLOCK_ROUND.toBuilder().hours(WorkWindow.parse(window)).build();
        Instant from = day.atStartOfDay(night.zone()).toInstant();

        assertThat(night.between(from, from.plus(Duration.ofHours(25 - (day.getMonthValue() == 3 ? 2 : 0)))))
                .isEqualTo(CalendarAnswer.known(expected));
    }

    @ParameterizedTest
    @CsvSource({
        // eight hours of work, created inside, at, before, after the hours, and on a holiday
        "2024-06-03T07:00:00Z, 2024-06-03T16:00:00Z",
        "2024-06-03T10:00:00Z, 2024-06-04T10:00:00Z",
        "2024-06-03T03:00:00Z, 2024-06-03T16:00:00Z",
        "2024-06-03T16:00:00Z, 2024-06-04T16:00:00Z",
        "2024-03-28T17:00:00Z, 2024-04-02T16:00:00Z"
    })
    void aDeadlineCountsWorkingTimeOnly(Instant created, Instant deadline) {
        assertThat(BERLIN.plus(created, Duration.ofHours(8))).isEqualTo(CalendarAnswer.known(deadline));
    }

    @Test
    void aClockSetOutsideHoursStartsAtTheNextWindow() {
        assertThat(BERLIN.nextOpen(Instant.parse("2024-03-28T17:00:00Z")))
                .isEqualTo(CalendarAnswer.known(Instant.parse("2024-04-02T07:00:00Z")));
        assertThat(BERLIN.nextOpen(Instant.parse("2024-06-03T08:30:00Z")))
                .isEqualTo(CalendarAnswer.known(Instant.parse("2024-06-03T08:30:00Z")));
    }

    @Test
    void aHalfDayEndsEarly() {
        assertThat(BERLIN.day(LocalDate.of(2024, 12, 24))).isEqualTo(CalendarAnswer.known(DayKind.HALF_DAY));
        assertThat(BERLIN.hours(LocalDate.of(2024, 12, 24)).orElseThrow())
                .containsExactly(WorkWindow.parse("09:00-12:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 2024-12-25, 2024-12-25",
        "FOLLOWING, 2024-12-25, 2024-12-27",
        "PRECEDING, 2024-12-25, 2024-12-24",
        "MODIFIED_FOLLOWING, 2024-12-25, 2024-12-27",
        "FOLLOWING, 2024-03-30, 2024-04-02",
        "MODIFIED_FOLLOWING, 2024-03-30, 2024-03-28",
        // the last covered day: the next month decides nothing
        "MODIFIED_FOLLOWING, 2024-12-31, 2024-12-30"
    })
    void aDateOnADayOffRollsByConvention(RollConvention convention, LocalDate day, LocalDate rolled) {
        assertThat(BERLIN.roll(day, convention)).isEqualTo(CalendarAnswer.known(rolled));
    }

    @Test
    void beyondTheCoverageTheAnswerIsThatItIsNotCovered() {
        LocalDate beyond = LocalDate.of(2025, 1, 1);
        CalendarAnswer.NotCovered<?> expected = new CalendarAnswer.NotCovered<>("DE", beyond, YEAR);

        assertThat(BERLIN.isWorkday(beyond)).isEqualTo(expected);
        assertThat(BERLIN.day(beyond)).isEqualTo(expected);
        assertThat(BERLIN.nextWorkday(LocalDate.of(2024, 12, 30))).isEqualTo(expected);
        assertThat(BERLIN.roll(LocalDate.of(2024, 12, 31), RollConvention.FOLLOWING))
                .isEqualTo(expected);
        assertThat(BERLIN.addWorkdays(LocalDate.of(2024, 12, 20), 20)).isEqualTo(expected);
        assertThat(BERLIN.workdays(Validity.parse("[2024-12-01,2025-02-01)"))).isEqualTo(expected);
        assertThat(BERLIN.plus(Instant.parse("2024-12-30T08:00:00Z"), Duration.ofHours(9)))
                .isEqualTo(expected);
        assertThat(BERLIN.between(Instant.parse("2024-12-30T08:00:00Z"), Instant.parse("2025-01-02T08:00:00Z")))
                .isEqualTo(expected);
        assertThatThrownBy(() -> BERLIN.isWorkday(beyond).orElseThrow())
                .hasMessage("Calendar DE covers [2024-01-01,2025-01-01) and cannot answer for 2025-01-01");
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31T22:59:59Z, true", "2024-12-31T23:00:00Z, false"})
    void theCoverageEndsAtMidnightOfThePlace(Instant instant, boolean covered) {
        assertThat(BERLIN.isOpen(instant).value().isPresent()).isEqualTo(covered);
    }

    @Test
    void shanghaiAndBerlinShareTheMorningOfTheOne() {
        Span monday = Span.parse("[2024-06-03T00:00:00Z,2024-06-04T00:00:00Z)");

        assertThat(SHANGHAI.common(BERLIN).windows(monday).orElseThrow())
                .containsExactly(Span.parse("[2024-06-03T07:00:00Z,2024-06-03T10:00:00Z)"));
        assertThat(SHANGHAI.union(BERLIN).windows(monday).orElseThrow())
                .extracting(Span::toString)
                .containsExactly(
                        "[2024-06-03T01:00:00Z,2024-06-03T04:00:00Z)",
                        "[2024-06-03T05:00:00Z,2024-06-03T10:00:00Z)",
                        "[2024-06-03T11:00:00Z,2024-06-03T16:00:00Z)");
    }

    @Test
    void placesThatShareNoHourNeverFindOne() {
        WorkCalendar morning =
                CLOCK_ROUND.toBuilder().hours(WorkWindow.parse("06:00-09:00")).build();
        WorkCalendar evening =
                CLOCK_ROUND.toBuilder().hours(WorkWindow.parse("18:00-21:00")).build();

        assertThat(morning.common(evening).nextOpen(Instant.EPOCH).value()).isEmpty();
        assertThat(morning.common(evening)
                        .plus(Instant.EPOCH, Duration.ofMinutes(1))
                        .value())
                .isEmpty();
    }

    @Test
    void aJoinedTimeIsNotCoveredWhereOneOfThePlacesIsNot() {
        Instant later = Instant.parse("2025-06-02T08:00:00Z");

        assertThat(CLOCK_ROUND.union(BERLIN).isOpen(later))
                .isEqualTo(new CalendarAnswer.NotCovered<>("DE", LocalDate.of(2025, 6, 2), YEAR));
        assertThatThrownBy(() -> BERLIN.union(BERLIN.toBuilder()
                        .covers(Validity.parse("[2025-01-01,)"))
                        .build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everythingWrongWithACalendarIsSaidAtOnce() {
        WorkCalendarBuilder broken = WorkCalendar.builder("XX", ZoneId.of("UTC"))
                .covers(YEAR)
                .week(Validity.parse("[2024-01-01,2024-06-01)"), WorkWeek.mondayToFriday(OFFICE))
                .holiday(LocalDate.of(2025, 5, 1), "Labour Day")
                .holiday(LocalDate.of(2024, 5, 1), "Labour Day")
                .makeUpWorkday(LocalDate.of(2024, 5, 1), DayOfWeek.SATURDAY, "make-up");

        assertThatThrownBy(broken::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Calendar XX: no source: say where the data is from; no week on [2024-06-01,2025-01-01);"
                        + " 2025-05-01 Labour Day is not in the coverage [2024-01-01,2025-01-01);"
                        + " 2024-05-01 make-up is worked like a SATURDAY, which has no hours;"
                        + " 2024-05-01 is said to be HOLIDAY (Labour Day) and MAKE_UP_WORKDAY (make-up)");
    }

    @Test
    void twoFeastsOnOneDayAreOneDayOff() {
        LocalDate day = LocalDate.of(2024, 5, 9);
        WorkCalendar both = BERLIN.toBuilder()
                .holiday(day, "Ascension")
                .holiday(day, "Europe Day")
                .build();

        assertThat(both.specialDays().values())
                .extracting(SpecialDay::name)
                .contains("Ascension / Europe Day")
                .doesNotContain("Ascension", "Europe Day");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12:00-12:00", "13:00-12:00", "08:00", "8-9", "24:00-24:00", "08:00-25:00"})
    void aWindowWithoutTimeOrFormIsRefused(String text) {
        assertThatThrownBy(() -> WorkWindow.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overlappingWindowsOfADayAreRefused() {
        assertThatThrownBy(() -> WorkWeek.parse("MONDAY 08:00-12:00,11:59-13:00"))
                .hasMessage("On MONDAY the windows 08:00-12:00 and 11:59-13:00 overlap");
        assertThat(WorkWeek.parse("SUNDAY 22:00-24:00; MONDAY 12:00-13:00,08:00-12:00"))
                .hasToString("MONDAY 08:00-12:00,12:00-13:00; SUNDAY 22:00-24:00");
    }

    @ParameterizedTest
    @CsvSource({
        "09:00-12:00, 12:00-13:00, ",
        "12:00-13:00, 09:00-12:00, ",
        "09:00-12:00, 11:59-13:00, 11:59-12:00",
        "09:00-12:00, 09:00-12:00, 09:00-12:00",
        "09:00-12:00, 10:00-11:00, 10:00-11:00",
        "09:00-12:00, 09:00-10:00, 09:00-10:00",
        "22:00-24:00, 00:00-24:00, 22:00-24:00",
        "22:00-24:00, 23:00-24:00, 23:00-24:00",
        "00:00-08:00, 22:00-24:00, "
    })
    void windowsShareWhatIsInBoth(String a, String b, String common) {
        WorkWindow one = WorkWindow.parse(a);
        WorkWindow other = WorkWindow.parse(b);

        assertThat(one.intersection(other))
                .isEqualTo(Optional.ofNullable(common).map(WorkWindow::parse));
        assertThat(other.intersection(one)).isEqualTo(one.intersection(other));
    }

    @ParameterizedTest
    @CsvSource({
        // Friday before Easter 2024 is a holiday, and so is the Monday after
        "2024-03-28, 1, 2024-04-02",
        "2024-03-28, 0, 2024-03-28",
        "2024-03-30, 0, 2024-03-30",
        "2024-03-30, 1, 2024-04-02",
        "2024-03-30, -1, 2024-03-28",
        "2024-04-02, -1, 2024-03-28",
        "2024-04-02, -2, 2024-03-27"
    })
    void workdaysAreCountedFromTheNextOne(LocalDate day, int count, LocalDate expected) {
        assertThat(BERLIN.addWorkdays(day, count)).isEqualTo(CalendarAnswer.known(expected));
    }

    /** More workdays than any calendar has, either way: the answer is not the day itself. */
    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, Integer.MAX_VALUE})
    void moreWorkdaysThanAreCoveredAreNotCovered(int count) {
        assertThat(BERLIN.addWorkdays(LocalDate.of(2024, 6, 3), count).value()).isEmpty();
    }

    /** Two places share one morning in years: it is found by who asks within ten years of it. */
    @ParameterizedTest
    @CsvSource({"3658, true", "3659, true", "3660, false"})
    void theNextOpeningIsSoughtForTenYears(int daysBefore, boolean found) {
        LocalDate shared = LocalDate.of(2024, 6, 3);
        WorkCalendarBuilder mondays = WorkCalendar.builder("mondays", ZoneId.of("UTC"))
                .source("made up")
                .covers(Validity.always())
                .week(WorkWeek.parse("MONDAY 06:00-09:00"));
        WorkCalendarBuilder tuesdays = WorkCalendar.builder("tuesdays", ZoneId.of("UTC"))
                .source("made up")
                .covers(Validity.always())
                .week(WorkWeek.parse("TUESDAY 06:00-09:00"))
                .makeUpWorkday(shared, DayOfWeek.TUESDAY, "stocktaking");
        Instant from =
                shared.minusDays(daysBefore).atStartOfDay(ZoneId.of("UTC")).toInstant();

        assertThat(mondays.build().common(tuesdays.build()).nextOpen(from).value())
                .isEqualTo(found ? Optional.of(Instant.parse("2024-06-03T06:00:00Z")) : Optional.empty());
    }

    /** A moment is open from the first of the window to the last before its end. */
    @ParameterizedTest
    @CsvSource({
        "2024-06-03T06:59:59.999999999Z, false",
        "2024-06-03T07:00:00Z, true",
        "2024-06-03T09:59:59.999999999Z, true",
        "2024-06-03T10:00:00Z, false"
    })
    void aMomentIsOpenFromTheStartToBeforeTheEnd(Instant instant, boolean open) {
        assertThat(BERLIN.isOpen(instant)).isEqualTo(CalendarAnswer.known(open));
    }

    @Test
    void aDeadlineAtTheEndOfAWindowIsNotTheNextOpening() {
        Instant opening = Instant.parse("2024-06-03T07:00:00Z");

        assertThat(BERLIN.plus(opening, Duration.ofHours(3)))
                .isEqualTo(CalendarAnswer.known(Instant.parse("2024-06-03T10:00:00Z")));
        assertThat(BERLIN.plus(opening, Duration.ofHours(3).plusNanos(1)))
                .isEqualTo(CalendarAnswer.known(Instant.parse("2024-06-03T11:00:00.000000001Z")));
        assertThat(BERLIN.plus(opening.minusSeconds(60), Duration.ZERO))
                .isEqualTo(CalendarAnswer.known(opening.minusSeconds(60)));
    }

    /** Each differs from the first in one part alone. */
    @Test
    void calendarsThatDifferInAnyPartAreTwo() {
        List<WorkCalendar> all = List.of(
                BERLIN,
                BERLIN.toBuilder().version("2").build(),
                BERLIN.toBuilder().source("told").build(),
                BERLIN.toBuilder()
                        .covers(Validity.parse("[2024-01-01,2025-01-02)"))
                        .build(),
                BERLIN.toBuilder().hours(WorkWindow.parse("09:00-12:00")).build(),
                BERLIN.toBuilder()
                        .holiday(LocalDate.of(2024, 5, 1), "Tag der Arbeit")
                        .build());

        for (WorkCalendar one : all) {
            assertThat(all.stream().filter(one::equals)).hasSize(1);
            assertThat(one.toBuilder().build()).isEqualTo(one).hasSameHashCodeAs(one);
        }
        assertThat(all.get(1).hashCode()).isNotEqualTo(BERLIN.hashCode());
        assertThat(BERLIN.toString()).startsWith("DE ").endsWith(" Europe/Berlin [2024-01-01,2025-01-01)");
        assertThat(BERLIN.common(SHANGHAI)).hasToString("common(DE,CN-SH) [2024-01-01,2025-01-01)");
        assertThat(BERLIN.union(CLOCK_ROUND).id()).isEqualTo("union(DE,24/7)");
    }
}
