package org.leadtocash.benchmarks.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.expression.Expression.path;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.analysis.ModelAnalysis;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.StageModelBuilder;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/** Long models cost in proportion to their length. */
class LongModelTest {
    /** A long model with parallel regions, cancellations from anywhere, choices and automatic steps. */
    private static StageModel model(int stages) {
        StageModelBuilder model = StageModel.of("long", "1.0.0", DocType.ORDER)
                .facts(FactSchema.of(FactType.of("go", FactKind.BOOLEAN), FactType.of("poNo", FactKind.TEXT)))
                .roles(Role.of("OM"))
                .reasons("why", "X")
                .state("S0", stage -> stage.initial().access("**", State.Access.WRITE));
        for (int i = 1; i < stages; i++) {
            int at = i;
            model.state("S" + i, stage -> {
                if (at % 10 == 3) {
                    stage.within("S" + (at - 1)).initial();
                } else if (at % 10 == 9) {
                    stage.exitRequires("poNo");
                }
            });
        }
        model.state("DONE", State.Builder::done).state("LOST", State.Builder::lost);
        for (int i = 0; i < stages; i++) {
            String next = i + 1 < stages ? "S" + (i + 1) : "DONE";
            model.on("go", "go" + i).from("S" + i).to(next).roles(Role.of("OM"));
            if (i % 7 == 0) {
                model.auto("auto" + i).from("S" + i).to(next).when(path("go"));
            }
        }
        return model.on("cancel")
                .fromAny()
                .to("LOST")
                .kind(Transition.Kind.CANCEL)
                .reason("why")
                .build();
    }

    /** What is allocated on the way is counted, since every step of building, checking and compiling allocates. */
    @Test
    void tenThousandStagesAreBuiltCompiledAndAnalysedInProportion() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] spent = new long[2];
        for (int i = 0; i < 2; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            StageModel model = model(5_000 * (i + 1));
            assertThat(StageMachine.of(List.of(model)).models()).containsExactly(model);
            assertThat(ModelAnalysis.of(model).findings().isEmpty()).isFalse();
            spent[i] = threads.getCurrentThreadAllocatedBytes() - before;
        }

        assertThat(spent[1]).isLessThan(spent[0] * 5 / 2);
    }
}
