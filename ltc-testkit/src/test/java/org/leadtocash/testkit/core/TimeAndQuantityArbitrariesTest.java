package org.leadtocash.testkit.core;

import static net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode.OFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.time.DayKind;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;
import org.leadtocash.core.time.WorkCalendar;

@Domain(LtcDomain.class)
class TimeAndQuantityArbitrariesTest {

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void validitiesOpenAndMeetInEveryWay(@ForAll Validity one, @ForAll Validity other) {
        String ends = one.from().map(day -> "[").orElse("(")
                + one.to().map(day -> "]").orElse(")");
        Statistics.label("ends").collect(ends);
        Statistics.label("meet").collect(one.overlaps(other) ? "overlap" : one.abuts(other) ? "abut" : "apart");
        Shares.atLeastOnePercent("ends", "[]", "[)", "(]", "()");
        Shares.atLeastOnePercent("meet", "overlap", "apart");
        Statistics.label("meet").coverage(coverage -> coverage.check("abut").count(count -> count > 0));
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void timelinesHaveGapsAndOpenEndsAndNone(@ForAll Timeline<CurrencyUnit> timeline) {
        int size = timeline.entries().size();
        Statistics.label("size").collect(size == 0 ? "empty" : size == 1 ? "one" : "more");
        Optional<Validity> hull =
                timeline.entries().stream().map(entry -> entry.validity()).reduce(Validity::hull);
        Statistics.label("gaps").collect(hull.map(timeline::isGapless).orElse(true) ? "gapless" : "gaps");
        Statistics.label("always").collect(timeline.isGapless(Validity.always()));
        Shares.atLeastOnePercent("size", "empty", "one", "more");
        Shares.atLeastOnePercent("gaps", "gapless", "gaps");
        Shares.atLeastOnePercent("always", true, false);
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void calendarsKnowEveryDayOfTheirYears(@ForAll WorkCalendar calendar) {
        LocalDate first = LocalDate.of(2023, 1, 1);
        for (int day = 0; day < 1_096; day += 61) {
            assertThat(calendar.day(first.plusDays(day)).value()).isPresent();
        }
        for (DayKind kind : List.of(DayKind.HOLIDAY, DayKind.HALF_DAY, DayKind.MAKE_UP_WORKDAY)) {
            Statistics.label(kind.name())
                    .collect(calendar.specialDays().values().stream().anyMatch(day -> day.kind() == kind));
            Shares.atLeastOnePercent(kind.name(), true, false);
        }
        Statistics.label("weeks").collect(calendar.weeks().entries().size());
        Statistics.label("zone").collect(calendar.zone().getId());
        Shares.atLeastOnePercent("weeks", 1, 2);
        Shares.atLeastOnePercent("zone", "UTC", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Apia");
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void quantitiesAreWholeBrokenNegativeAndNone(@ForAll Quantity quantity) {
        Statistics.label("sign").collect(quantity.signum());
        Statistics.label("whole").collect(quantity.amount().scale() == 0);
        Shares.atLeastOnePercent("sign", -1, 0, 1);
        Shares.atLeastOnePercent("whole", true, false);
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void conversionsAreKnownByOneOrMoreWaysAndUnknown(
            @ForAll UnitConversions conversions, @ForAll Unit from, @ForAll Unit to) {
        Optional<Ratio> there = conversions.forMaterial("M1").factor(from, to);
        assertThat(conversions.forMaterial("M1").factor(to, from)).isEqualTo(there.map(Ratio::inverse));
        int steps = conversions.forMaterial("M1").path(from, to).size();
        Statistics.label("way")
                .collect(there.isEmpty() ? "unknown" : steps == 0 ? "same" : steps == 1 ? "one" : "more");
        Shares.atLeastOnePercent("way", "unknown", "same", "one", "more");
    }
}
