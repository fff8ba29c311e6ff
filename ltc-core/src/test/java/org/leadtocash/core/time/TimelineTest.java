package org.leadtocash.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Dated<String> EARLY = Dated.of(Validity.parse("[2024-01-01,2024-07-01)"), "19 %");
    private static final Dated<String> LATE = Dated.of(Validity.parse("[2024-07-01,)"), "16 %");

    @Test
    void anOverlapNamesBothEntriesAndTheDays() {
        Dated<String> twice = Dated.of(Validity.parse("[2024-06-30,2024-08-01)"), "7 %");

        assertThatThrownBy(() -> Timeline.of(List.of(EARLY, LATE, twice)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("[2024-01-01,2024-07-01) 19 % and [2024-06-30,2024-08-01) 7 % both hold on"
                        + " [2024-06-30,2024-07-01); [2024-06-30,2024-08-01) 7 % and [2024-07-01,) 16 % both hold on"
                        + " [2024-07-01,2024-08-01)");
    }

    @Test
    void anEntryInsideALongOneIsFoundThoughAnotherStandsBetween() {
        List<Dated<String>> entries = List.of(
                Dated.of(Validity.parse("[2024-01-01,2025-01-01)"), "long"),
                Dated.of(Validity.parse("[2024-02-01,2024-02-02)"), "b"),
                Dated.of(Validity.parse("[2024-03-01,2024-03-02)"), "c"));

        assertThat(Timeline.overlaps(entries))
                .extracting(pair -> pair.first().value() + pair.second().value())
                .containsExactly("longb", "longc");
    }

    @Test
    void entriesMayComeInAnyOrder() {
        Timeline<String> rates = Timeline.of(List.of(LATE, EARLY));

        assertThat(rates.entries()).containsExactly(EARLY, LATE);
        assertThat(rates.at(LocalDate.of(2024, 6, 30))).contains("19 %");
        assertThat(rates.at(LocalDate.of(2024, 7, 1))).contains("16 %");
        assertThat(rates.at(LocalDate.of(2023, 12, 31))).isEmpty();
        assertThat(rates.changes()).containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 7, 1));
    }

    @Test
    void gapsAreListedWithinTheAskedDays() {
        Timeline<String> rates = Timeline.of(List.of(EARLY, LATE.withValidity(Validity.parse("[2024-09-01,)"))));

        assertThat(rates.gaps(Validity.always()))
                .extracting(Validity::toString)
                .containsExactly("[,2024-01-01)", "[2024-07-01,2024-09-01)");
        assertThat(rates.isGapless(Validity.parse("[2024-01-01,2024-07-01)"))).isTrue();
        assertThat(rates.isGapless(Validity.parse("[2024-01-01,2024-07-02)"))).isFalse();
        assertThat(Timeline.empty().gaps(EARLY.validity())).containsExactly(EARLY.validity());
    }

    @Test
    void aValuePutInTheMiddleSplitsTheOneThatWasThere() {
        assertThat(Timeline.always("a").with(Validity.parse("[2024-01-01,2024-02-01)"), "b"))
                .hasToString("{[,2024-01-01) a; [2024-01-01,2024-02-01) b; [2024-02-01,) a}");
    }

    @Test
    void timelinesAreEqualByWhatHoldsWhen() {
        List<Timeline<String>> all = List.of(
                Timeline.empty(),
                Timeline.of(List.of(EARLY)),
                Timeline.of(List.of(EARLY.withValue("18 %"))),
                Timeline.of(List.of(LATE)),
                Timeline.of(List.of(EARLY, LATE)));

        for (Timeline<String> one : all) {
            assertThat(all.stream().filter(one::equals)).hasSize(1);
            assertThat(one.isEmpty()).isEqualTo(one.entries().isEmpty());
            assertThat(Timeline.of(one.entries())).isEqualTo(one).hasSameHashCodeAs(one);
            assertThat(one.map(text -> text + "!").entries())
                    .isEqualTo(one.entries().stream()
                            .map(entry -> entry.withValue(entry.value() + "!"))
                            .toList());
        }
        assertThat(all.stream().map(Object::hashCode).distinct()).hasSize(all.size());
        assertThat(EARLY.map(String::length))
                .isEqualTo(Dated.of(EARLY.validity(), EARLY.value().length()));
    }
}
