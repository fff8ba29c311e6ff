package org.leadtocash.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.leadtocash.core.exchange.ExchangeRatesTest.found;
import static org.leadtocash.core.exchange.ExchangeRatesTest.missing;
import static org.leadtocash.core.exchange.ExchangeRatesTest.rate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

/** Against the history of the European Central Bank as org.javamoney.moneta:moneta-convert-ecb:1.4.5 carries it. */
class EcbRatesTest {
    private static final String HISTORY = "org/javamoney/moneta/convert/ecb/defaults/eurofxref-hist.xml";
    private static final String DAY = "<Envelope><Cube><Cube time=\"2023-02-21\">%</Cube></Cube></Envelope>";

    private static List<RateQuote> quotes = List.of();
    private static ExchangeRates rates =
            ExchangeRates.builder("none", LocalDate.EPOCH).build();

    @BeforeAll
    static void readTheHistory() throws IOException {
        try (InputStream in = EcbRatesTest.class.getClassLoader().getResourceAsStream(HISTORY)) {
            quotes = EcbRates.readXml("eurofxref-hist.xml", in);
        }
        rates = ExchangeRates.builder("ecb", LocalDate.of(2023, 2, 21))
                .addAll(quotes)
                .withEuroLegacy()
                .build();
    }

    @Test
    void everyDayAndRateOfTheHistoryIsRead() {
        // counted in the file with grep: 6184 days from 1999-01-04 to 2023-02-21
        assertThat(quotes.stream().map(RateQuote::validFrom).distinct()).hasSize(6184);
        assertThat(quotes).filteredOn(quote -> quote.term().equals("USD")).hasSize(6184);
        assertThat(quotes).filteredOn(quote -> quote.term().equals("TRL")).hasSize(1537);
        assertThat(quotes.get(0).validFrom()).isEqualTo("2023-02-21");
        assertThat(quotes.get(quotes.size() - 1).validFrom()).isEqualTo("1999-01-04");
    }

    /** The values stand in the file; the last two days have none, so that the last day before counts. */
    @ParameterizedTest
    @CsvSource({
        "2023-02-21, USD, 1.0664, 0", "2023-02-21, CHF, 0.9853, 0", "2020-03-16, GBP, 0.90918, 0",
        "2008-12-31, IDR, 15239.12, 0", "1999-01-04, USD, 1.1789, 0", "1999-01-04, JPY, 133.73, 0",
        "2023-02-25, USD, 1.0664, 4", "2023-02-28, USD, 1.0664, 7",
    })
    void ratesAreThoseOfTheBank(LocalDate day, String currency, String rate, long age) {
        Conversion conversion = found(
                rates.convert(BigMoney.parse("EUR 1"), CurrencyUnit.of(currency), RateQuery.of(RateType.ECB, day)));
        assertThat(conversion.legs().get(0).quote().rate()).isEqualByComparingTo(rate);
        assertThat(conversion.legs().get(0).ageDays()).isEqualTo(age);
        assertThat(conversion.rate()).isEqualTo(Ratio.parse(rate));
    }

    @Test
    void dollarsBecomePoundsThroughTheEuro() {
        RateQuery query = RateQuery.of(RateType.ECB, LocalDate.of(2023, 2, 21)).via(CurrencyUnit.EUR);
        assertThat(rate(rates, "USD", "GBP", query))
                .isEqualTo(
                        Ratio.parse("0.87925").dividedBy(Ratio.parse("1.0664")).toString());
        assertThat(missing(rates.convert(BigMoney.parse("USD 1"), CurrencyUnit.GBP, query.on(LocalDate.of(2024, 1, 1))))
                        .lastKnown())
                .contains(LocalDate.of(2023, 2, 21));
    }

    /** The rouble was last quoted on 2022-03-01; it does not fade into the present. */
    @Test
    void aCurrencyNoLongerQuotedHasNoRate() {
        RateQuery query = RateQuery.of(RateType.ECB, LocalDate.of(2023, 2, 21));
        NoRate missing = missing(rates.convert(BigMoney.parse("EUR 1"), CurrencyUnit.of("RUB"), query));
        assertThat(missing.reason()).isEqualTo(NoRate.Reason.TOO_OLD);
        assertThat(missing.lastKnown()).contains(LocalDate.of(2022, 3, 1));
    }

    @Test
    void theCsvOfTheBankSaysTheSame() {
        String csv = "Date,USD,JPY,EEK,\n2023-02-21,1.0664,143.76,N/A,\n2009-01-02,1.3866,,15.6466,\n";
        assertThat(EcbRates.readCsv("eurofxref-hist.csv", new StringReader(csv)))
                .extracting(quote -> quote.validFrom() + " " + quote.term() + " " + quote.rate())
                .containsExactly(
                        "2023-02-21 USD 1.0664",
                        "2023-02-21 JPY 143.76",
                        "2009-01-02 USD 1.3866",
                        "2009-01-02 EEK 15.6466");
        assertThat(EcbRates.readCsv("a", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))))
                .hasSize(4);
    }

    @Test
    void everyProblemOfACsvIsReportedWithItsPlace() {
        String csv = "Date,USD,QQQ,JPY\n2023-02-30,1,1,1\n2023-02-21,0,1,-1\n2023-02-20,1e9,N/A,x,7\n";
        assertThat(problems(() -> EcbRates.readCsv("r.csv", new StringReader(csv))))
                .containsExactly(
                        "r.csv:2:1: day \"2023-02-30\": expected a date such as 2023-02-21",
                        "r.csv:3:12: USD rate \"0\" of 2023-02-21: expected a decimal above 0",
                        "r.csv:3:14: currency \"QQQ\": expected a code of ISO 4217 other than EUR",
                        "r.csv:3:16: JPY rate \"-1\" of 2023-02-21: expected a decimal above 0",
                        "r.csv:4:12: USD rate \"1e9\" of 2023-02-20: expected a decimal above 0",
                        "r.csv:4:20: JPY rate \"x\" of 2023-02-20: expected a decimal above 0",
                        "r.csv:4:22: a rate without a column title: expected a title for each column");
        assertThat(problems(() -> EcbRates.readCsv("r.csv", new StringReader("Time,USD\n"))))
                .containsExactly("r.csv:1:1: first column \"Time\": expected Date");
        assertThat(problems(() -> EcbRates.readCsv("r.csv", new StringReader("Date,\"USD\n"))))
                .containsExactly("r.csv:1:6: a quote that never closes: expected rows of a table");
        assertThat(problems(() -> EcbRates.readCsv("r.csv", new StringReader("Date,USD\n"))))
                .containsExactly("r.csv: no rates: expected at least one");
    }

    @Test
    void everyProblemOfAnXmlIsReportedWithItsPlace() {
        String cubes =
                "\n<Cube currency=\"USD\" rate=\"0.00\"/>\n<Cube currency=\"EUR\" rate=\"1\"/>\n<Cube rate=\"1\"/>";
        assertThat(problems(() -> EcbRates.readXml("r.xml", bytes(DAY.replace("%", cubes)))))
                .containsExactly(
                        "r.xml:2:35: USD rate \"0.00\" of 2023-02-21: expected a decimal above 0",
                        "r.xml:3:32: currency \"EUR\": expected a code of ISO 4217 other than EUR",
                        "r.xml:4:17: a rate without its currency: expected both");
        assertThat(problems(() ->
                        EcbRates.readXml("r.xml", bytes("<Envelope><Cube currency=\"USD\" rate=\"1\"/></Envelope>"))))
                .containsExactly("r.xml:1:42: a rate outside of a day: expected a Cube with a time around it");
        assertThat(problems(() -> EcbRates.readXml("r.xml", bytes("<Envelope/>"))))
                .hasSize(1);
        assertThat(problems(() -> EcbRates.readXml("r.xml", bytes("<Envelope>\n<Cube></Envelope>"))))
                .singleElement()
                .asString()
                .startsWith("r.xml:2:")
                .contains("not well-formed XML");
        assertThat(problems(() -> EcbRates.readXml("r.xml", bytes("")))).hasSize(1);
    }

    @Test
    void hostileXmlIsRefusedAtItsPlace() {
        String rate = DAY.replace("%", "<Cube currency=\"USD\" rate=\"1.1\"/>");
        String bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">\n"
                + "<!ENTITY c \"&b;&b;&b;&b;\">]>\n";
        String external = "<?xml version=\"1.0\"?>\n<!DOCTYPE x SYSTEM \"file:///etc/passwd\">\n";
        for (String prolog : List.of(bomb, external)) {
            assertThat(problems(() -> EcbRates.readXml("r.xml", bytes(prolog + rate))))
                    .singleElement()
                    .asString()
                    .matches("r\\.xml:[23]:[0-9]+: a document type declaration: expected none");
        }
        String undeclared = DAY.replace("%", "<Cube currency=\"USD\" rate=\"&rate;\"/>");
        assertThat(problems(() -> EcbRates.readXml("r.xml", bytes(undeclared))))
                .singleElement()
                .asString()
                .contains("not well-formed XML");
    }

    /** Regulation (EC) No 2866/98 as amended, read on 2026-11-23; Article 4 of No 1103/97: through the euro, exactly. */
    @ParameterizedTest
    @CsvSource({
        "DEM, EUR, 1999-01-04, 100000/195583", "EUR, DEM, 2020-01-01, 195583/100000",
                "DEM, FRF, 1999-01-04, 655957/195583",
        "BGN, EUR, 2026-01-01, 100000/195583", "EUR, HRK, 2023-01-01, 15069/2000", "EUR, ITL, 1999-01-01, 193627/100",
        "DEM, USD, 1999-01-04, 117890/195583",
    })
    void whatTheEuroReplacedGoesThroughTheEuroAtItsFixedRate(String from, String to, LocalDate day, String rate) {
        assertThat(rate(rates, from, to, RateQuery.of(RateType.ECB, day))).isEqualTo(rate);
    }

    @Test
    void aFixedRateHoldsFromItsDayForEverAndFloatsBefore() {
        RateQuery query = RateQuery.of(RateType.ECB, LocalDate.of(2022, 12, 31));
        Conversion before = found(rates.convert(BigMoney.parse("EUR 1"), CurrencyUnit.of("HRK"), query));
        assertThat(before.legs().get(0).quote().type()).isEqualTo(RateType.ECB);
        assertThat(before.rate()).isEqualTo(Ratio.parse("7.5365"));
        Conversion after = found(rates.convert(
                BigMoney.parse("EUR 1"),
                CurrencyUnit.of("HRK"),
                query.on(LocalDate.of(2099, 1, 1)).withMaxAgeDays(0)));
        assertThat(after.legs().get(0).quote().type()).isEqualTo(RateType.EURO_FIXED);
        assertThat(after.legs().get(0).ageDays()).isZero();
        assertThat(rates.convert(BigMoney.parse("EUR 1"), CurrencyUnit.of("DEM"), query.on(LocalDate.of(1998, 12, 31)))
                        .conversion())
                .isEmpty();
    }

    /** By hand: 1,000 DEM / 1.95583 = 511.2918...; to 3 decimals 511.292; x 6.55957 = 3353.85566 FRF, which the exact way would leave at 3353.85489. */
    @Test
    void theEuroBetweenTwoNationalCurrenciesMayBeRoundedToThreeDecimals() {
        Conversion conversion = found(rates.convert(
                BigMoney.parse("DEM 1000"),
                CurrencyUnit.of("FRF"),
                RateQuery.of(RateType.ECB, LocalDate.of(1999, 1, 4))));
        RoundingPolicy cent = RoundingPolicy.ofScale(2, RoundingMode.HALF_UP);
        RoundingPolicy three = RoundingPolicy.ofScale(3, RoundingMode.HALF_UP);
        assertThat(conversion.roundedThrough(three, RoundingPolicy.ofScale(5, RoundingMode.HALF_UP)))
                .hasToString("FRF 3353.85566");
        assertThat(conversion.rounded(cent)).hasToString("FRF 3353.85");
        assertThat(conversion.roundedThrough(three, cent)).hasToString("FRF 3353.86");
    }

    @Test
    void withoutTheFixedRatesNothingIsAssumed() {
        ExchangeRates bare =
                ExchangeRates.builder("bare", LocalDate.of(2023, 2, 21)).build();
        assertThat(missing(bare.convert(
                                BigMoney.parse("EUR 1"),
                                CurrencyUnit.of("DEM"),
                                RateQuery.of(RateType.ECB, LocalDate.of(2020, 1, 1))))
                        .reason())
                .isEqualTo(NoRate.Reason.UNKNOWN_PAIR);
        assertThatThrownBy(() -> missing(rates.convert(
                        BigMoney.parse("EUR 1"),
                        CurrencyUnit.of("DEM"),
                        RateQuery.of(RateType.ECB, LocalDate.of(2020, 1, 1)))))
                .isInstanceOf(AssertionError.class);
    }

    private static List<String> problems(Callable<List<RateQuote>> read) {
        LoadException failure = catchThrowableOfType(LoadException.class, read::call);
        assertThat(failure).as("a refusal").isNotNull();
        assertThat(failure.problems())
                .allMatch(problem -> problem.code().value().equals("exchange.malformed-rates"));
        return failure.problems().stream()
                .map(problem -> problem.subject().id()
                        + (problem.subject().path().isEmpty()
                                ? ""
                                : ":" + problem.subject().path())
                        + ": " + problem.param("found").flatMap(Param::value).orElseThrow()
                        + ": expected "
                        + problem.param("expected").flatMap(Param::value).orElseThrow())
                .toList();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
