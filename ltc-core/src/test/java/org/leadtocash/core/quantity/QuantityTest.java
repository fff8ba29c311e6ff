package org.leadtocash.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
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

    /** A hundred digits on either side of the point are kept, one more is refused. */
    @ParameterizedTest
    @CsvSource({
        "1E99, true",
        "1E100, false",
        "-1E99, true",
        "-1E100, false",
        "1E-100, true",
        "1E-101, false",
        "0E1000000, true",
        "0E-1000000, true",
        "1E2147483647, false",
        "1E-2147483647, false"
    })
    void noMoreThanAHundredDigitsOnEitherSide(BigDecimal amount, boolean good) {
        if (good) {
            assertThat(Quantity.of(amount, Unit.ONE).amount()).isEqualByComparingTo(amount);
            assertThat(Quantity.parse(Quantity.of(amount, Unit.ONE).toString()).amount())
                    .isEqualByComparingTo(amount);
        } else {
            assertThatThrownBy(() -> Quantity.of(amount, Unit.ONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at most 100 digits");
        }
    }

    @Test
    void aProductIsExactOrNone() {
        Quantity three = Quantity.of(3, Unit.ONE);
        Ratio half = Ratio.of(1, 2);
        Ratio tiny = Ratio.of(BigInteger.ONE, BigInteger.TWO.pow(100));

        assertThat(three.timesExact(half)).contains(Quantity.parse("1.5 C62"));
        assertThat(three.timesExact(Ratio.of(1, 3))).contains(Quantity.parse("1 C62"));
        assertThat(three.timesExact(Ratio.of(1, 7))).isEmpty();
        assertThat(three.timesExact(tiny)).isPresent();
        assertThat(three.timesExact(tiny.times(half))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 2, -1, 2", "2, -1, -1, 2", "2, 2, 2, 2", "0, 0, 0, 0"})
    void theSmallerAndTheLargerAreThoseByAmount(long a, long b, long min, long max) {
        Quantity one = Quantity.of(a, Unit.ONE);
        Quantity other = Quantity.of(b, Unit.ONE);

        assertThat(one.min(other)).isEqualTo(Quantity.of(min, Unit.ONE));
        assertThat(one.max(other)).isEqualTo(Quantity.of(max, Unit.ONE));
        assertThat(one.isZero()).isEqualTo(a == 0);
        assertThatThrownBy(() -> one.min(Quantity.of(b, Unit.of("KGM")))).hasMessageContaining("differ");
    }
}
