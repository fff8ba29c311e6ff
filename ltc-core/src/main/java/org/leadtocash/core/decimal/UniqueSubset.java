package org.leadtocash.core.decimal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of several amounts make up a total, where exactly one choice does.
 *
 * <p>Two choices of equal amounts are two choices. The search keeps, for every sum that can still lead to the total, how
 * it is reached and whether in more than one way; it stops without an answer when that takes more steps than allowed.
 */
public final class UniqueSubset {

    /** What a search found out. */
    public enum Outcome {
        /** Exactly one choice makes up the total. */
        UNIQUE,
        /** No choice does. */
        NONE,
        /** More than one does. */
        SEVERAL,
        /** The steps did not suffice to tell. */
        GIVEN_UP
    }

    /** The way to a sum: the last amount taken, and the sum before. */
    private record Way(int index, @Nullable Way before, boolean several) {}

    private final Outcome outcome;
    private final List<Integer> chosen;

    private UniqueSubset(Outcome outcome, List<Integer> chosen) {
        this.outcome = outcome;
        this.chosen = chosen;
    }

    /** What was found out. */
    public Outcome outcome() {
        return outcome;
    }

    /** The places of the amounts chosen, in order; empty unless the choice is unique. */
    public List<Integer> chosen() {
        return chosen;
    }

    /**
     * Looks for the one choice.
     *
     * @param amounts each above 0
     * @param total above 0
     * @param steps the most sums to look at
     */
    public static UniqueSubset of(long[] amounts, long total, long steps) {
        long[] rest = new long[amounts.length + 1];
        for (int i = amounts.length - 1; i >= 0; i--) {
            long sum = rest[i + 1] + amounts[i];
            rest[i] = sum < 0 || sum > total ? total : sum;
        }
        Map<Long, Way> reached = new HashMap<>();
        reached.put(0L, new Way(-1, null, false));
        long left = steps;
        for (int i = 0; i < amounts.length; i++) {
            left -= reached.size();
            if (left < 0) {
                return new UniqueSubset(Outcome.GIVEN_UP, List.of());
            }
            reached = extended(reached, amounts[i], i, rest[i + 1], total);
        }
        return Optional.ofNullable(reached.get(total))
                .map(UniqueSubset::found)
                .orElseGet(() -> new UniqueSubset(Outcome.NONE, List.of()));
    }

    /** Every sum with and without the amount, as far as the amounts behind it can still bring it to the total. */
    private static Map<Long, Way> extended(Map<Long, Way> reached, long amount, int index, long rest, long total) {
        Map<Long, Way> next = new HashMap<>();
        for (Map.Entry<Long, Way> entry : reached.entrySet()) {
            long without = entry.getKey();
            Way way = entry.getValue();
            if (without >= total - rest) {
                merge(next, without, way);
            }
            if (amount <= total - without && without + amount >= total - rest) {
                merge(next, without + amount, new Way(index, way, way.several()));
            }
        }
        return next;
    }

    private static void merge(Map<Long, Way> next, long sum, Way way) {
        Way other = next.get(sum);
        next.put(sum, other == null ? way : new Way(other.index(), other.before(), true));
    }

    private static UniqueSubset found(Way last) {
        if (last.several()) {
            return new UniqueSubset(Outcome.SEVERAL, List.of());
        }
        List<Integer> chosen = new ArrayList<>();
        for (Way way = last; way != null && way.index() >= 0; way = way.before()) {
            chosen.add(0, way.index());
        }
        return new UniqueSubset(Outcome.UNIQUE, List.copyOf(chosen));
    }
}
