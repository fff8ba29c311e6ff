package org.leadtocash.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.money.Ratio;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "12.50 KGM, 12.5 KGM",
        "1200 C62, 1200 C62",
        "-0.00 C62, 0 C62",
        "+7 H87, 7 H87",
        "0.0000001 TNE, 0.0000001 TNE"
    })
    void aQuantityHasOneText(String given, String text) {
        assertThat(Quantity.parse(given)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "KGM", " KGM", "12 kgm", "12  KGM", "1E3 KGM", "1,5 KGM", "١٢ KGM", "1. KGM", "NaN KGM"
            })
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> Quantity.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExponentThatWouldFillTheMemoryIsRefused() {
        assertThatThrownBy(() -> Quantity.of(new BigDecimal("1E2000000000"), Unit.ONE))
                .hasMessageContaining("expected at most 100 digits");
        assertThatThrownBy(() -> Quantity.of(new BigDecimal("1E-101"), Unit.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Quantity.of(new BigDecimal("1E+99"), Unit.ONE).amount().scale())
                .isZero();
    }

    @Test
    void addingKilogramsToPiecesNamesBoth() {
        assertThatThrownBy(() -> Quantity.parse("12.5 KGM").plus(Quantity.parse("3 H87")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "cannot add 12.5 KGM and 3 H87: the units KGM and H87 differ, convert one by UnitConversions");
    }

    @Test
    void comparisonIsByAmountOfOneUnit() {
        Quantity less = Quantity.parse("2.9 KGM");
        Quantity more = Quantity.parse("3 KGM");

        assertThat(less.min(more)).isEqualTo(less);
        assertThat(less.max(more)).isEqualTo(more);
        assertThat(less.negated().abs()).isEqualTo(less);
        assertThat(less.ratioTo(more)).isEqualTo(Ratio.of(29, 30));
        assertThat(more.times(-2).signum()).isNegative();
        assertThat(less.minus(less).isZero()).isTrue();
    }
}
