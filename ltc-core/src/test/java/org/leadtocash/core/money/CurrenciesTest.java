package org.leadtocash.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrenciesTest {
    /** Active codes that a JDK of 17 or later need not know yet. */
    private static final Set<String> UNKNOWN_TO_SOME_JDKS = Set.of("UYW", "XAD", "XCG", "ZWG");

    @ParameterizedTest
    @CsvSource({
        "EUR, 978, 2", "JPY, 392, 0", "KWD, 414, 3", "CLF, 990, 4", "UYW, 927, 4", "HUF, 348, 2", "ISK, 352, 0",
        "CNY, 156, 2", "XCG, 532, 2", "ZWG, 924, 2", "MRU, 929, 2", "MGA, 969, 2", "IQD, 368, 3", "UGX, 800, 0",
    })
    void digitsAndNumbersAreThoseOfTheStandard(String code, String number, int digits) {
        assertThat(Currencies.digits(code)).isEqualTo(digits);
        assertThat(Currencies.of(code).numericCode()).contains(number);
        assertThat(Currencies.of(code).isActive()).isTrue();
    }

    @Test
    void theJdkAgreesOnDigitsAndNumbersOfAllActiveCodesItKnows() {
        Set<String> unknown = new TreeSet<>();
        Set<String> different = new TreeSet<>();
        for (IsoCurrency currency : Currencies.all()) {
            if (!currency.isActive()) {
                continue;
            }
            try {
                Currency jdk = Currency.getInstance(currency.code());
                int digits = currency.digits().orElse(-1);
                if (jdk.getDefaultFractionDigits() != digits
                        || !currency.numericCode().orElse("").equals(jdk.getNumericCodeAsString())) {
                    different.add(currency.code());
                }
            } catch (IllegalArgumentException notKnown) {
                unknown.add(currency.code());
            }
        }
        assertThat(different).isEmpty();
        assertThat(UNKNOWN_TO_SOME_JDKS).containsAll(unknown);
    }

    @Test
    void theJdkKnowsNoCodeThatTheTableLacks() {
        Set<String> missing = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> Currencies.find(code).isEmpty())
                .collect(Collectors.toSet());
        assertThat(missing).isEmpty();
    }

    /** Joda-Money gives digits of its own: where they differ, standard rounding follows the standard. */
    @Test
    void jodaMoneyDiffersWhereKnown() {
        Set<String> different = CurrencyUnit.registeredCurrencies().stream()
                .filter(unit -> Currencies.of(unit.getCode()).isActive())
                .filter(unit -> Currencies.of(unit.getCode()).digits().orElse(0) != unit.getDecimalPlaces())
                .map(CurrencyUnit::getCode)
                .collect(Collectors.toSet());
        assertThat(different).isEmpty();
    }

    @Test
    void withdrawnCodesStayKnown() {
        IsoCurrency mark = Currencies.of("DEM");
        assertThat(mark.isActive()).isFalse();
        assertThat(mark.withdrawn()).contains(YearMonth.of(2002, 3));
        assertThat(mark.replacedBy()).contains("EUR");
        assertThat(mark.since()).contains(LocalDate.of(1948, 6, 20));
        assertThat(Currencies.of("BGN").replacedBy()).contains("EUR");
        assertThat(Currencies.of("HRK").withdrawn()).contains(YearMonth.of(2023, 1));
        assertThat(Currencies.of("XFO").numericCode()).isEmpty();
    }

    @Test
    void everyRowIsWholeAndLeadsSomewhere() {
        Set<String> numbers = new HashSet<>();
        for (IsoCurrency currency : Currencies.all()) {
            assertThat(currency.code()).matches("[A-Z]{3}");
            assertThat(currency.numericCode().orElse("000")).matches("[0-9]{3}");
            assertThat(currency.name()).isNotBlank();
            assertThat(currency.basis()).isIn("SECONDARY_READ", "FROM_MEMORY");
            assertThat(currency.source()).isNotBlank();
            assertThat(currency.isActive() && currency.until().isPresent()).isFalse();
            if (currency.isActive()) {
                assertThat(numbers.add(currency.numericCode().orElseThrow()))
                        .as("number of %s is its own", currency)
                        .isTrue();
                assertThat(currency.replacedBy()).isEmpty();
            }
            IsoCurrency last = currency;
            for (int steps = 0; last.replacedBy().isPresent(); steps++) {
                assertThat(steps).as("steps from %s", currency).isLessThan(9);
                last = Currencies.of(last.replacedBy().orElseThrow());
            }
            assertThat(last.isActive() || last.replacedBy().isEmpty()).isTrue();
        }
        assertThat(Currencies.all()).filteredOn(IsoCurrency::isActive).hasSize(178);
    }

    @ParameterizedTest
    @CsvSource({
        "CHF, 0.05 HALF_UP",
        "CAD, 0.05 HALF_UP",
        "DKK, 0.50 HALF_UP",
        "HUF, 5.00 HALF_UP",
        "SEK, 1.00 HALF_UP",
        "EUR, 0.01 HALF_UP",
        "JPY, 1 HALF_UP"
    })
    void tillsRoundToTheSmallestCoin(String code, String policy) {
        assertThat(RoundingPolicy.cash(CurrencyUnit.of(code))).hasToString(policy);
    }

    @Test
    void whatHasNoMinorUnitOrIsUnknownSaysSo() {
        assertThat(Currencies.of("XAU").digits()).isEmpty();
        assertThatThrownBy(() -> Currencies.digits("XAU")).hasMessageContaining("no minor unit");
        assertThatThrownBy(() -> Currencies.of("eur"))
                .hasMessageContaining("\"eur\"")
                .hasMessageContaining("2026-01-31");
        assertThat(Currencies.find("ABC")).isEmpty();
    }

    @Test
    void aCurrencyIsItsCodeAndTheTableSaysItsDay() {
        IsoCurrency euro = Currencies.of("EUR");

        assertThat(euro)
                .isEqualTo(Currencies.of("EUR"))
                .hasSameHashCodeAs(Currencies.of("EUR"))
                .hasToString("EUR");
        assertThat(euro).isNotEqualTo(Currencies.of("DEM")).doesNotHaveSameHashCodeAs(Currencies.of("DEM"));
        assertThat(euro.until()).isEmpty();
        assertThat(Currencies.asOf()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(Currencies.all().stream().filter(currency -> currency.until().isPresent()))
                .isNotEmpty()
                .allSatisfy(currency -> assertThat(currency.until().orElseThrow())
                        .isAfter(currency.since().orElse(LocalDate.MIN)));
    }
}
