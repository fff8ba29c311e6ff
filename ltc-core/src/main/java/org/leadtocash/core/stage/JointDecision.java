package org.leadtocash.core.stage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;

/**
 * What becomes of several steps of several documents that belong together, such as a lead that becomes an opportunity: all
 * are accepted, or none is taken.
 */
public final class JointDecision {
    private final List<Decision> decisions;

    /**
     * One of the steps.
     *
     * @param instance where the document stands; for a further step of the same document, what it was before the first
     * @param event what happens to it
     * @param context what the decision may look at
     */
    public record Step(Instance instance, Event event, Context context) {}

    JointDecision(List<Decision> decisions) {
        this.decisions = List.copyOf(decisions);
    }

    /** What became of each step, in order; an accepted one counts only where all are. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** Whether all steps are accepted. */
    public boolean isAccepted() {
        return decisions.stream().allMatch(Decision::isAccepted);
    }

    /** What the host stores, all of it or nothing; empty where a step is refused. */
    public Optional<List<Accepted>> accepted() {
        return isAccepted()
                ? Optional.of(decisions.stream().map(Accepted.class::cast).toList())
                : Optional.empty();
    }

    /** The reasons of all steps. */
    public Findings findings() {
        return decisions.stream().flatMap(each -> each.findings().stream()).collect(Findings.collector());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JointDecision that && decisions.equals(that.decisions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(decisions);
    }

    /** Each decision on a line. */
    @Override
    public String toString() {
        return String.join("\n", decisions.stream().map(Decision::toString).toList());
    }
}
