package org.leadtocash.testkit.stage;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of a model was reached.
 *
 * @param stages all that a document can stand in, those around others included
 * @param stagesReached those that were
 * @param steps all
 * @param stepsReached those that were taken
 * @param reasons for each step and each thing it asks for, {@code step: code}
 * @param reasonsReached those for which a step was refused
 */
public record ModelCoverage(
        Set<String> stages,
        Set<String> stagesReached,
        Set<String> steps,
        Set<String> stepsReached,
        Set<String> reasons,
        Set<String> reasonsReached) {

    /** Copies the sets, in order. */
    public ModelCoverage {
        stages = ordered(stages);
        stagesReached = ordered(stagesReached);
        steps = ordered(steps);
        stepsReached = ordered(stepsReached);
        reasons = ordered(reasons);
        reasonsReached = ordered(reasonsReached);
    }

    private static Set<String> ordered(Set<String> names) {
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /** The stages that were not reached. */
    public Set<String> stagesMissing() {
        return without(stages, stagesReached);
    }

    /** The steps that were not taken. */
    public Set<String> stepsMissing() {
        return without(steps, stepsReached);
    }

    /** The reasons for which no step was refused. */
    public Set<String> reasonsMissing() {
        return without(reasons, reasonsReached);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** Whether everything was reached. */
    public boolean isComplete() {
        return stagesMissing().isEmpty()
                && stepsMissing().isEmpty()
                && reasonsMissing().isEmpty();
    }

    /** How many of how many, and what is missing. */
    @Override
    public String toString() {
        return stagesReached.size() + " of " + stages.size() + " stages, missing " + stagesMissing() + "; "
                + stepsReached.size() + " of " + steps.size() + " steps, missing " + stepsMissing() + "; "
                + reasonsReached.size() + " of " + reasons.size() + " reasons, missing " + reasonsMissing();
    }
}
