package org.leadtocash.i18n.identifier.scheme;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The places of a form whose characters no check verifies, with what each can be: a letter that is always the same, or one
 * of a set, without what a part of one character rules out.
 */
final class OpenPlaces {
    private final CharacterSets sets;
    private final int[] places;
    private final char[] literals;
    private final int[] bits;

    /**
     * Those places.
     *
     * @param all the characters of every place of the form
     * @param parts the parts of one character
     */
    OpenPlaces(int[] places, List<String> all, CharacterSets sets, List<Part> parts) {
        this.sets = sets;
        this.places = places;
        this.literals = new char[places.length];
        this.bits = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            String set = possible(all, places[i], parts);
            literals[i] = set.length() == 1 ? set.charAt(0) : 0;
            bits[i] = sets.bit(set);
        }
    }

    private static String possible(List<String> all, int place, List<Part> parts) {
        List<Part> ofPlace =
                parts.stream().filter(part -> part.span().from() == place).toList();
        String before = " ".repeat(place);
        return all.get(place)
                .chars()
                .mapToObj(Character::toString)
                .filter(c -> ofPlace.stream().allMatch(part -> part.isPossible(before + c)))
                .collect(Collectors.joining());
    }

    /** Whether the characters of these places can stand there. */
    boolean fit(String s) {
        for (int i = 0; i < places.length; i++) {
            char c = s.charAt(places[i]);
            char literal = literals[i];
            if (literal == 0 ? (sets.of(c) & bits[i]) == 0 : c != literal) {
                return false;
            }
        }
        return true;
    }
}
