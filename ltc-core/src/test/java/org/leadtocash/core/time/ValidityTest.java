package org.leadtocash.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityTest {

    private static final Validity FIRST_HALF = Validity.parse("[2024-01-01,2024-07-01)");

    @ParameterizedTest
    @CsvSource({"2023-12-31, false", "2024-01-01, true", "2024-06-30, true", "2024-07-01, false"})
    void theFirstDayIsInAndTheEndIsOut(LocalDate day, boolean in) {
        assertThat(FIRST_HALF.contains(day)).isEqualTo(in);
    }

    @Test
    void theAffiliatesRuleSuspensionIsTheSameByBothSources() {
        // regions.md 2.1: one source says "until Nov 9", another "until Nov 10, 2026"
        Validity untilTheTenth = Validity.of(LocalDate.of(2025, 11, 10), LocalDate.of(2026, 11, 10));

        assertThat(Validity.ofInclusive(LocalDate.of(2025, 11, 10), LocalDate.of(2026, 11, 9)))
                .isEqualTo(untilTheTenth);
    }

    @Test
    void theLastDayOfTheYear9999MeansNoEnd() {
        Validity open = Validity.ofInclusive(LocalDate.of(2024, 1, 1), LocalDate.of(9999, 12, 31));

        assertThat(open).hasToString("[2024-01-01,)");
        assertThat(open.contains(LocalDate.MAX)).isTrue();
        assertThat(open.days()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[2024-07-01,) | true", "[2024-07-02,) | false", "[,2024-01-01) | true", "[2024-06-30,) | false"})
    void abuttingLeavesNoDayBetweenAndNoneInBoth(String other, boolean abuts) {
        assertThat(FIRST_HALF.abuts(Validity.parse(other))).isEqualTo(abuts);
    }

    @Test
    void anEmptyIntervalIsRefusedWithAHint() {
        LocalDate day = LocalDate.of(2024, 1, 1);

        assertThatThrownBy(() -> Validity.of(day, day))
                .hasMessageContaining("[2024-01-01,2024-01-01)")
                .hasMessageContaining("Validity.on(day)");
        assertThatThrownBy(() -> Validity.ofInclusive(day, day.minusDays(1)))
                .hasMessageContaining("2023-12-31 is before the first day 2024-01-01");
        assertThat(Validity.ofInclusive(day, day)).isEqualTo(Validity.on(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "[2024-01-01]",
                "[2024-01-01,2024-07-01]",
                "(2024-01-01,2024-07-01)",
                "[2024-13-01,)",
                "[2024-1-1,)",
                "[2024-07-01,2024-01-01)",
                "[,,)",
                "[ ,)"
            })
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> Validity.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void openStartsComeFirstAndOpenEndsLast() {
        assertThat(new java.util.TreeSet<>(java.util.List.of(
                        Validity.since(LocalDate.of(2024, 1, 1)),
                        FIRST_HALF,
                        Validity.always(),
                        Validity.until(LocalDate.of(2024, 1, 1)))))
                .extracting(Validity::toString)
                .containsExactly("[,2024-01-01)", "[,)", "[2024-01-01,2024-07-01)", "[2024-01-01,)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2023-01-01,2023-12-31) | ",
                "[2023-01-01,2024-01-01) | [2023-01-01,2024-07-01)",
                "[2023-01-01,2024-01-02) | [2023-01-01,2024-07-01)",
                "[2024-02-01,2024-03-01) | [2024-01-01,2024-07-01)",
                "[2024-06-30,2025-01-01) | [2024-01-01,2025-01-01)",
                "[2024-07-01,2025-01-01) | [2024-01-01,2025-01-01)",
                "[2024-07-02,2025-01-01) | ",
                "[,2024-01-01)           | [,2024-07-01)",
                "[2024-07-01,)           | [2024-01-01,)",
                "[,)                     | [,)"
            })
    void twoAreOneWhereNoDayIsBetween(String other, String union) {
        Validity that = Validity.parse(other);

        assertThat(FIRST_HALF.union(that)).isEqualTo(Optional.ofNullable(union).map(Validity::parse));
        assertThat(that.union(FIRST_HALF)).isEqualTo(FIRST_HALF.union(that));
    }

    @Test
    void validitiesAreEqualByTheirEnds() {
        List<Validity> all = List.of(
                FIRST_HALF,
                Validity.parse("[2024-01-01,2024-07-02)"),
                Validity.parse("[2024-01-02,2024-07-01)"),
                Validity.parse("[2024-01-01,)"),
                Validity.parse("[,2024-07-01)"),
                Validity.always());

        for (Validity one : all) {
            assertThat(all.stream().filter(one::equals)).hasSize(1);
            assertThat(Validity.parse(one.toString())).isEqualTo(one).hasSameHashCodeAs(one);
        }
        assertThat(all.stream().map(Object::hashCode).distinct()).hasSize(all.size());
    }
}
