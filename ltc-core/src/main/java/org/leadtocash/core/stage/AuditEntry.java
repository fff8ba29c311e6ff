package org.leadtocash.core.stage;

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

/**
 * One accepted step as the audit keeps it: who did what when, in which role, by which model and data, on what grounds. The
 * entries of a document form a chain by their hashes, from which {@link StageMachine#replay} rebuilds the instance.
 */
public final class AuditEntry {
    private final Who who;
    private final What what;
    private final Why why;
    private final Link previous;
    private @Nullable ContentHash hash;

    /** Whose document it is, and who acted. */
    record Who(DocRef document, MainLineId mainLine, ModelRef model, String actor, Optional<Role> role) {}

    /** What happened. */
    record What(
            long seq,
            Event event,
            List<String> path,
            List<String> from,
            List<String> to,
            Instant at,
            Optional<String> key,
            Optional<DocVersion> about) {}

    /** On what grounds. */
    record Why(List<Check> checks, Findings findings, List<Clearance> clearances, List<DataSet> dataSets) {
        static final Why NOTHING = new Why(List.of(), Findings.none(), List.of(), List.of());
    }

    /**
     * A requirement that was evaluated.
     *
     * @param requirement name and arguments, as the model gives them
     * @param truth the answer
     */
    public record Check(String requirement, Truth truth) {}

    AuditEntry(Who who, What what, Why why, Link previous) {
        this.who = who;
        this.what = what;
        this.why = why;
        this.previous = previous.bounded();
    }

    Who who() {
        return who;
    }

    What what() {
        return what;
    }

    Why why() {
        return why;
    }

    /** Which decision of the document this is; 0 for its beginning. */
    public long seq() {
        return what.seq;
    }

    /** The document. */
    public DocRef document() {
        return who.document;
    }

    /** The main line it belongs to. */
    public MainLineId mainLine() {
        return who.mainLine;
    }

    /** The exact model that decided. */
    public ModelRef model() {
        return who.model;
    }

    /** The event, with reason and comment. */
    public Event event() {
        return what.event;
    }

    /** The names of the steps taken, in order; none for the beginning. */
    public List<String> path() {
        return what.path;
    }

    /** The active stages before; none for the beginning. */
    public List<String> from() {
        return what.from;
    }

    /** The active stages after. */
    public List<String> to() {
        return what.to;
    }

    /** Who acted. */
    public String actor() {
        return who.actor;
    }

    /** The role that allowed it; empty where anybody may. */
    public Optional<Role> role() {
        return who.role;
    }

    /** When. */
    public Instant at() {
        return what.at;
    }

    /** What told the event from every other. */
    public Optional<String> key() {
        return what.key;
    }

    /** The version of the document that was decided on; empty where the host did not say. */
    public Optional<DocVersion> about() {
        return what.about;
    }

    /** The requirements that were evaluated, in order. */
    public List<Check> checks() {
        return why.checks;
    }

    /** What was passed over, cleared or worth knowing. */
    public Findings findings() {
        return why.findings;
    }

    /** What people answered for, as far as it was needed. */
    public List<Clearance> clearances() {
        return why.clearances;
    }

    /** The parameters and other data that the decision rests on, in order of id; the model is {@link #model}. */
    public List<DataSet> dataSets() {
        return why.dataSets;
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
            known = CanonicalJson.hash(DecisionCodecs.CONTENT.write(this));
            hash = known;
        }
        return known;
    }

    /** The end of the chain, for the instance after this entry. */
    Link link() {
        return new Link(this, previous.waiting + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditEntry that
                && who.equals(that.who)
                && what.equals(that.what)
                && why.equals(that.why)
                && previousHash().equals(that.previousHash());
    }

    @Override
    public int hashCode() {
        return Objects.hash(who, what);
    }

    /** Document, count, event, way and actor. */
    @Override
    public String toString() {
        return who.document + " " + what.seq + " " + what.event + " " + what.from + " to " + what.to + " by "
                + who.actor;
    }

    /**
     * The end of a chain of entries, as an instance knows it. Hashes are computed when they are first asked for, so that a
     * decision which is only tried costs none; the chain that waits for that is bounded.
     */
    static final class Link {
        private static final int LONGEST = 32;
        static final Link NONE = new Link("", 0);

        private final int waiting;
        // An entry or its hash, never changed otherwise: whoever asks first replaces the one by the other.
        private Object end;

        private Link(Object end, int waiting) {
            this.end = end;
            this.waiting = waiting;
        }

        static Link of(ContentHash known) {
            return new Link(known, 0);
        }

        boolean isNone() {
            return this == NONE;
        }

        /** This link, computed where the chain behind it has grown long. */
        Link bounded() {
            return waiting < LONGEST ? this : of(hash());
        }

        ContentHash hash() {
            Object known = end;
            if (known instanceof AuditEntry entry) {
                known = entry.hash();
                end = known;
            }
            if (known instanceof ContentHash computed) {
                return computed;
            }
            throw new IllegalStateException("the beginning has no entry before it");
        }
    }
}
