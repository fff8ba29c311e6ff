package org.leadtocash.core.quantity;

import java.util.regex.Pattern;

/**
 * A unit of measure, named by its UN/ECE Recommendation 20 code where there is one.
 *
 * <p>The constants are codes in daily use; any other code, and a host's own, is a unit as well.
 *
 * @param code 1 to 10 upper-case ASCII letters or digits
 */
public record Unit(String code) implements Comparable<Unit> {
    // first, for the constants below are checked against it
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,10}");

    /** One of anything countable, {@code C62}. */
    public static final Unit ONE = new Unit("C62");
    /** A piece, {@code H87}. */
    public static final Unit PIECE = new Unit("H87");
    /** A kilogram, {@code KGM}. */
    public static final Unit KILOGRAM = new Unit("KGM");
    /** A tonne of 1,000 kilograms, {@code TNE}. */
    public static final Unit TONNE = new Unit("TNE");
    /** A metre, {@code MTR}. */
    public static final Unit METRE = new Unit("MTR");
    /** A square metre, {@code MTK}. */
    public static final Unit SQUARE_METRE = new Unit("MTK");
    /** A cubic metre, {@code MTQ}. */
    public static final Unit CUBIC_METRE = new Unit("MTQ");
    /** A litre, {@code LTR}. */
    public static final Unit LITRE = new Unit("LTR");
    /** An hour, {@code HUR}. */
    public static final Unit HOUR = new Unit("HUR");

    /** Checks the form of the code. */
    public Unit {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "unit \"" + code + "\": expected 1 to 10 upper-case letters or digits, such as C62 or KGM");
        }
    }

    /** The unit with that code. */
    public static Unit of(String code) {
        return new Unit(code);
    }

    /** The unit with that code, as {@link #toString} writes it. */
    public static Unit parse(String code) {
        return new Unit(code);
    }

    /** By code. */
    @Override
    public int compareTo(Unit other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
