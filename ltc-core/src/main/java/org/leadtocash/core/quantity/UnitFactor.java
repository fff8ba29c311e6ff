package org.leadtocash.core.quantity;

import org.leadtocash.core.money.Ratio;

/**
 * What one unit is worth in another: {@code 1 BOX = 12 C62}.
 *
 * @param from the unit of which there is one
 * @param factor how many of the other that is; positive
 * @param to the other unit
 */
public record UnitFactor(Unit from, Ratio factor, Unit to) {

    /**
     * Checks that two units are related, by a positive factor.
     *
     * @throws IllegalArgumentException if the units are the same or the factor is not positive
     */
    public UnitFactor {
        if (from.equals(to) || factor.signum() <= 0) {
            throw new IllegalArgumentException("unit factor 1 " + from + " = " + factor + " " + to
                    + ": expected two units and a factor above zero");
        }
    }

    /** One of the first unit is so many of the second. */
    public static UnitFactor of(Unit from, Ratio factor, Unit to) {
        return new UnitFactor(from, factor, to);
    }

    /** One of the first unit is so many of the second. */
    public static UnitFactor of(Unit from, long factor, Unit to) {
        return new UnitFactor(from, Ratio.of(factor), to);
    }

    /**
     * The factor written as {@link #toString} writes it: {@code 1 BOX = 12 C62}, {@code 1 M9 = 8/9 KGM}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static UnitFactor parse(String text) {
        String[] words = text.split(" ", -1);
        if (words.length != 5 || !words[0].equals("1") || !words[2].equals("=")) {
            throw new IllegalArgumentException("unit factor \"" + text + "\": expected such as 1 BOX = 12 C62");
        }
        return new UnitFactor(Unit.of(words[1]), Ratio.parse(words[3]), Unit.of(words[4]));
    }

    /** The same fact told from the other unit. */
    public UnitFactor inverse() {
        return new UnitFactor(to, factor.inverse(), from);
    }

    /** The fact as {@code 1 BOX = 12 C62}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return "1 " + from + " = " + factor + " " + to;
    }
}
