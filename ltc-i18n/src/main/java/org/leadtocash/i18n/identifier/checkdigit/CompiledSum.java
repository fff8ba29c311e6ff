package org.leadtocash.i18n.identifier.checkdigit;

import java.util.Optional;

/** A weighted sum over numbers of one length: one look-up a character. */
final class CompiledSum implements Check {
    private final Span span;
    private final Span decided;
    private final Alphabet alphabet;
    private final int modulus;
    private final int[] rests;
    private final Attempt first;
    private final Attempt second;

    /**
     * One way to weigh.
     *
     * @param table what each value adds at each place
     * @param plus added to the sum
     * @param map for each remainder the check character; empty where it is the remainder itself
     */
    record Attempt(int[] table, int plus, String map) {}

    CompiledSum(
            Span span,
            Span decided,
            Alphabet alphabet,
            int modulus,
            int[] rests,
            Attempt first,
            Optional<Attempt> second) {
        this.span = span;
        this.decided = decided;
        this.alphabet = alphabet;
        this.modulus = modulus;
        this.rests = rests;
        this.first = first;
        this.second = second.orElse(first);
    }

    @Override
    public boolean fits(String s) {
        int rest = rest(first, s);
        if (rests.length > 0) {
            return isRight(rest);
        }
        if (first.map.isEmpty()) {
            return rest == given(s);
        }
        char expected = first.map.charAt(rest);
        if (expected == WeightedSum.AGAIN) {
            expected = second.map.charAt(rest(second, s));
        }
        return expected == s.charAt(decided.from());
    }

    private int rest(Attempt attempt, String s) {
        int[] table = attempt.table;
        int size = alphabet.size();
        int sum = attempt.plus;
        int row = 0;
        for (int i = span.from(); i < span.to(); i++) {
            sum += table[row + alphabet.value(s.charAt(i))];
            row += size;
        }
        return sum % modulus;
    }

    private boolean isRight(int rest) {
        for (int right : rests) {
            if (rest == right) {
                return true;
            }
        }
        return false;
    }

    private int given(String s) {
        int given = 0;
        for (int i = decided.from(); i < decided.to(); i++) {
            given = given * 10 + s.charAt(i) - '0';
        }
        return given;
    }

    @Override
    public Span decided() {
        return decided;
    }
}
