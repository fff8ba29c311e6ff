package org.leadtocash.testkit.stage;

import java.util.Optional;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;

/**
 * One test of a model: an event that is accepted by a step, or refused for a reason.
 *
 * @param step the step
 * @param reason why it is refused; empty where it is taken
 * @param before where the document stands
 * @param event what happens
 * @param context all that is known
 */
public record ModelCase(String step, Optional<FindingCode> reason, Instance before, Event event, Context context) {

    /** What the test shows. */
    public String name() {
        return step + " from " + String.join(" ", before.config())
                + reason.map(code -> " is refused: " + code.value()).orElse(" is taken");
    }

    /** Asks a machine, and fails where it answers otherwise. */
    public void run(StageMachine machine) {
        Decision decision = machine.decide(before, event, context);
        boolean holds = reason.isEmpty()
                ? decision instanceof Accepted accepted && accepted.path().contains(step)
                : !decision.isAccepted()
                        && decision.findings().stream()
                                .anyMatch(finding -> finding.code().equals(reason.get()));
        if (!holds) {
            throw new AssertionError(name() + ", but the machine says: " + decision + " " + decision.findings());
        }
    }

    /** What the test shows. */
    @Override
    public String toString() {
        return name();
    }
}
