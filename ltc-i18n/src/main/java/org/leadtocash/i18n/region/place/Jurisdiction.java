package org.leadtocash.i18n.region.place;

import java.util.regex.Pattern;

/**
 * A place or area with a law of its own: a country by its ISO 3166-1 alpha-2 code, a subdivision by its ISO 3166-2 code, or
 * an area such as {@code EU}.
 *
 * @param code upper-case letters, digits and hyphens, starting with a letter, at most 20 characters
 */
public record Jurisdiction(String code) implements Comparable<Jurisdiction> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{0,19}");

    /** Everywhere. */
    public static final Jurisdiction WORLD = new Jurisdiction("WORLD");
    /** The European Union. */
    public static final Jurisdiction EU = new Jurisdiction("EU");
    /** Where the common system of value added tax applies (Directive 2006/112/EC, Art. 5 to 8). */
    public static final Jurisdiction EU_VAT = new Jurisdiction("EU-VAT");

    /** Checks the form of the code. */
    public Jurisdiction {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("jurisdiction \"" + code
                    + "\": expected upper-case letters, digits and hyphens, such as DE or EU-VAT");
        }
    }

    /**
     * The jurisdiction with that code.
     *
     * @throws IllegalArgumentException if the code has another form
     */
    public static Jurisdiction of(String code) {
        return new Jurisdiction(code);
    }

    @Override
    public int compareTo(Jurisdiction other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
