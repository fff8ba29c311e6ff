package org.leadtocash.core.quantity;

import java.math.BigDecimal;

/**
 * An exact amount of one unit.
 *
 * @param amount the number of units; may be negative (a return)
 * @param unit the unit
 */
public record Quantity(BigDecimal amount, Unit unit) {

    /** That many of that unit. */
    public static Quantity of(BigDecimal amount, Unit unit) {
        return new Quantity(amount, unit);
    }

    /**
     * The quantity written by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text is not a number, one space and a unit
     */
    public static Quantity parse(String text) {
        int space = text.indexOf(' ');
        if (space < 1) {
            throw new IllegalArgumentException("quantity \"" + text + "\": expected a number, one space and a unit");
        }
        return new Quantity(new BigDecimal(text.substring(0, space)), Unit.of(text.substring(space + 1)));
    }

    /** Number, space, unit: {@code 12.5 KGM}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
