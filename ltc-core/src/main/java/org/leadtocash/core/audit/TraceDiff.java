package org.leadtocash.core.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceResult;
import org.leadtocash.core.trace.TraceStep;

/**
 * How two traces of the same calculation differ: each named result that came out otherwise, by how much, and what in
 * the two calculations was the cause. Empty exactly where the traces are equal.
 */
public final class TraceDiff {
    private final List<Change> changes;
    private final List<Cause> causes;

    TraceDiff(List<Change> changes, List<Cause> causes) {
        this.changes = List.copyOf(changes);
        this.causes = List.copyOf(causes);
    }

    /** What kind of thing made a difference. */
    public enum Kind {
        /** A number was taken from another source, or from another version of it, or stood otherwise in it. */
        INPUT,
        /** The same of an exchange rate. */
        RATE,
        /** A number was rounded by another policy. */
        ROUNDING,
        /** A total was split by another rule, in other units or into other parts. */
        ALLOCATION,
        /** Another candidate was chosen. */
        SELECTION,
        /** Something else was computed: another operation, one more or one fewer number in a sum. */
        FORMULA
    }

    /**
     * A step that differs although nothing it was computed from does, or that takes part in only one of the traces.
     *
     * @param kind what kind of thing it is
     * @param before the step in the earlier trace; empty where it has none
     * @param after the step in the later trace; empty where it has none
     */
    public record Cause(Kind kind, Optional<TraceStep> before, Optional<TraceStep> after) {

        /** Kind and both steps: {@code RATE #4 ... -> #4 ...}. */
        @Override
        public String toString() {
            return kind + " " + said(before) + " -> " + said(after);
        }

        private static String said(Optional<TraceStep> step) {
            return step.map(there -> there
                            + there.cited().map(cited -> " from " + cited).orElse("")
                            + there.rounding().map(policy -> " to " + policy).orElse(""))
                    .orElse("nothing");
        }
    }

    /**
     * A named result that is not the same in both.
     *
     * @param scope what it belongs to
     * @param name its name
     * @param before its step in the earlier trace; empty where there is none
     * @param after its step in the later trace; empty where there is none
     * @param causes what made the difference, the first in order of computation first; empty only where a result was
     *     not named in one of them, or was withheld
     */
    public record Change(
            String scope, String name, Optional<TraceStep> before, Optional<TraceStep> after, List<Cause> causes) {

        /** Copies the causes. */
        public Change {
            causes = List.copyOf(causes);
        }

        /** By how much it rose, exactly; empty where one of the two has no number. */
        public Optional<Ratio> difference() {
            return before.flatMap(TraceStep::value)
                    .flatMap(old -> after.flatMap(TraceStep::value).map(value -> value.minus(old)));
        }

        /** Name, both numbers, the difference, and the first cause. */
        @Override
        public String toString() {
            return (scope.isEmpty() ? "" : scope + " ") + name + " "
                    + before.map(TraceStep::digits).orElse("nothing") + " -> "
                    + after.map(TraceStep::digits).orElse("nothing")
                    + (causes.isEmpty() ? "" : ": " + causes.get(0));
        }
    }

    /** How the later of two traces of the same calculation differs from the earlier one, to the cent, with the causes. */
    public static TraceDiff between(Trace before, Trace after) {
        if (before.equals(after)) {
            return new TraceDiff(List.of(), List.of());
        }
        TraceComparison comparison = new TraceComparison(before, after);
        Map<List<String>, TraceResult> old = byName(before);
        Map<List<String>, TraceResult> young = byName(after);
        List<Change> changes = new ArrayList<>();
        Map<List<String>, TraceResult> all = new LinkedHashMap<>(old);
        young.forEach(all::putIfAbsent);
        for (List<String> name : all.keySet()) {
            Optional<TraceStep> first = Optional.ofNullable(old.get(name)).map(result -> before.step(result.step()));
            Optional<TraceStep> second = Optional.ofNullable(young.get(name)).map(result -> after.step(result.step()));
            boolean both = first.isPresent() && second.isPresent();
            if (!both || !TraceComparison.sameNumber(first.get(), second.get())) {
                List<Cause> causes = both ? comparison.causes(first.get(), second.get()) : List.of();
                changes.add(new Change(name.get(0), name.get(1), first, second, causes));
            }
        }
        return new TraceDiff(changes, changes.isEmpty() ? comparison.anywhere() : all(changes));
    }

    private static List<Cause> all(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.causes().stream())
                .distinct()
                .toList();
    }

    private static Map<List<String>, TraceResult> byName(Trace trace) {
        Map<List<String>, TraceResult> results = new LinkedHashMap<>();
        trace.results().forEach(result -> results.put(List.of(result.scope(), result.name()), result));
        return results;
    }

    /** The results that differ, in the order they were named; unmodifiable. */
    public List<Change> changes() {
        return changes;
    }

    /**
     * Everything that made a difference, each once; where no result differs, the first step that does; unmodifiable.
     */
    public List<Cause> causes() {
        return causes;
    }

    /** Whether the traces are equal. */
    public boolean isEmpty() {
        return changes.isEmpty() && causes.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TraceDiff that && changes.equals(that.changes) && causes.equals(that.causes);
    }

    @Override
    public int hashCode() {
        return 31 * changes.hashCode() + causes.hashCode();
    }

    /** One change a line, or the causes where no result changed. */
    @Override
    public String toString() {
        return (changes.isEmpty() ? causes.stream() : changes.stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
