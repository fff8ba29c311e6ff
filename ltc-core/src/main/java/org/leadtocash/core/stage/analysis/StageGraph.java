package org.leadtocash.core.stage.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/**
 * The ways through a model as a plain graph, as large as the model and no larger.
 *
 * <p>A stage has five nodes: that it is active, that it is entered, that something within it is entered, that some stage in
 * one of its regions may be active, and that it or something within it may be. So a stage within another leads on by the
 * steps of the one around it, and by those of the regions beside it, without an edge for each pair.
 */
final class StageGraph {
    private static final int NODES = 5;

    private final StageModel model;
    private final List<State> states;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> stepPlaces = new HashMap<>();
    private final List<List<Integer>> within = new ArrayList<>();
    private final List<List<Transition>> steps = new ArrayList<>();
    private final int[] parents;
    private final List<List<Integer>> forward = new ArrayList<>();
    private final List<List<Integer>> backward = new ArrayList<>();
    private long visits;

    StageGraph(StageModel model) {
        this.model = model;
        this.states = model.states();
        int root = states.size();
        for (int i = 0; i <= root; i++) {
            within.add(new ArrayList<>());
            steps.add(new ArrayList<>());
        }
        for (int i = 0; i < NODES * (root + 1); i++) {
            forward.add(new ArrayList<>());
            backward.add(new ArrayList<>());
        }
        parents = new int[root];
        for (int i = 0; i < root; i++) {
            places.put(states.get(i).id(), i);
            parents[i] = states.get(i).parent().map(places::get).orElse(root);
            within.get(parents[i]).add(i);
        }
        for (Transition step : model.transitions()) {
            stepPlaces.put(step.id(), stepPlaces.size());
            model.sources(step).forEach(source -> steps.get(place(source.id())).add(step));
        }
        for (int i = 0; i <= root; i++) {
            edges(i, root);
        }
    }

    private int active(int state) {
        return state * NODES;
    }

    private int entered(int state) {
        return state * NODES + 1;
    }

    private int above(int state) {
        return state * NODES + 2;
    }

    private int beside(int state) {
        return state * NODES + 3;
    }

    private int below(int state) {
        return state * NODES + 4;
    }

    private void edge(int from, int to) {
        forward.get(from).add(to);
        backward.get(to).add(from);
    }

    private void edges(int i, int root) {
        boolean parallel = within.get(i).stream()
                        .map(child -> states.get(child).region())
                        .distinct()
                        .count()
                > 1;
        edge(entered(i), active(i));
        edge(above(i), active(i));
        edge(below(i), active(i));
        for (int child : within.get(i)) {
            edge(below(i), below(child));
            if (states.get(child).kind() == State.Kind.INITIAL) {
                edge(entered(i), entered(child));
                if (parallel) {
                    edge(above(i), entered(child));
                }
            }
            if (parallel) {
                edge(beside(i), below(child));
                edge(active(child), beside(i));
            }
        }
        if (i < root) {
            edge(entered(i), above(parents[i]));
            edge(above(i), above(parents[i]));
            edge(active(i), active(parents[i]));
        }
        for (Transition step : steps.get(i)) {
            step.to().ifPresent(to -> edge(active(i), target(place(to))));
        }
    }

    /** A memory stands for one of those beside it. */
    private int target(int state) {
        return states.get(state).kind() == State.Kind.HISTORY ? below(parents[state]) : entered(state);
    }

    int place(String state) {
        return places.getOrDefault(state, -1);
    }

    /** The place of a step in document order. */
    int stepPlace(String step) {
        return stepPlaces.getOrDefault(step, -1);
    }

    StageModel model() {
        return model;
    }

    List<State> states() {
        return states;
    }

    /** The steps out of a stage itself, in document order. */
    List<Transition> steps(int state) {
        return steps.get(state);
    }

    /** The stages directly within a stage. */
    List<Integer> within(int state) {
        return within.get(state);
    }

    /** A stage and those around it, the nearest first. */
    List<Integer> line(int state) {
        List<Integer> line = new ArrayList<>();
        for (int at = state; at < states.size(); at = parents[at]) {
            line.add(at);
        }
        return line;
    }

    /** The steps out of a stage and out of those around it. */
    List<Transition> allSteps(int state) {
        List<Transition> all = new ArrayList<>();
        line(state).forEach(each -> all.addAll(steps.get(each)));
        return all;
    }

    /** The stages from which a life that is over can be reached. */
    BitSet canEnd() {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).kind().isFinal() && states.get(i).parent().isEmpty()) {
                ends.add(entered(i));
            }
        }
        // A document is taken back to where it was held: what is held can end where it could before.
        BitSet reached = walk(ends, backward);
        return of(reached, 0);
    }

    /** What can be known further on once it is known in some stages. */
    Ahead ahead(List<Integer> from) {
        BitSet reached = walk(from.stream().map(this::active).toList(), forward);
        return new Ahead(of(reached, 0), of(reached, 1));
    }

    /**
     * Stages further on.
     *
     * @param active that may be active, the first ones included
     * @param entered that may be entered
     */
    record Ahead(BitSet active, BitSet entered) {}

    private BitSet of(BitSet nodes, int which) {
        BitSet some = new BitSet();
        for (int i = 0; i < states.size(); i++) {
            some.set(i, nodes.get(i * NODES + which));
        }
        return some;
    }

    private BitSet walk(List<Integer> from, List<List<Integer>> edges) {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        IntConsumer visit = node -> {
            visits++;
            if (!reached.get(node)) {
                reached.set(node);
                open.add(node);
            }
        };
        from.forEach(visit::accept);
        while (!open.isEmpty()) {
            edges.get(open.remove()).forEach(visit::accept);
        }
        return reached;
    }

    /** How many edges were gone along so far. */
    long visits() {
        return visits;
    }
}
