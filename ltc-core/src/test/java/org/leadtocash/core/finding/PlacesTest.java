package org.leadtocash.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.quantity.Quantity;

/** Where a finding points to, and how its parts are written. */
class PlacesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // line, column, pointer, text, path of the subject
                "0, 0, '',    prices.csv,               ''",
                "0, 0, /a,    prices.csv /a,            /a",
                "1, 0, '',    prices.csv:1:0,           1:0",
                "12, 5, '',   prices.csv:12:5,          12:5",
                "12, 5, currency, prices.csv:12:5 currency, 12:5 currency"
            })
    void aPlaceSaysAsMuchAsIsKnown(long line, long column, String pointer, String text, String path) {
        Place place = Place.of("prices.csv", line, column).pointing(pointer);

        assertThat(place).hasToString(text);
        assertThat(place.subject()).isEqualTo(new Subject("file", "prices.csv", path));
    }

    @Test
    void aWholeFileIsAPlaceToo() {
        assertThat(Place.of("prices.csv"))
                .isEqualTo(Place.of("prices.csv", 0, 0))
                .hasToString("prices.csv");
        assertThatThrownBy(() -> Place.of("prices.csv", -1, 0)).hasMessageContaining("line -1");
        assertThatThrownBy(() -> Place.of("prices.csv", 1, -1)).hasMessageContaining("column -1");
    }

    @ParameterizedTest
    @CsvSource({
        "a:b, a, b, ''",
        "a:b#c, a, b, c",
        "document:ORDER:4711#lines/10, document, ORDER:4711, lines/10",
        "a:b#c#d, a, b, c#d"
    })
    void aSubjectIsReadBackAsItWasWritten(String text, String kind, String id, String path) {
        assertThat(Subject.parse(text)).isEqualTo(new Subject(kind, id, path)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", ":b", "a", "a:", "a:#c"})
    void whatIsNoSubjectIsRefused(String text) {
        assertThatThrownBy(() -> Subject.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kindsAndNamesAreKeptApartByTheirSigns() {
        assertThatThrownBy(() -> Subject.of("a:b", "c")).hasMessageContaining("without a colon");
        assertThatThrownBy(() -> Subject.of(":", "c")).hasMessageContaining("without a colon");
        assertThatThrownBy(() -> Subject.of("", "c")).hasMessageContaining("subject kind");
        assertThatThrownBy(() -> Subject.of("a", "#")).hasMessageContaining("without #");
        assertThatThrownBy(() -> Subject.of("a", "")).hasMessageContaining("subject id");
    }

    @Test
    void placesInsideASubjectJoin() {
        DocRef order = DocRef.parse("ORDER:4711");

        assertThat(Subject.of(order).at("lines/10").at("quantity"))
                .isEqualTo(Subject.of(order.line("10")).at("quantity"))
                .hasToString("document:ORDER:4711#lines/10/quantity");
    }

    @ParameterizedTest
    @CsvSource({"79, true", "80, true", "81, false"})
    void aCodeHasAtMostEightyCharacters(int length, boolean good) {
        String code = "a." + "b".repeat(length - 2);
        if (good) {
            assertThat(FindingCode.of(code).domain()).isEqualTo("a");
        } else {
            assertThatThrownBy(() -> FindingCode.of(code)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.", ".a", "A.b", "a.B", "a b.c", "a..b", "a.-b", "a.b-", "1a.b", "ä.b"})
    void whatIsNoCodeIsRefused(String code) {
        assertThatThrownBy(() -> FindingCode.of(code)).hasMessageContaining("expected domain.name");
    }

    @Test
    void parametersReadWithoutALocale() {
        Finding finding = Finding.of(FindingCode.of("a.a"), Severity.INFO, Subject.of("x", "1"))
                .with("amount", BigMoney.parse("EUR 1.5"))
                .with("rounded", Money.parse("EUR 1.50"))
                .with("quantity", Quantity.parse("12.5 KGM"))
                .with("day", LocalDate.of(2024, 5, 6))
                .with("at", Instant.parse("2024-05-06T07:08:09Z"))
                .with("count", -3)
                .with("order", DocRef.parse("ORDER:4711"))
                .percent("discount", new BigDecimal("1E+1"))
                .country("where", "FR")
                .text("words", "so \"be\" it")
                .secret(Sensitivity.COST, "cost", BigMoney.parse("EUR 2"))
                .build();

        assertThat(finding)
                .hasToString("INFO a.a x:1 [amount=EUR 1.5, rounded=EUR 1.50, quantity=12.5 KGM, day=2024-05-06,"
                        + " at=2024-05-06T07:08:09Z, count=-3, order=ORDER:4711, discount=10%, where=FR,"
                        + " words=\"so \"be\" it\", cost=EUR 2]");
        assertThat(finding.amount("amount")).contains(BigMoney.parse("EUR 1.5"));
        assertThat(finding.amount("count")).isEmpty();
        assertThat(finding.amount("nothing")).isEmpty();
        assertThat(Remedy.of(FindingCode.of("a.x")).build()).hasToString("a.x");
    }
}
