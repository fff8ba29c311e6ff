package org.leadtocash.core.stage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/**
 * A stage in the tree of its model, with the steps out of it; or the root of that tree, or one of several regions that
 * are active at once.
 */
final class Node {
    private static final Edge[] NONE = {};
    private static final Edge.Check[] NO_CHECKS = {};

    /** Its place in document order: a stage before those within it. */
    final int index;

    final Optional<State> state;
    final @Nullable Node parent;
    final List<Node> children = new ArrayList<>();
    /** The stages of kind HISTORY within it. */
    final List<Node> memories = new ArrayList<>();
    /** Whether all children are active at once; otherwise one of them is. */
    final boolean parallel;
    /** Its own name as a configuration, for stages with none within them. */
    final List<String> config;
    /** What must hold to enter it. */
    Edge.Check[] entry = NO_CHECKS;
    /** The last index of those within it. */
    int last;

    private final List<Edge> steps = new ArrayList<>();
    private final Map<String, Edge[]> byEvent = new HashMap<>();
    private Edge[] patterns = NONE;
    private Edge[] autos = NONE;

    Node(int index, Optional<State> state, @Nullable Node parent, boolean parallel) {
        this.index = index;
        this.last = index;
        this.state = state;
        this.parent = parent;
        this.parallel = parallel;
        this.config = state.map(State::id).stream().toList();
    }

    String id() {
        return state.map(State::id).orElse("");
    }

    boolean isMemory() {
        return state.isPresent() && state.get().kind() == State.Kind.HISTORY;
    }

    /** Whether the other is within it. */
    boolean includes(Node other) {
        return other.index > index && other.index <= last;
    }

    /** The child that is active at first. */
    Node initial() {
        return children.stream()
                .filter(child -> child.state
                        .filter(of -> of.kind() == State.Kind.INITIAL)
                        .isPresent())
                .findFirst()
                .orElseGet(() -> children.get(0));
    }

    /** Whether, of an active stage, as many children are active as must be. */
    boolean isWhole(BitSet active) {
        long inside = children.stream().filter(child -> active.get(child.index)).count();
        return inside == (parallel ? children.size() : Math.min(1, children.size()));
    }

    void add(Edge edge) {
        steps.add(edge);
    }

    void index(Set<String> events) {
        for (String event : events) {
            Edge[] answering = answering(event, steps);
            if (answering.length > 0) {
                byEvent.put(event, answering);
            }
        }
        patterns = steps.stream()
                .filter(edge -> edge.step.event().endsWith(StageModel.ANY))
                .toArray(Edge[]::new);
        autos = steps.stream()
                .filter(edge -> edge.step.kind() == Transition.Kind.AUTO)
                .toArray(Edge[]::new);
    }

    private static Edge[] answering(String event, List<Edge> steps) {
        return steps.stream().filter(edge -> edge.step.answers(event)).toArray(Edge[]::new);
    }

    /** The steps that answer to an event, in document order. */
    Edge[] answering(String event) {
        Edge[] known = byEvent.get(event);
        if (known != null) {
            return known;
        }
        return patterns.length == 0 ? NONE : answering(event, List.of(patterns));
    }

    /** The steps that are taken by themselves, in document order. */
    Edge[] autos() {
        return autos;
    }

    /** Every step out of it, in document order. */
    List<Edge> steps() {
        return steps;
    }
}
