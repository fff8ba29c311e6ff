package org.leadtocash.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(TimeGenerators.class)
class TimelineLawsTest {

    private static final Validity WINDOW = Validity.of(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 5, 1));

    @Property(seed = "20240601", tries = 300)
    void theFastLookUpFindsWhatAScanFinds(@ForAll Timeline<Integer> line, @ForAll LocalDate day) {
        Optional<Integer> scanned = line.entries().stream()
                .filter(entry -> entry.validity().contains(day))
                .map(Dated::value)
                .findFirst();

        assertThat(line.at(day)).isEqualTo(scanned);
    }

    @Property(seed = "20240601", tries = 300)
    void aNewValueHoldsOnItsDaysAndNowhereElse(
            @ForAll Timeline<Integer> line, @ForAll Validity days, @ForAll LocalDate day) {
        Optional<Integer> expected = days.contains(day) ? Optional.of(9) : line.at(day);

        assertThat(line.with(days, 9).at(day)).isEqualTo(expected);
    }

    @Property(seed = "20240601", tries = 300)
    void everyDayIsInAGapOrHasAValue(@ForAll Timeline<Integer> line, @ForAll LocalDate day) {
        boolean gap = line.gaps(WINDOW).stream().anyMatch(days -> days.contains(day));

        assertThat(gap).isEqualTo(line.at(day).isEmpty());
    }

    @Property(seed = "20240601", tries = 300)
    void fillingTheGapsLeavesNone(@ForAll Timeline<Integer> line, @ForAll Validity within) {
        Timeline<Integer> filled = line;
        for (Validity gap : line.gaps(within)) {
            filled = filled.with(gap, 7);
        }

        assertThat(filled.isGapless(within)).isTrue();
    }

    @Property(seed = "20240601", tries = 300)
    void cuttingAtADayAndJoiningAgainChangesNothing(@ForAll Timeline<Integer> line, @ForAll LocalDate cut) {
        List<Dated<Integer>> parts =
                new java.util.ArrayList<>(line.within(Validity.until(cut)).entries());
        parts.addAll(line.within(Validity.since(cut)).entries());

        assertThat(Timeline.of(parts).joined()).isEqualTo(line.joined());
    }

    @Property(seed = "20240601", tries = 300)
    void joiningChangesNoDay(@ForAll Timeline<Integer> line, @ForAll LocalDate day) {
        assertThat(line.joined().at(day)).isEqualTo(line.at(day));
        assertThat(line.joined().joined()).isEqualTo(line.joined());
    }

    @Property(seed = "20240601", tries = 300)
    void theValueChangesOnTheChangeDatesAndOnNoOther(@ForAll Timeline<Integer> line, @ForAll LocalDate day) {
        boolean changes = !line.at(day).equals(line.at(day.minusDays(1)));

        assertThat(line.changes().contains(day)).isEqualTo(changes);
    }

    @Property(seed = "20240601", tries = 300)
    void theOverlapsFoundAreThereAndNoneIsMissed(@ForAll List<Validity> validities) {
        List<Dated<Validity>> entries =
                validities.stream().map(days -> Dated.of(days, days)).toList();
        boolean overlap = false;
        for (int i = 0; i < validities.size(); i++) {
            for (int j = 0; j < i; j++) {
                overlap |= validities.get(i).overlaps(validities.get(j));
            }
        }

        assertThat(Timeline.overlaps(entries).isEmpty()).isEqualTo(!overlap);
        assertThat(Timeline.overlaps(entries))
                .allMatch(pair -> pair.first().validity().overlaps(pair.second().validity()));
    }
}
