package org.leadtocash.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leadtocash.core.money.Ratio;

/**
 * An exact amount of one unit.
 *
 * <p>A quantity is a number, not a way of printing one: {@code 12.50 KGM} and {@code 12.5 KGM} are the same quantity, equal and
 * with one text, so the amount is kept without trailing zeros and its scale is never negative. How many digits are shown is a
 * matter of the format.
 *
 * <p>Amounts of different units are not added or compared: convert first, by {@link UnitConversions}.
 *
 * @param amount the number of units, without trailing zeros; may be negative (a return)
 * @param unit the unit
 */
public record Quantity(BigDecimal amount, Unit unit) implements Comparable<Quantity> {

    private static final int MOST_DIGITS = 100;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    /**
     * Takes trailing zeros off the amount.
     *
     * @throws IllegalArgumentException if the amount has more than 100 digits before or after the point, which no scale shows and a
     *     hostile exponent can claim
     */
    public Quantity {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (plain.scale() > MOST_DIGITS || (long) plain.precision() - plain.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("quantity of " + unit + " with " + plain.precision()
                    + " digits and exponent " + -(long) plain.scale() + ": expected at most " + MOST_DIGITS
                    + " digits before and after the point");
        }
        amount = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** That many of that unit. */
    public static Quantity of(BigDecimal amount, Unit unit) {
        return new Quantity(amount, unit);
    }

    /** That many whole ones of that unit. */
    public static Quantity of(long amount, Unit unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    /** None of that unit. */
    public static Quantity zero(Unit unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    /**
     * The quantity written by {@link #toString()}; zeros at the end of the fraction are allowed.
     *
     * @throws IllegalArgumentException if the text is not a plain decimal number, one space and a unit
     */
    public static Quantity parse(String text) {
        int space = text.indexOf(' ');
        if (space < 1 || !NUMBER.matcher(text.substring(0, space)).matches()) {
            throw new IllegalArgumentException(
                    "quantity \"" + text + "\": expected a number, one space and a unit, such as 12.5 KGM");
        }
        return new Quantity(new BigDecimal(text.substring(0, space)), Unit.of(text.substring(space + 1)));
    }

    /**
     * The sum of quantities of one unit, zero for none.
     *
     * @throws IllegalArgumentException if one of them has another unit
     */
    public static Quantity total(Unit unit, Collection<Quantity> quantities) {
        return quantities.stream().reduce(zero(unit), Quantity::plus);
    }

    /**
     * The sum.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(sameUnit(other, "add").amount), unit);
    }

    /**
     * The difference.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public Quantity minus(Quantity other) {
        return new Quantity(amount.subtract(sameUnit(other, "subtract").amount), unit);
    }

    private Quantity sameUnit(Quantity other, String verb) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("cannot " + verb + " " + this + " and " + other + ": the units " + unit
                    + " and " + other.unit + " differ, convert one by UnitConversions");
        }
        return other;
    }

    /** So many times as much. */
    public Quantity times(long factor) {
        return new Quantity(amount.multiply(BigDecimal.valueOf(factor)), unit);
    }

    /** So many times as much, empty if the result has no decimal of at most 100 digits: a third of one. */
    public Optional<Quantity> timesExact(Ratio factor) {
        return exact(Ratio.from(amount).times(factor), unit);
    }

    static Optional<Quantity> exact(Ratio amount, Unit unit) {
        return amount.toDecimalExact()
                .filter(decimal -> decimal.scale() <= MOST_DIGITS)
                .map(decimal -> new Quantity(decimal, unit));
    }

    /** So many times as much, rounded once, at the end. */
    public Quantity times(Ratio factor, int scale, RoundingMode mode) {
        return new Quantity(Ratio.from(amount).times(factor).round(scale, mode), unit);
    }

    /**
     * How many times the other is in this.
     *
     * @throws IllegalArgumentException if the units differ
     * @throws ArithmeticException if the other is zero
     */
    public Ratio ratioTo(Quantity other) {
        return Ratio.from(amount).dividedBy(Ratio.from(sameUnit(other, "divide").amount));
    }

    /** The same with the other sign. */
    public Quantity negated() {
        return new Quantity(amount.negate(), unit);
    }

    /** The same without its sign. */
    public Quantity abs() {
        return new Quantity(amount.abs(), unit);
    }

    /** -1, 0 or 1 as the amount is negative, zero or positive. */
    public int signum() {
        return amount.signum();
    }

    /** Whether there is none. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /**
     * The smaller of the two.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * The larger of the two.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public Quantity max(Quantity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * By amount.
     *
     * @throws IllegalArgumentException if the units differ
     */
    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(sameUnit(other, "compare").amount);
    }

    /** Number, space, unit: {@code 12.5 KGM}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
