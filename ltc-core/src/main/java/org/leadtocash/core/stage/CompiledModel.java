package org.leadtocash.core.stage;

import static org.leadtocash.core.expression.Expression.all;
import static org.leadtocash.core.expression.Expression.allOf;
import static org.leadtocash.core.expression.Expression.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.stage.guard.Guard;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.instance.Taken;
import org.leadtocash.core.stage.model.Effect;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/** A model with names resolved and conditions compiled: what a machine looks things up in. */
final class CompiledModel {
    private final StageModel model;
    private final Parameters parameters;
    private final List<DataSet> dataSets;
    private final Facts nothing;
    private final Map<String, Node> nodes = new HashMap<>();
    private final int checkCount;

    /**
     * Compiles a model that was checked, whose guards are known.
     *
     * @param parameters of any schema; what the model asks and they do not say is unknown
     */
    CompiledModel(StageModel model, Guards guards, Parameters parameters) {
        this.model = model;
        this.parameters = parameters;
        this.dataSets = model.parameters().types().isEmpty() ? List.of() : List.of(parameters.dataSet());
        this.nothing = Facts.none(model.facts());
        model.states().forEach(state -> nodes.put(state.id(), new Node(state)));
        Set<String> events = new TreeSet<>();
        Set<String> watched = new TreeSet<>();
        for (Transition step : model.transitions()) {
            if (!step.event().endsWith(StageModel.ANY)) {
                events.add(step.event());
            }
            watched.addAll(step.notActorOf());
        }
        Compiler compiler = new Compiler(guards, watched);
        for (Transition step : model.transitions()) {
            model.sources(step).forEach(state -> node(state.id()).steps.add(compiler.edge(step, node(state.id()))));
        }
        nodes.values().forEach(node -> node.index(events));
        this.checkCount = compiler.checks.size();
    }

    StageModel model() {
        return model;
    }

    Parameters parameters() {
        return parameters;
    }

    /** How many different requirements there are. */
    int checkCount() {
        return checkCount;
    }

    /** The identity of the parameters, where the model asks for any. */
    List<DataSet> dataSets() {
        return dataSets;
    }

    /** The node of a stage of this model; empty for another. */
    Optional<Node> find(String state) {
        return Optional.ofNullable(nodes.get(state));
    }

    Node node(String state) {
        return find(state).orElseThrow(() -> new IllegalStateException(model.ref() + ": no stage " + state));
    }

    /** The facts as far as this model speaks of them. */
    Facts facts(Optional<Facts> given) {
        if (given.isEmpty()) {
            return nothing;
        }
        Facts facts = given.get();
        return facts.schema().equals(model.facts()) ? facts : FactsOf.schema(model.facts(), facts);
    }

    /** A stage with the steps out of it, in document order. */
    static final class Node {
        private static final Edge[] NONE = {};

        final State state;
        final List<String> config;
        private final List<Edge> steps = new ArrayList<>();
        private final Map<String, Edge[]> byEvent = new HashMap<>();
        private Edge[] patterns = NONE;
        private Edge[] autos = NONE;

        private Node(State state) {
            this.state = state;
            this.config = List.of(state.id());
        }

        private void index(Set<String> events) {
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
            return steps.stream()
                    .filter(edge -> answers(edge.step.event(), event))
                    .toArray(Edge[]::new);
        }

        /** Whether a step on this pattern answers to the event. */
        private static boolean answers(String pattern, String event) {
            if (!pattern.endsWith(StageModel.ANY)) {
                return !pattern.isEmpty() && pattern.equals(event);
            }
            if (pattern.length() == 1) {
                return true;
            }
            String stem = pattern.substring(0, pattern.length() - 2);
            return event.equals(stem) || event.startsWith(stem + ".");
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

        /** Every step on an event, in document order. */
        List<Edge> steps() {
            return steps;
        }
    }

    /** A step out of one stage, with everything it asks for. */
    static final class Edge {
        final Transition step;
        final Optional<Node> target;
        final Optional<CompiledExpression> when;
        final Check[] checks;
        final List<String> required;
        /** Holds where nothing that is required is missing; where it does not, the facts are asked one by one. */
        final Optional<CompiledExpression> complete;

        final Role[] roles;
        final Set<String> reasons;
        final List<Taken> round;
        final List<Effect> effects;
        final boolean watched;

        private Edge(Compiler compiler, Transition step, Node source, Optional<Node> target) {
            this.step = step;
            this.target = target;
            this.when = step.when().map(compiler::condition);
            this.checks = step.require().stream().map(compiler::check).toArray(Check[]::new);
            this.required = List.copyOf(required(step, source, target));
            this.complete = required.isEmpty() ? Optional.empty() : Optional.of(compiler.complete(required));
            this.roles = step.roles().toArray(Role[]::new);
            this.reasons = step.reasonList()
                    .map(list -> Set.copyOf(compiler.reasons(list)))
                    .orElse(Set.of());
            List<Effect> all = new ArrayList<>(step.effects());
            if (!step.clears().isEmpty()) {
                all.add(new Effect.Clear(step.clears()));
            }
            this.effects = List.copyOf(all);
            this.round = List.of(new Taken(step.id(), source.state.id()));
            this.watched = compiler.watched.contains(step.id());
        }

        private static Set<String> required(Transition step, Node source, Optional<Node> target) {
            Set<String> required = new LinkedHashSet<>(step.required());
            if (step.kind().leavesFinished()) {
                required.addAll(source.state.exitRequired());
            }
            if (step.kind().entersAnew()) {
                target.ifPresent(node -> required.addAll(node.state.entryRequired()));
            }
            return required;
        }
    }

    /** A requirement, and what answers it: a guard or a condition. */
    record Check(
            int index,
            Requirement requirement,
            String text,
            Optional<Guard> guard,
            Optional<CompiledExpression> condition) {}

    private final class Compiler {
        private final Guards guards;
        private final Set<String> watched;
        private final Map<Requirement, Check> checks = new HashMap<>();

        Compiler(Guards guards, Set<String> watched) {
            this.guards = guards;
            this.watched = watched;
        }

        Edge edge(Transition step, Node source) {
            return new Edge(this, step, source, step.to().map(CompiledModel.this::node));
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

        Check check(Requirement requirement) {
            return checks.computeIfAbsent(
                    requirement,
                    any -> new Check(
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
