package org.leadtocash.core.stage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.guard.Guard;
import org.leadtocash.core.stage.instance.Taken;
import org.leadtocash.core.stage.model.Effect;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/** A step out of one stage, with everything it asks for. */
final class Edge {
    final Transition step;
    final Node source;
    final Optional<Node> target;
    /** Whether it leads from a stage without others around or within to another such: the usual case. */
    final boolean plain;

    final Optional<CompiledExpression> when;
    /** Of each group one must be active. */
    final int[][] in;

    final int[] notIn;
    final Check[] checks;
    final List<String> required;
    /** Holds where nothing that is required is missing; where it does not, the facts are asked one by one. */
    final Optional<CompiledExpression> complete;

    final Role[] roles;
    final Set<String> reasons;
    final List<Taken> round;
    final List<Effect> effects;
    final boolean watched;
    /** Whether a stage that it may enter asks for more than facts. */
    final boolean entryChecked;

    /** A requirement, and what answers it: a guard or a condition. */
    record Check(
            int index,
            Requirement requirement,
            String text,
            Optional<Guard> guard,
            Optional<CompiledExpression> condition) {}

    Edge(CompiledModel.Compiler compiler, Transition step, Node source, Optional<Node> target) {
        this.step = step;
        this.source = source;
        this.target = target;
        this.plain = isPlain(source) && target.filter(Edge::isPlain).isPresent() && step.kind() != Transition.Kind.HOLD;
        this.when = step.when().map(compiler::condition);
        this.in = step.in().stream().map(compiler::indices).toArray(int[][]::new);
        this.notIn = compiler.indices(step.notIn());
        this.checks = step.require().stream().map(compiler::check).toArray(Check[]::new);
        this.required = required(List.of(source), target.stream().toList());
        this.complete = required.isEmpty() ? Optional.empty() : Optional.of(compiler.complete(required));
        this.roles = step.roles().toArray(Role[]::new);
        this.reasons = step.reasonList()
                .map(list -> Set.copyOf(compiler.reasons(list)))
                .orElse(Set.of());
        this.round = List.of(new Taken(step.id(), source.id()));
        List<Effect> all = new ArrayList<>(step.effects());
        if (!step.clears().isEmpty()) {
            all.add(new Effect.Clear(step.clears()));
        }
        if (step.newVersion()) {
            all.add(new Effect.NewVersion());
        }
        this.effects = List.copyOf(all);
        this.watched = compiler.isWatched(step.id());
        this.entryChecked = step.kind().entersAnew() && compiler.asksOnEntry(plain ? target : Optional.empty());
    }

    private static boolean isPlain(Node node) {
        Node around = node.parent;
        return node.children.isEmpty()
                && !node.isMemory()
                && around != null
                && around.index == 0
                && around.memories.isEmpty();
    }

    /** The facts that must be known to take it, where it leaves and enters these stages. */
    List<String> required(List<Node> left, List<Node> entered) {
        Set<String> all = new LinkedHashSet<>(step.required());
        if (step.kind().leavesFinished()) {
            left.forEach(node -> all.addAll(node.state.map(State::exitRequired).orElse(List.of())));
        }
        if (step.kind().entersAnew()) {
            entered.forEach(
                    node -> all.addAll(node.state.map(State::entryRequired).orElse(List.of())));
        }
        return List.copyOf(all);
    }

    /** The nearest stage around source and targets of which one child is active at a time: what is not left. */
    static Node domain(Node source, List<Node> targets) {
        Node around = source.parent;
        while (around != null && around.parent != null && !encloses(around, targets)) {
            around = around.parent;
        }
        return root(around, source);
    }

    private static boolean encloses(Node around, List<Node> targets) {
        return !around.parallel && targets.stream().allMatch(around::includes);
    }

    private static Node root(@Nullable Node found, Node otherwise) {
        return found == null ? otherwise : found;
    }
}
