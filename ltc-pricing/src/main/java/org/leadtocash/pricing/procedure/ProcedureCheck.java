package org.leadtocash.pricing.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
        buckets();
        return problems;
    }

    /** Steps that are rounded together must stand together, on one base, for the same lines. */
    private void buckets() {
        Map<Integer, ConditionStep> last = new TreeMap<>();
        Optional<ConditionStep> before = Optional.empty();
        for (Step step :
                steps.stream().sorted(Comparator.comparingInt(Step::number)).toList()) {
            Optional<ConditionStep> here = step.fold(Optional::of, subtotal -> Optional.<ConditionStep>empty());
            if (here.isPresent() && here.get().bucket().isPresent()) {
                int bucket = here.get().bucket().getAsInt();
                ConditionStep first = last.putIfAbsent(bucket, here.get());
                if (first != null && !joins(first, here.get(), before)) {
                    problems.add("step " + step.number() + ": bucket " + bucket
                            + " expects steps that follow each other, of one level and one base, statistical or not"
                            + (first.level() == Level.HEADER ? ", and for every line" : ""));
                }
            }
            before = here;
        }
    }

    private static boolean joins(ConditionStep first, ConditionStep step, Optional<ConditionStep> before) {
        boolean follows =
                before.filter(one -> one.bucket().equals(step.bucket())).isPresent();
        boolean everyLine = first.requirement().isEmpty() && step.requirement().isEmpty();
        return follows
                && first.level() == step.level()
                && first.base().equals(step.base())
                && first.statistical() == step.statistical()
                && (step.level() == Level.LINE || everyLine);
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
