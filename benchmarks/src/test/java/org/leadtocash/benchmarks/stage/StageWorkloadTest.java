package org.leadtocash.benchmarks.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtocash.benchmarks.SplitMix;

/** Nothing is timed before everyone agrees with the table of steps. */
class StageWorkloadTest {
    private static final Map<String, Stage> TABLE = StageWorkload.STEPS.stream()
            .collect(Collectors.toMap(step -> step.from() + " " + step.on(), StageWorkload.Step::to));

    static Stream<StageContender> contenders() {
        return StageContender.all().stream();
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void everyContenderFollowsTheTable(StageContender contender) {
        contender.prepare();
        SplitMix random = new SplitMix(20240610L);
        for (int run = 0; run < 80; run++) {
            long amount = run % 2 == 0 ? StageWorkload.LIMIT : StageWorkload.LIMIT + 1;
            Object order = contender.begin(amount);
            Stage stage = Stage.DRAFT;
            for (int i = 0; i < 12; i++) {
                Happening event = Happening.values()[random.below(Happening.values().length)];
                boolean refused = event == Happening.CHECK_CREDIT && amount > StageWorkload.LIMIT;
                Stage next = refused ? stage : TABLE.getOrDefault(stage + " " + event, stage);
                order = contender.recorded(order, event);
                stage = next;
                assertThat(contender.stage(order)).isEqualTo(stage.name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void theLineEndsInClosed(StageContender contender) {
        contender.prepare();
        Object order = contender.begin(1);
        for (Happening event : StageWorkload.WALK) {
            order = contender.after(order, event);
        }
        assertThat(contender.stage(order)).isEqualTo("CLOSED");
    }

    @Test
    void theLimitAndOurMachineGiveTheSameThreeReasons() {
        assertThat(StageContender.all().stream().limit(2)).allSatisfy(contender -> {
            contender.prepare();
            Object checked = contender.after(contender.begin(StageWorkload.LIMIT + 1), Happening.SUBMIT);
            assertThat(contender.reasons(checked, Happening.CHECK_CREDIT)).isGreaterThanOrEqualTo(3);
        });
    }
}
