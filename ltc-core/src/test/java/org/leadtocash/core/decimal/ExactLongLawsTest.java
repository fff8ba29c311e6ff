package org.leadtocash.core.decimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fast path against BigInteger, bit for bit. */
class ExactLongLawsTest {
    @Property(seed = "20240601", tries = 20_000)
    void aProductDividedEqualsTheSlowWayOrIsRefused(
            @ForAll("longs") long a,
            @ForAll("longs") long b,
            @ForAll("longs") long divisor,
            @ForAll RoundingMode mode) {
        if (divisor == 0) {
            return;
        }
        BigInteger expected;
        try {
            expected = slow(a, b, divisor, mode);
        } catch (ArithmeticException e) {
            assertThatThrownBy(() -> ExactLong.multiplyDivide(a, b, divisor, mode))
                    .isInstanceOf(ArithmeticException.class);
            return;
        }
        if (expected.bitLength() < Long.SIZE) {
            assertThat(ExactLong.multiplyDivide(a, b, divisor, mode)).isEqualTo(expected.longValue());
        } else {
            assertThatThrownBy(() -> ExactLong.multiplyDivide(a, b, divisor, mode))
                    .isInstanceOf(ArithmeticException.class);
            assertThat(ExactLong.multiplyDivideOr(a, b, divisor, mode, 42)).isEqualTo(42);
        }
    }

    @Property(seed = "20240601", tries = 5_000)
    void aProductFitsExactlyWhenTheBigProductDoes(@ForAll("longs") long a, @ForAll("longs") long b) {
        boolean fits = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).bitLength() < Long.SIZE;
        assertThat(ExactLong.productFits(a, b)).isEqualTo(fits);
    }

    @Property(seed = "20240601", tries = 5_000)
    void theGreatestCommonDivisorIsTheOneOfBigInteger(@ForAll("longs") long a, @ForAll("longs") long b) {
        if (a != Long.MIN_VALUE && b != Long.MIN_VALUE) {
            assertThat(ExactLong.gcd(a, b))
                    .isEqualTo(BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValue());
        }
    }

    /** Written apart from the code under test: floor division and a comparison of doubled rests. */
    private static BigInteger slow(long a, long b, long divisor, RoundingMode mode) {
        BigInteger n = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        BigInteger d = BigInteger.valueOf(divisor);
        boolean negative = n.signum() * d.signum() < 0;
        BigInteger[] parts = n.abs().divideAndRemainder(d.abs());
        BigInteger up = parts[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE;
        int half = parts[1].shiftLeft(1).compareTo(d.abs());
        BigInteger step;
        switch (mode) {
            case UP:
                step = up;
                break;
            case DOWN:
                step = BigInteger.ZERO;
                break;
            case CEILING:
                step = negative ? BigInteger.ZERO : up;
                break;
            case FLOOR:
                step = negative ? up : BigInteger.ZERO;
                break;
            case HALF_UP:
                step = half >= 0 ? up : BigInteger.ZERO;
                break;
            case HALF_DOWN:
                step = half > 0 ? up : BigInteger.ZERO;
                break;
            case HALF_EVEN:
                step = half > 0 || (half == 0 && parts[0].testBit(0)) ? up : BigInteger.ZERO;
                break;
            default:
                if (up.signum() != 0) {
                    throw new ArithmeticException("inexact");
                }
                step = up;
        }
        BigInteger size = parts[0].add(step);
        return negative ? size.negate() : size;
    }

    /** Small numbers, whole range, and the edges where a carry or a sign is lost. */
    @Provide
    Arbitrary<Long> longs() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(-1_000, 1_000)),
                net.jqwik.api.Tuple.of(3, Arbitraries.longs()),
                net.jqwik.api.Tuple.of(
                        2,
                        Arbitraries.of(
                                Long.MIN_VALUE,
                                Long.MIN_VALUE + 1,
                                Long.MAX_VALUE,
                                Long.MAX_VALUE - 1,
                                1L << 62,
                                (1L << 62) + 1,
                                1L << 32,
                                (1L << 32) - 1,
                                -(1L << 32),
                                (1L << 31) + 1,
                                1L << 61,
                                -1L,
                                1L,
                                2L)));
    }
}
