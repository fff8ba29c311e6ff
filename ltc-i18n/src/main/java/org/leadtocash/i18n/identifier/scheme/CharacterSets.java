package org.leadtocash.i18n.identifier.scheme;

import java.util.ArrayList;
import java.util.List;
import org.leadtocash.i18n.identifier.checkdigit.Alphabet;

/** The sets of characters that a scheme's places take, one bit a set: a look-up tells all sets of a character. */
final class CharacterSets {
    private final List<String> sets = new ArrayList<>();
    private final int[] ofCharacter = new int[Alphabet.CHARACTERS];

    /**
     * The bit of a set.
     *
     * @throws IllegalArgumentException if the scheme has too many different ones
     */
    int bit(String set) {
        int at = sets.indexOf(set);
        if (at < 0) {
            at = sets.size();
            if (at == Integer.SIZE) {
                throw new IllegalArgumentException("more than " + Integer.SIZE + " different sets of characters");
            }
            sets.add(set);
            for (int i = 0; i < set.length(); i++) {
                ofCharacter[Alphabet.index(set.charAt(i))] |= 1 << at;
            }
        }
        return 1 << at;
    }

    /** The bits of all sets that have that character. */
    int of(char c) {
        return ofCharacter[Alphabet.index(c)];
    }
}
