package org.leadtocash.core.receivable.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.receivable.ReceivableGenerators.DAY;
import static org.leadtocash.core.receivable.ReceivableGenerators.cents;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.ReceivableGenerators;

class DunningLawsTest {

    @Provide
    Arbitrary<OpenItems> items() {
        return ReceivableGenerators.items().withoutEdgeCases();
    }

    @Provide
    Arbitrary<DunningProcedure> procedures() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(DunningProcedure.Grouping.class),
                        Arbitraries.integers().between(0, 7))
                .as((first, between, grouping, flags) -> {
                    DunningProcedure.Builder procedure = DunningProcedure.builder("law")
                            .level(DunningLevel.after(first))
                            .level(DunningLevel.after(first + 10, cents(500)))
                            .daysBetween(between)
                            .grouping(grouping)
                            .leastItems(cents(100));
                    DunningProcedure.Builder repeated = (flags & 1) == 0 ? procedure : procedure.repeatsLast();
                    DunningProcedure.Builder netted = (flags & 2) == 0 ? repeated : repeated.netsCredits();
                    return ((flags & 4) == 0 ? netted : netted.firesAfterTheDay()).build();
                })
                .withoutEdgeCases();
    }

    /** Day after day, every notice issued: levels never skip, never fall, and keep their distance. */
    @Property(seed = "20240601", tries = 200)
    void levelsRiseOneAtATimeAndKeepTheirDistance(
            @ForAll("items") OpenItems start, @ForAll("procedures") DunningProcedure procedure) {
        OpenItems items = start;
        for (int day = 0; day < 60; day += 3) {
            OpenItems before = items;
            for (DunningNotice notice : procedure.run(items, DAY.plusDays(day)).notices()) {
                items = notice.issue(items, DAY.plusDays(day));
            }
            for (OpenItem item : items.list()) {
                OpenItem then = before.expected(item.ref());
                boolean risen = !item.lastNotice().equals(then.lastNotice());
                assertThat(item.dunningLevel() - then.dunningLevel()).isBetween(0, risen ? 1 : 0);
                if (risen) {
                    assertThat(item.openMinor())
                            .isGreaterThanOrEqualTo(item.open().isSameCurrency(cents(0)) ? 100 : 1);
                    assertThat(item.disputed()).isFalse();
                    assertThat(then.lastNotice()
                                    .filter(last -> last.plusDays(procedure.daysBetween())
                                            .isAfter(item.lastNotice().orElseThrow()))
                                    .isPresent())
                            .isFalse();
                }
            }
        }
    }

    @Property(seed = "20240601", tries = 500)
    void aProposalChangesNothingAndEveryNoticeIsWhole(
            @ForAll("items") OpenItems items,
            @ForAll("procedures") DunningProcedure procedure,
            @ForAll @IntRange(min = -30, max = 90) int day) {
        DunningRun run = procedure.run(items, DAY.plusDays(day));

        assertThat(procedure.run(items, DAY.plusDays(day))).isEqualTo(run);
        for (DunningNotice notice : run.notices()) {
            assertThat(notice.level())
                    .isEqualTo(notice.lines().stream()
                            .mapToInt(DunningNotice.Line::level)
                            .max()
                            .orElseThrow());
            assertThat(notice.isResolved(items)).isFalse();
            notice.lines()
                    .forEach(line -> assertThat(line.open())
                            .isEqualTo(items.expected(line.item()).open()));
        }
    }

    @Property(seed = "20240601", tries = 200)
    void everyValueReadsBackAsItWasWritten(
            @ForAll("items") OpenItems items, @ForAll("procedures") DunningProcedure procedure) {
        DunningRun run = procedure.run(items, DAY.plusDays(30));

        assertThat(DunningJson.DUNNING_PROCEDURE.read("procedure", DunningJson.DUNNING_PROCEDURE.write(procedure)))
                .isEqualTo(procedure);
        assertThat(DunningJson.DUNNING_RUN.read("run", DunningJson.DUNNING_RUN.write(run)))
                .isEqualTo(run);
    }
}
