package org.leadtocash.core.trace;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Viewer;

/**
 * The proof a calculation leaves behind: every step in the order it was computed, and the named results.
 *
 * <p>Written by the calculation itself on a {@link org.leadtocash.core.tape.Tape}, never computed again for show. Immutable, and safe to share
 * between threads: it holds what it cites and nothing else. Steps become objects when somebody first asks for them.
 */
public final class Trace {
    private final StepList recorded;
    private final boolean masked;
    private @Nullable List<TraceStep> steps;
    private @Nullable List<TraceResult> results;

    Trace(StepList recorded, boolean masked) {
        this.recorded = recorded;
        this.masked = masked;
    }

    /** A trace of nothing, as {@link org.leadtocash.core.tape.Tape#none()} gives. */
    public static Trace empty() {
        return of(StepList.of(List.of(), List.of()));
    }

    /**
     * A trace that was not read from JSON: what a tape, or another recorder, recorded.
     *
     * @param recorded steps in which each has what its {@link Operation} needs and uses only earlier ones; looked at,
     *     and refused with {@link IllegalArgumentException}, when somebody first asks for them
     */
    public static Trace of(StepList recorded) {
        return new Trace(recorded, false);
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
            List<String> wrong = Shape.wrong(built, results());
            if (!wrong.isEmpty()) {
                throw new IllegalArgumentException("trace: " + String.join("; ", wrong));
            }
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
        List<TraceResult> built = results;
        if (built == null) {
            built = recorded.results();
            results = built;
        }
        return built;
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

    /**
     * Which kinds of secret are in each step: its own marks and those of everything it was computed from, a selection's
     * losers among it, unless it was disclosed. The set of the step numbered n stands at n - 1; unmodifiable.
     */
    public List<Set<Sensitivity>> secrets() {
        Secrecy secrecy = Secrecy.of(steps());
        return steps().stream()
                .map(step -> Set.copyOf(secrecy.of(step.number())))
                .toList();
    }

    /** Whether this is a view that withholds something. */
    public boolean masked() {
        return masked;
    }

    /**
     * This trace as the viewer may read it: what leads to the named results, without the numbers they may not read.
     *
     * <p>A step is as secret as everything it was computed from, unless the engine disclosed it. What the viewer may
     * not read is left out; where it is a named result, it stays as a {@link Operation#WITHHELD} step without a value.
     * A disclosed number that secrets went into stays as a WITHHELD step with its value, and then everything it was
     * computed from is left out, wherever else it is used; so is everything from which a number with a mark of its own
     * was computed. Only named results keep their values in any case: naming a number publishes it.
     *
     * <p>Promised: two traces that differ only in numbers the viewer may not read have equal views, and no equation
     * that is left in a view holds a number that was left out. Not promised: that nobody guesses a secret from
     * published results with a formula they know from elsewhere, as cost from a price and a known margin.
     */
    public Trace view(Viewer viewer) {
        Trace view = Masking.view(this, viewer);
        return masked ? new Trace(view.recorded, true) : view;
    }

    /** The hash of the canonical JSON of the content: equal traces have equal hashes on any machine. */
    public ContentHash hash() {
        return TraceJson.hash(this);
    }

    /** An indented tree in plain words: every result, and under each number what it was computed from. */
    public String text() {
        return text(Wording.plain());
    }

    /** The same tree in a reader's words. */
    public String text(Wording wording) {
        return TraceText.of(this, wording);
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
