package org.leadtocash.core.quantity;

import java.util.regex.Pattern;

/**
 * A unit of measure, named by its UN/ECE Recommendation 20 code where there is one.
 *
 * @param code 1 to 10 upper-case ASCII letters or digits
 */
public record Unit(String code) implements Comparable<Unit> {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,10}");

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

    @Override
    public int compareTo(Unit other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
