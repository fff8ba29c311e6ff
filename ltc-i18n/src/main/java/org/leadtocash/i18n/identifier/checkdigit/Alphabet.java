package org.leadtocash.i18n.identifier.checkdigit;

import java.util.Arrays;
import java.util.List;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;

/**
 * The characters that a check counts with, in order of value. A space stands for a value that no character has.
 *
 * <p>Characters are those of ASCII, and {@code Ñ}, which Mexico's numbers have.
 */
public final class Alphabet {
    /** How many characters numbers can have, ASCII and Ñ. */
    public static final int CHARACTERS = 129;

    /** The digits. */
    public static final Alphabet DIGITS = new Alphabet("0123456789");

    /** Digits and letters, a letter being worth 10 to 35. */
    static final Alphabet LETTERS = new Alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /** An alphabet as the text of its characters. */
    public static final JsonCodec<Alphabet> CODEC =
            Codecs.text("alphabet", "different characters in order of value", Alphabet::new, Alphabet::toString);

    private final String characters;
    private final byte[] values = new byte[CHARACTERS];

    /**
     * Those characters.
     *
     * @throws IllegalArgumentException if one is there twice or is not of the characters of numbers
     */
    public Alphabet(String characters) {
        this.characters = characters;
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            int index = index(c);
            if (index == 0 || (c != ' ' && values[index] >= 0)) {
                throw new IllegalArgumentException("alphabet \"" + characters + "\": " + c + " twice or unknown");
            }
            values[index] = c == ' ' ? -1 : (byte) i;
        }
        if (characters.length() < 2) {
            throw new IllegalArgumentException("an alphabet of two characters or more");
        }
    }

    /** A number for each character of numbers, up to {@link #CHARACTERS}; 0 for any other character. */
    public static int index(char c) {
        return c < 128 ? c : c == 'Ñ' ? 128 : 0;
    }

    /** A character's value; -1 for one that is not of this alphabet. */
    public int value(char c) {
        return values[index(c)];
    }

    /**
     * Checks that all characters of some places are of this alphabet.
     *
     * @throws IllegalArgumentException if one is not
     */
    void requireAll(List<String> places, Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            String set = places.get(i);
            for (int c = 0; c < set.length(); c++) {
                if (value(set.charAt(c)) < 0) {
                    throw new IllegalArgumentException(
                            "place " + (i + 1) + " can be " + set.charAt(c) + ", which the check cannot count");
                }
            }
        }
    }

    /** How many values. */
    public int size() {
        return characters.length();
    }

    /** The character of that value. */
    public char character(int value) {
        return characters.charAt(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Alphabet that && characters.equals(that.characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    /** The characters in order of value. */
    @Override
    public String toString() {
        return characters;
    }
}
