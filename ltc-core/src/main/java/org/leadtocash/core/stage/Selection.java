package org.leadtocash.core.stage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;

/**
 * Which steps are taken together, by the rules of W3C SCXML 3.13 and appendix D: of each active stage, going outwards, the
 * first step in document order that can be taken; of two that leave the same stages the one from further inside, else the
 * earlier one.
 *
 * <p>One rule is ours: where the condition of a step is not settled, selection ends for the stage, and no later step is
 * tried.
 */
final class Selection {
    private final CompiledModel model;
    private final Facts facts;
    private final Parameters parameters;
    private final Standing standing;
    private final List<Edge> nearMisses = new ArrayList<>();
    private Optional<Edge> unsettled = Optional.empty();
    private Map<Edge, Truth> known = Map.of();
    private boolean assumeFalse;
    private final Set<Edge> assumed = new LinkedHashSet<>();

    Selection(CompiledModel model, Facts facts, Parameters parameters, Standing standing) {
        this.model = model;
        this.facts = facts;
        this.parameters = parameters;
        this.standing = standing;
    }

    /** The first step whose condition is not settled. */
    Optional<Edge> unsettled() {
        return unsettled;
    }

    /** The steps that would have answered but whose condition does not hold, in the order they were tried. */
    List<Edge> nearMisses() {
        return nearMisses;
    }

    /** The steps that answer to an event. */
    List<Edge> answering(String event) {
        return selected(node -> node.answering(event));
    }

    /**
     * Every choice of steps that answer to an event, as far as conditions that are not settled may turn out either way: what
     * is selected where none of them holds, and each of them where it does.
     */
    List<List<Edge>> choices(String event) {
        List<List<Edge>> choices = new ArrayList<>();
        assumeFalse = true;
        List<Edge> settled = answering(event);
        if (!settled.isEmpty()) {
            choices.add(settled);
        }
        assumed.forEach(edge -> choices.add(List.of(edge)));
        return choices;
    }

    /** The steps that are taken by themselves. */
    List<Edge> automatic() {
        return selected(Node::autos);
    }

    private List<Edge> selected(Function<Node, Edge[]> of) {
        List<String> config = standing.config();
        if (config.size() == 1) {
            return first(model.node(config.get(0)), of).map(List::of).orElse(List.of());
        }
        known = new HashMap<>();
        List<Edge> enabled = new ArrayList<>();
        for (String leaf : config) {
            first(model.node(leaf), of).filter(edge -> !enabled.contains(edge)).ifPresent(enabled::add);
        }
        return enabled.size() < 2 ? enabled : withoutConflicts(enabled);
    }

    private Optional<Edge> first(Node leaf, Function<Node, Edge[]> of) {
        for (Node node = leaf; node != null; node = node.parent) {
            for (Edge edge : of.apply(node)) {
                Truth truth = isTakenFrom(edge);
                if (truth == Truth.TRUE) {
                    return Optional.of(edge);
                }
                if (truth == Truth.UNKNOWN && assumeFalse) {
                    assumed.add(edge);
                    continue;
                }
                if (truth == Truth.UNKNOWN) {
                    unsettled = unsettled.isPresent() ? unsettled : Optional.of(edge);
                    return Optional.empty();
                }
                if (!nearMisses.contains(edge)) {
                    nearMisses.add(edge);
                }
            }
        }
        return Optional.empty();
    }

    private Truth isTakenFrom(Edge edge) {
        if (!stagesAllow(edge)) {
            return Truth.FALSE;
        }
        if (edge.when.isEmpty()) {
            return Truth.TRUE;
        }
        Truth before = known.get(edge);
        if (before != null) {
            return before;
        }
        Truth truth = edge.when.get().evaluate(facts, parameters);
        if (standing.config().size() > 1) {
            known.put(edge, truth);
        }
        return truth;
    }

    private boolean stagesAllow(Edge edge) {
        for (int stage : edge.notIn) {
            if (standing.isActive(stage)) {
                return false;
            }
        }
        for (int[] group : edge.in) {
            boolean any = false;
            for (int stage : group) {
                any |= standing.isActive(stage);
            }
            if (!any) {
                return false;
            }
        }
        return true;
    }

    private List<Edge> withoutConflicts(List<Edge> enabled) {
        List<Edge> kept = new ArrayList<>();
        for (Edge one : enabled) {
            boolean preempted = false;
            List<Edge> yielding = new ArrayList<>();
            for (Edge other : kept) {
                if (!preempted && conflict(one, other)) {
                    if (other.source.includes(one.source)) {
                        yielding.add(other);
                    } else {
                        preempted = true;
                    }
                }
            }
            if (!preempted) {
                kept.removeAll(yielding);
                kept.add(one);
            }
        }
        return kept;
    }

    private boolean conflict(Edge one, Edge other) {
        BitSet left = standing.left(one, standing.targets(one).orElse(List.of()));
        return left.intersects(standing.left(other, standing.targets(other).orElse(List.of())));
    }
}
