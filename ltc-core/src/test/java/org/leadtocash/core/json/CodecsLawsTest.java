package org.leadtocash.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingArbitraries;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Viewer;

class CodecsLawsTest {

    /** A made-up value with every kind of member. */
    record Line(String number, BigMoney price, Optional<BigDecimal> discount, List<String> tags) {
        Line {
            if (price.isNegative()) {
                throw new IllegalArgumentException("a price of 0 or more");
            }
        }
    }

    private static final JsonCodec<Line> LINE = line();

    private static JsonCodec<Line> line() {
        ObjectCodec<Line> fields = ObjectCodec.of("line");
        var number = fields.required("number", Codecs.STRING, Line::number);
        var price = fields.required("price", Codecs.BIG_MONEY, Line::price);
        var discount = fields.<BigDecimal>optional("discount", Codecs.DECIMAL, Line::discount);
        var tags = fields.defaulted("tags", Codecs.list(Codecs.STRING), List.of(), Line::tags);
        return fields.build(in -> new Line(in.get(number), in.get(price), in.get(discount), in.get(tags)));
    }

    @Provide
    Arbitrary<Finding> finding() {
        return FindingArbitraries.findings();
    }

    @Property(seed = "20240601", tries = 300)
    void findingsReadBackAsTheyWere(@ForAll("finding") Finding finding) {
        LtcJson json = LtcJson.standard();
        Finding masked = finding.view(Viewer.of("clerk"));

        assertThat(json.read("finding", json.write(finding), Finding.class)).isEqualTo(finding);
        assertThat(json.read("finding", json.write(masked), Finding.class)).isEqualTo(masked);
    }

    @Property(seed = "20240601", tries = 200)
    void listsOfFindingsReadBackInOrder(@ForAll @Size(max = 5) List<@From("finding") Finding> findings) {
        Findings given = Findings.from(findings);

        assertThat(FoundationCodecs.FINDINGS.read("findings", FoundationCodecs.FINDINGS.write(given)))
                .isEqualTo(given);
    }

    @Property(seed = "20240601", tries = 300)
    void decimalsKeepEveryDigit(@ForAll @BigRange(min = "-1e20", max = "1e20") @Scale(9) BigDecimal number) {
        assertThat(Codecs.DECIMAL.parse("number", CanonicalJson.write(Codecs.DECIMAL.write(number))))
                .isEqualTo(number);
    }

    @Test
    void whatIsUsualIsLeftOut() {
        Line line = new Line("10", BigMoney.of(CurrencyUnit.EUR, new BigDecimal("12.30")), Optional.empty(), List.of());

        assertThat(CanonicalJson.write(LINE.write(line)))
                .isEqualTo("{\"number\":\"10\",\"price\":{\"amount\":\"12.30\",\"currency\":\"EUR\"}}");
    }

    @Test
    void allProblemsComeAtOnceEachWithItsPlaceAndAGuess() {
        String text =
                "{\"nummber\": \"10\",\n \"price\": {\"amount\": \"1,5\", \"currency\": \"EURO\"},\n \"tags\": [1]}";

        LoadException refused = catchThrowableOfType(LoadException.class, () -> LINE.parse("line.json", text));

        assertThat(refused.problems().stream()
                        .map(problem -> problem.code() + " " + problem.subject().path()
                                + problem.param("maybe")
                                        .map(maybe -> " maybe " + maybe.text())
                                        .orElse("")))
                .containsExactlyInAnyOrder(
                        "json.unknown-member 1:13 /nummber maybe \"number\"",
                        "json.missing-member 1:1",
                        "json.invalid-value 2:22 /price/amount",
                        "json.invalid-value 2:41 /price/currency",
                        "json.wrong-type 3:11 /tags/0");
    }

    @Test
    void whatTheConstructorRefusesIsAProblemAtTheObject() {
        String text = "{\"number\":\"10\",\"price\":{\"amount\":\"-1\",\"currency\":\"EUR\"}}";

        assertThat(catchThrowableOfType(LoadException.class, () -> LINE.parse("line.json", text)))
                .hasMessageContaining("a price of 0 or more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e9999999", "\"1e999\"", "\"NaN\"", "\"\"", "\"1.\"", "\" 1\"", "\"１\"", "true", "null", "[]"})
    void whatIsNoDecimalOfReasonableSizeIsRefused(String text) {
        assertThat(catchThrowableOfType(LoadException.class, () -> Codecs.DECIMAL.parse("number", text)))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"12.50, 12.50", "1E3, 1000", "-0.00, 0.00", "5, 5"})
    void aDecimalGivenAsANumberIsReadExactly(String number, String expected) {
        assertThat(Codecs.DECIMAL.parse("number", number)).isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254740991, true",
        "9007199254740992, false",
        "-9007199254740991, true",
        "1.0, false",
        "1e3, false"
    })
    void wholeNumbersStayWithinWhatEveryReaderKeeps(String number, boolean kept) {
        LoadException refused = catchThrowableOfType(LoadException.class, () -> Codecs.LONG.parse("number", number));

        assertThat(refused == null).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"custmer, customer", "CURRENCY, currency", "crurency, currency", "xyz, none", "a, none"})
    void aCloseNameIsGuessed(String given, String guess) {
        assertThat(Nearest.to(given, List.of("customer", "currency", "amount")).orElse("none"))
                .isEqualTo(guess);
    }
}
