package org.leadtocash.core.stage.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;
import org.leadtocash.core.stage.sla.Sla;

/** T04, V04 and V05: escalations without end, stages that cannot be given up, and stages that others have no name for. */
final class EndRules {
    private final StageGraph graph;
    private final Report report;

    EndRules(StageGraph graph, Report report) {
        this.graph = graph;
        this.report = report;
    }

    /** T04: promises that, each broken, start each other again. */
    void escalations() {
        List<Sla> slas = graph.model().slas();
        Map<String, List<Integer>> starting = new HashMap<>();
        for (int i = 0; i < slas.size(); i++) {
            int sla = i;
            slas.get(i)
                    .startOn()
                    .forEach(stage -> starting.computeIfAbsent(stage, any -> new ArrayList<>())
                            .add(sla));
        }
        List<List<Integer>> next = new ArrayList<>();
        for (Sla sla : slas) {
            Set<Integer> after = new TreeSet<>();
            sla.breachEvent().ifPresent(event -> sla.startOn().forEach(stage -> after(event, stage, starting, after)));
            next.add(List.copyOf(after));
        }
        for (List<Integer> circle : Circles.of(next)) {
            List<String> names = circle.stream().map(i -> slas.get(i).id()).toList();
            report.add(
                    Rule.T04,
                    Severity.WARN,
                    "/slas/" + circle.get(0) + "/raises",
                    "promises " + Report.some(names) + " that start each other again when time runs out",
                    "an escalation that ends");
        }
    }

    private void after(String event, String stage, Map<String, List<Integer>> starting, Set<Integer> after) {
        int place = graph.place(stage);
        for (Transition step : place < 0 ? List.<Transition>of() : graph.allSteps(place)) {
            if (step.answers(event) && step.to().isPresent()) {
                graph.line(graph.place(step.to().get()))
                        .forEach(each -> after.addAll(
                                starting.getOrDefault(graph.states().get(each).id(), List.of())));
            }
        }
    }

    /** V04: where work goes on, and nobody can end it. */
    void waysToGiveUp() {
        String region = graph.model().initial().region();
        List<String> without = new ArrayList<>();
        for (int i = 0; i < graph.states().size(); i++) {
            State state = graph.states().get(i);
            List<Integer> line = graph.line(i);
            State outermost = graph.states().get(line.get(line.size() - 1));
            boolean works = !state.kind().isFinal()
                    && state.kind() != State.Kind.HISTORY
                    && graph.within(i).isEmpty()
                    && outermost.region().equals(region);
            boolean ends = graph.allSteps(i).stream()
                    .anyMatch(step -> step.kind() == Transition.Kind.CANCEL || step.kind() == Transition.Kind.LOSE);
            if (works && !ends) {
                without.add(state.id());
            }
        }
        if (!without.isEmpty()) {
            report.add(
                    Rule.V04,
                    Severity.WARN,
                    "/states/" + graph.place(without.get(0)),
                    "no step of kind CANCEL or LOSE out of " + Report.some(without),
                    "a way to give up");
        }
    }

    /** V05: each system that knows one stage must know all. */
    void mapping() {
        Set<String> systems = new TreeSet<>();
        graph.states().forEach(state -> systems.addAll(state.external().keySet()));
        if (systems.isEmpty()) {
            report.add(Rule.V05, Severity.INFO, "/states", "no stage with a name elsewhere", "external names");
        }
        for (String system : systems) {
            List<String> without = graph.states().stream()
                    .filter(state -> state.kind() != State.Kind.HISTORY && !isNamed(state, system))
                    .map(State::id)
                    .toList();
            if (!without.isEmpty()) {
                report.add(
                        Rule.V05,
                        Severity.WARN,
                        "/states/" + graph.place(without.get(0)) + "/external/" + system,
                        "no name in " + system + " for " + Report.some(without),
                        "one for each stage, or for the one around it");
            }
        }
    }

    private boolean isNamed(State state, String system) {
        Set<State> line = new HashSet<>();
        graph.line(graph.place(state.id()))
                .forEach(each -> line.add(graph.states().get(each)));
        return line.stream().anyMatch(each -> each.external().containsKey(system));
    }
}
