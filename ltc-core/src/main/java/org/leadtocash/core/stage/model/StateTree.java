package org.leadtocash.core.stage.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which stage is within which, for models that were checked and for those that are being checked. */
final class StateTree {
    private StateTree() {}

    /** The stages around one, the nearest first; ends where a name is unknown or comes again. */
    static List<State> around(Map<String, State> states, String stage) {
        Set<State> around = new LinkedHashSet<>();
        State at = states.get(stage);
        while (at != null && at.parent().isPresent()) {
            at = states.get(at.parent().get());
            if (at == null || !around.add(at)) {
                break;
            }
        }
        return List.copyOf(around);
    }

    /** The outermost stage around one, or itself. */
    static Optional<State> outermost(Map<String, State> states, String stage) {
        List<State> around = around(states, stage);
        return around.isEmpty() ? Optional.ofNullable(states.get(stage)) : Optional.of(around.get(around.size() - 1));
    }

    static List<State> sources(Map<String, State> states, Transition step) {
        Set<State> sources = new LinkedHashSet<>();
        for (String from : step.from()) {
            if (from.equals(StageModel.ANY)) {
                sources.addAll(beside(states, step.to()));
            } else if (states.containsKey(from)) {
                sources.add(states.get(from));
            }
        }
        return List.copyOf(sources);
    }

    /** The outermost stages that are not final, in the region of the target and but the target itself. */
    private static List<State> beside(Map<String, State> states, Optional<String> target) {
        Optional<String> region = target.flatMap(to -> outermost(states, to)).map(State::region);
        return states.values().stream()
                .filter(state -> state.parent().isEmpty()
                        && !state.kind().isFinal()
                        && state.kind() != State.Kind.HISTORY
                        && !target.equals(Optional.of(state.id()))
                        && region.map(state.region()::equals).orElse(true))
                .toList();
    }
}
