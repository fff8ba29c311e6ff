package org.leadtocash.core.stage.instance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.stage.gate.GateRecord;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.ModelRef;

/** Says what an engine has done with a document, for the audit. */
@CanIgnoreReturnValue
public final class AuditBuilder {
    final DocRef document;
    final MainLineId mainLine;
    ModelRef model;
    final long seq;
    final Event event;
    List<String> left;
    List<String> reached = List.of();
    List<List<Taken>> rounds = List.of();
    String actor = "";
    Optional<Role> role = Optional.empty();
    Optional<String> onBehalfOf = Optional.empty();
    Instant at = Instant.EPOCH;
    Optional<String> key = Optional.empty();
    Optional<DocVersion> about = Optional.empty();
    List<AuditEntry.Check> checks = List.of();
    Findings findings = Findings.none();
    List<Clearance> clearances = List.of();
    List<DataSet> dataSets = List.of();
    Optional<GateRecord> gate = Optional.empty();
    AuditLink previous;

    /** Entry 0: the beginning of a document's life. */
    AuditBuilder(DocRef document, MainLineId mainLine, ModelRef model, long seq, Event event) {
        this.document = document;
        this.mainLine = mainLine;
        this.model = model;
        this.seq = seq;
        this.event = event;
        this.left = List.of();
        this.previous = AuditLink.NONE;
    }

    /** Entry 0: a document's life begins with that event. */
    public static AuditBuilder first(DocRef document, MainLineId mainLine, ModelRef model, Event event) {
        return new AuditBuilder(document, mainLine, model, 0, event);
    }

    /** The entry after the last one of the instance. */
    public static AuditBuilder next(Instance before, Event event) {
        AuditBuilder builder =
                new AuditBuilder(before.document(), before.mainLine(), before.model(), before.seq() + 1, event);
        builder.left = before.config();
        builder.previous = before.last();
        return builder;
    }

    /** The model by which the document lives from then on. */
    public AuditBuilder model(ModelRef other) {
        model = other;
        return this;
    }

    /** When, by whom, with which key and about which version, as the context says. */
    public AuditBuilder in(Context context) {
        actor = context.actor().id();
        at = context.now();
        key = context.key();
        about = context.about();
        return this;
    }

    /** The role that allowed it, and for whom the actor acted where it was lent. */
    public AuditBuilder as(Optional<Role> used, Optional<String> lender) {
        role = used;
        onBehalfOf = lender;
        return this;
    }

    /** The steps taken, round by round, and the active stages after them. */
    public AuditBuilder went(List<List<Taken>> steps, List<String> to) {
        rounds = steps;
        reached = to;
        return this;
    }

    /** What stands at the gate at which something was said. */
    public AuditBuilder ruled(Optional<GateRecord> after) {
        gate = after;
        return this;
    }

    /** On what grounds: the requirements that were evaluated, and what was passed over or cleared. */
    public AuditBuilder because(List<AuditEntry.Check> evaluated, Findings said, List<Clearance> needed) {
        checks = List.copyOf(evaluated);
        findings = said;
        clearances = List.copyOf(needed);
        return this;
    }

    /** The data the decision rests on, in order of id. */
    public AuditBuilder from(List<DataSet> used) {
        dataSets = List.copyOf(used);
        return this;
    }

    AuditBuilder previous(ContentHash hash) {
        previous = AuditLink.of(hash);
        return this;
    }

    /** The finished entry. */
    public AuditEntry build() {
        return new AuditEntry(this);
    }
}
