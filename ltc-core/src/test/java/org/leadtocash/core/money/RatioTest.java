package org.leadtocash.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Numbers on both sides of what a long holds, each against the fraction of its digits. */
    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 0",
        "9223372036854775808, 0",
        "-9223372036854775807, 0",
        "-9223372036854775808, 0",
        "-9223372036854775809, 0",
        "999999999999999999, 18",
        "1, 18",
        "1, 19",
        "1000000000000000001, 18",
        "9999999999999999999, 19",
        "12, -1",
        "0, -10000",
        "0, 10000",
        "7, 10000"
    })
    void aDecimalIsTheFractionOfItsDigits(BigInteger digits, int scale) {
        BigInteger power = BigInteger.TEN.pow(Math.abs(scale));
        Ratio expected = scale < 0 ? Ratio.of(digits.multiply(power), BigInteger.ONE) : Ratio.of(digits, power);
        Ratio ratio = Ratio.from(new BigDecimal(digits, scale));

        assertThat(ratio).isEqualTo(expected).hasSameHashCodeAs(expected).isEqualByComparingTo(expected);
        assertThat(ratio.abs().signum()).isEqualTo(digits.abs().signum());
        assertThat(ratio.abs().negated().negated()).isEqualTo(ratio.abs());
        assertThat(ratio.minus(ratio)).isEqualTo(Ratio.ZERO);
        assertThat(Ratio.parse(ratio.toString())).isEqualTo(ratio);
    }

    @Test
    void scalesThatNobodyMeansAreRefused() {
        assertThatThrownBy(() -> Ratio.from(new BigDecimal(BigInteger.ONE, 10_001)))
                .hasMessageContaining("scale 10001");
        assertThatThrownBy(() -> Ratio.from(new BigDecimal(BigInteger.ONE, -10_001)))
                .hasMessageContaining("scale -10001");
        assertThatThrownBy(() -> Ratio.of(Long.MIN_VALUE, 0)).hasMessageContaining("/0");
        assertThatThrownBy(() -> Ratio.parse("/3")).hasMessageContaining("\"/3\"");
        assertThatThrownBy(() -> Ratio.parse("3/")).hasMessageContaining("\"3/\"");
    }

    /** Sums at the edge of a long: both signs, and one past it. */
    @Test
    void sumsAtTheEdgeOfALongAreExact() {
        Ratio most = Ratio.of(Long.MAX_VALUE);

        assertThat(most.plus(Ratio.ONE).numerator()).isEqualTo(BigInteger.TWO.pow(63));
        assertThat(most.negated().plus(Ratio.of(-1)).numerator())
                .isEqualTo(BigInteger.TWO.pow(63).negate());
        assertThat(most.negated().plus(Ratio.of(-2)).plus(Ratio.of(2))).isEqualTo(most.negated());
        assertThat(Ratio.of(1, Long.MAX_VALUE)
                        .plus(Ratio.of(1, Long.MAX_VALUE - 1))
                        .denominator())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(Long.MAX_VALUE - 1)));
        assertThat(Ratio.of(2).hashCode()).isNotEqualTo(Ratio.of(3).hashCode());
        assertThat(Ratio.of(1, 2).hashCode()).isNotEqualTo(Ratio.of(1, 3).hashCode());
    }
}
