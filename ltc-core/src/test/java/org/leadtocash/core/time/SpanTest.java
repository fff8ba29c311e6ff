package org.leadtocash.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    private static final Span MORNING = Span.parse("[2024-06-03T08:00:00Z,2024-06-03T12:00:00Z)");

    @ParameterizedTest
    @CsvSource({
        "2024-06-03T07:59:59.999999999Z, false",
        "2024-06-03T08:00:00Z, true",
        "2024-06-03T11:59:59.999999999Z, true",
        "2024-06-03T12:00:00Z, false"
    })
    void theStartIsInAndTheEndIsOut(Instant instant, boolean in) {
        assertThat(MORNING.contains(instant)).isEqualTo(in);
    }

    @Test
    void whatIsInBothIsCutOutOfBoth() {
        Span lunch = Span.parse("[2024-06-03T11:30:00Z,2024-06-03T13:00:00Z)");

        assertThat(MORNING.intersection(lunch).map(Span::duration)).contains(Duration.ofMinutes(30));
        assertThat(MORNING.encloses(MORNING.intersection(lunch).orElseThrow())).isTrue();
        assertThat(MORNING.abuts(Span.of(MORNING.to(), lunch.to()))).isTrue();
        assertThat(MORNING.intersection(Span.of(MORNING.to(), lunch.to()))).isEmpty();
    }

    @Property(seed = "20240601", tries = 100)
    @Domain(TimeGenerators.class)
    void parseReadsBackWhatToStringWrote(@ForAll Instant a, @ForAll Instant b) {
        if (a.isBefore(b)) {
            assertThat(Span.parse(Span.of(a, b).toString())).isEqualTo(Span.of(a, b));
        } else {
            assertThatThrownBy(() -> Span.of(a, b)).hasMessageContaining("the end must be after the start");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[,)", "2024", "[2024-06-03,2024-06-04)", "[2024-06-03T08:00:00Z,)"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> Span.parse(text)).hasMessageContaining("Not a span: \"" + text);
    }

    /** One hour against another, as it moves past: before, touching, overlapping, the same, and the mirror. */
    @ParameterizedTest
    @CsvSource({
        "6, 7, false, false, false",
        "7, 8, false, true, false",
        "7, 9, true, false, false",
        "8, 12, true, false, true",
        "9, 10, true, false, true",
        "8, 9, true, false, true",
        "11, 12, true, false, true",
        "11, 13, true, false, false",
        "12, 13, false, true, false",
        "13, 14, false, false, false"
    })
    void aSpanOverlapsTouchesOrEncloses(int from, int to, boolean overlaps, boolean abuts, boolean encloses) {
        Span other = Span.of(at(from), at(to));

        assertThat(MORNING.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(MORNING)).isEqualTo(overlaps);
        assertThat(MORNING.abuts(other)).isEqualTo(abuts);
        assertThat(other.abuts(MORNING)).isEqualTo(abuts);
        assertThat(MORNING.encloses(other)).isEqualTo(encloses);
        assertThat(MORNING.intersection(other).isPresent()).isEqualTo(overlaps);
    }

    private static Instant at(int hour) {
        return Instant.parse("2024-06-03T00:00:00Z").plus(Duration.ofHours(hour));
    }
}
