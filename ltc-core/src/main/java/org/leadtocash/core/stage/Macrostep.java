package org.leadtocash.core.stage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.stage.CompiledModel.Edge;
import org.leadtocash.core.stage.CompiledModel.Node;
import org.leadtocash.core.stage.instance.AuditBuilder;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.instance.Taken;
import org.leadtocash.core.stage.model.Effect;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.Transition;

/**
 * One decision: the steps an event selects, what they ask for, and the stages after them and after those steps that are
 * then taken by themselves.
 *
 * <p>Selection follows W3C SCXML 3.13 for the part that models can say: for each active stage the first step in document
 * order whose event matches and whose condition holds.
 */
final class Macrostep {
    private static final int MOST_MICROSTEPS = 32;

    private final CompiledModel model;
    private final Instance instance;
    private final Event event;
    private final Context context;
    private final Facts facts;
    private final Reasons reasons;
    private final Standing next;
    private List<String> nearMisses = List.of();
    private final List<List<Taken>> rounds = new ArrayList<>();
    private List<Effect> effects = List.of();
    private @Nullable Edge selected;

    Macrostep(CompiledModel model, Instance instance, Event event, Context context) {
        this.model = model;
        this.instance = instance;
        this.event = event;
        this.context = context;
        this.facts = model.facts(context.facts());
        this.reasons = new Reasons(model, instance, event, context, facts);
        this.next = new Standing(instance);
    }

    Decision decide() {
        for (String leaf : instance.config()) {
            Node node = model.node(leaf);
            Optional<Edge> edge = select(node, node.answering(event.name()));
            if (reasons.stopped()) {
                Findings findings = reasons.findings();
                return new Refused.Denied(Optional.empty(), nearMisses, findings, findings.atLeast(Severity.REVIEW));
            }
            if (edge.isPresent()) {
                take(edge.get(), node);
            }
        }
        if (selected == null) {
            return ignored();
        }
        automatic();
        Findings findings = reasons.findings();
        Findings refusing = reasons.refusing(findings);
        if (!refusing.isEmpty()) {
            return new Refused.Denied(Optional.of(selected.step.id()), nearMisses, findings, refusing);
        }
        return accepted(findings);
    }

    /** The first step whose condition holds. Where a condition is not settled no later step is tried. */
    private Optional<Edge> select(Node node, Edge[] answering) {
        for (Edge edge : answering) {
            if (edge.when.isEmpty()) {
                return Optional.of(edge);
            }
            Truth truth = edge.when.get().evaluate(facts, model.parameters());
            if (truth == Truth.TRUE) {
                return Optional.of(edge);
            }
            if (truth == Truth.UNKNOWN) {
                reasons.selectionPending(edge);
                return Optional.empty();
            }
            nearMisses = plus(nearMisses, edge.step.id());
        }
        return Optional.empty();
    }

    /** Evaluates everything the step asks for, and moves on as if it were granted. */
    private void take(Edge edge, Node source) {
        if (selected == null) {
            selected = edge;
        }
        reasons.obligations(edge, next.enteredAt(source.state.id()));
        Node target = edge.target.orElseGet(() -> heldFrom(source));
        next.move(edge, source, target, context.now(), context.actor().id());
        rounds.add(edge.round);
        effects = effects.isEmpty() ? edge.effects : plusAll(effects, edge.effects);
    }

    private Node heldFrom(Node waiting) {
        Optional<Node> from = next.heldFrom(waiting.state.id()).flatMap(model::find);
        if (from.isPresent()) {
            return from.get();
        }
        reasons.notHeld(waiting.state.id());
        return waiting;
    }

    /** Takes steps by themselves until none can be taken, or it is clear that they never end. */
    private void automatic() {
        int taken = 0;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (String leaf : next.config) {
                Node node = model.node(leaf);
                Optional<Edge> edge = automatic(node);
                if (edge.isPresent()) {
                    taken++;
                    if (taken > MOST_MICROSTEPS) {
                        reasons.endless(edge.get());
                        return;
                    }
                    take(edge.get(), node);
                    moved = true;
                    break;
                }
            }
        }
    }

    private Optional<Edge> automatic(Node node) {
        for (Edge edge : node.autos()) {
            Truth truth = edge.when
                    .map(when -> when.evaluate(facts, model.parameters()))
                    .orElse(Truth.TRUE);
            if (truth == Truth.TRUE) {
                return Optional.of(edge);
            }
            if (truth == Truth.UNKNOWN) {
                reasons.automaticPending(edge);
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Decision accepted(Findings findings) {
        AuditEntry entry = AuditBuilder.next(instance, event)
                .in(context)
                .as(reasons.role())
                .went(List.copyOf(rounds), next.config)
                .because(reasons.checks(), findings, reasons.needed(findings))
                .from(reasons.dataSets())
                .build();
        Instance after = next.on(instance.toBuilder(), entry.seq()).after(entry).build();
        return new Accepted(after, entry, effects, reasons.owed());
    }

    private Decision ignored() {
        Set<String> allowed = new LinkedHashSet<>();
        for (String leaf : instance.config()) {
            for (Edge edge : model.node(leaf).steps()) {
                if (edge.step.kind() != Transition.Kind.AUTO && reasons.mayTry(edge)) {
                    allowed.add(edge.step.event());
                }
            }
        }
        Subject subject = Subject.of(instance.document());
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(StageCodes.IGNORED, Severity.BLOCK, subject)
                .reference("event", event.name())
                .reference("stage", instance.stage())
                .build());
        nearMisses.forEach(step -> findings.add(Finding.of(StageCodes.CONDITION_FALSE, Severity.BLOCK, subject)
                .reference("transition", step)
                .build()));
        return new Refused.Ignored(List.copyOf(allowed), Findings.from(findings));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return plusAll(list, List.of(one));
    }

    private static <T> List<T> plusAll(List<T> list, List<T> more) {
        List<T> all = new ArrayList<>(list);
        all.addAll(more);
        return List.copyOf(all);
    }
}
