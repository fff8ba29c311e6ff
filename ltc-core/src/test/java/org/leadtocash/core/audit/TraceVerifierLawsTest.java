package org.leadtocash.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.tape.Calculation;
import org.leadtocash.core.trace.Operation;
import org.leadtocash.core.trace.StepBuilder;
import org.leadtocash.core.trace.StepList;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceStep;

class TraceVerifierLawsTest {

    @Property(seed = "20240601", tries = 100)
    void whatWasRecordedIsWhatIsComputedAgain(@ForAll long seed) {
        assertThat(TraceVerifier.verify(Calculation.open(seed))).isEmpty();
    }

    @Property(seed = "20240601", tries = 100)
    void aChangedResultIsRefused(@ForAll long seed, @ForAll int where) {
        Trace trace = Calculation.open(seed);
        int number = 1 + new Random(where).nextInt(trace.size());
        Trace tampered = with(
                trace,
                number,
                step -> step.value(Ratio.parse(trace.step(number).digits()).plus(Ratio.of(1, 100))));
        boolean takenAndUsed = trace.step(number).operation() == Operation.TAKE;
        if (takenAndUsed
                && trace.steps().stream().noneMatch(step -> step.inputs().contains(number))) {
            return;
        }
        Findings findings = TraceVerifier.verify(tampered);
        if (!takenAndUsed) {
            assertThat(findings)
                    .anyMatch(finding -> finding.code().value().equals("trace.wrong-value")
                            && finding.subject().id().equals(Integer.toString(number)));
        }
    }

    static Trace with(Trace trace, int number, java.util.function.Consumer<StepBuilder> change) {
        List<TraceStep> steps = new ArrayList<>(trace.steps());
        StepBuilder draft = trace.step(number).toBuilder();
        change.accept(draft);
        steps.set(number - 1, draft.build());
        return Trace.of(StepList.of(steps, trace.results()));
    }
}
