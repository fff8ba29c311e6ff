package org.leadtocash.i18n.identifier.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.leadtocash.i18n.identifier.checkdigit.Span;

/**
 * A part that is one of some words, or none of them. Words are compared as numbers to the base of 36, so that a range is
 * one comparison.
 */
final class ListedPart implements Part {
    private static final int MOST = 12;

    private final Span span;
    private final String what;
    private final boolean none;
    private final long[] low;
    private final long[] high;
    private final int from;
    private final int to;

    /** The answer for each number of a part of one or two characters; none for a longer part. */
    private final boolean[] possible;

    private ListedPart(Span span, String what, boolean none, long[] low, long[] high) {
        this.span = span;
        this.what = what;
        this.none = none;
        this.low = low;
        this.high = high;
        this.from = span.from();
        this.to = span.to();
        this.possible = new boolean[span.size() == 1 ? 36 : span.size() == 2 ? 36 * 36 : 0];
        for (int number = 0; number < possible.length; number++) {
            possible[number] = isPossible(number);
        }
    }

    /**
     * A part of those words.
     *
     * @param none whether it must be none of them
     * @throws IllegalArgumentException if a word is not as long as the part
     */
    static ListedPart of(Span span, String what, List<String> words, boolean none) {
        if (span.size() > MOST) {
            throw new IllegalArgumentException(what + ": expected at most " + MOST + " places");
        }
        List<String> sorted = words.stream().sorted().toList();
        long[] low = new long[sorted.size()];
        long[] high = new long[sorted.size()];
        for (int i = 0; i < low.length; i++) {
            String word = sorted.get(i);
            int dash = word.indexOf('-');
            low[i] = number(what, dash < 0 ? word : word.substring(0, dash), span.size());
            high[i] = dash < 0 ? low[i] : number(what, word.substring(dash + 1), span.size());
            if (high[i] < low[i] || (i > 0 && low[i] <= high[i - 1])) {
                throw new IllegalArgumentException(what + ": " + word + " is there twice or upside down");
            }
        }
        return new ListedPart(span, what, none, low, high);
    }

    private static long number(String what, String word, int size) {
        if (word.length() != size || !word.matches("[0-9A-Z]+")) {
            throw new IllegalArgumentException(
                    what + ": " + word + ", expected " + size + " digits or capital letters");
        }
        return Long.parseLong(word, 36);
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public boolean isPossible(String s) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            number = number * 36 + (c <= '9' ? c - '0' : c - 'A' + 10);
        }
        return number >= 0 && number < possible.length ? possible[(int) number] : isPossible(number);
    }

    private boolean isPossible(long number) {
        int at = Arrays.binarySearch(low, number);
        int before = at < 0 ? -at - 2 : at;
        boolean listed = before >= 0 && number <= high[before];
        return listed != none;
    }

    @Override
    public void choose(StringBuilder number, IntUnaryOperator choose) {
        if (none) {
            return;
        }
        int at = choose.applyAsInt(low.length);
        String from = padded(low[at]);
        String to = padded(high[at]);
        String chosen = from;
        if (!from.equals(to) && (from + to).chars().allMatch(c -> c <= '9')) {
            int first = Integer.parseInt(from);
            String digits = Integer.toString(first + choose.applyAsInt(Integer.parseInt(to) - first + 1));
            chosen = "0".repeat(span.size() - digits.length()) + digits;
        }
        number.replace(span.from(), span.to(), chosen);
    }

    private String padded(long value) {
        StringBuilder word = new StringBuilder();
        for (long rest = value; word.length() < span.size(); rest /= 36) {
            word.append("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt((int) (rest % 36)));
        }
        return word.reverse().toString();
    }
}
