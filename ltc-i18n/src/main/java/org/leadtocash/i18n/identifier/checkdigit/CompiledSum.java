package org.leadtocash.i18n.identifier.checkdigit;

import java.util.Optional;

/**
 * A weighted sum over numbers of one length: one look-up a character, and one for the sum, since dividing by a modulus
 * that the compiler does not know costs as much as ten characters.
 */
final class CompiledSum implements Check {
    private final Span span;
    private final Span decided;
    private final boolean byRest;
    private final Attempt first;
    private final Attempt second;

    /**
     * One way to weigh.
     *
     * @param rows for each place and character what it adds, or {@link #NEVER}
     * @param plus added to the sum
     * @param answers for each sum the check character that is expected; the remainder itself where there is no map; where
     *     remainders are right or wrong themselves, whether it is
     */
    record Attempt(int[][] rows, int plus, char[] answers) {

        /** What the number should have; {@link #NOT} where a character cannot stand. */
        char answer(String s, int from) {
            int sum = plus;
            for (int i = 0; i < rows.length; i++) {
                int[] row = rows[i];
                char c = s.charAt(from + i);
                sum += c < row.length ? row[c] : NEVER;
            }
            return sum < 0 ? NOT : answers[sum];
        }
    }

    /** What a character adds that cannot stand at its place: more than all others together. */
    static final int NEVER = -1_000_000;

    /** The answer for a number that cannot be. */
    static final char NOT = '!';

    /** The answer for a remainder that is right. */
    static final char RIGHT = 'R';

    CompiledSum(Span span, Span decided, boolean byRest, Attempt first, Optional<Attempt> second) {
        this.span = span;
        this.decided = decided;
        this.byRest = byRest;
        this.first = first;
        this.second = second.orElse(first);
    }

    @Override
    public boolean fits(String s) {
        char answer = first.answer(s, span.from());
        if (byRest) {
            return answer == RIGHT;
        }
        if (answer == WeightedSum.AGAIN) {
            answer = second.answer(s, span.from());
        }
        return decided.size() == 1 ? answer == s.charAt(decided.from()) : answer == pair(s);
    }

    /** The remainder that two check digits write, as the answers have it. */
    private char pair(String s) {
        return (char) ('0' + (s.charAt(decided.from()) - '0') * 10 + s.charAt(decided.from() + 1) - '0');
    }

    @Override
    public boolean verifies(int place) {
        boolean weighed = place >= span.from() && place < span.to();
        return weighed || (!byRest && decided.size() == 1 && place == decided.from());
    }

    @Override
    public Span decided() {
        return decided;
    }
}
