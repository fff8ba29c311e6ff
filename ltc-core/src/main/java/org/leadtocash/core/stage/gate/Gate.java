package org.leadtocash.core.stage.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.organisation.Role;

/** A point at which people decide whether a document goes on: who, on what they look, for how long it stands. */
public final class Gate {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final List<GateOutcome> USUAL =
            List.of(GateOutcome.GO, GateOutcome.GO_COND, GateOutcome.RETURN, GateOutcome.NO_GO);

    private final String id;
    private final Optional<Role> owner;
    private final List<Band> bands;
    private final List<String> checklist;
    private final List<GateOutcome> outcomes;
    private final List<String> requestedBy;
    private final Optional<Duration> validFor;
    private final List<Watch> watches;
    private final List<String> controls;

    private Gate(Builder from) {
        this.id = from.id;
        this.owner = from.owner;
        this.bands = List.copyOf(from.bands);
        this.checklist = List.copyOf(from.checklist);
        this.outcomes = from.outcomes.isEmpty() ? USUAL : List.copyOf(from.outcomes);
        this.requestedBy = List.copyOf(from.requestedBy);
        this.validFor = from.validFor;
        this.watches = List.copyOf(from.watches);
        this.controls = List.copyOf(from.controls);
    }

    /**
     * Starts a gate.
     *
     * @param id its name: upper-case letters, digits and underscores
     */
    public static Builder named(String id) {
        return new Builder(id);
    }

    /** Its name. */
    public String id() {
        return id;
    }

    /** Who answers for the gate itself; empty where nobody said. */
    public Optional<Role> owner() {
        return owner;
    }

    /** Who decides in which case; the first band whose condition holds counts. */
    public List<Band> bands() {
        return bands;
    }

    /** The facts that must be known before anybody votes. */
    public List<String> checklist() {
        return checklist;
    }

    /** What can be decided; {@code GO}, {@code GO_COND}, {@code RETURN} and {@code NO_GO} where nothing else is said. */
    public List<GateOutcome> outcomes() {
        return outcomes;
    }

    /** The outcome of that code. */
    public Optional<GateOutcome> outcome(String code) {
        return outcomes.stream().filter(outcome -> outcome.code().equals(code)).findFirst();
    }

    /** The steps whose actors, in this cycle, may not vote. */
    public List<String> requestedBy() {
        return requestedBy;
    }

    /** How long a decision stands; empty where it stands until it is overtaken. */
    public Optional<Duration> validFor() {
        return validFor;
    }

    /** The figures that a decision rests on. */
    public List<Watch> watches() {
        return watches;
    }

    /** The control points that are watched there, as the host's register names them. */
    public List<String> controls() {
        return controls;
    }

    private List<Object> parts() {
        return List.of(id, owner, bands, checklist, outcomes, requestedBy, validFor, watches, controls);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Gate that && parts().equals(that.parts());
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

    /** Says what a gate is. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String id;
        private Optional<Role> owner = Optional.empty();
        private final List<Band> bands = new ArrayList<>();
        private final List<String> checklist = new ArrayList<>();
        private final List<GateOutcome> outcomes = new ArrayList<>();
        private final List<String> requestedBy = new ArrayList<>();
        private Optional<Duration> validFor = Optional.empty();
        private final List<Watch> watches = new ArrayList<>();
        private final List<String> controls = new ArrayList<>();

        private Builder(String id) {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        "gate \"" + id + "\": expected upper-case letters, digits and underscores");
            }
            this.id = id;
        }

        /** Who answers for the gate itself. */
        public Builder owner(Role role) {
            owner = Optional.of(role);
            return this;
        }

        /** Who decides in cases that no earlier band covers. */
        public Builder band(Band band) {
            bands.add(band);
            return this;
        }

        /** Facts that must be known before anybody votes, besides the earlier ones. */
        public Builder checks(String... facts) {
            checklist.addAll(List.of(facts));
            return this;
        }

        /** What can be decided, besides the earlier ones; without any, what is usual. */
        public Builder outcome(GateOutcome outcome) {
            outcomes.add(outcome);
            return this;
        }

        /** Steps whose actors may not vote, besides the earlier ones. */
        public Builder requestedBy(String... transitions) {
            requestedBy.addAll(List.of(transitions));
            return this;
        }

        /** How long a decision stands. */
        public Builder validFor(Duration time) {
            validFor = Optional.of(time);
            return this;
        }

        /** A figure that a decision rests on, besides the earlier ones. */
        public Builder watch(Watch watch) {
            watches.add(watch);
            return this;
        }

        /** Control points that are watched there, besides the earlier ones. */
        public Builder controls(String... points) {
            controls.addAll(List.of(points));
            return this;
        }

        /** The finished gate; a model checks the names it speaks of. */
        public Gate build() {
            return new Gate(this);
        }
    }
}
