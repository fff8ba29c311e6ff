package org.leadtocash.core.decimal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.leadtocash.core.decimal.UniqueSubset.Outcome;

/** The bounded search against trying every subset there is. */
class UniqueSubsetLawsTest {

    private static List<List<Integer>> everyChoice(List<Long> amounts, long total) {
        List<List<Integer>> found = new ArrayList<>();
        for (int mask = 1; mask < 1 << amounts.size(); mask++) {
            List<Integer> chosen = new ArrayList<>();
            long sum = 0;
            for (int i = 0; i < amounts.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    chosen.add(i);
                    sum += amounts.get(i);
                }
            }
            if (sum == total) {
                found.add(chosen);
            }
        }
        return found;
    }

    private static UniqueSubset search(List<Long> amounts, long total, long steps) {
        return UniqueSubset.of(amounts.stream().mapToLong(Long::longValue).toArray(), total, steps);
    }

    @Property(seed = "20240601", tries = 1_000)
    void theSearchFindsWhatTryingEverythingFinds(
            @ForAll @Size(max = 9) List<@LongRange(min = 1, max = 30) Long> amounts,
            @ForAll @LongRange(min = 1, max = 120) long total) {
        List<List<Integer>> all = everyChoice(amounts, total);

        UniqueSubset found = search(amounts, total, 1_000_000);

        Outcome expected = all.isEmpty() ? Outcome.NONE : all.size() == 1 ? Outcome.UNIQUE : Outcome.SEVERAL;
        assertThat(found.outcome()).isEqualTo(expected);
        assertThat(found.chosen()).isEqualTo(all.size() == 1 ? all.get(0) : List.of());
    }

    @Property(seed = "20240601", tries = 300)
    void aSearchThatIsCutShortSaysSoOrIsRight(
            @ForAll @Size(max = 9) List<@LongRange(min = 1, max = 30) Long> amounts,
            @ForAll @LongRange(min = 1, max = 120) long total,
            @ForAll @LongRange(min = 1, max = 100) long steps) {
        UniqueSubset whole = search(amounts, total, 1_000_000);

        UniqueSubset found = search(amounts, total, steps);

        assertThat(found.outcome()).isIn(Outcome.GIVEN_UP, whole.outcome());
        assertThat(found.chosen()).isIn(List.of(), whole.chosen());
    }

    @Example
    void amountsThatTogetherLeaveTheRangeOfLongAreNoMatter() {
        List<Long> huge = List.of(Long.MAX_VALUE - 1, Long.MAX_VALUE - 2, 1L);

        assertThat(search(huge, Long.MAX_VALUE, 100).chosen()).containsExactly(0, 2);
    }

    @Example
    void twoItemsOfOneAmountAreTwoChoices() {
        assertThat(search(List.of(5L, 5L, 3L), 8, 100).outcome()).isEqualTo(Outcome.SEVERAL);
        assertThat(search(List.of(5L, 5L, 3L), 13, 100).chosen()).containsExactly(0, 1, 2);
    }
}
