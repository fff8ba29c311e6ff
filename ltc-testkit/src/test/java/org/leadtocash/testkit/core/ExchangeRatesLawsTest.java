package org.leadtocash.testkit.core;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;

/** The laws hold for a sound table, which this class runs as an adopter would, and each is broken by its defect alone. */
class ExchangeRatesLawsTest implements ExchangeRatesLaws {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);

    private static RateQuote quote(String base, String term, String rate, int day) {
        return RateQuote.of(RateType.ECB, base, term, new BigDecimal(rate), DAY.plusDays(day));
    }

    private static final RateQuote[] SOUND = {
        quote("EUR", "USD", "1.0956", 0),
        quote("EUR", "USD", "1.0919", 1),
        quote("EUR", "JPY", "155.68", 0),
        quote("USD", "EUR", "0.9128", 0),
        quote("USD", "JPY", "142.10", 0).per(1, 1),
        quote("JPY", "USD", "0.7037", 0).per(100, 1),
        quote("EUR", "DEM", "1.95", -10_000)
    };

    private static ExchangeRates table(RateQuote... more) {
        return ExchangeRates.builder("ours", DAY.plusDays(60))
                .addAll(Arrays.asList(SOUND))
                .addAll(Arrays.asList(more))
                .withEuroLegacy()
                .build();
    }

    @Override
    public ExchangeRates rates() {
        return table();
    }

    /** The laws of the sound table with one more quote. */
    private record Planted(RateQuote defect) implements ExchangeRatesLaws {
        @Override
        public ExchangeRates rates() {
            return table(defect);
        }

        List<ThrowingCallable> laws() {
            return List.of(
                    this::noQuoteIsYoungerThanTheTable,
                    this::everyCurrencyWasInUseOnItsDay,
                    this::everyQuoteAnswersForItsOwnDayInBothDirections,
                    this::noRateLeaps,
                    this::noSeriesHasALongGap,
                    this::allWaysBetweenTwoCurrenciesAgree);
        }
    }

    /** Exactly that law is broken, and the failure says by what. */
    private static void isCaught(RateQuote defect, int law, String... told) {
        List<ThrowingCallable> laws = new Planted(defect).laws();
        for (int i = 0; i < laws.size(); i++) {
            if (i == law) {
                assertThatThrownBy(laws.get(i))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContainingAll(told);
            } else {
                assertThatCode(laws.get(i)).as("law " + i).doesNotThrowAnyException();
            }
        }
    }

    @Example
    void aQuoteFromTheFutureIsCaught() {
        isCaught(quote("EUR", "GBP", "0.86", 61), 0, "EUR/GBP of 2024-03-03 is 0.86", "the table is as of 2024-03-02");
    }

    @Example
    void aCurrencyThatIsNoMoreIsCaught() {
        isCaught(quote("EUR", "HRK", "7.5345", 0), 1, "EUR/HRK", "HRK ended on");
    }

    @Example
    void aCodeThatNeverWasIsCaught() {
        isCaught(quote("EUR", "UDS", "1.0956", 0), 1, "ISO 4217 has no UDS");
    }

    @Example
    void aMovedDecimalPointIsCaught() {
        isCaught(quote("EUR", "USD", "10.9", 2), 3, "EUR/USD of 2024-01-04 is 10.9 after ", "2024-01-03 is 1.0919");
    }

    @Example
    void missingDaysAreCaught() {
        isCaught(quote("EUR", "USD", "1.0930", 12), 4, "EUR/USD of 2024-01-03 is 1.0919 is followed on 2024-01-14");
    }

    @Example
    void aGapOfTheLargestLengthIsNone() {
        assertThatCode(new Planted(quote("EUR", "USD", "1.0930", 11))::noSeriesHasALongGap)
                .doesNotThrowAnyException();
    }

    @Example
    void aPairTurnedAroundIsCaught() {
        isCaught(quote("GBP", "EUR", "0.86", 0), -1);
        assertThatThrownBy(() -> new ExchangeRatesLaws() {
                    @Override
                    public ExchangeRates rates() {
                        return table(quote("GBP", "EUR", "0.86", 0), quote("GBP", "USD", "1.27", 0));
                    }
                }.allWaysBetweenTwoCurrenciesAgree())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GBP/USD of 2024-01-02 is 1.27, but through EUR it is 0.942216");
    }

    @Example
    void forgottenUnitsAreCaught() {
        isCaught(quote("JPY", "EUR", "0.6423", 0), 5, "JPY/EUR of 2024-01-02 is 0.6423, but through the quote back");
    }
}
