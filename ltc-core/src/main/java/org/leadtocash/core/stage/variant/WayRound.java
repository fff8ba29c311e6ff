package org.leadtocash.core.stage.variant;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.Lock;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/**
 * Whether a variant goes round what the template locks: a stage that the template lets nobody reach but through a locked
 * gate or step must not be reached otherwise.
 */
final class WayRound {
    private final StageModel template;
    private final StageModel variant;
    private final Locks locks;

    WayRound(StageModel template, StageModel variant) {
        this.template = template;
        this.variant = variant;
        this.locks = new Locks(template.locks());
    }

    void report(VariantProblems problems) {
        Place place = Place.of("variant " + variant.ref());
        template.gates().stream()
                .filter(gate -> isLocked("gates", gate.id()))
                .forEach(gate -> round(
                        step -> step.gates().contains(gate.id()), Address.of("gates", gate.id()), place, problems));
        template.transitions().stream()
                .filter(step -> isLocked("transitions", step.id()) && asks(step))
                .forEach(step -> round(
                        other -> other.id().equals(step.id()), Address.of("transitions", step.id()), place, problems));
    }

    private boolean isLocked(String section, String name) {
        return locks.on(Address.of(section, name)).lock() != Lock.NONE;
    }

    private static boolean asks(Transition step) {
        return !step.roles().isEmpty()
                || !step.gates().isEmpty()
                || !step.require().isEmpty()
                || !step.required().isEmpty()
                || !step.notActorOf().isEmpty();
    }

    private void round(Predicate<Transition> through, Address locked, Place place, VariantProblems problems) {
        Set<String> before = new Reach(template, through).stages();
        List<String> round = new Reach(variant, through)
                .stages().stream()
                        .filter(stage -> template.state(stage).isPresent() && !before.contains(stage))
                        .toList();
        if (!round.isEmpty()) {
            problems.add(
                    VariantProblems.WAY_ROUND,
                    place.pointing(locked.toString()),
                    "a way to " + String.join(", ", round) + " round " + locked,
                    "none: it is locked");
        }
    }

    /** The stages that can be reached without certain steps. */
    private static final class Reach {
        private final StageModel model;
        private final Map<String, List<State>> beginning = new HashMap<>();
        private final Map<String, List<Transition>> out = new HashMap<>();
        private final Set<String> reached = new LinkedHashSet<>();
        private final Deque<String> open = new ArrayDeque<>();

        Reach(StageModel model, Predicate<Transition> without) {
            this.model = model;
            for (State state : model.states()) {
                if (state.kind() == State.Kind.INITIAL) {
                    beginning
                            .computeIfAbsent(state.parent().orElse(""), any -> new ArrayList<>())
                            .add(state);
                }
            }
            for (Transition step : model.transitions()) {
                if (!without.test(step)) {
                    model.sources(step)
                            .forEach(source -> out.computeIfAbsent(source.id(), any -> new ArrayList<>())
                                    .add(step));
                }
            }
        }

        Set<String> stages() {
            beginning.getOrDefault("", List.of()).forEach(this::enter);
            while (!open.isEmpty()) {
                for (Transition step : out.getOrDefault(open.remove(), List.of())) {
                    // A step back to where the document was held leads nowhere new.
                    step.to().flatMap(model::state).ifPresent(target -> {
                        enter(target);
                        model.around(target.id()).forEach(this::enter);
                    });
                }
            }
            return reached;
        }

        private void enter(State state) {
            if (state.kind() != State.Kind.HISTORY && reached.add(state.id())) {
                open.add(state.id());
                beginning.getOrDefault(state.id(), List.of()).forEach(this::enter);
            }
            if (state.kind() == State.Kind.HISTORY) {
                beginning.getOrDefault(state.parent().orElse(""), List.of()).forEach(this::enter);
            }
        }
    }
}
