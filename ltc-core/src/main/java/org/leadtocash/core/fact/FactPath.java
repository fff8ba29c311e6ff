package org.leadtocash.core.fact;

import java.util.regex.Pattern;

/**
 * The name of a fact: words in lower camel case joined by dots, such as {@code billTo.vatId}; or, for what is said of
 * each row of a list, the list, the row and such a name joined by slashes.
 *
 * <p>{@code lines/10/discount} is the discount of the row with the key 10, {@code lines/*}{@code /discount} that of
 * every row. The list itself, {@code lines}, is a path too: it is known once its rows are known. Lists do not nest.
 *
 * @param group the list; empty for a fact of the whole
 * @param row the key of the row, or {@link #EACH}; empty for a fact of the whole
 * @param name the rest
 */
public record FactPath(String group, String row, String name) implements Comparable<FactPath> {
    /** Stands for every row of a list. */
    public static final String EACH = "*";

    private static final int LONGEST = 200;
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");

    /** Checks the form of the parts. */
    public FactPath {
        if (group.length() + row.length() + name.length() > LONGEST) {
            throw new IllegalArgumentException("fact path \"" + name.substring(0, Math.min(20, name.length()))
                    + "…\": expected at most " + LONGEST + " characters");
        }
        checkName(name);
        if (group.isEmpty() != row.isEmpty()) {
            throw new IllegalArgumentException(
                    "fact path \"" + name + "\": expected both a list and a row, or neither");
        }
        if (!group.isEmpty()) {
            checkName(group);
            checkRow(row);
        }
    }

    /** A fact of the whole. */
    public static FactPath of(String name) {
        return new FactPath("", "", name);
    }

    /** A fact of every row of a list. */
    public static FactPath each(String group, String name) {
        return new FactPath(group, EACH, name);
    }

    /**
     * The path written by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text is neither a name nor list, row and name
     */
    public static FactPath parse(String text) {
        int first = text.indexOf('/');
        if (first < 0) {
            return of(text);
        }
        int second = text.indexOf('/', first + 1);
        if (second < 0) {
            throw new IllegalArgumentException(
                    "fact path \"" + text + "\": expected list/row/name such as lines/*/discount");
        }
        return new FactPath(text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1));
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("fact path \"" + name
                    + "\": expected words in lower camel case joined by dots, such as billTo.vatId");
        }
    }

    static void checkRow(String row) {
        boolean plain = !row.isEmpty() && row.strip().equals(row) && row.length() <= 100;
        for (int i = 0; plain && i < row.length(); i++) {
            char c = row.charAt(i);
            plain = c != '/' && c != '#' && (c != '*' || row.equals(EACH)) && !Character.isISOControl(c);
        }
        if (!plain) {
            throw new IllegalArgumentException("row \"" + row
                    + "\": expected 1 to 100 characters without slash, #, * and white space at the ends");
        }
    }

    /** Whether it is a fact of rows. */
    public boolean inGroup() {
        return !group.isEmpty();
    }

    /** Whether it names one fact: a fact of the whole or of one row. */
    public boolean isSingle() {
        return !row.equals(EACH);
    }

    /** The same fact of one row. */
    public FactPath at(String key) {
        return new FactPath(group, key, name);
    }

    /** The same fact of every row; itself for a fact of the whole. */
    public FactPath pattern() {
        return inGroup() && isSingle() ? each(group, name) : this;
    }

    @Override
    public int compareTo(FactPath other) {
        return toString().compareTo(other.toString());
    }

    /** The name, after list, slash, row, slash where there is a list. */
    @Override
    public String toString() {
        return inGroup() ? group + "/" + row + "/" + name : name;
    }
}
