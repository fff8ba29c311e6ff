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
}
