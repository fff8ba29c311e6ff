package org.leadtocash.i18n.identifier.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leadtocash.i18n.identifier.checkdigit.Alphabet;

/**
 * The characters of a form by place: {@code #} a digit, {@code @} a letter, {@code *} either, {@code [A-F1]} one of
 * these; any other character stands for itself. {@code {8}} and {@code {2,10}} repeat what is before them.
 */
final class Mask {
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int LONGEST = 64;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    /**
     * Some places alike.
     *
     * @param word how the set is called, where it has a name
     */
    private record Token(String set, String word, int least, int most) {
        boolean isLike(Token next) {
            return word.equals(next.word);
        }

        Token and(Token next) {
            return word.isEmpty()
                    ? new Token(set.repeat(least) + next.set.repeat(next.least), "", 1, 1)
                    : new Token(set, word, least + next.least, most + next.most);
        }

        String described() {
            if (word.isEmpty()) {
                return set.repeat(least);
            }
            String count = most == least ? "" + least : least + " to " + most;
            return most == 1 ? "1 " + word : count + " " + word + (word.endsWith("]") ? "" : "s");
        }
    }

    private Mask(String text) {
        this.text = text;
    }

    /**
     * Reads a mask.
     *
     * @throws IllegalArgumentException if it is none, or numbers would be too long
     */
    static Mask parse(String text) {
        Mask mask = new Mask(text);
        int at = 0;
        while (at < text.length()) {
            at = mask.token(at);
        }
        if (mask.tokens.isEmpty() || mask.tokens.stream().mapToInt(Token::most).sum() > LONGEST) {
            throw mask.malformed("1 to " + LONGEST + " places");
        }
        if (mask.tokens.stream().filter(token -> token.least != token.most).count() > 1) {
            throw mask.malformed("at most one part of several lengths");
        }
        return mask;
    }

    private int token(int at) {
        char c = text.charAt(at);
        int end = at + 1;
        String set = String.valueOf(c);
        String word = "";
        switch (c) {
            case '#' -> {
                set = DIGITS;
                word = "digit";
            }
            case '@' -> {
                set = LETTERS;
                word = "letter";
            }
            case '*' -> {
                set = DIGITS + LETTERS;
                word = "letter or digit";
            }
            case '[' -> {
                end = text.indexOf(']', at) + 1;
                if (end == 0) {
                    throw malformed("] after [");
                }
                word = "of " + text.substring(at, end);
                set = set(text.substring(at + 1, end - 1));
            }
            default -> {
                if (c == '{' || c == '}' || c == ']' || Alphabet.index(c) == 0) {
                    throw malformed("no " + c + " here");
                }
            }
        }
        int least = 1;
        int most = 1;
        if (end < text.length() && text.charAt(end) == '{') {
            int close = text.indexOf('}', end);
            String[] counts = text.substring(end + 1, Math.max(end + 1, close)).split(",", 2);
            least = count(counts[0]);
            most = count(counts[counts.length - 1]);
            end = close + 1;
        }
        tokens.add(new Token(set, word, least, most));
        return end;
    }

    private int count(String digits) {
        if (!digits.matches("[0-9]{1,2}") || digits.equals("0")) {
            throw malformed("a count such as {8} or {2,10}");
        }
        return Integer.parseInt(digits);
    }

    private String set(String inside) {
        StringBuilder set = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            char to = i + 2 < inside.length() && inside.charAt(i + 1) == '-' ? inside.charAt(i + 2) : c;
            if (Alphabet.index(c) == 0 || to < c) {
                throw malformed("characters such as [A-F1]");
            }
            for (char member = c; member <= to; member++) {
                set.append(member);
            }
            i += to == c ? 0 : 2;
        }
        if (set.isEmpty()) {
            throw malformed("characters such as [A-F1]");
        }
        return set.toString();
    }

    private IllegalArgumentException malformed(String expected) {
        return new IllegalArgumentException("mask \"" + text + "\": expected " + expected);
    }

    /** For each possible length the characters of each place. */
    List<List<String>> places() {
        int longer = tokens.stream().mapToInt(token -> token.most - token.least).sum();
        List<List<String>> all = new ArrayList<>();
        for (int more = 0; more <= longer; more++) {
            List<String> places = new ArrayList<>();
            for (Token token : tokens) {
                int count = token.least + (token.least == token.most ? 0 : more);
                for (int i = 0; i < count; i++) {
                    places.add(token.set);
                }
            }
            all.add(List.copyOf(places));
        }
        return all;
    }

    /** How many characters at the beginning are always the same letters. */
    int start() {
        int start = 0;
        for (Token token : tokens) {
            if (token.set.length() != 1 || token.set.charAt(0) <= '9' || token.least != token.most) {
                break;
            }
            start += token.least;
        }
        return start;
    }

    /** The form in words, such as {@code DE, 9 digits}. */
    String described() {
        List<Token> merged = new ArrayList<>();
        for (Token token : tokens) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).isLike(token)) {
                merged.set(last, merged.get(last).and(token));
            } else {
                merged.add(token);
            }
        }
        return merged.stream().map(Token::described).collect(Collectors.joining(", "));
    }
}
