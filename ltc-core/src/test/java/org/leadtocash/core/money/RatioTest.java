package org.leadtocash.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RatioTest {
    @Test
    void equalNumbersAreEqualHoweverTheyWereWritten() {
        assertThat(Ratio.of(2, -4)).isEqualTo(Ratio.parse("-0.50")).hasSameHashCodeAs(Ratio.of(-1, 2));
        assertThat(Ratio.of(-6, -3)).isEqualTo(Ratio.of(2)).hasToString("2");
        assertThat(Ratio.of(0, -7)).isEqualTo(Ratio.ZERO);
    }

    @Test
    void arithmeticIsExact() {
        Ratio ninth = Ratio.of(1, 9);
        assertThat(Ratio.parse("0.8").dividedBy(Ratio.parse("0.9"))).hasToString("8/9");
        assertThat(ninth.plus(ninth).plus(ninth)).isEqualTo(Ratio.of(1, 3));
        assertThat(Ratio.of(1, 3).minus(Ratio.of(1, 3))).isEqualTo(Ratio.ZERO);
        assertThat(Ratio.of(-2, 3).inverse()).isEqualTo(Ratio.of(-3, 2));
    }

    @Test
    void whatDoesNotFitALongGoesOnWithoutADifference() {
        Ratio wide = Ratio.of(Long.MAX_VALUE).times(Ratio.of(Long.MAX_VALUE));
        assertThat(wide.numerator())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).pow(2));
        assertThat(wide.dividedBy(Ratio.of(Long.MAX_VALUE))).isEqualTo(Ratio.of(Long.MAX_VALUE));
        assertThat(Ratio.of(Long.MIN_VALUE).negated().plus(Ratio.of(-1))).isEqualTo(Ratio.of(Long.MAX_VALUE));
        assertThat(Ratio.of(1, Long.MIN_VALUE).inverse()).isEqualTo(Ratio.of(Long.MIN_VALUE));
    }

    @Test
    void roundingHappensOnlyWhereItIsNamed() {
        assertThat(Ratio.of(8, 9).round(4, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("0.8889"));
        assertThat(Ratio.of(-5, 2).round(0, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("-3"));
        assertThat(Ratio.of(-5, 2).round(0, RoundingMode.HALF_EVEN)).isEqualTo(new BigDecimal("-2"));
        assertThat(Ratio.of(1250).round(-2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("13E+2"));
        assertThatThrownBy(() -> Ratio.of(1, 3).round(9, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void onlyTwosAndFivesBelowTheLineHaveADecimal() {
        assertThat(Ratio.of(3, 40).toDecimalExact()).contains(new BigDecimal("0.075"));
        assertThat(Ratio.of(7).toDecimalExact()).contains(new BigDecimal("7"));
        assertThat(Ratio.of(1, 3).toDecimalExact()).isEmpty();
        assertThat(Ratio.of(1, 30).toDecimalExact()).isEmpty();
    }

    @Test
    void whatIsNotANumberSaysWhatWasGiven() {
        assertThatThrownBy(() -> Ratio.parse("1/2/3")).hasMessageContaining("\"1/2/3\"");
        assertThatThrownBy(() -> Ratio.parse("")).hasMessageContaining("expected 8/9, 0.9 or 3");
        assertThatThrownBy(() -> Ratio.of(5, 0)).hasMessageContaining("5/0");
        assertThatThrownBy(() -> Ratio.ZERO.inverse()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ratio.parse("1E999999999")).hasMessageContaining("scale");
    }
}
