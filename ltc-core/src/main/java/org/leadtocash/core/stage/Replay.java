package org.leadtocash.core.stage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.instance.InstanceBuilder;
import org.leadtocash.core.stage.instance.Taken;
import org.leadtocash.core.stage.migration.MigrationPlan;
import org.leadtocash.core.stage.model.ModelRef;

/** Rebuilds an instance from its audit, entry by entry, without deciding anything again. */
final class Replay {
    /** The event of entry 0. */
    static final String START = "start";

    private static final FindingCode BROKEN = FindingCode.of("stage.audit-broken");

    private final Map<ModelRef, CompiledModel> models;
    private final Collection<MigrationPlan> plans;

    Replay(Map<ModelRef, CompiledModel> models, Collection<MigrationPlan> plans) {
        this.models = models;
        this.plans = plans;
    }

    Instance instance(List<AuditEntry> audit) {
        if (audit.isEmpty()) {
            throw new IllegalArgumentException("an audit without entries: expected entry 0 at least");
        }
        AuditEntry first = audit.get(0);
        CompiledModel model = model(first);
        check(first, first.previousHash().isEmpty() && first.seq() == 0, "entry " + first.seq(), "entry 0");
        Standing start = new Standing(model, first.at());
        check(first, first.to().equals(start.config()), "to " + first.to(), "to " + start.config());
        Instance now = start.on(new InstanceBuilder(first.document(), first.mainLine(), first.model()), 0)
                .after(first)
                .build();
        for (AuditEntry entry : audit.subList(1, audit.size())) {
            now = entry.model().equals(now.model()) ? step(model(entry), now, entry) : moved(now, entry);
        }
        return now;
    }

    private CompiledModel model(AuditEntry entry) {
        CompiledModel model = models.get(entry.model());
        check(entry, model != null, entry.model().toString(), "a model of the machine");
        return Objects.requireNonNull(model);
    }

    /** The document was taken to another model, by a plan that the entry names. */
    private Instance moved(Instance now, AuditEntry entry) {
        linked(now, entry);
        Optional<MigrationPlan> plan = plans.stream()
                .filter(each -> entry.dataSets().contains(each.dataSet())
                        && each.from().equals(now.model())
                        && each.to().equals(entry.model()))
                .findFirst();
        check(
                entry,
                plan.isPresent(),
                "a move to " + entry.model() + " by " + entry.dataSets(),
                "the plan at hand, from " + now.model());
        CompiledModel newer = model(entry);
        check(
                entry,
                entry.to().stream().allMatch(stage -> newer.find(stage).isPresent()),
                "to " + entry.to(),
                "stages of " + entry.model());
        Instance after = new Relocation(plan.orElseThrow(), Objects.requireNonNull(models.get(now.model())), newer, now)
                .after(entry);
        check(entry, newer.knows(after), "to " + entry.to(), "stages of which one is active in each region");
        return after;
    }

    private static void linked(Instance now, AuditEntry entry) {
        check(entry, entry.seq() == now.seq() + 1, "entry " + entry.seq(), "entry " + (now.seq() + 1));
        check(
                entry,
                entry.previousHash().equals(Optional.of(now.lastHash())),
                "the entry before with hash " + entry.previousHash(),
                now.lastHash().toString());
        check(
                entry,
                entry.document().equals(now.document()) && entry.mainLine().equals(now.mainLine()),
                entry.document() + " of " + entry.mainLine(),
                now.document() + " of " + now.mainLine());
        check(entry, entry.from().equals(now.config()), "from " + entry.from(), "from " + now.config());
    }

    private static Instance step(CompiledModel model, Instance now, AuditEntry entry) {
        linked(now, entry);
        Standing standing = new Standing(model, now);
        entry.gate()
                .ifPresent(after ->
                        standing.ruled(entry.event().ruling().orElseThrow().gate(), after));
        List<String> people = entry.onBehalfOf()
                .map(lender -> List.of(entry.actor(), lender))
                .orElseGet(() -> List.of(entry.actor()));
        entry.rounds().forEach(round -> standing.take(edges(model, standing, entry, round), entry.at(), people));
        check(entry, entry.to().equals(standing.config()), "to " + entry.to(), "to " + standing.config());
        return standing.on(now.toBuilder(), entry.seq()).after(entry).build();
    }

    private static List<Edge> edges(CompiledModel model, Standing now, AuditEntry entry, List<Taken> round) {
        check(entry, !round.isEmpty(), "a round without steps", "one step or more");
        List<Edge> edges = new ArrayList<>();
        for (Taken taken : round) {
            Optional<Edge> edge = model.find(taken.from())
                    .filter(now::isActive)
                    .flatMap(source -> source.steps().stream()
                            .filter(step -> step.step.id().equals(taken.transition()))
                            .findFirst());
            check(entry, edge.isPresent(), "step " + taken, "a step out of " + now.config());
            check(
                    entry,
                    edge.flatMap(now::targets).isPresent(),
                    "step " + taken,
                    "one to a stage that the document was held from");
            edge.ifPresent(edges::add);
        }
        return edges;
    }

    private static void check(AuditEntry entry, boolean holds, String found, String expected) {
        if (!holds) {
            Finding problem = Finding.of(BROKEN, Severity.BLOCK, Subject.of(entry.document()))
                    .with("entry", entry.seq())
                    .text("found", found)
                    .text("expected", expected)
                    .build();
            throw new LoadException("audit of " + entry.document(), Findings.of(problem));
        }
    }
}
