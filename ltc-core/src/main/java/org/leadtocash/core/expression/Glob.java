package org.leadtocash.core.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern for whole texts: {@code ?}, {@code *}, {@code [a-z]}, {@code [!a-z]} and escapes by a backslash.
 *
 * <p>Matching keeps one place to return to, the last star, so that its time is at most the length of the text times that
 * of the pattern.
 */
final class Glob {
    static final int LONGEST = 200;

    /** One element: any number of characters, or one character of some ranges. */
    private record Element(boolean star, boolean negated, int[] ranges) {
        static final Element STAR = new Element(true, false, new int[0]);
        static final Element ANY = new Element(false, true, new int[0]);

        boolean takes(int character) {
            boolean within = false;
            for (int i = 0; i < ranges.length && !within; i += 2) {
                within = character >= ranges[i] && character <= ranges[i + 1];
            }
            return within != negated;
        }
    }

    private final Element[] elements;

    private Glob(List<Element> elements) {
        this.elements = elements.toArray(Element[]::new);
    }

    /**
     * The pattern that a text writes.
     *
     * @throws IllegalArgumentException if it is too long, a bracket does not close or is empty, or nothing is escaped
     */
    static Glob parse(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new IllegalArgumentException("a pattern of at most " + LONGEST + " characters");
        }
        int[] text = pattern.codePoints().toArray();
        List<Element> elements = new ArrayList<>();
        int at = 0;
        while (at < text.length) {
            if (text[at] == '[') {
                int end = close(text, at);
                elements.add(set(text, at + 1, end));
                at = end + 1;
            } else if (text[at] == '*') {
                elements.add(Element.STAR);
                at++;
            } else if (text[at] == '?') {
                elements.add(Element.ANY);
                at++;
            } else {
                int character = literal(text, at);
                elements.add(new Element(false, false, new int[] {character, character}));
                at += text[at] == '\\' ? 2 : 1;
            }
        }
        return new Glob(elements);
    }

    private static int literal(int[] text, int at) {
        if (text[at] != '\\') {
            return text[at];
        }
        if (at + 1 == text.length) {
            throw new IllegalArgumentException("a character behind the backslash");
        }
        return text[at + 1];
    }

    private static int close(int[] text, int open) {
        for (int at = open + 1; at < text.length; at++) {
            if (text[at] == '\\') {
                at++;
            } else if (text[at] == ']') {
                return at;
            }
        }
        throw new IllegalArgumentException("a ] that closes the [");
    }

    private static Element set(int[] text, int from, int end) {
        boolean negated = from < end && text[from] == '!';
        List<Integer> ranges = new ArrayList<>();
        int at = negated ? from + 1 : from;
        while (at < end) {
            int low = literal(text, at);
            at += text[at] == '\\' ? 2 : 1;
            int high = low;
            if (at + 1 < end && text[at] == '-') {
                high = literal(text, at + 1);
                at += text[at + 1] == '\\' ? 3 : 2;
            }
            if (high < low) {
                throw new IllegalArgumentException("a range in [] that begins with its lower end");
            }
            ranges.add(low);
            ranges.add(high);
        }
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("a character in []");
        }
        return new Element(
                false, negated, ranges.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether the whole text fits. */
    boolean matches(String text) {
        int at = 0;
        int element = 0;
        int starElement = -1;
        int starAt = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (element < elements.length && elements[element].star()) {
                starElement = element++;
                starAt = at;
            } else if (element < elements.length && elements[element].takes(character)) {
                element++;
                at += Character.charCount(character);
            } else if (starElement >= 0) {
                starAt += Character.charCount(text.codePointAt(starAt));
                at = starAt;
                element = starElement + 1;
            } else {
                return false;
            }
        }
        while (element < elements.length && elements[element].star()) {
            element++;
        }
        return element == elements.length;
    }
}
