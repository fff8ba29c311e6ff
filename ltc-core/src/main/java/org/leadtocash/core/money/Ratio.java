package org.leadtocash.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.ExactLong;

/**
 * An exact rational number: a rate, a factor or a share before anything has been rounded.
 *
 * <p>Always in lowest terms with a positive denominator, so equal numbers are equal objects: 2/4 equals 1/2. Small
 * numbers are two {@code long}s; what does not fit continues as {@link BigInteger}, without a limit and without a
 * difference to be seen. Rounding happens only in {@link #round(int, RoundingMode)}, where the caller names it.
 */
public final class Ratio implements Comparable<Ratio> {
    /** Zero. */
    public static final Ratio ZERO = new Ratio(0, 1);
    /** One. */
    public static final Ratio ONE = new Ratio(1, 1);

    /** Keeps 1E+999999999 in a file from becoming a gigabyte of digits. */
    private static final int MAX_EXPONENT = 10_000;

    /** So many digits fit a long, whatever they are. */
    private static final int NARROW_DIGITS = 18;

    private final long num;
    /** 0 marks a wide number. */
    private final long den;

    private final @Nullable BigInteger wideNum;
    private final @Nullable BigInteger wideDen;

    private Ratio(long num, long den) {
        this.num = num;
        this.den = den;
        this.wideNum = null;
        this.wideDen = null;
    }

    private Ratio(BigInteger num, BigInteger den) {
        this.num = 0;
        this.den = 0;
        this.wideNum = num;
        this.wideDen = den;
    }

    /** A whole number. */
    public static Ratio of(long value) {
        return value == Long.MIN_VALUE ? of(BigInteger.valueOf(value), BigInteger.ONE) : new Ratio(value, 1);
    }

    /** A fraction, brought to lowest terms; the denominator must not be 0. */
    public static Ratio of(long numerator, long denominator) {
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        if (denominator == 0) {
            throw new IllegalArgumentException("ratio " + numerator + "/0: the denominator must not be 0");
        }
        long divisor = ExactLong.gcd(numerator, denominator);
        long sign = denominator < 0 ? -1 : 1;
        return new Ratio(sign * (numerator / divisor), sign * (denominator / divisor));
    }

    /** A fraction of any size, brought to lowest terms; the denominator must not be 0. */
    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("ratio " + numerator + "/0: the denominator must not be 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger n = numerator.divide(divisor);
        BigInteger d = denominator.divide(divisor);
        if (d.signum() < 0) {
            n = n.negate();
            d = d.negate();
        }
        return isNarrow(n) && isNarrow(d) ? new Ratio(n.longValue(), d.longValue()) : new Ratio(n, d);
    }

    /** Long.MIN_VALUE stays wide, so that the narrow path can negate without a thought. */
    private static boolean isNarrow(BigInteger value) {
        return value.bitLength() < Long.SIZE && (value.signum() >= 0 || value.longValue() != Long.MIN_VALUE);
    }

    /**
     * The exact value of a decimal.
     *
     * @param value a decimal with a scale from -10,000 to 10,000
     * @return the same number as a fraction
     */
    public static Ratio from(BigDecimal value) {
        int scale = value.scale();
        if (scale < -MAX_EXPONENT || scale > MAX_EXPONENT) {
            throw new IllegalArgumentException(
                    "decimal with scale " + scale + ": expected " + -MAX_EXPONENT + " to " + MAX_EXPONENT);
        }
        if (scale >= 0 && scale <= NARROW_DIGITS && value.precision() <= NARROW_DIGITS) {
            return of(value.unscaledValue().longValue(), ExactLong.powerOfTen(scale));
        }
        if (scale <= 0) {
            return of(value.toBigIntegerExact(), BigInteger.ONE);
        }
        return of(value.unscaledValue(), BigInteger.TEN.pow(scale));
    }

    /**
     * The number written as a fraction, a decimal or a whole number: {@code 8/9}, {@code 0.9}, {@code -3}.
     *
     * @param text what {@link #toString()} writes, or a decimal
     * @return the number
     */
    public static Ratio parse(String text) {
        try {
            int slash = text.indexOf('/');
            if (slash < 0) {
                return from(new BigDecimal(text));
            }
            return of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("ratio \"" + text + "\": expected 8/9, 0.9 or 3", e);
        }
    }

    /** The number above the line, with the sign. */
    public BigInteger numerator() {
        return wideNum == null ? BigInteger.valueOf(num) : wideNum;
    }

    /**
     * The number below the line.
     *
     * @return the denominator in lowest terms, 1 or greater
     */
    public BigInteger denominator() {
        return wideDen == null ? BigInteger.valueOf(den) : wideDen;
    }

    /** The sum. */
    public Ratio plus(Ratio other) {
        if (isNarrow() && other.isNarrow()) {
            if (den == other.den && fitsSum(num, other.num)) {
                return of(num + other.num, den);
            }
            if (ExactLong.productFits(num, other.den)
                    && ExactLong.productFits(other.num, den)
                    && ExactLong.productFits(den, other.den)) {
                long left = num * other.den;
                long right = other.num * den;
                if (fitsSum(left, right)) {
                    return of(left + right, den * other.den);
                }
            }
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    private static boolean fitsSum(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) >= 0;
    }

    /** The difference. */
    public Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    /** The product. */
    public Ratio times(Ratio other) {
        if (isNarrow() && other.isNarrow()) {
            if (num == 0 || other.num == 0) {
                return ZERO;
            }
            // in lowest terms before multiplying: the product is then in lowest terms as well
            long across = ExactLong.gcd(num, other.den);
            long back = ExactLong.gcd(other.num, den);
            long n1 = num / across;
            long n2 = other.num / back;
            long d1 = den / back;
            long d2 = other.den / across;
            if (ExactLong.productFits(n1, n2) && ExactLong.productFits(d1, d2) && n1 * n2 != Long.MIN_VALUE) {
                return new Ratio(n1 * n2, d1 * d2);
            }
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException when the divisor is 0
     */
    public Ratio dividedBy(Ratio divisor) {
        if (divisor.signum() == 0) {
            throw new ArithmeticException("division of " + this + " by 0");
        }
        return times(divisor.inverse());
    }

    /** The number with the opposite sign. */
    public Ratio negated() {
        return isNarrow() ? new Ratio(-num, den) : of(numerator().negate(), denominator());
    }

    /**
     * The reciprocal.
     *
     * @throws ArithmeticException when this is 0
     */
    public Ratio inverse() {
        if (signum() == 0) {
            throw new ArithmeticException("0 has no inverse");
        }
        return isNarrow() ? of(den, num) : of(denominator(), numerator());
    }

    /** The distance from zero. */
    public Ratio abs() {
        return signum() < 0 ? negated() : this;
    }

    /** The sign: -1, 0 or 1. */
    public int signum() {
        return wideNum == null ? Long.signum(num) : wideNum.signum();
    }

    /** Whether this is a whole number. */
    public boolean isInteger() {
        return wideDen == null ? den == 1 : wideDen.equals(BigInteger.ONE);
    }

    /**
     * The decimal nearest to this number in the direction that the caller names.
     *
     * @param scale digits after the point; negative for tens, hundreds, ...
     * @param mode how to round; {@link RoundingMode#UNNECESSARY} refuses what is not exact
     * @return a decimal of exactly that scale
     */
    public BigDecimal round(int scale, RoundingMode mode) {
        if (isNarrow() && scale >= 0 && scale <= 18) {
            long unscaled = ExactLong.multiplyDivideOr(num, ExactLong.powerOfTen(scale), den, mode, Long.MIN_VALUE);
            if (unscaled != Long.MIN_VALUE) {
                return BigDecimal.valueOf(unscaled, scale);
            }
        }
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), scale, mode);
    }

    /**
     * The same number as a decimal, where one exists.
     *
     * @return the decimal without superfluous zeros after the point; empty for numbers such as 1/3
     */
    public Optional<BigDecimal> toDecimalExact() {
        if (isInteger()) {
            return Optional.of(new BigDecimal(numerator()));
        }
        BigInteger rest = denominator();
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        BigInteger[] parts = rest.divideAndRemainder(five);
        while (parts[1].signum() == 0) {
            rest = parts[0];
            fives++;
            parts = rest.divideAndRemainder(five);
        }
        if (!rest.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        return Optional.of(round(Math.max(twos, fives), RoundingMode.UNNECESSARY));
    }

    /** Whether both numbers fit a long, neither being {@link Long#MIN_VALUE}. */
    boolean isNarrow() {
        return den != 0;
    }

    long narrowNumerator() {
        return num;
    }

    long narrowDenominator() {
        return den;
    }

    /** Compares by value. */
    @Override
    public int compareTo(Ratio other) {
        if (isNarrow()
                && other.isNarrow()
                && ExactLong.productFits(num, other.den)
                && ExactLong.productFits(other.num, den)) {
            return Long.compare(num * other.den, other.num * den);
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    /** Whether the other is the same number. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Ratio)) {
            return false;
        }
        Ratio that = (Ratio) other;
        return isNarrow() == that.isNarrow()
                && numerator().equals(that.numerator())
                && denominator().equals(that.denominator());
    }

    /** A hash of the value, the same on every machine. */
    @Override
    public int hashCode() {
        return 31 * numerator().hashCode() + denominator().hashCode();
    }

    /**
     * The number in lowest terms: {@code 8/9}, or {@code 3} for a whole number.
     *
     * @return text that {@link #parse(String)} reads back
     */
    @Override
    public String toString() {
        return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
    }
}
