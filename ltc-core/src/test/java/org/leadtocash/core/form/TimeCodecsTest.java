package org.leadtocash.core.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.quantity.UnitFactor;
import org.leadtocash.core.time.CalendarAnswer;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;
import org.leadtocash.core.time.WorkCalendar;
import org.leadtocash.core.time.WorkWeek;

class TimeCodecsTest {

    @Test
    void aCalendarReadBackIsTheSameCalendar() {
        WorkCalendar calendar = WorkCalendar.builder("CN", ZoneId.of("Asia/Shanghai"))
                .version("2024.2")
                .source("made up")
                .covers(Validity.parse("[2024-01-01,2025-01-01)"))
                .week(Validity.parse("[,2024-06-01)"), WorkWeek.parse("MONDAY 09:00-12:00,13:00-18:00"))
                .week(Validity.parse("[2024-06-01,)"), WorkWeek.aroundTheClock())
                .holiday(LocalDate.of(2024, 5, 1), "Labour Day")
                .halfDay(LocalDate.of(2024, 12, 24), LocalTime.NOON, "eve")
                .makeUpWorkday(LocalDate.of(2024, 2, 4), DayOfWeek.MONDAY, "make-up")
                .build();

        String text = CanonicalJson.write(TimeCodecs.WORK_CALENDAR.write(calendar));

        assertThat(TimeCodecs.WORK_CALENDAR.parse("calendar", text)).isEqualTo(calendar);
        assertThat(text).contains("{\"date\":\"2024-05-01\",\"kind\":\"HOLIDAY\",\"name\":\"Labour Day\"}");
    }

    @Test
    void aTimelineIsTheListOfItsEntriesAndAnOverlapIsAProblem() {
        JsonCodec<Timeline<String>> codec = TimeCodecs.timeline(Codecs.STRING);
        Timeline<String> line = Timeline.always("a").with(Validity.parse("[2024-01-01,)"), "b");

        assertThat(CanonicalJson.write(codec.write(line)))
                .isEqualTo("[{\"during\":\"[,2024-01-01)\",\"value\":\"a\"},"
                        + "{\"during\":\"[2024-01-01,)\",\"value\":\"b\"}]");
        assertThat(codec.read("line", codec.write(line))).isEqualTo(line);
        assertThatThrownBy(() -> codec.parse("line", "[{\"value\":\"a\"},{\"value\":\"b\"}]"))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("both hold on [,)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2024\"", "\"[2024-01-01,2024-01-01)\"", "7", "\"[2024-02-30,)\""})
    void whatIsNoValidityIsAProblemWithItsPlace(String text) {
        assertThatThrownBy(() -> TimeCodecs.VALIDITY.parse("price.json", text))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("price.json#1:1");
    }

    @Test
    void unitConversionsReadBackAndContradictionsAreAProblem() {
        UnitConversions conversions = UnitConversions.standard().toBuilder()
                .material("M-100", UnitFactor.parse("1 BOX = 12 C62"))
                .build();

        assertThat(QuantityCodecs.UNIT_CONVERSIONS.read("units", QuantityCodecs.UNIT_CONVERSIONS.write(conversions)))
                .isEqualTo(conversions)
                .hasSameHashCodeAs(conversions);
        assertThatThrownBy(() -> QuantityCodecs.UNIT_CONVERSIONS.parse(
                        "units", "{\"general\":[\"1 BOX = 12 C62\",\"1 BOX = 10 C62\"]}"))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("1 BOX = 10 C62 contradicts 1 BOX = 12 C62");
    }

    @Test
    void whatACalendarAnswersReadsBackWithWhatItDoesNotKnow() {
        JsonCodec<CalendarAnswer<LocalDate>> codec = TimeCodecs.calendarAnswer(Codecs.DATE);
        CalendarAnswer<LocalDate> known = CalendarAnswer.known(LocalDate.of(2024, 5, 2));
        CalendarAnswer<LocalDate> open = new CalendarAnswer.NotCovered<>(
                "de", LocalDate.of(2031, 1, 1), Validity.of(LocalDate.of(2024, 1, 1), LocalDate.of(2031, 1, 1)));

        assertThat(CanonicalJson.write(codec.write(known)))
                .isEqualTo("{\"answer\":\"known\",\"value\":\"2024-05-02\"}");
        assertThat(CanonicalJson.write(codec.write(open)))
                .isEqualTo("{\"answer\":\"not-covered\",\"asked\":\"2031-01-01\",\"calendar\":\"de\","
                        + "\"coverage\":\"[2024-01-01,2031-01-01)\"}");
        assertThat(List.of(known, open))
                .allSatisfy(answer ->
                        assertThat(codec.read("answer", codec.write(answer))).isEqualTo(answer));
    }
}
