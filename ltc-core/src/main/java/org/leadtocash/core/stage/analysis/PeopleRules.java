package org.leadtocash.core.stage.analysis;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.gate.Gate;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/** P01 to P03, P05, O01 and O02: whether somebody may and must act, and answers for it. */
final class PeopleRules {
    private final StageGraph graph;
    private final Report report;

    PeopleRules(StageGraph graph, Report report) {
        this.graph = graph;
        this.report = report;
    }

    /** O01 and P05: what the model alone says. */
    void owners() {
        boolean owned = graph.model().owner().isPresent();
        for (int i = 0; i < graph.states().size(); i++) {
            State state = graph.states().get(i);
            boolean answers = graph.line(i).stream()
                    .anyMatch(each -> graph.states().get(each).owner().isPresent());
            if (!owned && !answers && state.kind() != State.Kind.HISTORY) {
                report.add(
                        Rule.O01,
                        Severity.WARN,
                        "/states/" + i,
                        "stage " + state.id() + " for which nobody answers",
                        "an owner of the stage, of one around it or of the model");
            }
        }
        List<Gate> gates = graph.model().gates();
        for (int i = 0; i < gates.size(); i++) {
            if (!owned && gates.get(i).owner().isEmpty()) {
                report.add(
                        Rule.O01,
                        Severity.WARN,
                        "/gates/" + i,
                        "gate " + gates.get(i).id() + " for which nobody answers",
                        "an owner of the gate or of the model");
            }
        }
    }

    /** P05: who brings a document to a gate, and may then decide there. */
    void requesters() {
        Map<String, Set<Transition>> into = new HashMap<>();
        for (Transition step : graph.model().transitions()) {
            step.to()
                    .ifPresent(to -> into.computeIfAbsent(to, any -> new LinkedHashSet<>())
                            .add(step));
        }
        List<Gate> gates = graph.model().gates();
        for (int i = 0; i < gates.size(); i++) {
            Gate gate = gates.get(i);
            Set<Role> deciding = new LinkedHashSet<>();
            gate.bands().forEach(band -> deciding.addAll(band.roles()));
            Set<String> both = new LinkedHashSet<>();
            for (Transition step : graph.model().transitions()) {
                if (step.gates().contains(gate.id())) {
                    graph.model()
                            .sources(step)
                            .forEach(source -> into.getOrDefault(source.id(), Set.of()).stream()
                                    .filter(before -> isByPeople(before) && mayBoth(before, deciding))
                                    .forEach(before -> both.add(before.id())));
                }
            }
            both.removeAll(gate.requestedBy());
            if (!both.isEmpty()) {
                report.add(
                        Rule.P05,
                        Severity.WARN,
                        "/gates/" + i + "/requestedBy",
                        "who takes " + Report.some(List.copyOf(both)) + " may decide at " + gate.id(),
                        "the step in requestedBy, or other roles");
            }
        }
    }

    private static boolean isByPeople(Transition step) {
        return step.kind() != Transition.Kind.AUTO && step.kind() != Transition.Kind.TIMEOUT;
    }

    private static boolean mayBoth(Transition before, Set<Role> deciding) {
        return before.roles().isEmpty() || before.roles().stream().anyMatch(deciding::contains);
    }

    /** P01 to P03 and O02: what the model says, and who there is. */
    void holders(Holders holders) {
        List<Transition> steps = graph.model().transitions();
        for (int i = 0; i < steps.size(); i++) {
            Transition step = steps.get(i);
            if (isStuck(step, holders)) {
                report.add(
                        Rule.P01,
                        Severity.REVIEW,
                        "/transitions/" + i + "/roles",
                        "step " + step.id() + " for " + step.roles() + ", whom nobody is",
                        "a role that somebody holds");
            }
            for (int j = 0; j < step.notActorOf().size(); j++) {
                single(step, step.notActorOf().get(j), "/transitions/" + i + "/notActorOf/" + j, holders);
            }
        }
        for (int i = 0; i < graph.states().size(); i++) {
            List<Transition> out = graph.allSteps(i);
            boolean inside = !graph.within(i).isEmpty();
            if (!inside && !out.isEmpty() && out.stream().allMatch(step -> isStuck(step, holders))) {
                report.add(
                        Rule.P02,
                        Severity.BLOCK,
                        "/states/" + i,
                        "stage " + graph.states().get(i).id() + " that nobody can lead on from",
                        "a step for a role that somebody holds");
            }
        }
        owners(holders);
    }

    private static boolean isStuck(Transition step, Holders holders) {
        return !step.roles().isEmpty() && holders.of(step.roles()).isEmpty();
    }

    private void single(Transition step, String other, String pointer, Holders holders) {
        Optional<Transition> before = graph.model().transition(other);
        Set<String> may = holders.of(step.roles());
        if (step.roles().isEmpty() || may.size() != 1 || before.isEmpty()) {
            return;
        }
        Set<String> did = holders.of(before.get().roles());
        boolean everybody = before.get().roles().isEmpty();
        if (everybody || did.containsAll(may)) {
            boolean always = !everybody && did.size() == 1;
            report.add(
                    Rule.P03,
                    always ? Severity.BLOCK : Severity.WARN,
                    pointer,
                    "only " + may.iterator().next() + " may take " + step.id() + " and "
                            + (always ? "alone takes " : "may have taken ") + other,
                    "two people");
        }
    }

    private void owners(Holders holders) {
        graph.model().owner().ifPresent(owner -> owner(owner, "/owner", holders));
        for (int i = 0; i < graph.states().size(); i++) {
            String pointer = "/states/" + i + "/owner";
            graph.states().get(i).owner().ifPresent(owner -> owner(owner, pointer, holders));
        }
        List<Gate> gates = graph.model().gates();
        for (int i = 0; i < gates.size(); i++) {
            String pointer = "/gates/" + i + "/owner";
            gates.get(i).owner().ifPresent(owner -> owner(owner, pointer, holders));
        }
    }

    private void owner(Role owner, String pointer, Holders holders) {
        if (!holders.anybody(owner)) {
            report.add(Rule.O02, Severity.WARN, pointer, "role " + owner.code() + ", whom nobody is", "a holder");
        }
    }
}
