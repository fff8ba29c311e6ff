package org.leadtocash.core.trace;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proof a calculation leaves behind: every step in the order it was computed, and the named results.
 *
 * <p>Written by the calculation itself on a {@link Tape}, never computed again for show. Immutable, and safe to share
 * between threads: it holds what it cites and nothing else. Steps become objects when somebody first asks for them.
 */
public final class Trace {
    private final StepList recorded;
    private @Nullable List<TraceStep> steps;

    Trace(StepList recorded) {
        this.recorded = recorded;
    }

    /** A trace of nothing, as {@link Tape#none()} gives. */
    public static Trace empty() {
        return new Trace(StepList.of(List.of(), List.of()));
    }

    /** How many steps there are. */
    public int size() {
        return recorded.size();
    }

    /** All steps in the order they were computed: the step numbered n stands at n - 1; unmodifiable. */
    public List<TraceStep> steps() {
        List<TraceStep> built = steps;
        if (built == null) {
            built = recorded.steps();
            steps = built;
        }
        return built;
    }

    /**
     * The step of that number.
     *
     * @param number 1 to {@link #size()}
     * @throws IllegalArgumentException if there is no such step
     */
    public TraceStep step(int number) {
        if (number < 1 || number > size()) {
            throw new IllegalArgumentException("step " + number + ": expected 1 to " + size());
        }
        return steps().get(number - 1);
    }

    /** The named results in the order they were named; unmodifiable. */
    public List<TraceResult> results() {
        return recorded.results();
    }

    /** The step of the whole's result of that name; the last one where it was named more than once. */
    public Optional<TraceStep> result(String name) {
        return result("", name);
    }

    /** The step of the result of that name in a scope, such as a line; the last one where it was named more than once. */
    public Optional<TraceStep> result(String scope, String name) {
        return results().stream()
                .filter(result -> result.name().equals(name) && result.scope().equals(scope))
                .reduce((earlier, later) -> later)
                .map(result -> step(result.step()));
    }

    /** Whether a view has withheld anything. */
    public boolean masked() {
        return steps().stream().anyMatch(step -> step.operation() == Operation.WITHHELD);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Trace that && results().equals(that.results()) && steps().equals(that.steps());
    }

    @Override
    public int hashCode() {
        return 31 * steps().hashCode() + results().hashCode();
    }

    /** The results and how many steps led to them, for logs. */
    @Override
    public String toString() {
        return "trace of " + size() + " steps: "
                + results().stream()
                        .map(result -> (result.scope().isEmpty() ? "" : result.scope() + " ") + result.name() + " "
                                + step(result.step()).digits())
                        .toList();
    }
}
