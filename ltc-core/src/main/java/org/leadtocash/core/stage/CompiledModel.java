package org.leadtocash.core.stage;

import static org.leadtocash.core.expression.Expression.all;
import static org.leadtocash.core.expression.Expression.allOf;
import static org.leadtocash.core.expression.Expression.path;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.guard.ParameterSets;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;
import org.leadtocash.core.stage.sla.Calendars;

/** A model with names resolved and conditions compiled: what a machine looks things up in. */
final class CompiledModel {
    /** Up to so many events every stage that answers to patterns knows its steps for each; beyond it finds them when asked. */
    private static final int MOST_INDEXED = 64;

    private final StageModel model;
    private final ParameterSets parameters;
    private final Clocks clocks;
    private final Facts nothing;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Node> byId = new HashMap<>();
    private final Map<String, List<CompiledExpression>> cases = new HashMap<>();
    private final boolean isParameterless;
    private final int checkCount;

    /**
     * Compiles a model that was checked, whose guards are known.
     *
     * @param parameters of any schema; what the model asks and they do not say is unknown
     */
    CompiledModel(StageModel model, Guards guards, ParameterSets parameters, Calendars calendars) {
        this.model = model;
        this.parameters = parameters;
        this.clocks = new Clocks(model, calendars);
        this.isParameterless = model.parameters().types().isEmpty();
        this.nothing = Facts.none(model.facts());
        Map<String, List<State>> within = new HashMap<>();
        model.states()
                .forEach(state -> within.computeIfAbsent(state.parent().orElse(""), any -> new ArrayList<>())
                        .add(state));
        root(within);
        Set<String> events = new TreeSet<>();
        Set<String> watched = new HashSet<>();
        for (Transition step : model.transitions()) {
            if (!step.event().endsWith(StageModel.ANY)) {
                events.add(step.event());
            }
            watched.addAll(step.notActorOf());
        }
        model.gates().forEach(gate -> watched.addAll(gate.requestedBy()));
        Compiler compiler = new Compiler(guards, watched);
        model.gates()
                .forEach(gate -> cases.put(
                        gate.id(),
                        gate.bands().stream()
                                .map(band -> compiler.condition(band.when().orElse(Expression.always())))
                                .toList()));
        for (Node node : nodes) {
            if (node.state.isPresent() && !node.state.get().require().isEmpty()) {
                compiler.anyAsks = true;
                node.entry =
                        node.state.get().require().stream().map(compiler::check).toArray(Edge.Check[]::new);
            }
        }
        for (Transition step : model.transitions()) {
            for (State state : model.sources(step)) {
                Node source = node(state.id());
                source.add(new Edge(compiler, step, source, step.to().map(this::node)));
            }
        }
        Set<String> heard = new HashSet<>();
        for (Node node : nodes) {
            heard.clear();
            node.steps().stream()
                    .map(edge -> edge.step.event())
                    .filter(event -> !event.endsWith(StageModel.ANY))
                    .forEach(heard::add);
            boolean patterns =
                    node.steps().stream().anyMatch(edge -> edge.step.event().endsWith(StageModel.ANY));
            node.index(patterns && events.size() <= MOST_INDEXED ? events : heard);
        }
        this.checkCount = compiler.checks.size();
    }

    /** The tree below a root of which one child is active; several outermost regions are that child together. */
    private void root(Map<String, List<State>> within) {
        List<State> outermost = within.getOrDefault("", List.of());
        Node root = add(Optional.empty(), null, false);
        Node around = regions(outermost).size() > 1 ? add(Optional.empty(), root, true) : root;
        fill(around, outermost, within);
        if (around != root) {
            around.last = nodes.size() - 1;
        }
        root.last = nodes.size() - 1;
    }

    private Node add(Optional<State> state, @Nullable Node parent, boolean parallel) {
        Node node = new Node(nodes.size(), state, parent, parallel);
        nodes.add(node);
        if (parent != null) {
            (node.isMemory() ? parent.memories : parent.children).add(node);
        }
        state.ifPresent(of -> byId.put(of.id(), node));
        return node;
    }

    private void fill(Node around, List<State> states, Map<String, List<State>> within) {
        for (List<State> region : regions(states).values()) {
            Node parent = around.parallel ? add(Optional.empty(), around, false) : around;
            for (State state : region) {
                List<State> inner = within.getOrDefault(state.id(), List.of());
                Node node = add(Optional.of(state), parent, regions(inner).size() > 1);
                fill(node, inner, within);
                node.last = nodes.size() - 1;
            }
            parent.last = nodes.size() - 1;
        }
    }

    private static Map<String, List<State>> regions(List<State> states) {
        Map<String, List<State>> regions = new LinkedHashMap<>();
        states.forEach(state -> regions.computeIfAbsent(state.region(), any -> new ArrayList<>())
                .add(state));
        return regions;
    }

    StageModel model() {
        return model;
    }

    /** The parameters that count in that context. */
    Parameters parameters(Context context) {
        return isParameterless ? Parameters.none() : parameters.at(context.today(), context.place());
    }

    /** The cases of the bands of a gate, in their order; always for one without a case. */
    List<CompiledExpression> cases(String gate) {
        return cases.getOrDefault(gate, List.of());
    }

    /** How many different requirements there are. */
    int checkCount() {
        return checkCount;
    }

    /** The identity of the parameters, where the model asks for any. */
    List<DataSet> dataSets(Parameters used) {
        return isParameterless ? List.of() : List.of(used.dataSet());
    }

    Clocks clocks() {
        return clocks;
    }

    Node root() {
        return nodes.get(0);
    }

    /** The node at that place in document order. */
    Node node(int index) {
        return nodes.get(index);
    }

    /** The node of a stage of this model; empty for another. */
    Optional<Node> find(String state) {
        return Optional.ofNullable(byId.get(state));
    }

    Node node(String state) {
        return find(state).orElseThrow(() -> new IllegalStateException(model.ref() + ": no stage " + state));
    }

    /** Every step out of where an instance stands, from the inside outwards. */
    Set<Edge> out(Instance instance) {
        Set<Edge> edges = new LinkedHashSet<>();
        for (String leaf : instance.config()) {
            for (Node node = node(leaf); node != null; node = node.parent) {
                edges.addAll(node.steps());
            }
        }
        return edges;
    }

    /** Whether an instance can stand there: on stages of this model of which one is active in each region. */
    boolean knows(Instance instance) {
        BitSet active = new BitSet();
        for (String leaf : instance.config()) {
            Optional<Node> node = find(leaf);
            if (node.isEmpty() || !node.get().children.isEmpty() || node.get().isMemory()) {
                return false;
            }
            for (Node at = node.get(); at != null; at = at.parent) {
                active.set(at.index);
            }
        }
        return active.stream().mapToObj(this::node).allMatch(node -> node.isWhole(active));
    }

    /** The facts as far as this model speaks of them. */
    Facts facts(Optional<Facts> given) {
        if (given.isEmpty()) {
            return nothing;
        }
        Facts facts = given.get();
        return facts.schema().equals(model.facts()) ? facts : FactsOf.schema(model.facts(), facts);
    }

    /** Compiles what steps ask for, the same requirement once. */
    final class Compiler {
        private final Guards guards;
        private final Set<String> watched;
        private final Map<Requirement, Edge.Check> checks = new HashMap<>();
        private boolean anyAsks;

        Compiler(Guards guards, Set<String> watched) {
            this.guards = guards;
            this.watched = watched;
        }

        boolean isWatched(String step) {
            return watched.contains(step);
        }

        /** Whether that stage, or any where none is named, has requirements of its own. */
        boolean asksOnEntry(Optional<Node> stage) {
            return stage.map(node -> node.entry.length > 0).orElse(anyAsks);
        }

        int[] indices(List<String> states) {
            return states.stream().mapToInt(state -> node(state).index).toArray();
        }

        CompiledExpression condition(Expression condition) {
            return condition.compile(
                    model.facts(), parameters.schema(), Place.of(model.ref().toString()));
        }

        CompiledExpression complete(List<String> required) {
            FactSchema facts = model.facts();
            return allOf(required.stream()
                            .map(fact -> {
                                if (facts.groups().contains(fact)) {
                                    return path(fact).exists();
                                }
                                FactPath parsed = FactPath.parse(fact);
                                return parsed.inGroup()
                                        ? all(parsed.group(), path(fact).known())
                                        : path(fact).known();
                            })
                            .toList())
                    .compile(facts);
        }

        Edge.Check check(Requirement requirement) {
            return checks.computeIfAbsent(
                    requirement,
                    any -> new Edge.Check(
                            checks.size(),
                            requirement,
                            requirement.toString(),
                            requirement.condition().isPresent()
                                    ? Optional.empty()
                                    : Optional.of(
                                            guards.guard(requirement.name()).orElseThrow()),
                            requirement.condition().map(this::condition)));
        }

        List<String> reasons(String list) {
            return model.reasonList(list).orElseThrow().codes();
        }
    }
}
