package org.leadtocash.core.decimal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Exact operations on {@code long}s that round once, at the end, and never wrap around.
 *
 * <p>Intermediate products have 128 bits. A result outside the range of {@code long} is an
 * {@link ArithmeticException}, or the caller's own marker where the method takes one.
 */
public final class ExactLong {
    private static final long LOW_HALF = 0xFFFF_FFFFL;
    private static final long HALF_BASE = 1L << 32;
    private static final int MAX_POWER = 18;
    private static final long[] POWERS = powers();

    private ExactLong() {}

    private static long[] powers() {
        long[] powers = new long[MAX_POWER + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /**
     * Ten to the given power.
     *
     * @param exponent 0 to 18
     * @return 1 to 10<sup>18</sup>
     */
    public static long powerOfTen(int exponent) {
        if (exponent < 0 || exponent > MAX_POWER) {
            throw new IllegalArgumentException("power of ten " + exponent + ": a long holds 0 to " + MAX_POWER);
        }
        return POWERS[exponent];
    }

    /**
     * The greatest common divisor, never negative.
     *
     * @param a any number but {@link Long#MIN_VALUE}
     * @param b any number but {@link Long#MIN_VALUE}
     * @return 0 only when both are 0
     */
    public static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /**
     * Whether {@code a * b} fits a {@code long}.
     *
     * @param a one factor
     * @param b the other factor
     * @return true when the plain product does not wrap around
     */
    public static boolean productFits(long a, long b) {
        return Math.multiplyHigh(a, b) == (a * b) >> 63;
    }

    /**
     * The quotient {@code dividend / divisor}, rounded.
     *
     * @param dividend any number
     * @param divisor any number but 0
     * @param mode how to round; {@link RoundingMode#UNNECESSARY} refuses an inexact quotient
     * @return the rounded quotient
     * @throws ArithmeticException on division by zero, an inexact quotient that must not be rounded, or a result outside
     *     {@code long}
     */
    public static long divide(long dividend, long divisor, RoundingMode mode) {
        return multiplyDivide(dividend, 1, divisor, mode);
    }

    /**
     * The quotient {@code dividend / 10^exponent}, rounded: as {@link #divide}, but without a division where the power is
     * one that prices have.
     *
     * @param dividend any number
     * @param exponent 0 to 18
     * @param mode how to round; {@link RoundingMode#UNNECESSARY} refuses an inexact quotient
     * @return the rounded quotient
     */
    public static long overPowerOfTen(long dividend, int exponent, RoundingMode mode) {
        if (exponent == 0) {
            return dividend;
        }
        long divisor = powerOfTen(exponent);
        if (mode != RoundingMode.HALF_UP) {
            return divide(dividend, divisor, mode);
        }
        // half a unit away from zero, without a question that nobody can guess the answer to
        long sign = dividend >> (Long.SIZE - 1);
        long half = ((divisor >> 1) ^ sign) - sign;
        long moved = dividend + half;
        return ((dividend ^ moved) & (half ^ moved)) < 0
                ? divide(dividend, divisor, mode)
                : whole(moved, exponent, divisor);
    }

    /** A compiler turns a division by a number that it knows into a product, which takes a tenth of the time. */
    private static long whole(long dividend, int exponent, long divisor) {
        return switch (exponent) {
            case 1 -> dividend / 10;
            case 2 -> dividend / 100;
            case 3 -> dividend / 1_000;
            case 4 -> dividend / 10_000;
            case 5 -> dividend / 100_000;
            case 6 -> dividend / 1_000_000;
            default -> dividend / divisor;
        };
    }

    /**
     * The exact {@code a * b / divisor}, rounded once.
     *
     * @param a one factor
     * @param b the other factor
     * @param divisor any number but 0
     * @param mode how to round; {@link RoundingMode#UNNECESSARY} refuses an inexact quotient
     * @return the rounded result
     * @throws ArithmeticException on division by zero, an inexact quotient that must not be rounded, or a result outside
     *     {@code long}
     */
    public static long multiplyDivide(long a, long b, long divisor, RoundingMode mode) {
        long result = multiplyDivideOr(a, b, divisor, mode, Long.MIN_VALUE);
        if (result == Long.MIN_VALUE) {
            // either the marker or, once in 2^64, the true result: the slow path tells them apart
            return wide(a, b, divisor, mode).longValueExact();
        }
        return result;
    }

    /**
     * The exact {@code a * b / divisor}, rounded once, or a marker where it does not fit a {@code long}.
     *
     * @param a one factor
     * @param b the other factor
     * @param divisor any number but 0
     * @param mode how to round
     * @param tooWide what to return where the result does not fit
     * @return the rounded result or {@code tooWide}
     * @throws ArithmeticException on division by zero or an inexact quotient that must not be rounded
     */
    public static long multiplyDivideOr(long a, long b, long divisor, RoundingMode mode, long tooWide) {
        if (divisor == 0) {
            throw new ArithmeticException("division by zero: " + a + " * " + b + " / 0");
        }
        if (a == Long.MIN_VALUE || b == Long.MIN_VALUE || divisor == Long.MIN_VALUE) {
            BigInteger result = wide(a, b, divisor, mode);
            return result.bitLength() < Long.SIZE ? result.longValue() : tooWide;
        }
        boolean negative = (a ^ b ^ divisor) < 0;
        long x = Math.abs(a);
        long y = Math.abs(b);
        long d = Math.abs(divisor);
        long high = Math.multiplyHigh(x, y);
        long low = x * y;
        long quotient;
        if (high == 0 && low >= 0) {
            quotient = low / d;
        } else if (high >= d) {
            return tooWide;
        } else {
            quotient = divide128(high, low, d);
            if (quotient < 0) {
                return fitsAfterAll(quotient, low - quotient * d, d, negative, mode) ? Long.MIN_VALUE : tooWide;
            }
        }
        // exact although both products may wrap: the true rest lies in [0, d)
        long rest = low - quotient * d;
        if (rest != 0 && roundsAway(quotient, rest, d, negative, mode)) {
            if (quotient == Long.MAX_VALUE) {
                return negative ? Long.MIN_VALUE : tooWide;
            }
            quotient++;
        }
        return negative ? -quotient : quotient;
    }

    /** Whether a quotient of exactly 2^63 with a negative sign is the one value of 64 bits that a long still holds. */
    private static boolean fitsAfterAll(long quotient, long rest, long d, boolean negative, RoundingMode mode) {
        return negative && quotient == Long.MIN_VALUE && (rest == 0 || !roundsAway(quotient, rest, d, true, mode));
    }

    private static boolean roundsAway(long quotient, long rest, long divisor, boolean negative, RoundingMode mode) {
        switch (mode) {
            case UP:
                return true;
            case DOWN:
                return false;
            case CEILING:
                return !negative;
            case FLOOR:
                return negative;
            case HALF_UP:
                return rest >= divisor - rest;
            case HALF_DOWN:
                return rest > divisor - rest;
            case HALF_EVEN:
                return rest > divisor - rest || (rest == divisor - rest && (quotient & 1) == 1);
            case UNNECESSARY:
                throw new ArithmeticException("the quotient is not whole, and rounding was declared unnecessary");
        }
        throw new AssertionError(mode);
    }

    /** The unsigned quotient of 128 by 64 bits (Knuth's algorithm D with two half digits); high below divisor. */
    private static long divide128(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long v = divisor << shift;
        long vHigh = v >>> 32;
        long vLow = v & LOW_HALF;
        long u32 = (high << shift) | (low >>> (Long.SIZE - shift));
        long u10 = low << shift;
        long first = digit(u32, u10 >>> 32, vHigh, vLow);
        long u21 = (u32 << 32) + (u10 >>> 32) - first * v;
        long second = digit(u21, u10 & LOW_HALF, vHigh, vLow);
        return (first << 32) + second;
    }

    private static long digit(long upper, long next, long vHigh, long vLow) {
        long q = Long.divideUnsigned(upper, vHigh);
        long rest = upper - q * vHigh;
        while (q >= HALF_BASE || Long.compareUnsigned(q * vLow, (rest << 32) + next) > 0) {
            q--;
            rest += vHigh;
            if (rest >= HALF_BASE) {
                break;
            }
        }
        return q;
    }

    private static BigInteger wide(long a, long b, long divisor, RoundingMode mode) {
        return divide(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)), BigInteger.valueOf(divisor), mode);
    }

    /**
     * The quotient of two integers of any size, rounded to an integer.
     *
     * @param dividend any number
     * @param divisor any number but 0
     * @param mode how to round
     * @return the rounded quotient
     * @throws ArithmeticException on division by zero or an inexact quotient that must not be rounded
     */
    public static BigInteger divide(BigInteger dividend, BigInteger divisor, RoundingMode mode) {
        return new BigDecimal(dividend).divide(new BigDecimal(divisor), 0, mode).unscaledValue();
    }
}
