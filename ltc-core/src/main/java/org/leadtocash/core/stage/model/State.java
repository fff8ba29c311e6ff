package org.leadtocash.core.stage.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.organisation.Role;

/** A stage that a document can be in: what must be known to enter and to leave it, and who may see and write what. */
public final class State {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int ALL = 100;

    /** What being there means for the document's life. */
    public enum Kind {
        /** Where every document begins, or what begins with the stage or region around it, which has exactly one. */
        INITIAL,
        /** Work goes on. */
        ACTIVE,
        /** Somebody else must act, or nobody may. */
        WAIT,
        /** No stage of its own: stands for the one beside it that was active when the stage around them was left. */
        HISTORY,
        /** Over, as hoped. */
        FINAL_OK,
        /** Over, lost or cancelled. */
        FINAL_LOST,
        /** Over, neither won nor lost, such as merged into another. */
        FINAL_NEUTRAL;

        /** Whether the document's life is over there, unless it is opened again. */
        public boolean isFinal() {
            return compareTo(FINAL_OK) >= 0;
        }
    }

    /** What a role may do with a fact in a stage; a later constant allows all that an earlier one does. */
    public enum Access {
        /** Not shown. */
        HIDE,
        /** Shown. */
        READ,
        /** May be changed. */
        WRITE,
        /** May be changed, and must be filled in by this role. */
        REQUIRED
    }

    private final String id;
    private final Optional<String> parent;
    private final String region;
    private final Kind kind;
    private final int order;
    private final String phase;
    private final Optional<Integer> probability;
    private final String forecast;
    private final List<String> entryRequired;
    private final List<String> exitRequired;
    private final List<Requirement> require;
    private final Map<String, Map<String, Access>> fieldAccess;
    private final Map<String, String> external;
    private final boolean optional;
    private final Optional<Role> owner;
    private final List<String> controls;

    private State(Builder from) {
        this.id = from.id;
        this.parent = from.parent;
        this.region = from.region;
        this.kind = from.kind;
        this.order = from.order;
        this.phase = from.phase;
        this.probability = from.probability;
        this.forecast = from.forecast;
        this.entryRequired = List.copyOf(from.entryRequired);
        this.exitRequired = List.copyOf(from.exitRequired);
        this.require = List.copyOf(from.require);
        Map<String, Map<String, Access>> access = new LinkedHashMap<>();
        new TreeMap<>(from.fieldAccess).forEach((role, rules) -> access.put(role, sorted(rules)));
        this.fieldAccess = Collections.unmodifiableMap(access);
        this.external = sorted(from.external);
        this.optional = from.optional;
        this.owner = from.owner;
        this.controls = List.copyOf(from.controls);
    }

    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(map)));
    }

    static Builder named(String id) {
        return new Builder(id);
    }

    /** Its name: upper-case letters, digits and underscores. */
    public String id() {
        return id;
    }

    /** The stage it is within; empty for an outermost one. */
    public Optional<String> parent() {
        return parent;
    }

    /**
     * The region it belongs to. Where the stages within one stage, or the outermost ones, name several regions, all
     * regions are active at once; where they name one or none, one of the stages is.
     */
    public String region() {
        return region;
    }

    /** What being there means. */
    public Kind kind() {
        return kind;
    }

    /** Its place in lists and charts; 0 where the order of the model counts. */
    public int order() {
        return order;
    }

    /** The part of the process it belongs to; empty where nobody said. */
    public String phase() {
        return phase;
    }

    /** The chance of success in per cent, for a weighted pipeline. */
    public Optional<Integer> probability() {
        return probability;
    }

    /** The forecast category; empty where nobody said. */
    public String forecast() {
        return forecast;
    }

    /** The facts that must be known to enter it. */
    public List<String> entryRequired() {
        return entryRequired;
    }

    /** What must hold to enter it, such as that a group of constraints is satisfied; not on the way back. */
    public List<Requirement> require() {
        return require;
    }

    /** The facts that must be known to go on from it. */
    public List<String> exitRequired() {
        return exitRequired;
    }

    /** By role, or {@code *} for every role, what may be done with the facts under a path; see {@link StageModel#access}. */
    public Map<String, Map<String, Access>> fieldAccess() {
        return fieldAccess;
    }

    /** What other systems call it, by system, such as {@code tmf648}. */
    public Map<String, String> external() {
        return external;
    }

    /** Whether a variant may do without it. */
    public boolean optional() {
        return optional;
    }

    /** Who answers for what happens there; empty where the owner of the model does. */
    public Optional<Role> owner() {
        return owner;
    }

    /** The control points that are watched there, as the host's register names them. */
    public List<String> controls() {
        return controls;
    }

    private List<Object> parts() {
        return List.of(
                List.of(parent, region, optional, owner, controls, require),
                id,
                kind,
                order,
                phase,
                probability,
                forecast,
                entryRequired,
                exitRequired,
                fieldAccess,
                external);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State that && parts().equals(that.parts());
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

    /** Says what a stage is; {@link Kind#ACTIVE} where nothing else is said. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String id;
        private Optional<String> parent = Optional.empty();
        private String region = "";
        private Kind kind = Kind.ACTIVE;
        private int order;
        private String phase = "";
        private Optional<Integer> probability = Optional.empty();
        private String forecast = "";
        private final List<String> entryRequired = new ArrayList<>();
        private final List<String> exitRequired = new ArrayList<>();
        private final List<Requirement> require = new ArrayList<>();
        private final Map<String, Map<String, Access>> fieldAccess = new TreeMap<>();
        private final Map<String, String> external = new TreeMap<>();
        private boolean optional;
        private Optional<Role> owner = Optional.empty();
        private final List<String> controls = new ArrayList<>();

        private Builder(String id) {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        "stage \"" + id + "\": expected upper-case letters, digits and underscores");
            }
            this.id = id;
        }

        /** It is within that stage, which stands before it in the model. */
        public Builder within(String stage) {
            parent = Optional.of(stage);
            return this;
        }

        /** It belongs to that region. */
        public Builder region(String name) {
            check(ID.matcher(name).matches(), "region \"" + name + "\"", "upper-case letters, digits and underscores");
            region = name;
            return this;
        }

        /** It stands for the stage beside it that was last active. */
        public Builder remembers() {
            return kind(Kind.HISTORY);
        }

        /** Every document begins here, or what is around it does. */
        public Builder initial() {
            return kind(Kind.INITIAL);
        }

        /** Somebody else must act, or nobody may. */
        public Builder waiting() {
            return kind(Kind.WAIT);
        }

        /** Over, as hoped. */
        public Builder done() {
            return kind(Kind.FINAL_OK);
        }

        /** Over, lost or cancelled. */
        public Builder lost() {
            return kind(Kind.FINAL_LOST);
        }

        /** Over, neither won nor lost. */
        public Builder closed() {
            return kind(Kind.FINAL_NEUTRAL);
        }

        /** What being there means. */
        public Builder kind(Kind what) {
            kind = what;
            return this;
        }

        /** Its place in lists and charts, 0 or more. */
        public Builder order(int place) {
            check(place >= 0, "order " + place, "0 or more");
            order = place;
            return this;
        }

        /** The part of the process it belongs to. */
        public Builder phase(String name) {
            phase = name;
            return this;
        }

        /** The chance of success, 0 to 100 per cent. */
        public Builder probability(int percent) {
            check(percent >= 0 && percent <= ALL, "probability " + percent, "0 to 100");
            probability = Optional.of(percent);
            return this;
        }

        /** The forecast category. */
        public Builder forecast(String category) {
            forecast = category;
            return this;
        }

        /** Facts that must be known to enter it, besides the earlier ones. */
        public Builder entryRequires(String... facts) {
            entryRequired.addAll(List.of(facts));
            return this;
        }

        /** What must hold to enter it, besides the earlier ones. */
        public Builder require(Requirement... requirements) {
            require.addAll(List.of(requirements));
            return this;
        }

        /** Facts that must be known to go on from it, besides the earlier ones. */
        public Builder exitRequires(String... facts) {
            exitRequired.addAll(List.of(facts));
            return this;
        }

        /** What that role may do with the facts under a path. */
        public Builder access(Role role, String path, Access access) {
            return rule(role.code(), path, access);
        }

        /** What every role may do with the facts under a path. */
        public Builder access(String path, Access access) {
            return rule(StageModel.ANY, path, access);
        }

        Builder rule(String role, String path, Access access) {
            fieldAccess.computeIfAbsent(role, any -> new TreeMap<>()).put(path, access);
            return this;
        }

        /** What another system calls it. */
        public Builder external(String system, String name) {
            external.put(system, name);
            return this;
        }

        /** A variant may do without it. */
        public Builder optional() {
            optional = true;
            return this;
        }

        /** Who answers for what happens there. */
        public Builder owner(Role role) {
            owner = Optional.of(role);
            return this;
        }

        /** Control points that are watched there, besides the earlier ones. */
        public Builder controls(String... points) {
            controls.addAll(List.of(points));
            return this;
        }

        private void check(boolean holds, String found, String expected) {
            if (!holds) {
                throw new IllegalArgumentException("stage " + id + ": " + found + ", expected " + expected);
            }
        }

        State build() {
            return new State(this);
        }
    }
}
