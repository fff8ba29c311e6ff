package org.leadtocash.benchmarks.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is timed before everyone agrees on the results. */
class CreditWorkloadTest {

    private static List<Long> results(CreditContender credit, CreditWorkload.Mix mix) {
        CreditWorkload work = new CreditWorkload(mix, 0);
        List<Long> results = new ArrayList<>();
        String[] names = new String[CreditWorkload.HELD];
        int[] taken = new int[CreditWorkload.HELD];
        for (int i = 0; i < 4_000; i++) {
            int slot = i & CreditWorkload.HELD - 1;
            if (taken[slot] != 0) {
                credit.release(names[slot], work.account(i - CreditWorkload.HELD), taken[slot]);
            }
            names[slot] = "n" + i;
            taken[slot] = credit.reserve(names[slot], work.account(i), work.amount(i)) ? work.amount(i) : 0;
            results.add(credit.used(work.account(i)));
        }
        return results;
    }

    @ParameterizedTest
    @EnumSource
    void everyContenderTakesTheSame(CreditWorkload.Mix mix) {
        List<Long> expected = results(CreditContender.of(CreditContender.LIMIT), mix);

        for (String label : CreditContender.LABELS) {
            assertThat(results(CreditContender.of(label), mix)).as(label).isEqualTo(expected);
        }
    }

    @Test
    void theCheckPassesAndSeesAllItems() {
        CheckWorkload work = new CheckWorkload();
        BigDecimal items = work.amounts().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(work.decide().findings()).isEmpty();
        assertThat(work.decide().nodes())
                .hasSize(3)
                .allSatisfy(node ->
                        assertThat(node.before().orElseThrow().getAmount()).isEqualByComparingTo(items));
    }
}
