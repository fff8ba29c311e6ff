package org.leadtocash.core.stage.instance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.stage.gate.GateRecord;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.ModelRef;

/**
 * One accepted step as the audit keeps it: who did what when, in which role, by which model and data, on what grounds. The
 * entries of a document form a chain by their hashes, from which {@link org.leadtocash.core.stage.StageMachine#replay} rebuilds the instance.
 */
public final class AuditEntry {
    private final AuditBuilder from;
    private final AuditLink previous;
    private @Nullable ContentHash hash;

    /**
     * A requirement that was evaluated.
     *
     * @param requirement name and arguments, as the model gives them
     * @param truth the answer
     */
    public record Check(String requirement, Truth truth) {}

    AuditEntry(AuditBuilder from) {
        this.from = from;
        this.previous = from.previous.bounded();
    }

    /** Which decision of the document this is; 0 for its beginning. */
    public long seq() {
        return from.seq;
    }

    /** The document. */
    public DocRef document() {
        return from.document;
    }

    /** The main line it belongs to. */
    public MainLineId mainLine() {
        return from.mainLine;
    }

    /** The exact model that decided. */
    public ModelRef model() {
        return from.model;
    }

    /** The event, with reason and comment. */
    public Event event() {
        return from.event;
    }

    /** The steps taken: in each round those of one event, then those that followed by themselves. */
    public List<List<Taken>> rounds() {
        return from.rounds;
    }

    /** The names of the steps taken, in order; none for the beginning. */
    public List<String> path() {
        return from.rounds.stream().flatMap(List::stream).map(Taken::transition).toList();
    }

    /** The active stages before; none for the beginning. */
    public List<String> from() {
        return from.left;
    }

    /** The active stages after. */
    public List<String> to() {
        return from.reached;
    }

    /** Who acted. */
    public String actor() {
        return from.actor;
    }

    /** The role that allowed it; empty where anybody may. */
    public Optional<Role> role() {
        return from.role;
    }

    /** For whom the actor acted, where the role was lent. */
    public Optional<String> onBehalfOf() {
        return from.onBehalfOf;
    }

    /** What stood at the gate at which something was said, after that; before a step that makes it invalid. */
    public Optional<GateRecord> gate() {
        return from.gate;
    }

    /** When. */
    public Instant at() {
        return from.at;
    }

    /** What told the event from every other. */
    public Optional<String> key() {
        return from.key;
    }

    /** The version of the document that was decided on; empty where the host did not say. */
    public Optional<DocVersion> about() {
        return from.about;
    }

    /** The requirements that were evaluated, in order. */
    public List<Check> checks() {
        return from.checks;
    }

    /** What was passed over, cleared or worth knowing. */
    public Findings findings() {
        return from.findings;
    }

    /** What people answered for, as far as it was needed. */
    public List<Clearance> clearances() {
        return from.clearances;
    }

    /** The parameters and other data that the decision rests on, in order of id; the model is {@link #model}. */
    public List<DataSet> dataSets() {
        return from.dataSets;
    }

    /** The hash of the entry before; empty for the beginning. */
    public Optional<ContentHash> previousHash() {
        return previous.isNone() ? Optional.empty() : Optional.of(previous.hash());
    }

    /** The hash of the canonical JSON of everything above. */
    public ContentHash hash() {
        // Without a lock: two threads at most compute the same immutable value.
        ContentHash known = hash;
        if (known == null) {
            known = CanonicalJson.hash(InstanceCodecs.CONTENT.write(this));
            hash = known;
        }
        return known;
    }

    /** The end of the chain, for the instance after this entry. */
    AuditLink link() {
        return previous.before(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditEntry that && hash().equals(that.hash());
    }

    @Override
    public int hashCode() {
        return Objects.hash(from.document, from.seq);
    }

    /** Document, count, event, way and actor. */
    @Override
    public String toString() {
        return from.document + " " + from.seq + " " + from.event + " " + from.left + " to " + from.reached + " by "
                + from.actor;
    }
}
