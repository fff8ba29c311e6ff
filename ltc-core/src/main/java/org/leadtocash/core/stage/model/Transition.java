package org.leadtocash.core.stage.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.organisation.Role;

/** A step from some stages to another: on which event, under which conditions, by whom, and what follows. */
public final class Transition {

    /** What a step means for the document's way, and so what it asks for. */
    public enum Kind {
        /** On the way to the end. */
        FORWARD,
        /** Back to an earlier stage; asks for a reason, not for what entering that stage takes. */
        BACK,
        /** Into a stage that waits, and remembers where the document came from. */
        HOLD,
        /** Back to where a {@link #HOLD} came from, or to a named stage. */
        RESUME,
        /** The end, because it is given up; asks for a reason. */
        CANCEL,
        /** The end, because it is lost; asks for a reason. */
        LOSE,
        /** Out of a final stage into a new cycle; asks for a reason. */
        REOPEN,
        /** Setting right what was done by mistake. */
        CORRECT,
        /** By itself, as soon as its condition holds. */
        AUTO,
        /** Because time has run out. */
        TIMEOUT;

        /** Whether a reason must be given, so that the step must name a list of reasons. */
        public boolean needsReason() {
            return this == BACK || this == CANCEL || this == LOSE || this == REOPEN;
        }

        /** Whether what leaving the old stage takes must be known: only where the work there is meant to be finished. */
        public boolean leavesFinished() {
            return this == FORWARD || this == AUTO;
        }

        /** Whether what entering the new stage takes must be known: not on the way back. */
        public boolean entersAnew() {
            return this != BACK && this != RESUME;
        }
    }

    private final String id;
    private final List<String> from;
    private final Optional<String> to;
    private final String event;
    private final Kind kind;
    private final List<List<String>> in;
    private final List<String> notIn;
    private final Optional<Expression> when;
    private final List<Requirement> require;
    private final List<String> required;
    private final List<Role> roles;
    private final List<String> notActorOf;
    private final List<String> gates;
    private final List<String> invalidates;
    private final List<FindingCode> acknowledges;
    private final Optional<String> reasonList;
    private final Optional<Duration> within;
    private final List<String> clears;
    private final List<Effect> effects;
    private final boolean optional;
    private final boolean newVersion;

    Transition(TransitionDraft from) {
        this.id = from.id;
        this.from = List.copyOf(from.from);
        this.to = from.to;
        this.event = from.event;
        this.kind = from.kind;
        this.in = from.in.stream().map(List::copyOf).toList();
        this.notIn = List.copyOf(from.notIn);
        this.when = from.when;
        this.require = List.copyOf(from.require);
        this.required = List.copyOf(from.required);
        this.roles = from.roles.stream().sorted().distinct().toList();
        this.notActorOf = List.copyOf(from.notActorOf);
        this.gates = List.copyOf(from.gates);
        this.invalidates = List.copyOf(from.invalidates);
        this.acknowledges = List.copyOf(from.acknowledges);
        this.reasonList = from.reasonList;
        this.within = from.within;
        this.clears = List.copyOf(from.clears);
        this.effects = List.copyOf(from.effects);
        this.optional = from.optional;
        this.newVersion = from.newVersion;
    }

    /** Its name in the model. */
    public String id() {
        return id;
    }

    /**
     * The stages it starts from; {@code *} for every outermost one that is not final, beside its target and but the target
     * itself. A step out of a stage is one out of every stage within it.
     */
    public List<String> from() {
        return from;
    }

    /**
     * The stage it leads to, where those within it begin that begin, or one of kind {@code HISTORY}; empty for a
     * {@link Kind#RESUME} to where the document was held.
     */
    public Optional<String> to() {
        return to;
    }

    /**
     * The event that takes it: a name, or with {@code .*} behind it that name and every one beginning with it and a dot,
     * or {@code *} for every event; empty for {@link Kind#AUTO}.
     */
    public String event() {
        return event;
    }

    /** What the step means. */
    public Kind kind() {
        return kind;
    }

    /** Whether it answers to an event of that name. */
    public boolean answers(String name) {
        if (!event.endsWith(StageModel.ANY)) {
            return !event.isEmpty() && event.equals(name);
        }
        if (event.length() == 1) {
            return true;
        }
        String stem = event.substring(0, event.length() - 2);
        return name.equals(stem) || name.startsWith(stem + ".");
    }

    /** Of each of these groups one stage must be active for it to be selected: how several regions join. */
    public List<List<String>> in() {
        return in;
    }

    /** None of these stages may be active for it to be selected. */
    public List<String> notIn() {
        return notIn;
    }

    /** The condition that selects it among the steps of the same event; empty for always. */
    public Optional<Expression> when() {
        return when;
    }

    /** What must hold once it is selected. */
    public List<Requirement> require() {
        return require;
    }

    /** The facts that must be known. */
    public List<String> required() {
        return required;
    }

    /** The roles of which the actor needs one, in order of their codes; empty where anybody may. */
    public List<Role> roles() {
        return roles;
    }

    /** The steps whose actor, in this cycle, must be somebody else. */
    public List<String> notActorOf() {
        return notActorOf;
    }

    /** The gates that must be open. */
    public List<String> gates() {
        return gates;
    }

    /** The gates at which nothing is decided any more once it is taken. */
    public List<String> invalidates() {
        return invalidates;
    }

    /** The warnings that refuse until somebody acknowledges them. */
    public List<FindingCode> acknowledges() {
        return acknowledges;
    }

    /** The list of which a reason must be given; empty where none is asked for. */
    public Optional<String> reasonList() {
        return reasonList;
    }

    /** How long after the old stage was entered the step may be taken; empty for ever. */
    public Optional<Duration> within() {
        return within;
    }

    /** The paths of the facts that are to be forgotten. */
    public List<String> clears() {
        return clears;
    }

    /** What the host does after it, in order. */
    public List<Effect> effects() {
        return effects;
    }

    /** Whether a variant may do without it. */
    public boolean optional() {
        return optional;
    }

    /** Whether the document goes on in a new version, which the host makes; the old one stays as it was. */
    public boolean newVersion() {
        return newVersion;
    }

    private List<Object> parts() {
        return List.of(
                List.of(id, from, to, event, kind, in, notIn, when, require),
                List.of(required, roles, notActorOf, reasonList, within, clears, effects),
                List.of(gates, invalidates, acknowledges, optional, newVersion));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Transition that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Its name. */
    @Override
    public String toString() {
        return id;
    }
}
