package org.leadtocash.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

class ExchangeRatesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2024, 3, 15);
    private static final RateType M = RateType.AVERAGE;
    private static final RateQuery QUERY = RateQuery.of(M, FRIDAY);
    private static final RoundingPolicy CENT = RoundingPolicy.ofScale(2, RoundingMode.HALF_UP);

    /** 2.7 of the pricing rules, after the test of brick/money: USD to EUR .9, USD to GBP .8, so EUR to GBP is 8/9. */
    @Test
    void aCrossRateIsExact() {
        ExchangeRates rates = rates(quote("USD", "EUR", "0.9", FRIDAY), quote("USD", "GBP", "0.8", FRIDAY));
        Conversion conversion =
                found(rates.convert(BigMoney.parse("EUR 9"), CurrencyUnit.GBP, QUERY.via(CurrencyUnit.USD)));
        assertThat(conversion.rate()).isEqualTo(Ratio.of(8, 9));
        assertThat(conversion.exact()).isEqualTo(Ratio.of(8));
        assertThat(conversion.legs()).hasSize(2);
        assertThat(conversion).hasToString("EUR 9 to GBP: EUR->USD 1/0.9 (M 2024-03-15), USD->GBP 0.8 (M 2024-03-15)");
        assertThat(conversion.rounded(CENT)).hasToString("GBP 8.00");
        assertThat(conversion.of(BigMoney.parse("EUR 1")).roundedPrice(RoundingPolicy.ofScale(6, RoundingMode.DOWN)))
                .hasToString("GBP 0.888888");
        assertThatThrownBy(() -> conversion.of(BigMoney.parse("USD 1"))).isInstanceOf(CurrencyMismatchException.class);
    }

    /** 2.7: rounding the unit price first gives 120.00, converting the line gives 116.84. */
    @Test
    void roundingBeforeOrAfterTheQuantityIsTheCallersChoiceAndShows() {
        ExchangeRates rates = rates(quote("EUR", "USD", "1.1684", FRIDAY));
        Conversion unit = found(rates.convert(BigMoney.parse("EUR 0.10"), CurrencyUnit.USD, QUERY));
        assertThat(unit.rounded(CENT).multipliedBy(1000)).hasToString("USD 120.00");
        assertThat(unit.of(BigMoney.parse("EUR 100.00")).rounded(CENT)).hasToString("USD 116.84");
    }

    @Test
    void theDirectQuoteGoesBeforeTheOppositeAndBothBeforeAWayRound() {
        ExchangeRates rates = rates(
                quote("EUR", "USD", "1.10", FRIDAY),
                quote("USD", "EUR", "0.80", FRIDAY),
                quote("EUR", "CHF", "0.95", FRIDAY),
                quote("CHF", "USD", "1.20", FRIDAY),
                quote("CHF", "EUR", "1.05", FRIDAY));
        RateQuery query = QUERY.via(CurrencyUnit.CHF);
        assertThat(rate(rates, "EUR", "USD", query)).isEqualTo("11/10");
        assertThat(rate(rates, "USD", "EUR", query)).isEqualTo("4/5");
        ExchangeRates opposite = rates(
                quote("USD", "EUR", "0.80", FRIDAY),
                quote("EUR", "CHF", "0.95", FRIDAY),
                quote("CHF", "USD", "1.20", FRIDAY));
        assertThat(rate(opposite, "EUR", "USD", query)).isEqualTo("5/4");
        assertThat(rate(opposite, "EUR", "USD", query.withoutInverse())).isEqualTo("57/50");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-14, , NOT_YET",
        "2024-03-15, 10, ",
        "2024-03-16, 10, ",
        "2024-03-18, 20, ",
        "2024-03-22, 20, ",
        "2024-03-25, 20, ",
        "2024-03-26, , TOO_OLD",
    })
    void theLatestQuoteCountsUntilItIsTooOld(LocalDate day, String rate, NoRate.Reason reason) {
        ExchangeRates rates =
                rates(quote("EUR", "USD", "20", LocalDate.of(2024, 3, 18)), quote("EUR", "USD", "10", FRIDAY));
        RateAnswer answer = rates.convert(BigMoney.parse("EUR 1"), CurrencyUnit.USD, QUERY.on(day));
        String seen = answer.fold(c -> c.rate().toString(), n -> n.reason().toString());
        assertThat(seen).isEqualTo(rate == null ? reason.toString() : rate);
    }

    @Test
    void aMissingRateIsAnAnswerNeverOne() {
        ExchangeRates rates = rates(quote("EUR", "USD", "1.1", FRIDAY));
        NoRate unknown = missing(rates.convert(BigMoney.parse("EUR 1"), CurrencyUnit.GBP, QUERY));
        assertThat(unknown.reason()).isEqualTo(NoRate.Reason.UNKNOWN_PAIR);
        assertThat(unknown.lastKnown()).isEmpty();
        assertThat(unknown)
                .hasToString("no rate EUR/GBP (M on 2024-03-15, at most 7 days old): no quote for the pair or a way"
                        + " round it");

        NoRate old = missing(rates.convert(BigMoney.parse("USD 1"), CurrencyUnit.EUR, QUERY.on(FRIDAY.plusDays(30))));
        assertThat(old.reason()).isEqualTo(NoRate.Reason.TOO_OLD);
        assertThat(old.lastKnown()).contains(FRIDAY);
        assertThat(old.ageDays()).hasValue(30);
        assertThat(old.toString()).endsWith("the last quote is M EUR/USD of 2024-03-15, 30 days old");

        NoRate early = missing(rates.convert(BigMoney.parse("EUR 1"), CurrencyUnit.USD, QUERY.on(FRIDAY.minusDays(1))));
        assertThat(early.reason()).isEqualTo(NoRate.Reason.NOT_YET);
        assertThat(early.lastKnown()).isEmpty();
        assertThat(early.nearest()).map(RateQuote::validFrom).contains(FRIDAY);

        NoRate inverse = missing(rates.convert(BigMoney.parse("USD 1"), CurrencyUnit.EUR, QUERY.withoutInverse()));
        assertThat(inverse.reason()).isEqualTo(NoRate.Reason.ONLY_INVERSE);
        assertThat(inverse.toString()).contains("may not be turned around");
    }

    @Test
    void theTypeMustBeTheOneAskedFor() {
        ExchangeRates rates = rates(quote("EUR", "USD", "1.1", FRIDAY));
        assertThat(rates.convert(BigMoney.parse("EUR 1"), CurrencyUnit.USD, RateQuery.of(RateType.SELLING, FRIDAY))
                        .conversion())
                .isEmpty();
    }

    /** A system that skips the look-up at zero hides a missing rate until the first amount that is not. */
    @Test
    void anAmountOfZeroNeedsARateToo() {
        ExchangeRates rates = rates(quote("EUR", "USD", "1.1", FRIDAY));
        assertThat(missing(rates.convert(BigMoney.parse("EUR 0"), CurrencyUnit.GBP, QUERY))
                        .to())
                .isEqualTo("GBP");
        assertThat(found(rates.convert(BigMoney.parse("EUR 0"), CurrencyUnit.USD, QUERY))
                        .rounded(CENT))
                .hasToString("USD 0.00");
    }

    @Test
    void withinOneCurrencyThereIsNoRateToFind() {
        Conversion same = found(rates().convert(BigMoney.parse("EUR 3.456"), CurrencyUnit.EUR, QUERY));
        assertThat(same.isSameCurrency()).isTrue();
        assertThat(same.legs()).isEmpty();
        assertThat(same).hasToString("EUR 3.456 to EUR: same currency");
        Conversion par = found(rates(quote("EUR", "XAF", "1", FRIDAY))
                .convert(BigMoney.parse("EUR 1"), CurrencyUnit.of("XAF"), QUERY));
        assertThat(par.isSameCurrency()).isFalse();
    }

    @Test
    void unitsOfTheQuoteAreTakenIntoAccount() {
        ExchangeRates rates = rates(quote("JPY", "USD", "0.91", FRIDAY).per(100, 1));
        Conversion conversion = found(rates.convert(BigMoney.parse("JPY 5000"), CurrencyUnit.USD, QUERY));
        assertThat(conversion.rounded(CENT)).hasToString("USD 45.50");
        assertThat(conversion.legs().get(0)).hasToString("JPY->USD 0.91 for 100 JPY in 1 USD (M 2024-03-15)");
        assertThat(rate(rates, "USD", "JPY", QUERY)).isEqualTo("10000/91");
    }

    @Test
    void everyLegTellsItsQuoteItsDayAndItsAge() {
        ExchangeRates rates = rates(quote("EUR", "USD", "1.1", FRIDAY).from("treasury.csv", "row 7"));
        RateLeg leg = found(rates.convert(BigMoney.parse("USD 11"), CurrencyUnit.EUR, QUERY.on(FRIDAY.plusDays(2))))
                .legs()
                .get(0);
        assertThat(leg.isInverse()).isTrue();
        assertThat(leg.ageDays()).isEqualTo(2);
        assertThat(leg.from() + leg.to()).isEqualTo("USDEUR");
        assertThat(leg.quote().source()).isEqualTo("treasury.csv");
        assertThat(leg.quote().id()).isEqualTo("row 7");
    }

    @Test
    void rateTypesAreOpenAndBudgetRatesHoldUntilReplaced() {
        RateType plan = RateType.of("PLAN-2024");
        ExchangeRates rates = rates(RateQuote.of(
                plan, CurrencyUnit.EUR, CurrencyUnit.USD, new BigDecimal("1.15"), LocalDate.of(2024, 1, 1)));
        RateQuery december = RateQuery.of(plan, LocalDate.of(2024, 12, 1));
        assertThat(rate(rates, "EUR", "USD", december.withoutMaxAge())).isEqualTo("23/20");
        assertThat(rates.convert(BigMoney.parse("EUR 1"), CurrencyUnit.USD, december)
                        .conversion())
                .isEmpty();
        assertThatThrownBy(() -> RateType.of("1x")).hasMessageContaining("\"1x\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, EUR, USD, more than 0",
        "-1, 1, EUR, USD, more than 0",
        "1, 0, EUR, USD, 1 or more",
        "1, 1, EUR, EUR, different",
        "1, 1, eur, USD, currency codes"
    })
    void aQuoteThatCannotBeIsRefused(BigDecimal rate, long units, String base, String term, String why) {
        assertThatThrownBy(() -> RateQuote.of(M, base, term, rate, FRIDAY).per(units, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void twoRatesForOneDayAreAllReported() {
        ExchangeRates.Builder builder = ExchangeRates.builder("test", FRIDAY)
                .add(quote("EUR", "USD", "1.1", FRIDAY))
                .add(quote("EUR", "USD", "1.2", FRIDAY).from("b.csv", ""))
                .add(quote("EUR", "GBP", "0.8", FRIDAY))
                .add(quote("EUR", "GBP", "0.8", FRIDAY).from("a.csv", ""));
        assertThatThrownBy(builder::build)
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("two M rates EUR/GBP for 2024-03-15: 0.8 and 0.8")
                .hasMessageContaining("two M rates EUR/USD for 2024-03-15: 1.1 and 1.2");
    }

    @Test
    void aSetIsKnownByItsContent() {
        RateQuote dollar = quote("EUR", "USD", "1.10", FRIDAY);
        RateQuote pound = quote("EUR", "GBP", "0.8", FRIDAY);
        ExchangeRates one = rates(dollar, pound);
        StringBuilder text = new StringBuilder();
        one.writeTo(text);
        assertThat(text)
                .hasToString("M\tEUR\tGBP\t0.8\t1\t1\t2024-03-15\t\t\n" + "M\tEUR\tUSD\t1.1\t1\t1\t2024-03-15\t\t\n");
        // sha256sum of that text
        assertThat(one.contentHash()).isEqualTo("e00bed1dc73e0b310127b0f8a145b06f1e5308043084188914286a96da7c1041");
        assertThat(rates(pound, quote("EUR", "USD", "1.1", FRIDAY)).contentHash())
                .isEqualTo(one.contentHash());
        assertThat(rates(dollar).contentHash()).isNotEqualTo(one.contentHash());
        assertThat(one).hasToString("test as of 2024-03-15, 2 quotes");
    }

    static RateQuote quote(String base, String term, String rate, LocalDate day) {
        return RateQuote.of(M, base, term, new BigDecimal(rate), day);
    }

    static ExchangeRates rates(RateQuote... quotes) {
        return ExchangeRates.builder("test", FRIDAY).addAll(List.of(quotes)).build();
    }

    static String rate(ExchangeRates rates, String from, String to, RateQuery query) {
        BigMoney one = BigMoney.of(CurrencyUnit.of(from), BigDecimal.ONE);
        return found(rates.convert(one, CurrencyUnit.of(to), query)).rate().toString();
    }

    static Conversion found(RateAnswer answer) {
        return answer.fold(conversion -> conversion, missing -> {
            throw new AssertionError(missing.toString());
        });
    }

    static NoRate missing(RateAnswer answer) {
        return answer.fold(
                conversion -> {
                    throw new AssertionError(conversion.toString());
                },
                missing -> missing);
    }
}
