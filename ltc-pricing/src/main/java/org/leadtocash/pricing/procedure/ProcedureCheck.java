package org.leadtocash.pricing.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.json.Nearest;

/** Whether the steps of a procedure fit together. */
final class ProcedureCheck {
    private final Collection<String> sequences;
    private final List<Step> steps;
    private final Set<Integer> numbers = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    ProcedureCheck(Collection<String> sequences, List<Step> steps) {
        this.sequences = sequences;
        this.steps = steps;
    }

    List<String> problems() {
        if (steps.isEmpty()) {
            problems.add("expected at least one step");
        }
        for (Step step : steps) {
            if (step.number() < 1 || !numbers.add(step.number())) {
                problems.add("step " + step.number() + ": expected 1 or more, and each number once");
            }
        }
        for (Step step : steps) {
            boolean known = step.fold(this::condition, this::subtotal);
            if (!known) {
                problems.add("step " + step.number() + ": its base must be steps that are there and come before it");
            }
        }
        return problems;
    }

    private boolean condition(ConditionStep step) {
        step.access()
                .filter(id -> !sequences.contains(id))
                .ifPresent(id -> problems.add("step " + step.number()
                        + ": no access sequence \"" + id + "\""
                        + Nearest.to(id, sequences)
                                .map(near -> ". Maybe " + near + "?")
                                .orElse("")));
        return before(step, step.base());
    }

    private boolean subtotal(SubtotalStep step) {
        return before(step, step.of()) && before(step, step.less());
    }

    private boolean before(Step step, Optional<StepRange> range) {
        return range.map(base ->
                        numbers.contains(base.from()) && numbers.contains(base.to()) && base.to() < step.number())
                .orElse(true);
    }
}
