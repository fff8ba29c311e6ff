package org.leadtocash.core.decimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactLongTest {

    @Test
    void powersOfTenAreThoseThatALongHolds() {
        for (int exponent = 0; exponent <= 18; exponent++) {
            assertThat(BigInteger.valueOf(ExactLong.powerOfTen(exponent))).isEqualTo(BigInteger.TEN.pow(exponent));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 19, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void otherPowersAreRefused(int exponent) {
        assertThatThrownBy(() -> ExactLong.powerOfTen(exponent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 18");
    }

    /** Around both ends of a long: the last result that fits, the first that does not (written as none). */
    @ParameterizedTest
    @CsvSource({
        // 2^62 * 2 = 2^63: fits with a minus only
        "4611686018427387904,  2, 1, HALF_UP,",
        "4611686018427387904, -2, 1, HALF_UP, -9223372036854775808",
        "9223372036854775807,  1, 1, HALF_UP, 9223372036854775807",
        "9223372036854775807,  9223372036854775807, 9223372036854775807, HALF_UP, 9223372036854775807",
        // (2^64 - 2 + 1) / 2 and its neighbours: only the rounding decides
        "6148914691236517205,  3, 2, DOWN, 9223372036854775807",
        "6148914691236517205,  3, 2, HALF_UP,",
        "6148914691236517205,  3, 2, HALF_DOWN, 9223372036854775807",
        "6148914691236517205,  3, 2, HALF_EVEN,",
        "6148914691236517205, -3, 2, HALF_UP, -9223372036854775808",
        "6148914691236517205, -3, 2, FLOOR, -9223372036854775808",
        "6148914691236517205, -3, 2, CEILING, -9223372036854775807",
        // the quotient itself is 2^63, with a rest
        "3689348814741910323,  5, 2, DOWN, 9223372036854775807",
        "3689348814741910324,  5, 2, DOWN,",
        "3689348814741910324, -5, 2, HALF_UP,-9223372036854775810",
        "-9223372036854775808, 1, 1, HALF_UP, -9223372036854775808",
        "-9223372036854775808, -1, 1, HALF_UP,",
        "-9223372036854775808, 1, -1, HALF_UP,",
        "-9223372036854775808, -9223372036854775808, -9223372036854775808, HALF_UP, -9223372036854775808",
        "7, 1, -2, HALF_UP, -4",
        "-7, 1, 2, HALF_DOWN, -3",
        "5, 1, 2, HALF_EVEN, 2",
        "7, 1, 2, HALF_EVEN, 4"
    })
    void theLastResultThatFitsIsGivenAndTheNextIsSaidToBeTooWide(
            long a, long b, long divisor, RoundingMode mode, String expected) {
        BigInteger result = expected == null ? null : new BigInteger(expected);
        if (result != null && result.bitLength() < Long.SIZE) {
            assertThat(ExactLong.multiplyDivide(a, b, divisor, mode)).isEqualTo(result.longValue());
            assertThat(ExactLong.multiplyDivideOr(a, b, divisor, mode, 42)).isEqualTo(result.longValue());
        } else {
            assertThatThrownBy(() -> ExactLong.multiplyDivide(a, b, divisor, mode))
                    .isInstanceOf(ArithmeticException.class);
            assertThat(ExactLong.multiplyDivideOr(a, b, divisor, mode, 42)).isEqualTo(42);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7, 2, HALF_UP, 4",
        "-7, 2, HALF_UP, -4",
        "7, 2, DOWN, 3",
        "9223372036854775807, -1, UP, -9223372036854775807"
    })
    void aQuotientIsRoundedOnce(long dividend, long divisor, RoundingMode mode, long expected) {
        assertThat(ExactLong.divide(dividend, divisor, mode)).isEqualTo(expected);
    }

    @Test
    void whatHasNoResultSaysWhatWasAsked() {
        assertThatThrownBy(() -> ExactLong.divide(7, 0, RoundingMode.UP)).hasMessageContaining("7 * 1 / 0");
        assertThatThrownBy(() -> ExactLong.divide(7, 2, RoundingMode.UNNECESSARY))
                .hasMessageContaining("not whole");
        assertThat(ExactLong.divide(8, 2, RoundingMode.UNNECESSARY)).isEqualTo(4);
    }
}
