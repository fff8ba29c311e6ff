package org.leadtocash.core.stage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.stage.gate.GateRecord;
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
 */
final class Macrostep {
    private static final int MOST_MICROSTEPS = 32;

    private final CompiledModel model;
    private final Instance instance;
    private final Event event;
    private final Context context;
    private final Facts facts;
    private final Parameters parameters;
    private final Reasons reasons;
    private final Standing next;
    private List<String> nearMisses = List.of();
    private Optional<GateRecord> ruledTo = Optional.empty();
    private List<List<Taken>> rounds = List.of();
    private List<Effect> effects = List.of();

    Macrostep(CompiledModel model, Instance instance, Event event, Context context) {
        this.model = model;
        this.instance = instance;
        this.event = event;
        this.context = context;
        this.facts = model.facts(context.facts());
        this.parameters = model.parameters(context);
        this.reasons = new Reasons(model, instance, event, context, facts, parameters);
        this.next = new Standing(model, instance);
    }

    Decision decide() {
        if (event.ruling().isPresent()) {
            reasons.ruling(event.ruling().get(), next);
            ruledTo = Optional.of(next.gate(event.ruling().get().gate()));
        }
        if (event.name().equals(Event.RULING)) {
            return ruled();
        }
        Selection selection = new Selection(model, facts, parameters, next);
        List<Edge> selected = selection.answering(event.name());
        if (!selection.nearMisses().isEmpty()) {
            nearMisses = selection.nearMisses().stream()
                    .map(edge -> edge.step.id())
                    .distinct()
                    .toList();
        }
        if (selection.unsettled().isPresent()) {
            reasons.selectionPending(selection.unsettled().get());
            Findings findings = reasons.findings();
            return new Refused.Denied(Optional.empty(), nearMisses, findings, findings.atLeast(Severity.REVIEW));
        }
        if (selected.isEmpty()) {
            return ignored();
        }
        take(selected);
        automatic();
        Findings findings = reasons.findings();
        Findings refusing = reasons.refusing(findings);
        if (!refusing.isEmpty()) {
            return new Refused.Denied(Optional.of(selected.get(0).step.id()), nearMisses, findings, refusing);
        }
        return accepted(findings);
    }

    /** Where the event may lead if everything it asks for is granted. */
    static List<Supposition> suppose(CompiledModel model, Instance instance, Event event, Context context) {
        Macrostep asking = new Macrostep(model, instance, event, context);
        Selection selection = new Selection(model, asking.facts, asking.parameters, asking.next);
        List<Supposition> suppositions = new ArrayList<>();
        for (List<Edge> choice : selection.choices(event.name())) {
            suppositions.add(new Macrostep(model, instance, event, context).supposed(choice));
        }
        return List.copyOf(suppositions);
    }

    private Supposition supposed(List<Edge> choice) {
        for (Edge edge : choice) {
            if (edge.when.isPresent() && edge.when.get().evaluate(facts, parameters) == Truth.UNKNOWN) {
                reasons.selectionPending(edge);
            }
        }
        take(choice);
        automatic();
        Findings refusing = reasons.refusing(reasons.findings());
        Instance after = next.on(instance.toBuilder(), instance.seq() + 1).build();
        List<String> path =
                rounds.stream().flatMap(List::stream).map(Taken::transition).toList();
        return new Supposition(after, path, refusing);
    }

    /** Somebody said something at a gate, and wants no step. */
    private Decision ruled() {
        if (event.ruling().isEmpty()) {
            reasons.rulingMissing();
        }
        Findings findings = reasons.findings();
        Findings refusing = reasons.refusing(findings);
        return refusing.isEmpty()
                ? accepted(findings)
                : new Refused.Denied(Optional.empty(), nearMisses, findings, refusing);
    }

    /** Evaluates everything the steps ask for, and moves on as if it were granted. */
    private void take(List<Edge> round) {
        List<Edge> possible = round;
        for (Edge edge : round) {
            Optional<List<Node>> targets = next.targets(edge);
            if (targets.isPresent()) {
                reasons.obligations(edge, next, targets.get());
                effects = effects.isEmpty() ? edge.effects : plus(effects, edge.effects);
            } else {
                reasons.notHeld(edge.source.id());
                possible = possible.stream().filter(other -> other != edge).toList();
            }
        }
        if (!possible.isEmpty()) {
            next.take(possible, context.now(), reasons.people());
            rounds = plus(rounds, List.of(taken(possible)));
        }
    }

    private static List<Taken> taken(List<Edge> round) {
        return round.size() == 1
                ? round.get(0).round
                : round.stream().flatMap(edge -> edge.round.stream()).toList();
    }

    /** Takes steps by themselves until none can be taken, or it is clear that they never end. */
    private void automatic() {
        for (int taken = 0; ; taken++) {
            Selection selection = new Selection(model, facts, parameters, next);
            List<Edge> round = selection.automatic();
            selection.unsettled().ifPresent(reasons::automaticPending);
            if (round.isEmpty()) {
                return;
            }
            if (taken == MOST_MICROSTEPS) {
                reasons.endless(round.get(0));
                return;
            }
            take(round);
        }
    }

    private Decision accepted(Findings findings) {
        AuditEntry entry = AuditBuilder.next(instance, event)
                .in(context)
                .as(reasons.used().map(Authority.Used::role), reasons.used().flatMap(Authority.Used::onBehalfOf))
                .ruled(ruledTo)
                .went(rounds, next.config())
                .because(reasons.checks(), findings, reasons.needed(findings))
                .from(reasons.dataSets())
                .build();
        Instance after = next.on(instance.toBuilder(), entry.seq()).after(entry).build();
        return new Accepted(after, entry, effects, reasons.owed());
    }

    private Decision ignored() {
        Set<String> allowed = new LinkedHashSet<>();
        for (Edge edge : model.out(instance)) {
            if (edge.step.kind() != Transition.Kind.AUTO && reasons.mayTry(edge)) {
                allowed.add(edge.step.event());
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

    private static <T> List<T> plus(List<T> list, List<T> more) {
        if (list.isEmpty() || more.isEmpty()) {
            return list.isEmpty() ? more : list;
        }
        List<T> all = new ArrayList<>(list);
        all.addAll(more);
        return List.copyOf(all);
    }
}
