package org.leadtocash.core.stage.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.json.Nearest;

/**
 * The ways through a model: every stage can be reached, none that is not final is a dead end, some way ends well, and out
 * of a final stage leads only a reopening.
 *
 * <p>A name that nobody declared is taken for the one it is close to, so that one slip is not reported as three.
 */
final class WayCheck {
    private static final FindingCode UNREACHABLE = FindingCode.of("stage.unreachable-stage");
    private static final FindingCode DEAD_END = FindingCode.of("stage.dead-end");
    private static final FindingCode NO_GOOD_END = FindingCode.of("stage.no-good-end");
    private static final FindingCode FINAL_EXIT = FindingCode.of("stage.exit-from-final");

    private final StageModelBuilder model;
    private final ModelCheck check;
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, Set<String>> ways = new HashMap<>();
    private final Map<String, Set<String>> heldFrom = new HashMap<>();
    private final Map<String, String> guesses = new HashMap<>();

    WayCheck(StageModelBuilder model, ModelCheck check) {
        this.model = model;
        this.check = check;
        model.states.forEach(state -> states.putIfAbsent(state.id(), state));
    }

    void ways() {
        for (Transition step : model.transitions) {
            if (step.kind() == Transition.Kind.HOLD && step.to().isPresent()) {
                heldFrom.computeIfAbsent(meant(step.to().get()), any -> new TreeSet<>())
                        .addAll(sources(step));
            }
        }
        for (int i = 0; i < model.transitions.size(); i++) {
            Transition step = model.transitions.get(i);
            for (String source : sources(step)) {
                finalExit(step, source, i);
                Set<String> targets =
                        step.to().map(to -> Set.of(meant(to))).orElseGet(() -> heldFrom.getOrDefault(source, Set.of()));
                ways.computeIfAbsent(source, any -> new HashSet<>()).addAll(targets);
            }
        }
        Set<String> reached = reached();
        for (int i = 0; i < model.states.size(); i++) {
            State state = model.states.get(i);
            if (!reached.contains(state.id())) {
                report(UNREACHABLE, "S01", i, "no way leads to " + state.id(), "a step into it");
            }
            if (!state.kind().isFinal()
                    && ways.getOrDefault(state.id(), Set.of()).isEmpty()) {
                report(DEAD_END, "S02", i, "no way leads out of " + state.id(), "a step out of it, or a final stage");
            }
        }
        if (reached.stream().map(states::get).noneMatch(state -> state.kind() == State.Kind.FINAL_OK)) {
            check.problem(
                    NO_GOOD_END,
                    "S03",
                    "/states",
                    "no way to a stage of kind FINAL_OK",
                    "one at least",
                    Optional.empty());
        }
    }

    private void report(FindingCode code, String rule, int state, String found, String expected) {
        check.problem(code, rule, "/states/" + state, found, expected, Optional.empty());
    }

    private void finalExit(Transition step, String source, int i) {
        State state = states.get(source);
        if (state != null
                && state.kind().isFinal()
                && step.kind() != Transition.Kind.REOPEN
                && step.kind() != Transition.Kind.CORRECT) {
            check.problem(
                    FINAL_EXIT,
                    "S11",
                    "/transitions/" + i + "/from",
                    "step " + step.id() + " of kind " + step.kind() + " out of the final stage " + source,
                    "kind REOPEN or CORRECT",
                    Optional.empty());
        }
    }

    private Set<String> sources(Transition step) {
        Set<String> sources = new TreeSet<>();
        for (String from : step.from()) {
            if (from.equals(StageModel.ANY)) {
                states.values().stream()
                        .filter(state -> !state.kind().isFinal()
                                && !step.to().map(this::meant).equals(Optional.of(state.id())))
                        .forEach(state -> sources.add(state.id()));
            } else {
                sources.add(meant(from));
            }
        }
        return sources;
    }

    private String meant(String name) {
        if (states.containsKey(name)) {
            return name;
        }
        return guesses.computeIfAbsent(
                name, any -> Nearest.to(name, states.keySet()).orElse(name));
    }

    private Set<String> reached() {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        List<State> initial = model.states.stream()
                .filter(state -> state.kind() == State.Kind.INITIAL)
                .toList();
        initial.forEach(state -> open.add(state.id()));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (states.containsKey(next) && reached.add(next)) {
                open.addAll(ways.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
