package org.leadtocash.core.stage.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/** D01 to D04: whether what is asked can be supplied, and what is declared is used. */
final class FieldRules {
    private final StageGraph graph;
    private final StageModel model;
    private final Report report;
    private final Map<String, List<Place>> places = new LinkedHashMap<>();
    private final Map<String, List<Transition>> into = new HashMap<>();

    /** Where a fact is required: on the way into a stage or out of it. */
    private record Place(int state, boolean entering, String pointer) {}

    FieldRules(StageGraph graph, Report report) {
        this.graph = graph;
        this.model = graph.model();
        this.report = report;
        for (int i = 0; i < graph.states().size(); i++) {
            State state = graph.states().get(i);
            places(state.entryRequired(), i, true, "/states/" + i + "/entryRequired/");
            places(state.exitRequired(), i, false, "/states/" + i + "/exitRequired/");
        }
        List<Transition> steps = model.transitions();
        for (int i = 0; i < steps.size(); i++) {
            Transition step = steps.get(i);
            step.to()
                    .ifPresent(to ->
                            into.computeIfAbsent(to, any -> new ArrayList<>()).add(step));
            for (State source : model.sources(steps.get(i))) {
                places(steps.get(i).required(), graph.place(source.id()), false, "/transitions/" + i + "/required/");
            }
        }
    }

    private void places(List<String> facts, int state, boolean entering, String pointer) {
        for (int i = 0; i < facts.size(); i++) {
            places.computeIfAbsent(facts.get(i), any -> new ArrayList<>()).add(new Place(state, entering, pointer + i));
        }
    }

    /** D01 and D02, where the model says anywhere who may write what. */
    void access() {
        List<Integer> ruled = new ArrayList<>();
        for (int i = 0; i < graph.states().size(); i++) {
            if (graph.line(i).stream()
                    .anyMatch(each -> !graph.states().get(each).fieldAccess().isEmpty())) {
                ruled.add(i);
            }
        }
        boolean says = ruled.stream()
                .flatMap(i -> graph.states().get(i).fieldAccess().values().stream())
                .flatMap(rules -> rules.values().stream())
                .anyMatch(access -> access.compareTo(State.Access.WRITE) >= 0);
        if (says) {
            places.forEach((fact, where) -> fact(fact, where, ruled));
        }
    }

    private void fact(String fact, List<Place> where, List<Integer> ruled) {
        List<Integer> written = ruled.stream().filter(i -> isWritten(i, fact)).toList();
        StageGraph.Ahead ahead = graph.ahead(written);
        Set<Integer> told = new TreeSet<>();
        for (Place place : where) {
            boolean before = place.entering()
                    ? ahead.entered().get(place.state())
                    : ahead.active().get(place.state());
            if (!told.add(place.state())) {
                continue;
            }
            String stage = graph.states().get(place.state()).id();
            if (!before) {
                report.add(
                        Rule.D01,
                        Severity.WARN,
                        place.pointer(),
                        fact + " required at " + stage + ", and written by nobody before",
                        "a stage before in which a role may write it");
            } else if (!place.entering() && !written.contains(place.state()) && !isSure(fact, place.state())) {
                report.add(
                        Rule.D02,
                        Severity.WARN,
                        place.pointer(),
                        fact + " required at " + stage + ", where nobody may write it any more",
                        "it required on the way in, or to be written there");
            }
        }
    }

    private boolean isWritten(int state, String fact) {
        String stage = graph.states().get(state).id();
        String path = model.facts().groups().contains(fact) ? fact + "/" : fact;
        List<Role> nobody = List.of();
        return isWritable(stage, nobody, fact, path)
                || model.roles().stream().anyMatch(role -> isWritable(stage, List.of(role), fact, path));
    }

    /** A list is written where one of its facts is. */
    private boolean isWritable(String stage, List<Role> roles, String fact, String path) {
        boolean list = path.endsWith("/");
        List<String> paths = list
                ? model.facts().types().stream()
                        .map(type -> type.path().toString())
                        .filter(each -> each.startsWith(path))
                        .toList()
                : List.of(fact);
        return paths.stream().anyMatch(each -> model.access(stage, roles, each).compareTo(State.Access.WRITE) >= 0);
    }

    /** Whether every way into a stage asks for the fact already. */
    private boolean isSure(String fact, int state) {
        State of = graph.states().get(state);
        if (of.entryRequired().contains(fact)) {
            return true;
        }
        List<Transition> ways = into.getOrDefault(of.id(), List.of());
        return !ways.isEmpty() && ways.stream().allMatch(step -> asks(step, fact));
    }

    private boolean asks(Transition step, String fact) {
        return step.required().contains(fact)
                || (step.kind().leavesFinished()
                        && model.sources(step).stream()
                                .allMatch(source -> source.exitRequired().contains(fact)));
    }

    /** D03: facts of which nothing speaks. */
    void unused(Guards guards) {
        Set<String> used = new Mentions(model, guards).facts();
        List<String> unused = model.facts().types().stream()
                .map(FactType::path)
                .filter(path -> !used.contains(path.toString()) && !(path.inGroup() && used.contains(path.group())))
                .map(Object::toString)
                .toList();
        if (!unused.isEmpty()) {
            report.add(
                    Rule.D03, Severity.INFO, "/facts", "facts of which nothing speaks: " + Report.some(unused), "none");
        }
    }

    /** D04: measures that nobody captures a fact for. */
    void measures() {
        Map<String, Boolean> captured = new HashMap<>();
        model.measures().forEach((name, facts) -> {
            List<String> missing = facts.stream()
                    .filter(fact -> !captured.computeIfAbsent(fact, this::isCaptured))
                    .toList();
            if (facts.isEmpty() || !missing.isEmpty()) {
                report.add(
                        Rule.D04,
                        Severity.WARN,
                        "/measures/" + name.replace("~", "~0").replace("/", "~1"),
                        "measure " + name + (facts.isEmpty() ? " of no fact" : " of " + Report.some(missing)),
                        "facts that a stage, a step or a gate asks for or lets somebody write");
            }
        });
    }

    private boolean isCaptured(String fact) {
        boolean asked = places.containsKey(fact)
                || model.gates().stream()
                        .anyMatch(gate -> gate.checklist().contains(fact)
                                || gate.watches().stream()
                                        .anyMatch(watch -> watch.fact().equals(fact)));
        if (asked) {
            return true;
        }
        for (int i = 0; i < graph.states().size(); i++) {
            if (!graph.states().get(i).fieldAccess().isEmpty() && isWritten(i, fact)) {
                return true;
            }
        }
        return false;
    }
}
