package org.leadtocash.i18n.identifier.checkdigit;

import java.util.List;
import java.util.Optional;

/**
 * Some neighbouring characters of a number.
 *
 * @param from the first, counted from 0
 * @param to the one after the last
 */
public record Span(int from, int to) {

    /** A place in numbers of those places; all after the beginning where none is given. */
    static Span of(Optional<Where> place, List<String> places, int start) {
        return place.map(given -> given.in(places.size())).orElse(new Span(start, places.size()));
    }

    /** The last character. */
    Span last() {
        return new Span(to - 1, to);
    }

    /** How many characters. */
    public int size() {
        return to - from;
    }
}
