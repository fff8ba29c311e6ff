package org.leadtocash.core.stage.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.Transition;

/** S05 and S06: among the steps of one event, one that never has its turn, and two that may both mean the same case. */
final class ChoiceRules {
    /** How many steps of one event are compared with each other; of more only those that stand side by side. */
    private static final int MOST_COMPARED = 32;

    private final StageGraph graph;
    private final Report report;
    private final Map<String, Integer> shadowed = new LinkedHashMap<>();
    private final Map<String, String> shadow = new HashMap<>();
    private final Set<String> overlaps = new LinkedHashSet<>();

    ChoiceRules(StageGraph graph, Report report) {
        this.graph = graph;
        this.report = report;
    }

    void all() {
        for (int i = 0; i < graph.states().size(); i++) {
            source(graph.steps(i));
        }
        shadowed.forEach((step, times) -> {
            Transition of = graph.model().transition(step).orElseThrow();
            boolean always = times >= graph.model().sources(of).size();
            report.add(
                    Rule.S05,
                    always ? Severity.REVIEW : Severity.WARN,
                    "/transitions/" + graph.stepPlace(step),
                    "step " + step + (always ? " never" : " not from everywhere") + " has its turn behind "
                            + shadow.get(step),
                    "a case that no earlier step takes");
        });
        overlaps.forEach(pair -> {
            String[] names = pair.split(" ", -1);
            report.add(
                    Rule.S06,
                    Severity.WARN,
                    "/transitions/" + graph.stepPlace(names[1]) + "/when",
                    "steps " + names[0] + " and " + names[1] + " that may both be meant",
                    "conditions of which one at most holds, or the first is meant to win");
        });
    }

    private void source(List<Transition> steps) {
        Map<String, List<Transition>> earlier = new HashMap<>();
        Map<String, Transition> taken = new HashMap<>();
        Map<String, Set<Object>> cases = new HashMap<>();
        for (Transition step : steps) {
            Optional<String> behind = shadow(step, taken, cases);
            if (behind.isPresent()) {
                shadowed.merge(step.id(), 1, Integer::sum);
                shadow.putIfAbsent(step.id(), behind.get());
            } else {
                overlaps(step, earlier.computeIfAbsent(step.event(), any -> new ArrayList<>()));
            }
            if (isAlways(step)) {
                taken.putIfAbsent(step.event(), step);
            } else if (step.in().isEmpty() && step.notIn().isEmpty()) {
                cases.computeIfAbsent(step.event(), any -> new HashSet<>())
                        .add(step.when().orElseThrow());
            }
            earlier.computeIfAbsent(step.event(), any -> new ArrayList<>()).add(step);
        }
    }

    private static boolean isAlways(Transition step) {
        return step.when().isEmpty() && step.in().isEmpty() && step.notIn().isEmpty();
    }

    /** What stands before a step in every case: one without a condition, or with one that this step's implies. */
    private static Optional<String> shadow(
            Transition step, Map<String, Transition> taken, Map<String, Set<Object>> cases) {
        for (String pattern : patterns(step.event())) {
            if (taken.containsKey(pattern)) {
                return Optional.of(taken.get(pattern).id());
            }
            Set<Object> before = cases.getOrDefault(pattern, Set.of());
            if (step.when().isPresent() && !before.isEmpty()) {
                Expression when = step.when().get();
                if (before.contains(when) || Exclusion.conjuncts(when).stream().anyMatch(before::contains)) {
                    return Optional.of("one of the same condition");
                }
            }
        }
        return Optional.empty();
    }

    /** The event itself and every pattern that answers to all that it answers to. */
    private static List<String> patterns(String event) {
        List<String> patterns = new ArrayList<>(List.of(event));
        if (event.isEmpty() || event.equals(StageModel.ANY)) {
            return patterns;
        }
        String name = event.endsWith(".*") ? event.substring(0, event.length() - 2) : event;
        while (!name.isEmpty()) {
            patterns.add(name + ".*");
            name = name.indexOf('.') < 0 ? "" : name.substring(0, name.lastIndexOf('.'));
        }
        patterns.add(StageModel.ANY);
        return patterns;
    }

    private void overlaps(Transition step, List<Transition> earlier) {
        if (step.when().isEmpty()) {
            return;
        }
        int first = earlier.size() <= MOST_COMPARED ? 0 : earlier.size() - 1;
        for (Transition other : earlier.subList(first, earlier.size())) {
            if (other.when().isPresent()
                    && !areApart(step, other)
                    && !Exclusion.areExclusive(step.when().get(), other.when().get())) {
                overlaps.add(other.id() + " " + step.id());
            }
        }
    }

    /** Whether the stages that must be active for the one are those that may not be for the other. */
    private static boolean areApart(Transition one, Transition other) {
        return one.in().stream().anyMatch(group -> other.notIn().containsAll(group))
                || other.in().stream().anyMatch(group -> one.notIn().containsAll(group));
    }
}
