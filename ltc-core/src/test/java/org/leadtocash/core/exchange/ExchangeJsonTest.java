package org.leadtocash.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.LtcJson;

/** Rates and their answers, written and read again. */
class ExchangeJsonTest {
    private static final LocalDate DAY = LocalDate.of(2022, 11, 21);
    private static final RateQuote YUAN = RateQuote.of(RateType.ECB, "EUR", "CNY", new BigDecimal("7.3419"), DAY)
            .from("eurofxref-hist.xml", "2022-11-21/CNY");
    private static final RateQuote YEN = RateQuote.of(RateType.SELLING, "JPY", "EUR", new BigDecimal("0.6850"), DAY)
            .per(100, 1);

    private static final BigMoney MARKS = BigMoney.parse("DEM 1000");

    private static final LtcJson JSON = LtcJson.standard().with(ExchangeJson.formats());

    @Test
    void ratesReadBackToTheSameTable() {
        ExchangeRates rates = ExchangeRates.builder("treasury", DAY)
                .addAll(List.of(YUAN, YEN))
                .build();

        ExchangeRates again = JSON.read("rates", JSON.write(rates), ExchangeRates.class);

        assertThat(again).isEqualTo(rates).hasSameHashCodeAs(rates);
        assertThat(again.quotes()).containsExactlyElementsOf(rates.quotes());
        assertThat(again.contentHash()).isEqualTo(rates.contentHash());
        assertThat(JSON.write(again)).isEqualTo(JSON.write(rates));
    }

    @Test
    void whatIsUsualIsLeftOutOfAQuote() {
        assertThat(CanonicalJson.write(ExchangeJson.RATE_QUOTE.write(YEN)))
                .isEqualTo("{\"base\":\"JPY\",\"baseUnits\":100,\"rate\":\"0.6850\",\"term\":\"EUR\",\"type\":\"B\","
                        + "\"validFrom\":\"2022-11-21\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"rate\":\"0\"", "\"rate\":\"-1\"", "\"rate\":\"1\",\"term\":\"EUR\""})
    void aRateThatCannotBeIsRefused(String part) {
        String term = part.contains("term") ? "" : "\"term\":\"CNY\",";
        String text = "{\"base\":\"EUR\"," + term + "\"type\":\"ECB\",\"validFrom\":\"2022-11-21\"," + part + "}";

        assertThat(catchThrowableOfType(LoadException.class, () -> ExchangeJson.RATE_QUOTE.parse("quote", text)))
                .hasMessageContaining("json.invalid-value");
    }

    @Test
    void theEurosFixedRatesHoldInATableThatWasRead() {
        ExchangeRates rates = ExchangeRates.builder("treasury", DAY)
                .add(YUAN)
                .withEuroLegacy()
                .build();
        ExchangeRates again = JSON.read("rates", JSON.write(rates), ExchangeRates.class);
        RateQuery query = RateQuery.of(RateType.ECB, DAY);

        assertThat(again.convert(MARKS, CurrencyUnit.of("FRF"), query))
                .isEqualTo(rates.convert(MARKS, CurrencyUnit.of("FRF"), query))
                .isInstanceOf(Conversion.class);
    }

    @Test
    void aConversionKeepsItsWay() {
        ExchangeRates rates =
                ExchangeRates.builder("treasury", DAY).add(YUAN).add(YEN).build();
        RateAnswer answer = rates.convert(
                BigMoney.parse("CNY 100.00"), CurrencyUnit.EUR, RateQuery.of(RateType.ECB, DAY.plusDays(2)));

        String text = JSON.write(answer);
        assertThat(text)
                .isEqualTo("{\"answer\":\"converted\",\"from\":{\"amount\":\"100.00\",\"currency\":\"CNY\"},"
                        + "\"legs\":[{\"ageDays\":2,\"inverse\":true,\"quote\":{\"base\":\"EUR\","
                        + "\"id\":\"2022-11-21/CNY\",\"rate\":\"7.3419\",\"source\":\"eurofxref-hist.xml\","
                        + "\"term\":\"CNY\",\"type\":\"ECB\",\"validFrom\":\"2022-11-21\"}}],"
                        + "\"rate\":\"10000/73419\",\"schema\":\"rate-answer/1.0\",\"to\":\"EUR\"}");
        assertThat(JSON.read("answer", text, RateAnswer.class)).isEqualTo(answer);
        for (String[] forged : new String[][] {
            {"10000/73419", "10000/73418"},
            {"\"inverse\":true", "\"inverse\":false"},
            {"\"to\":\"EUR\"", "\"to\":\"USD\""}
        }) {
            assertThat(catchThrowableOfType(
                            LoadException.class,
                            () -> JSON.read("answer", text.replace(forged[0], forged[1]), RateAnswer.class)))
                    .hasMessageContaining("json.invalid-value");
        }
    }

    @Test
    void aMissingRateSaysTheSameAfterReadingAndAsAFinding() {
        ExchangeRates rates = ExchangeRates.builder("treasury", DAY).add(YUAN).build();
        RateQuery query = RatePolicy.of(RateType.ECB)
                .withMaxAgeDays(3)
                .via(CurrencyUnit.USD)
                .withoutInverse()
                .on(DAY.plusDays(9));
        RateAnswer answer = rates.convert(BigMoney.parse("EUR 1.00"), CurrencyUnit.of("CNY"), query);

        assertThat(JSON.read("answer", JSON.write(answer), RateAnswer.class)).isEqualTo(answer);
        Subject order = Subject.of("document", "ORDER:4711");
        NoRate missing = ExchangeRatesTest.missing(answer);
        assertThat(missing.finding(Severity.REVIEW, order).build())
                .hasToString("REVIEW exchange.no-rate document:ORDER:4711 [from=EUR, to=CNY, rateType=ECB,"
                        + " day=2022-11-30, reason=TOO_OLD, lastKnown=2022-11-21]");
    }

    @Test
    void aPolicyAsksWhatTheSameQueryAsks() {
        RatePolicy budget = RatePolicy.of(RateType.BUDGET).withoutMaxAge().via(CurrencyUnit.EUR);

        assertThat(budget.on(DAY))
                .isEqualTo(RateQuery.of(RateType.BUDGET, DAY).withoutMaxAge().via(CurrencyUnit.EUR));
        assertThat(RatePolicy.of(RateType.ECB).on(DAY)).isEqualTo(RateQuery.of(RateType.ECB, DAY));
        assertThat(RatePolicy.of(RateType.ECB)
                        .withMaxAgeDays(0)
                        .withoutInverse()
                        .on(DAY))
                .isEqualTo(RateQuery.of(RateType.ECB, DAY).withMaxAgeDays(0).withoutInverse());
        for (RatePolicy policy : List.of(budget, RatePolicy.of(RateType.ECB).withoutInverse())) {
            assertThat(ExchangeJson.RATE_POLICY.read("policy", ExchangeJson.RATE_POLICY.write(policy)))
                    .isEqualTo(policy);
        }
        assertThatThrownBy(() -> RatePolicy.of(RateType.ECB).withMaxAgeDays(-1))
                .hasMessage("rates at most -1 days old: expected 0 or more");
    }

    /** What a policy does not say never makes it laxer: only the word for any age does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                     | 7",
                "\"maxAgeDays\": 7, | 7",
                "\"maxAgeDays\": 0, | 0",
                "\"maxAgeDays\": 8, | 8",
                "\"anyAge\": false, | 7",
                "\"anyAge\": true,  | any"
            })
    void aPolicyThatDoesNotNameAnAgeTakesRatesOfAWeek(String member, String days) {
        RatePolicy policy =
                ExchangeJson.RATE_POLICY.parse("policy", "{" + (member == null ? "" : member) + "\"type\": \"ECB\"}");

        RatePolicy expected = days.equals("any")
                ? RatePolicy.of(RateType.ECB).withoutMaxAge()
                : RatePolicy.of(RateType.ECB).withMaxAgeDays(Integer.parseInt(days));
        assertThat(policy).isEqualTo(expected);
        assertThat(ExchangeJson.RATE_POLICY.read("policy", ExchangeJson.RATE_POLICY.write(policy)))
                .isEqualTo(expected);
        assertThat(ExchangeJson.RATE_QUERY.read("query", ExchangeJson.RATE_QUERY.write(policy.on(DAY))))
                .isEqualTo(expected.on(DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"anyAge\": true, \"maxAgeDays\": 7", "\"maxAgeDays\": -1", "\"maxAgeDays\": 3000000000"})
    void anAgeThatCannotBeMeantIsRefused(String members) {
        assertThat(catchThrowableOfType(
                        LoadException.class,
                        () -> ExchangeJson.RATE_POLICY.parse("policy", "{\"type\": \"ECB\", " + members + "}")))
                .hasMessageContaining("json.invalid-value");
    }

    /** Who refuses to turn a quote around hears of the one that is there: the latest, else the first to come. */
    @ParameterizedTest
    @CsvSource({"2022-11-20, 2022-11-21", "2022-11-21, 2022-11-21", "2022-11-22, 2022-11-21", "2022-11-23, 2022-11-23"})
    void aQuoteTheOtherWayRoundIsNamed(LocalDate day, LocalDate nearest) {
        ExchangeRates rates = ExchangeRates.builder("treasury", DAY)
                .add(YUAN)
                .add(RateQuote.of(RateType.ECB, "EUR", "CNY", new BigDecimal("7.4"), LocalDate.of(2022, 11, 23)))
                .build();

        NoRate missing = ExchangeRatesTest.missing(rates.convert(
                BigMoney.parse("CNY 1"),
                CurrencyUnit.EUR,
                RateQuery.of(RateType.ECB, day).withoutInverse()));

        assertThat(missing.reason()).isEqualTo(NoRate.Reason.ONLY_INVERSE);
        assertThat(missing.nearest().map(RateQuote::validFrom)).contains(nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "_A", "-", ".", "É", "A B", "A/B", "A@", "A[", "A`", "A{", "A:", "A\u0660"})
    void whatIsNoRateTypeIsRefused(String code) {
        assertThatThrownBy(() -> RateType.of(code)).hasMessageContaining("rate type \"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Z", "a", "z", "A0", "A9", "A_", "A-", "A.", "Az", "zA"})
    void aRateTypeIsALetterThenLettersDigitsAndSigns(String code) {
        assertThat(RateType.of(code)).hasToString(code);
        assertThat(RateType.of(code).compareTo(RateType.of("M"))).isEqualTo(code.compareTo("M"));
        assertThat(RateType.of(code + "x".repeat(40 - code.length())).code()).hasSize(40);
        assertThatThrownBy(() -> RateType.of(code + "x".repeat(41 - code.length())))
                .hasMessageContaining("40 at most");
    }

    /** Each differs from the first in one part alone. */
    @Test
    void questionsAndTablesAreEqualByEveryPart() {
        RateQuery query = RateQuery.of(RateType.ECB, DAY);
        List<RateQuery> queries = List.of(
                query,
                RateQuery.of(RateType.SELLING, DAY),
                query.on(DAY.plusDays(1)),
                query.withMaxAgeDays(8),
                query.withoutMaxAge(),
                query.withoutInverse(),
                query.via(CurrencyUnit.USD),
                query.via(CurrencyUnit.USD, CurrencyUnit.EUR),
                query.via(CurrencyUnit.EUR, CurrencyUnit.USD));
        for (RateQuery one : queries) {
            assertThat(queries.stream().filter(one::equals)).hasSize(1);
            assertThat(ExchangeJson.RATE_QUERY.read("query", ExchangeJson.RATE_QUERY.write(one)))
                    .isEqualTo(one)
                    .hasSameHashCodeAs(one);
        }
        assertThat(queries.stream().map(Object::hashCode).distinct()).hasSize(queries.size());

        List<ExchangeRates> tables = List.of(
                ExchangeRates.builder("a", DAY).add(YUAN).build(),
                ExchangeRates.builder("b", DAY).add(YUAN).build(),
                ExchangeRates.builder("a", DAY.plusDays(1)).add(YUAN).build(),
                ExchangeRates.builder("a", DAY).add(YEN).build(),
                ExchangeRates.builder("a", DAY).add(YUAN).add(YEN).build());
        for (ExchangeRates one : tables) {
            assertThat(tables.stream().filter(one::equals)).hasSize(1);
        }
        assertThat(tables.stream().map(Object::hashCode).distinct()).hasSize(tables.size());
    }

    /** Fixed rates that stand in a table already are not added twice, and others of their type stay. */
    @Test
    void theEurosFixedRatesStandOnce() {
        ExchangeRates once =
                ExchangeRates.builder("treasury", DAY).withEuroLegacy().build();
        ExchangeRates twice = ExchangeRates.builder("treasury", DAY)
                .addAll(once.quotes())
                .withEuroLegacy()
                .add(YUAN)
                .build();

        assertThat(twice.quotes()).hasSize(once.quotes().size() + 1).containsAll(once.quotes());
    }
}
