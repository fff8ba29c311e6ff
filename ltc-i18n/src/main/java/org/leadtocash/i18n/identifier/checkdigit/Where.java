package org.leadtocash.i18n.identifier.checkdigit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;

/**
 * A place in numbers of any length: {@code "3..10"}, {@code "3"}, {@code "3..last"}, {@code "3..last-1"}, {@code "last"};
 * positions are counted from 1, as the authorities count them.
 *
 * @param from the first position; 0 and less count from the end, 0 being the last
 * @param to the last position, counted likewise
 */
public record Where(int from, int to) {
    private static final Pattern FORM =
            Pattern.compile("(END)(?:\\.\\.(END))?".replace("END", "[1-9][0-9]?|last(?:-[1-9][0-9]?)?"));

    /** A place as text. */
    public static final JsonCodec<Where> CODEC =
            Codecs.text("place", "positions such as 3..10 or 3..last-1", Where::parse, Where::toString);

    /** The inverse of {@link #toString}. */
    public static Where parse(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("positions such as 3..10 or 3..last-1");
        }
        int from = position(found.group(1));
        return new Where(from, found.group(2) == null ? from : position(found.group(2)));
    }

    private static int position(String text) {
        if (!text.startsWith("last")) {
            return Integer.parseInt(text);
        }
        return text.length() == 4 ? 0 : Integer.parseInt(text.substring(4));
    }

    /**
     * The place in numbers of that length.
     *
     * @throws IllegalArgumentException if they are too short for it
     */
    public Span in(int length) {
        int first = from > 0 ? from : length + from;
        int last = to > 0 ? to : length + to;
        if (first < 1 || last > length || first > last) {
            throw new IllegalArgumentException(this + " is no place in a number of " + length + " characters");
        }
        return new Span(first - 1, last);
    }

    /** Positions such as {@code 3..last-1}. */
    @Override
    public String toString() {
        return from == to ? text(from) : text(from) + ".." + text(to);
    }

    private static String text(int position) {
        return position > 0 ? Integer.toString(position) : position == 0 ? "last" : "last" + position;
    }
}
