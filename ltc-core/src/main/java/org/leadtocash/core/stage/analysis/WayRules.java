package org.leadtocash.core.stage.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/** S04 and S07: stages that a document never leaves for an end, and steps that take each other by themselves for ever. */
final class WayRules {
    private final StageGraph graph;
    private final Report report;

    WayRules(StageGraph graph, Report report) {
        this.graph = graph;
        this.report = report;
    }

    void traps() {
        BitSet canEnd = graph.canEnd();
        int[] group = new int[graph.states().size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            if (isTrapped(i, canEnd)) {
                for (Transition step : graph.steps(i)) {
                    int to = step.to().map(graph::place).orElse(i);
                    group[root(group, i)] = root(group, isTrapped(to, canEnd) ? to : i);
                }
            }
        }
        Map<Integer, List<String>> traps = new LinkedHashMap<>();
        for (int i = 0; i < group.length; i++) {
            if (isTrapped(i, canEnd)) {
                traps.computeIfAbsent(root(group, i), any -> new ArrayList<>())
                        .add(graph.states().get(i).id());
            }
        }
        traps.values()
                .forEach(names -> report.add(
                        Rule.S04,
                        Severity.REVIEW,
                        "/states/" + graph.place(names.get(0)),
                        "no way from " + Report.some(names) + " to a final stage",
                        "a way out"));
    }

    private boolean isTrapped(int state, BitSet canEnd) {
        State of = graph.states().get(state);
        return !canEnd.get(state)
                && of.kind() != State.Kind.HISTORY
                && !of.kind().isFinal()
                && graph.allSteps(state).stream().allMatch(step -> step.to().isPresent());
    }

    private static int root(int[] group, int of) {
        int root = of;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    /** An automatic step, and those that can follow it at once. */
    private record Auto(Transition step, int source, List<Integer> next) {}

    void circles() {
        List<Auto> autos = new ArrayList<>();
        Map<Integer, List<Integer>> from = new HashMap<>();
        for (int i = 0; i < graph.states().size(); i++) {
            for (Transition step : graph.steps(i)) {
                if (step.kind() == Transition.Kind.AUTO) {
                    from.computeIfAbsent(i, any -> new ArrayList<>()).add(autos.size());
                    autos.add(new Auto(step, i, new ArrayList<>()));
                }
            }
        }
        for (Auto auto : autos) {
            int target = auto.step().to().map(graph::place).orElse(auto.source());
            List<Integer> active = new ArrayList<>(graph.line(target));
            begin(target, active);
            active.forEach(state -> auto.next().addAll(from.getOrDefault(state, List.of())));
        }
        for (List<Integer> circle : Circles.of(autos.stream().map(Auto::next).toList())) {
            Set<Integer> members = new HashSet<>(circle);
            boolean simple = circle.stream()
                    .allMatch(i -> autos.get(i).next().stream()
                                    .filter(members::contains)
                                    .distinct()
                                    .count()
                            <= 1);
            circle(circle.stream().map(autos::get).toList(), simple);
        }
    }

    private void begin(int state, List<Integer> active) {
        for (int child : graph.within(state)) {
            if (graph.states().get(child).kind() == State.Kind.INITIAL) {
                active.add(child);
                begin(child, active);
            }
        }
    }

    private void circle(List<Auto> circle, boolean simple) {
        List<Expression> conditions = new ArrayList<>();
        boolean free = true;
        for (Auto auto : circle) {
            auto.step().when().ifPresent(conditions::add);
            free &= auto.step().when().isEmpty()
                    && auto.step().in().isEmpty()
                    && auto.step().notIn().isEmpty();
        }
        // What is known does not change while steps are taken by themselves: all conditions must hold at once.
        for (int i = 1; simple && i < conditions.size(); i++) {
            if (Exclusion.areExclusive(conditions.get(i - 1), conditions.get(i))) {
                return;
            }
        }
        List<String> names =
                circle.stream().map(auto -> auto.step().id()).distinct().toList();
        int first = graph.stepPlace(circle.get(0).step().id());
        report.add(
                Rule.S07,
                free ? Severity.BLOCK : Severity.WARN,
                "/transitions/" + first,
                "steps " + Report.some(names) + " that take each other by themselves",
                "no circle, or conditions that cannot all hold");
    }
}
