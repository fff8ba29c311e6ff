package org.leadtocash.core.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.leadtocash.core.money.Ratio;

/**
 * A fraction of two big integers: the verifier's own arithmetic, written apart from the engine's and kept as plain as
 * possible. The denominator is positive; the fraction need not be in lowest terms.
 */
record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    static Fraction of(Ratio ratio) {
        return new Fraction(ratio.numerator(), ratio.denominator());
    }

    static Fraction of(BigInteger whole) {
        return new Fraction(whole, BigInteger.ONE);
    }

    static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? of(decimal.toBigIntegerExact())
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Fraction negated() {
        return new Fraction(above.negate(), below);
    }

    Fraction times(Fraction other) {
        return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    /** The divisor must not be 0. */
    Fraction over(Fraction divisor) {
        return divisor.above.signum() < 0
                ? new Fraction(above.multiply(divisor.below).negate(), below.multiply(divisor.above.negate()))
                : new Fraction(above.multiply(divisor.below), below.multiply(divisor.above));
    }

    Fraction hundredth() {
        return new Fraction(above, below.multiply(HUNDRED));
    }

    int signum() {
        return above.signum();
    }

    boolean isWhole() {
        return above.mod(below).signum() == 0;
    }

    /** The greatest whole number that is not greater. */
    BigInteger floor() {
        BigInteger[] parts = above.divideAndRemainder(below);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The whole number that the mode chooses. */
    BigInteger whole(RoundingMode mode) {
        BigInteger down = floor();
        if (isWhole()) {
            return down;
        }
        BigInteger up = down.add(BigInteger.ONE);
        boolean negative = signum() < 0;
        // twice the distance from below, against one: the side of the middle it lies on
        int middle = plus(of(down).negated()).times(of(BigInteger.TWO)).compareTo(of(BigInteger.ONE));
        return switch (mode) {
            case UP -> negative ? down : up;
            case DOWN -> negative ? up : down;
            case CEILING -> up;
            case FLOOR -> down;
            case HALF_UP -> middle > 0 || middle == 0 && !negative ? up : down;
            case HALF_DOWN -> middle > 0 || middle == 0 && negative ? up : down;
            case HALF_EVEN -> middle > 0 || middle == 0 && down.testBit(0) ? up : down;
            case UNNECESSARY -> throw new ArithmeticException("rounding was declared unnecessary, but was not");
        };
    }

    boolean same(Fraction other) {
        return compareTo(other) == 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    /** As the trace writes numbers: a plain decimal where one is exact, or else a fraction in lowest terms. */
    @Override
    public String toString() {
        Ratio ratio = Ratio.of(above, below);
        return ratio.toDecimalExact().map(BigDecimal::toPlainString).orElseGet(ratio::toString);
    }
}
