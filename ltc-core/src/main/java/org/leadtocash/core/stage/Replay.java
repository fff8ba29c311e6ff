package org.leadtocash.core.stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.stage.CompiledModel.Edge;
import org.leadtocash.core.stage.CompiledModel.Node;

/** Rebuilds an instance from its audit, entry by entry, without deciding anything again. */
final class Replay {
    /** The event of entry 0. */
    static final String START = "start";

    private static final FindingCode BROKEN = FindingCode.of("stage.audit-broken");

    private final Map<ModelRef, CompiledModel> models;

    Replay(Map<ModelRef, CompiledModel> models) {
        this.models = models;
    }

    Instance instance(List<AuditEntry> audit) {
        if (audit.isEmpty()) {
            throw new IllegalArgumentException("an audit without entries: expected entry 0 at least");
        }
        AuditEntry first = audit.get(0);
        CompiledModel model = models.get(first.model());
        check(first, model != null, first.model().toString(), "a model of the machine");
        check(first, first.previousHash().isEmpty() && first.seq() == 0, "entry " + first.seq(), "entry 0");
        Instance.Builder now = new Instance.Builder(first.document(), first.mainLine(), first.model());
        now.config = first.to();
        now.entered = first.to().stream().map(stage -> first.at()).toList();
        finish(now, first);
        for (AuditEntry entry : audit.subList(1, audit.size())) {
            if (model != null) {
                step(model, now, entry);
            }
        }
        return now.build();
    }

    private static void step(CompiledModel model, Instance.Builder now, AuditEntry entry) {
        check(entry, entry.seq() == now.seq + 1, "entry " + entry.seq(), "entry " + (now.seq + 1));
        check(
                entry,
                entry.previousHash().equals(Optional.of(now.last.hash())),
                "the entry before with hash " + entry.previousHash(),
                now.last.hash().toString());
        check(
                entry,
                entry.document().equals(now.document)
                        && entry.mainLine().equals(now.mainLine)
                        && entry.model().equals(now.model),
                entry.document() + " by " + entry.model(),
                now.document + " by " + now.model);
        check(entry, entry.from().equals(now.config), "from " + entry.from(), "from " + now.config);
        for (String id : entry.path()) {
            move(model, now, entry, id);
        }
        check(entry, entry.to().equals(now.config), "to " + entry.to(), "to " + now.config);
        finish(now, entry);
    }

    private static void move(CompiledModel model, Instance.Builder now, AuditEntry entry, String id) {
        for (String leaf : now.config) {
            Node source = model.node(leaf);
            for (Edge edge : source.steps()) {
                if (edge.step.id().equals(id)) {
                    Optional<Node> target = edge.target.or(
                            () -> Optional.ofNullable(now.history.get(leaf)).flatMap(model::find));
                    check(entry, target.isPresent(), "step " + id + " out of " + leaf, "a stage it was held from");
                    now.move(edge, source, target.orElseThrow(), entry.at(), entry.actor());
                    return;
                }
            }
        }
        check(entry, false, "step " + id, "a step out of " + now.config);
    }

    private static void finish(Instance.Builder now, AuditEntry entry) {
        now.seq = entry.seq();
        entry.key().ifPresent(now::remember);
        now.last = entry.link();
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
