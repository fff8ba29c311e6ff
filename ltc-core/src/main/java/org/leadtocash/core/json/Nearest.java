package org.leadtocash.core.json;

import java.util.Collection;
import java.util.Optional;

/** Guesses what somebody meant: the known name that is closest to a misspelt one. */
public final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /**
     * The closest of the known names; empty where none is close enough to be worth a "Maybe". Close enough is one edit
     * in three characters; ties go to the name that sorts first.
     */
    public static Optional<String> to(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> Math.abs(name.length() - given.length()) <= allowed(given))
                .filter(name -> distance(given, name) <= allowed(given))
                .min((a, b) -> {
                    int byDistance = Integer.compare(distance(given, a), distance(given, b));
                    return byDistance != 0 ? byDistance : a.compareTo(b);
                });
    }

    private static int allowed(String given) {
        return Math.max(1, given.length() / 3);
    }

    /** Edits between two words: insertions, deletions, replacements and swaps of neighbours; case counts nothing. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (same(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && same(a.charAt(i - 1), b.charAt(j - 2))
                        && same(a.charAt(i - 2), b.charAt(j - 1))) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
