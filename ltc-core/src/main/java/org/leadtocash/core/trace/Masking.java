package org.leadtocash.core.trace;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.leadtocash.core.finding.Viewer;

/**
 * The view of a trace. Which step is hidden, cut, kept back or shown follows from the structure and the marks alone,
 * never from a number, so that two traces that differ in hidden numbers have the same view.
 */
final class Masking {
    private final Trace trace;
    private final List<TraceStep> steps;
    private final Secrecy secrecy;
    /** Unreadable itself. */
    private final boolean[] hidden;
    /** Readable, but would let something hidden be computed back. */
    private final boolean[] keptBack;
    /** Shown with its value alone. */
    private final boolean[] cut;

    private final boolean[] named;
    private final boolean[] shown;

    private Masking(Trace trace, Viewer viewer) {
        int size = trace.size() + 1;
        this.trace = trace;
        this.steps = trace.steps();
        this.secrecy = Secrecy.of(steps);
        this.hidden = new boolean[size];
        this.keptBack = new boolean[size];
        this.cut = new boolean[size];
        this.named = new boolean[size];
        this.shown = new boolean[size];
        for (int number = 1; number < size; number++) {
            hidden[number] = !secrecy.readable(number, viewer);
        }
        trace.results().forEach(result -> named[result.step()] = true);
    }

    static Trace view(Trace trace, Viewer viewer) {
        Masking masking = new Masking(trace, viewer);
        boolean anything = false;
        for (boolean unreadable : masking.hidden) {
            anything |= unreadable;
        }
        if (!anything) {
            return trace;
        }
        while (masking.spread()) {
            // what is kept back cuts other steps, and these keep back what they were computed from
        }
        masking.reach();
        return masking.remaining();
    }

    /** One round of cutting and keeping back; whether anything was added. */
    private boolean spread() {
        boolean changed = false;
        for (TraceStep step : steps) {
            int number = step.number();
            if (!hidden[number] && !cut[number] && !isWhole(step)) {
                cut[number] = true;
                changed = true;
            }
        }
        boolean[] cone = new boolean[hidden.length];
        for (int number = steps.size(); number >= 1; number--) {
            TraceStep step = steps.get(number - 1);
            if (cone[number] && !hidden[number] && !named[number] && !keptBack[number]) {
                keptBack[number] = true;
                changed = true;
            }
            if (cone[number] || cut[number] || isSecretOfItsOwn(step)) {
                Secrecy.sources(steps, step).forEach(source -> cone[source] = true);
            }
        }
        return changed;
    }

    /** Whether all that a step was computed from, and with a part of a split the other parts, may be shown. */
    private boolean isWhole(TraceStep step) {
        boolean whole = Secrecy.sources(steps, step).stream().noneMatch(this::isUnseen);
        if (step.part().isPresent()) {
            int first = step.number() - step.part().get().index();
            for (int other = first; other < first + step.part().get().of(); other++) {
                whole &= !isUnseen(other) && !cut[other];
            }
        }
        return whole;
    }

    private boolean isUnseen(int number) {
        return hidden[number] || keptBack[number];
    }

    /** Hidden by its own mark although all its inputs can be read: these would give it away. */
    private boolean isSecretOfItsOwn(TraceStep step) {
        return hidden[step.number()] && Secrecy.sources(steps, step).stream().noneMatch(source -> hidden[source]);
    }

    /** Shows what leads to a named result. */
    private void reach() {
        for (int number = steps.size(); number >= 1; number--) {
            TraceStep step = steps.get(number - 1);
            shown[number] |= named[number];
            if (shown[number] && !hidden[number] && !cut[number]) {
                Secrecy.sources(steps, step).forEach(source -> shown[source] = true);
                step.part().ifPresent(part -> {
                    int first = step.number() - part.index();
                    for (int other = first; other < first + part.of(); other++) {
                        shown[other] = true;
                    }
                });
            }
        }
    }

    private Trace remaining() {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<TraceStep> left = new ArrayList<>();
        for (TraceStep step : steps) {
            if (shown[step.number()]) {
                numbers.put(step.number(), left.size() + 1);
                left.add(seen(step, numbers));
            }
        }
        List<TraceResult> results = trace.results().stream()
                .map(result -> new TraceResult(result.scope(), result.name(), renumbered(result.step(), numbers)))
                .toList();
        return new Trace(StepList.of(left, results), true);
    }

    private static int renumbered(int input, Map<Integer, Integer> numbers) {
        Integer number = numbers.get(Math.abs(input));
        if (number == null) {
            throw new IllegalStateException("step " + input + " is not in the view");
        }
        return input < 0 ? -number : number;
    }

    private TraceStep seen(TraceStep step, Map<Integer, Integer> numbers) {
        int number = step.number();
        StepBuilder draft = step.draft(renumbered(number, numbers));
        if (hidden[number] || cut[number]) {
            StepBuilder bare = new StepBuilder(draft.number, Operation.WITHHELD);
            bare.scope = draft.scope;
            bare.label = draft.label;
            bare.unit = draft.unit;
            bare.value = hidden[number] ? null : draft.value;
            bare.sensitivities = EnumSet.copyOf(secrecy.of(number));
            return bare.build();
        }
        draft.inputs =
                step.inputs().stream().map(input -> renumbered(input, numbers)).toList();
        draft.losers = step.losers().stream()
                .map(loser -> loser.step().isEmpty()
                        ? loser
                        : new Loser(
                                OptionalInt.of(renumbered(loser.step().getAsInt(), numbers)),
                                loser.cited(),
                                loser.reason()))
                .toList();
        return draft.build();
    }
}
