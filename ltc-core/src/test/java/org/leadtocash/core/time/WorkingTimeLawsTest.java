package org.leadtocash.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(TimeGenerators.class)
@Domain(DomainContext.Global.class)
class WorkingTimeLawsTest {

    @Property(seed = "20240601", tries = 100)
    void workingTimeAddsUpOverAnyInstantBetweenOrBeyond(
            @ForAll WorkCalendar calendar, @ForAll Instant a, @ForAll Instant b, @ForAll Instant c) {
        Duration direct = calendar.between(a, c).orElseThrow();
        Duration viaB =
                calendar.between(a, b).orElseThrow().plus(calendar.between(b, c).orElseThrow());

        assertThat(viaB).isEqualTo(direct);
    }

    @Property(seed = "20240601", tries = 100)
    void aDeadlineIsSoMuchWorkingTimeAwayAndNoInstantEarlierIs(
            @ForAll WorkCalendar calendar, @ForAll Instant from, @ForAll @IntRange(min = 1, max = 3000) int minutes) {
        Duration working = Duration.ofMinutes(minutes);
        CalendarAnswer<Instant> deadline = calendar.plus(from, working);

        deadline.value().ifPresent(at -> {
            assertThat(calendar.between(from, at).orElseThrow()).isEqualTo(working);
            assertThat(calendar.between(from, at.minusNanos(1)).orElseThrow()).isLessThan(working);
        });
        assumeThat(deadline.value()).isPresent();
    }

    @Property(seed = "20240601", tries = 100)
    void aDeadlineReachedInTwoStepsIsTheSame(
            @ForAll WorkCalendar calendar,
            @ForAll Instant from,
            @ForAll @IntRange(max = 1000) int first,
            @ForAll @IntRange(max = 1000) int second) {
        CalendarAnswer<Instant> steps = calendar.plus(from, Duration.ofMinutes(first))
                .flatMap(at -> calendar.plus(at, Duration.ofMinutes(second)));

        assertThat(steps).isEqualTo(calendar.plus(from, Duration.ofMinutes(first + second)));
    }

    /** The reference asks the clock on the wall minute by minute and knows nothing of offsets or spans. */
    @Property(seed = "20240601", tries = 40)
    void aMomentIsOpenExactlyIfTheClockOnTheWallSaysSo(@ForAll WorkCalendar calendar, @ForAll Instant from) {
        Instant to = from.plus(Duration.ofHours(30));
        long minutes = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            ZonedDateTime wall = at.atZone(calendar.zone());
            boolean open = calendar.hours(wall.toLocalDate()).orElseThrow().stream()
                    .anyMatch(window -> !wall.toLocalTime().isBefore(window.from())
                            && (wall.toLocalTime().isBefore(window.to())
                                    || window.to().equals(LocalTime.MIDNIGHT)));
            minutes += open ? 1 : 0;
        }

        assertThat(calendar.between(from, to)).isEqualTo(CalendarAnswer.known(Duration.ofMinutes(minutes)));
    }

    @Property(seed = "20240601", tries = 60)
    void theSunFollowedAndTheHoursSharedAddUpToBoth(
            @ForAll WorkCalendar here, @ForAll WorkCalendar there, @ForAll Instant a, @ForAll Instant b) {
        Duration union = here.union(there).between(a, b).orElseThrow();
        Duration common = here.common(there).between(a, b).orElseThrow();

        assertThat(union.plus(common))
                .isEqualTo(here.between(a, b)
                        .orElseThrow()
                        .plus(there.between(a, b).orElseThrow()));
    }

    @Property(seed = "20240601", tries = 60)
    void joiningDoesNotCareAboutOrderAndACalendarWithItselfIsItself(
            @ForAll WorkCalendar here, @ForAll WorkCalendar there, @ForAll Instant from) {
        Span week = Span.of(from, from.plus(Duration.ofDays(7)));

        assertThat(here.union(there).windows(week)).isEqualTo(there.union(here).windows(week));
        assertThat(here.common(there).windows(week))
                .isEqualTo(there.common(here).windows(week));
        assertThat(here.union(here).windows(week)).isEqualTo(here.windows(week));
        assertThat(here.common(here).windows(week)).isEqualTo(here.windows(week));
    }

    @Property(seed = "20240601", tries = 100)
    void theNextWorkdayIsOneAndNoneIsSkipped(@ForAll WorkCalendar calendar, @ForAll LocalDate day) {
        LocalDate next = calendar.nextWorkday(day).orElseThrow();

        assertThat(calendar.isWorkday(next).orElseThrow()).isTrue();
        assertThat(calendar.workdays(Validity.of(day.plusDays(1), next.plusDays(1)))
                        .orElseThrow())
                .isEqualTo(1);
    }

    @Property(seed = "20240601", tries = 100)
    void workdaysAddedAreTheWorkdaysCounted(
            @ForAll WorkCalendar calendar, @ForAll LocalDate day, @ForAll @IntRange(min = 1, max = 40) int count) {
        LocalDate later = calendar.addWorkdays(day, count).orElseThrow();
        long counted = calendar.workdays(Validity.of(day.plusDays(1), later.plusDays(1)))
                .orElseThrow();

        assertThat(counted).isEqualTo(count);
        if (calendar.isWorkday(day).orElseThrow()) {
            assertThat(calendar.addWorkdays(later, -count)).isEqualTo(CalendarAnswer.known(day));
        }
    }

    @Property(seed = "20240601", tries = 100)
    void aCalendarTakenApartAndRebuiltIsEqualAndAnswersTheSame(@ForAll WorkCalendar calendar, @ForAll Instant from) {
        WorkCalendarBuilder parts = WorkCalendar.builder(calendar.id(), calendar.zone())
                .version(calendar.version())
                .source(calendar.source())
                .covers(Validity.parse(calendar.coverage().toString()))
                .specials(calendar.specialDays().values());
        for (Dated<WorkWeek> week : calendar.weeks().entries()) {
            parts = parts.week(week.validity(), WorkWeek.parse(week.value().toString()));
        }
        WorkCalendar rebuilt = parts.build();

        assertThat(rebuilt).isEqualTo(calendar).hasSameHashCodeAs(calendar);
        assertThat(rebuilt.plus(from, Duration.ofHours(5))).isEqualTo(calendar.plus(from, Duration.ofHours(5)));
    }
}
