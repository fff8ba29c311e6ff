package org.leadtocash.core.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.stage.gate.GateRecord;
import org.leadtocash.core.stage.instance.AuditBuilder;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.instance.InstanceBuilder;
import org.leadtocash.core.stage.migration.MigrationPlan;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.sla.Clock;

/** Moves a document from one model to another by a plan: deciding and replaying move it by the same hand. */
final class Relocation {
    /** The event of the entry that says so. */
    static final String MIGRATED = "migrated";

    private static final FindingCode PINNED = FindingCode.of("stage.migration-pinned");
    private static final FindingCode PENDING = FindingCode.of("stage.migration-pending");
    private static final FindingCode UNMAPPED = FindingCode.of("stage.migration-unmapped");
    private static final FindingCode IMPOSSIBLE = FindingCode.of("stage.migration-impossible");

    private final MigrationPlan plan;
    private final CompiledModel old;
    private final CompiledModel newer;
    private final Instance instance;

    Relocation(MigrationPlan plan, CompiledModel old, CompiledModel newer, Instance instance) {
        this.plan = plan;
        this.old = old;
        this.newer = newer;
        this.instance = instance;
    }

    Decision decide(Context context) {
        List<Finding> reasons = new ArrayList<>();
        Facts facts = old.facts(context.facts());
        TreeSet<Node> into = new TreeSet<>(Comparator.comparingInt(node -> node.index));
        for (String leaf : instance.config()) {
            target(leaf, facts, reasons).flatMap(newer::find).ifPresent(into::add);
        }
        instance.history().forEach((stage, held) -> {
            boolean waits = instance.config().contains(stage);
            if (waits && held.stream().anyMatch(leaf -> usual(leaf).isEmpty())) {
                reasons.add(unmapped(String.join(" ", held)));
            }
        });
        List<String> config = into.stream().map(Node::id).toList();
        if (reasons.isEmpty() && !newer.knows(placed(config, context.now()).build())) {
            reasons.add(Finding.of(IMPOSSIBLE, Severity.BLOCK, subject())
                    .reference("stages", String.join(" ", config))
                    .reference("model", plan.to().toString())
                    .build());
        }
        if (!reasons.isEmpty()) {
            Findings findings = Findings.from(reasons);
            return new Refused.Denied(Optional.empty(), List.of(), findings, findings);
        }
        AuditEntry entry = AuditBuilder.next(instance, Event.of(MIGRATED))
                .model(plan.to())
                .in(context)
                .went(List.of(), config)
                .from(List.of(plan.dataSet()))
                .build();
        return new Accepted(after(entry), entry, List.of(), List.of());
    }

    private Subject subject() {
        return Subject.of(instance.document());
    }

    private Optional<String> target(String leaf, Facts facts, List<Finding> reasons) {
        for (MigrationPlan.Case each : plan.cases(leaf, newer.model())) {
            if (each.when().isEmpty()) {
                return Optional.of(each.to());
            }
            CompiledExpression when = each.when().get().compile(old.model().facts());
            Truth truth = when.evaluate(facts);
            if (truth == Truth.TRUE) {
                return Optional.of(each.to());
            }
            if (truth == Truth.UNKNOWN) {
                Finding.Builder pending =
                        Finding.of(PENDING, Severity.REVIEW, subject()).reference("stage", leaf);
                when.explain(facts, Parameters.none())
                        .missing()
                        .forEach(path -> pending.remedy(StageCodes.supply(path)));
                reasons.add(pending.build());
                return Optional.empty();
            }
        }
        reasons.add(unmapped(leaf));
        return Optional.empty();
    }

    private Finding unmapped(String stage) {
        boolean over = old.find(stage)
                .flatMap(node -> node.state)
                .filter(state -> state.kind().isFinal())
                .isPresent();
        boolean stays = over || plan.unmapped() == MigrationPlan.Unmapped.PIN;
        return Finding.of(stays ? PINNED : UNMAPPED, stays ? Severity.INFO : Severity.BLOCK, subject())
                .reference("stage", stage)
                .reference("plan", plan.dataSet().toString())
                .build();
    }

    /** Where a stage leads that is only remembered: in the case for every other. */
    private Optional<String> usual(String leaf) {
        List<MigrationPlan.Case> cases = plan.cases(leaf, newer.model());
        return cases.isEmpty()
                ? Optional.empty()
                : Optional.of(cases.get(cases.size() - 1).to());
    }

    /** The instance after an entry that says where it went. */
    Instance after(AuditEntry entry) {
        return placed(entry.to(), entry.at()).after(entry).build();
    }

    /** The instance in those stages of the newer model, with all of its past that the plan keeps. */
    private InstanceBuilder placed(List<String> config, Instant at) {
        BitSet active = new BitSet();
        Map<String, Instant> entered = new TreeMap<>();
        for (String leaf : config) {
            Optional<Instant> since = instance.config().stream()
                    .filter(before -> plan.cases(before, newer.model()).stream()
                            .anyMatch(each -> each.to().equals(leaf)))
                    .flatMap(before -> instance.enteredAt(before).stream())
                    .min(Comparator.naturalOrder());
            for (Node node = newer.find(leaf).orElse(null); node != null; node = node.parent) {
                active.set(node.index);
                if (node.state.isPresent()) {
                    Instant known = node.id().equals(leaf)
                            ? since.orElse(at)
                            : instance.enteredAt(node.id()).orElse(since.orElse(at));
                    entered.merge(node.id(), known, (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }
        Map<String, Clock> clocks = new TreeMap<>();
        if (plan.clocks() == MigrationPlan.Clocks.KEEP) {
            newer.model()
                    .slas()
                    .forEach(sla -> Optional.ofNullable(instance.clocks().get(sla.id()))
                            .ifPresent(clock -> clocks.put(sla.id(), clock)));
        }
        return instance.toBuilder()
                .model(plan.to())
                .standing(
                        config.isEmpty() ? instance.config() : config, config.isEmpty() ? instance.entered() : entered)
                .history(history())
                .actors(actors())
                .gates(gates())
                .clocks(newer.clocks().moved(clocks, stage -> active.get(newer.node(stage).index), at, false));
    }

    private Map<String, List<String>> history() {
        Map<String, List<String>> history = new TreeMap<>();
        instance.history().forEach((stage, held) -> {
            Optional<String> now = usual(stage).or(() -> newer.find(stage).map(Node::id));
            List<String> leaves = held.stream()
                    .flatMap(leaf -> usual(leaf).stream())
                    .distinct()
                    .toList();
            if (now.isPresent() && !leaves.isEmpty()) {
                history.put(now.get(), leaves);
            }
        });
        return history;
    }

    private Map<String, List<String>> actors() {
        Map<String, List<String>> actors = new TreeMap<>(instance.actors());
        actors.keySet().removeIf(step -> newer.model().transition(step).isEmpty());
        return actors;
    }

    private Map<String, GateRecord> gates() {
        Map<String, GateRecord> gates = new TreeMap<>();
        if (plan.gates() == MigrationPlan.Gates.KEEP) {
            instance.gates().forEach((gate, record) -> {
                if (newer.model().gate(gate).isPresent()) {
                    Map<String, String> figures = new TreeMap<>();
                    record.decided()
                            .forEach((fact, figure) -> figures.put(plan.facts().getOrDefault(fact, fact), figure));
                    gates.put(
                            gate,
                            new GateRecord(
                                    record.outcome(), record.ballots(), record.open(), record.validUntil(), figures));
                }
            });
        }
        return gates;
    }
}
