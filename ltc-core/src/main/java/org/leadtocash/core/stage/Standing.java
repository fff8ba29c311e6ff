package org.leadtocash.core.stage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.stage.CompiledModel.Edge;
import org.leadtocash.core.stage.CompiledModel.Node;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.instance.InstanceBuilder;
import org.leadtocash.core.stage.model.Transition;

/** Where a document stands while steps are taken: deciding and replaying move it by the same hand. */
final class Standing {
    List<String> config;
    private Map<String, Instant> entered;
    private Map<String, List<String>> history;
    private Map<String, String> actors;
    private int cycle;

    Standing(Instance from) {
        config = from.config();
        entered = from.entered();
        history = from.history();
        actors = from.actors();
        cycle = from.cycle();
    }

    Instant enteredAt(String stage) {
        return Optional.ofNullable(entered.get(stage)).orElseThrow();
    }

    /** The stage that a document was held from; empty where it was not. */
    Optional<String> heldFrom(String waiting) {
        List<String> from = history.get(waiting);
        return from == null ? Optional.empty() : Optional.of(from.get(0));
    }

    /** Takes a step: leaves one stage, enters another, and keeps what later steps must know. */
    void move(Edge edge, Node source, Node target, Instant at, String actor) {
        String left = source.state.id();
        config = target.config;
        entered = Map.of(target.state.id(), at);
        if (edge.step.kind() == Transition.Kind.HOLD) {
            history = with(history, target.state.id(), source.config);
        } else if (edge.step.kind() == Transition.Kind.RESUME) {
            history = new TreeMap<>(history);
            history.remove(left);
        } else if (edge.step.kind() == Transition.Kind.REOPEN) {
            cycle++;
            actors = Map.of();
        }
        if (edge.watched) {
            actors = with(actors, edge.step.id(), actor);
        }
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> all = new TreeMap<>(map);
        all.put(key, value);
        return all;
    }

    /** The instance, as it stands now. */
    InstanceBuilder on(InstanceBuilder instance, long seq) {
        return instance.standing(config, entered)
                .history(history)
                .actors(actors)
                .counted(seq, cycle);
    }
}
