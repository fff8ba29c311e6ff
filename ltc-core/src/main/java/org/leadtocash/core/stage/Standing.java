package org.leadtocash.core.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.stage.gate.GateRecord;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.instance.InstanceBuilder;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;
import org.leadtocash.core.stage.sla.Clock;

/**
 * Where a document stands while steps are taken: deciding and replaying move it by the same hand.
 *
 * <p>Leaving and entering follow the algorithm of W3C SCXML appendix D for stages within stages, regions that are active at
 * once, and shallow history.
 */
final class Standing {
    private final CompiledModel model;
    private List<String> config;
    private Map<String, Instant> entered;
    private Map<String, List<String>> history;
    private Map<String, List<String>> actors;
    private Map<String, GateRecord> gates;
    private Map<String, Clock> clocks;
    private int cycle;
    private @Nullable BitSet active;

    Standing(CompiledModel model, Instance from) {
        this.model = model;
        config = from.config();
        entered = from.entered();
        history = from.history();
        actors = from.actors();
        gates = from.gates();
        clocks = from.clocks();
        cycle = from.cycle();
    }

    /** The beginning of a document's life. */
    Standing(CompiledModel model, Instant at) {
        this.model = model;
        config = List.of();
        entered = Map.of();
        history = Map.of();
        actors = Map.of();
        gates = Map.of();
        clocks = Map.of();
        cycle = 1;
        BitSet first = new BitSet();
        down(model.root().initial(), first);
        up(List.of(model.root().initial()), model.root(), first);
        become(first, new BitSet(), first, at);
        tick(at, false);
    }

    List<String> config() {
        return config;
    }

    Optional<Instant> enteredAt(Node stage) {
        return Optional.ofNullable(entered.get(stage.id()));
    }

    /** Who took a step in this cycle, and for whom. */
    List<String> actorsOf(String step) {
        return actors.getOrDefault(step, List.of());
    }

    Map<String, GateRecord> gates() {
        return gates;
    }

    GateRecord gate(String name) {
        return gates.getOrDefault(name, GateRecord.nothing());
    }

    /** Something was said at a gate. */
    void ruled(String gate, GateRecord after) {
        gates = with(gates, gate, after);
    }

    /** Whether a stage is active, or one within it. */
    boolean isActive(Node node) {
        return active().get(node.index);
    }

    boolean isActive(int index) {
        return active().get(index);
    }

    private BitSet active() {
        BitSet known = active;
        if (known == null) {
            known = new BitSet();
            for (String leaf : config) {
                for (Node node = model.node(leaf); node != null; node = node.parent) {
                    known.set(node.index);
                }
            }
            active = known;
        }
        return known;
    }

    /** Where a step leads: its target, or where the document was held; empty where it was not. */
    Optional<List<Node>> targets(Edge edge) {
        if (edge.target.isPresent()) {
            Node target = edge.target.get();
            return Optional.of(target.isMemory() ? remembered(target) : List.of(target));
        }
        List<String> held = history.getOrDefault(edge.source.id(), List.of());
        List<Node> nodes =
                held.stream().flatMap(leaf -> model.find(leaf).stream()).toList();
        return nodes.isEmpty() || nodes.size() < held.size() ? Optional.empty() : Optional.of(nodes);
    }

    /** What a stage of kind HISTORY stands for: what was left, or what is entered at first. */
    private List<Node> remembered(Node memory) {
        List<Node> nodes = history.getOrDefault(memory.id(), List.of()).stream()
                .map(model::node)
                .toList();
        Node around = memory.parent == null ? model.root() : memory.parent;
        return nodes.isEmpty() ? List.of(around.initial()) : nodes;
    }

    /** The active stages that a step leaves. */
    BitSet left(Edge edge, List<Node> targets) {
        Node domain = Edge.domain(edge.source, targets);
        BitSet left = new BitSet();
        for (int i = active().nextSetBit(domain.index + 1);
                i >= 0 && i <= domain.last;
                i = active().nextSetBit(i + 1)) {
            left.set(i);
        }
        return left;
    }

    /** The stages that a step enters. */
    BitSet entered(Edge edge, List<Node> targets) {
        BitSet into = new BitSet();
        targets.forEach(target -> down(target, into));
        up(targets, Edge.domain(edge.source, targets), into);
        return into;
    }

    private void down(Node node, BitSet into) {
        if (node.isMemory()) {
            remembered(node).forEach(stage -> down(stage, into));
            return;
        }
        into.set(node.index);
        if (node.parallel) {
            openRegions(node, into);
        } else if (!node.children.isEmpty()) {
            down(node.initial(), into);
        }
    }

    private void up(List<Node> targets, Node domain, BitSet into) {
        for (Node target : targets) {
            for (Node around = target.parent; around != null && around != domain; around = around.parent) {
                into.set(around.index);
                if (around.parallel) {
                    openRegions(around, into);
                }
            }
        }
    }

    /** Enters each region in which nothing is entered yet. */
    private void openRegions(Node parallel, BitSet into) {
        for (Node region : parallel.children) {
            int inside = into.nextSetBit(region.index + 1);
            if (inside < 0 || inside > region.last) {
                down(region, into);
            }
        }
    }

    /** Takes the steps of one round together, none of which leaves what another leaves. */
    void take(List<Edge> round, Instant at, List<String> people) {
        Edge first = round.get(0);
        if (round.size() == 1 && first.plain) {
            Node target = first.target.orElseThrow();
            config = target.config;
            entered = Map.of(target.id(), at);
            active = null;
        } else {
            BitSet out = new BitSet();
            BitSet into = new BitSet();
            for (Edge edge : round) {
                List<Node> targets = targets(edge).orElseThrow();
                BitSet leaving = left(edge, targets);
                out.or(leaving);
                into.or(entered(edge, targets));
                hold(edge, leaving);
            }
            remember(out);
            BitSet now = (BitSet) active().clone();
            now.andNot(out);
            now.or(into);
            become(now, out, into, at);
        }
        for (Edge edge : round) {
            after(edge, people);
        }
        tick(at, round.stream().anyMatch(edge -> edge.step.kind() == Transition.Kind.REOPEN));
    }

    private void tick(Instant at, boolean reopened) {
        if (!model.clocks().isEmpty()) {
            clocks = model.clocks().moved(clocks, stage -> isActive(model.node(stage)), at, reopened);
        }
    }

    /** A waiting stage remembers all that was left for it. */
    private void hold(Edge edge, BitSet leaving) {
        if (edge.step.kind() == Transition.Kind.HOLD) {
            List<String> leaves = leaving.stream()
                    .mapToObj(model::node)
                    .filter(Standing::isLeaf)
                    .map(Node::id)
                    .toList();
            history = with(history, edge.target.orElseThrow().id(), leaves);
        } else if (edge.step.kind() == Transition.Kind.RESUME && history.containsKey(edge.source.id())) {
            Map<String, List<String>> rest = new TreeMap<>(history);
            rest.remove(edge.source.id());
            history = rest;
        }
    }

    /** A stage of kind HISTORY remembers the one beside it that is left together with the stage around them. */
    private void remember(BitSet out) {
        for (int i = out.nextSetBit(0); i >= 0; i = out.nextSetBit(i + 1)) {
            for (Node memory : model.node(i).memories) {
                List<String> beside = model.node(i).children.stream()
                        .filter(child -> isActive(child.index))
                        .map(Node::id)
                        .toList();
                history = with(history, memory.id(), beside);
            }
        }
    }

    private void become(BitSet now, BitSet out, BitSet into, Instant at) {
        Map<String, Instant> since = new TreeMap<>();
        List<String> leaves = new ArrayList<>();
        for (int i = now.nextSetBit(0); i >= 0; i = now.nextSetBit(i + 1)) {
            Node node = model.node(i);
            if (node.state.isPresent()) {
                Instant before = out.get(i) || into.get(i) ? null : entered.get(node.id());
                since.put(node.id(), before == null ? at : before);
            }
            if (isLeaf(node)) {
                leaves.add(node.id());
            }
        }
        now.set(0);
        active = now;
        config = List.copyOf(leaves);
        entered = since;
    }

    private static boolean isLeaf(Node node) {
        return node.state.isPresent()
                && node.children.isEmpty()
                && node.state.get().kind() != State.Kind.HISTORY;
    }

    private void after(Edge edge, List<String> people) {
        if (edge.step.kind() == Transition.Kind.REOPEN) {
            cycle++;
            actors = Map.of();
        }
        if (edge.watched) {
            actors = with(actors, edge.step.id(), people);
        }
        if (!edge.step.invalidates().isEmpty()) {
            Map<String, GateRecord> rest = new TreeMap<>(gates);
            rest.keySet().removeAll(edge.step.invalidates());
            gates = rest;
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
                .gates(gates)
                .clocks(clocks)
                .counted(seq, cycle);
    }
}
