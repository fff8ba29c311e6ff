package org.leadtocash.core.stage.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
    private final Map<String, List<State>> within = new HashMap<>();
    private final Map<String, List<State>> initials = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Map<String, Set<String>> ways = new HashMap<>();
    private final Map<String, Set<String>> heldFrom = new HashMap<>();
    private final Map<String, String> guesses = new HashMap<>();

    WayCheck(StageModelBuilder model, ModelCheck check) {
        this.model = model;
        this.check = check;
        model.states.forEach(state -> {
            states.putIfAbsent(state.id(), state);
            within.computeIfAbsent(state.parent().orElse(""), any -> new ArrayList<>())
                    .add(state);
            if (state.kind() == State.Kind.INITIAL) {
                initials.computeIfAbsent(state.parent().orElse(""), any -> new ArrayList<>())
                        .add(state);
            }
        });
    }

    /** Reports what cannot be; the stages that can be reached. */
    Set<String> ways() {
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
            if (state.kind() == State.Kind.HISTORY) {
                continue;
            }
            if (!reached.contains(state.id())) {
                report(UNREACHABLE, "S01", i, "no way leads to " + state.id(), "a step into it");
            }
            if (!state.kind().isFinal() && !hasWayOut(state)) {
                report(DEAD_END, "S02", i, "no way leads out of " + state.id(), "a step out of it, or a final stage");
            }
        }
        if (reached.stream().map(states::get).noneMatch(WayCheck::isGoodEnd)) {
            check.problem(
                    NO_GOOD_END,
                    "S03",
                    "/states",
                    "no way to a stage of kind FINAL_OK",
                    "one at least",
                    Optional.empty());
        }
        return reached;
    }

    private static boolean isGoodEnd(State state) {
        return state.kind() == State.Kind.FINAL_OK && state.parent().isEmpty();
    }

    /** Whether a step leads out of a stage, of one around it or, for one that is open only together, of one within it. */
    private boolean hasWayOut(State state) {
        return hasStep(state)
                || StateTree.around(states, state.id()).stream().anyMatch(this::hasStep)
                || within.getOrDefault(state.id(), List.of()).stream().anyMatch(inner -> leaves(inner, state.id()));
    }

    private boolean hasStep(State state) {
        return !ways.getOrDefault(state.id(), Set.of()).isEmpty();
    }

    /** Whether a step from a stage within leads out of the one around it. */
    private boolean leaves(State inner, String around) {
        boolean direct = ways.getOrDefault(inner.id(), Set.of()).stream()
                .filter(states::containsKey)
                .anyMatch(target -> !target.equals(around)
                        && StateTree.around(states, target).stream()
                                .noneMatch(other -> other.id().equals(around)));
        return direct || within.getOrDefault(inner.id(), List.of()).stream().anyMatch(deeper -> leaves(deeper, around));
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
        StateTree.sources(states, step).forEach(state -> sources.add(state.id()));
        step.from().stream().filter(from -> !from.equals(StageModel.ANY)).forEach(from -> sources.add(meant(from)));
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
        initials.getOrDefault("", List.of()).forEach(state -> begin(state, reached, open));
        while (!open.isEmpty()) {
            for (String target : ways.getOrDefault(open.remove(), Set.of())) {
                Optional.ofNullable(states.get(target)).ifPresent(state -> enter(state, reached, open));
            }
        }
        return reached;
    }

    /** A stage is entered, with those around it and with what begins in the other regions that this opens. */
    private void enter(State target, Set<String> reached, Deque<String> open) {
        if (target.kind() == State.Kind.HISTORY) {
            initials.getOrDefault(target.parent().orElse(""), List.of()).stream()
                    .filter(state -> state.region().equals(target.region()))
                    .forEach(state -> enter(state, reached, open));
            return;
        }
        begin(target, reached, open);
        State inner = target;
        for (State around : StateTree.around(states, target.id())) {
            State entered = inner;
            reach(around, reached, open);
            initials.getOrDefault(around.id(), List.of()).stream()
                    .filter(state -> !state.region().equals(entered.region()))
                    .forEach(state -> begin(state, reached, open));
            inner = around;
        }
    }

    /** A stage is entered with what begins within it. */
    private void begin(State state, Set<String> reached, Deque<String> open) {
        reach(state, reached, open);
        if (begun.add(state.id())) {
            initials.getOrDefault(state.id(), List.of()).forEach(inner -> begin(inner, reached, open));
        }
    }

    private static void reach(State state, Set<String> reached, Deque<String> open) {
        if (reached.add(state.id())) {
            open.add(state.id());
        }
    }
}
