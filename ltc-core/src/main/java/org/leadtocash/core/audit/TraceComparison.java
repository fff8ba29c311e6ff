package org.leadtocash.core.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.audit.TraceDiff.Cause;
import org.leadtocash.core.audit.TraceDiff.Kind;
import org.leadtocash.core.trace.Operation;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceStep;

/** Walks two traces side by side, down to the steps whose numbers differ first. */
final class TraceComparison {
    private final Trace before;
    private final Trace after;

    TraceComparison(Trace before, Trace after) {
        this.before = before;
        this.after = after;
    }

    /** Two steps that stand for each other; a rate is what an amount was converted with. */
    private record Pair(TraceStep old, TraceStep young, boolean rate) {}

    static boolean sameNumber(TraceStep old, TraceStep young) {
        return old.value().equals(young.value()) && old.unit().equals(young.unit());
    }

    /** What made the numbers of two steps differ, in order of computation. */
    List<Cause> causes(TraceStep old, TraceStep young) {
        Set<Cause> causes = new LinkedHashSet<>();
        Set<List<Integer>> seen = new HashSet<>();
        Deque<Pair> pending = new ArrayDeque<>();
        pending.push(new Pair(old, young, false));
        while (!pending.isEmpty()) {
            Pair pair = pending.pop();
            if (seen.add(List.of(pair.old.number(), pair.young.number()))) {
                compare(pair, causes, pending);
            }
        }
        List<Cause> ordered = new ArrayList<>(causes);
        ordered.sort((a, b) -> Integer.compare(place(a), place(b)));
        return ordered;
    }

    private static int place(Cause cause) {
        return cause.before().or(cause::after).map(TraceStep::number).orElse(0);
    }

    private void compare(Pair pair, Set<Cause> causes, Deque<Pair> pending) {
        TraceStep old = pair.old;
        TraceStep young = pair.young;
        if (old.operation() != young.operation() || !old.label().equals(young.label())) {
            causes.add(cause(Kind.FORMULA, old, young));
            return;
        }
        int found = causes.size();
        if (!old.rounding().equals(young.rounding())) {
            causes.add(cause(Kind.ROUNDING, old, young));
        } else if (!old.part().equals(young.part())) {
            causes.add(cause(Kind.ALLOCATION, old, young));
        } else if (old.operation() == Operation.TAKE || old.operation() == Operation.WITHHELD) {
            causes.add(cause(pair.rate ? Kind.RATE : Kind.INPUT, old, young));
        } else if (old.operation() == Operation.SELECT && isOther(input(before, old, 0), input(after, young, 0))) {
            causes.add(cause(Kind.SELECTION, old, young));
            return;
        }
        List<Pair> differing = new ArrayList<>();
        if (old.operation() == Operation.ADD) {
            addends(old, young, differing, causes);
        } else {
            inputs(pair, differing);
        }
        differing.forEach(pending::push);
        if (differing.isEmpty() && causes.size() == found) {
            causes.add(cause(Kind.FORMULA, old, young));
        }
    }

    private static Cause cause(Kind kind, TraceStep old, TraceStep young) {
        return new Cause(kind, Optional.of(old), Optional.of(young));
    }

    private static TraceStep input(Trace trace, TraceStep step, int index) {
        return trace.step(Math.abs(step.inputs().get(index)));
    }

    private void inputs(Pair pair, List<Pair> differing) {
        boolean converts = pair.old.operation() == Operation.CONVERT;
        for (int i = 0;
                i < Math.min(pair.old.inputs().size(), pair.young.inputs().size());
                i++) {
            put(input(before, pair.old, i), input(after, pair.young, i), pair.rate || converts && i == 1, differing);
        }
        // a part also depends on the weights of the others
        pair.old.part().filter(part -> pair.young.part().isPresent()).ifPresent(part -> {
            int others = Math.min(part.of(), pair.young.part().orElseThrow().of());
            for (int i = 0; i < others; i++) {
                TraceStep left = before.step(pair.old.number() - part.index() + i);
                int first =
                        pair.young.number() - pair.young.part().orElseThrow().index();
                put(input(before, left, 1), input(after, after.step(first + i), 1), false, differing);
            }
        });
    }

    private static void put(TraceStep old, TraceStep young, boolean rate, List<Pair> differing) {
        if (!sameNumber(old, young)) {
            differing.add(new Pair(old, young, rate));
        }
    }

    /** Numbers of two sums stand for each other by sign, scope and label, in their order. */
    private void addends(TraceStep old, TraceStep young, List<Pair> differing, Set<Cause> causes) {
        List<Integer> rest = new ArrayList<>(young.inputs());
        for (int input : old.inputs()) {
            TraceStep left = before.step(Math.abs(input));
            Optional<Integer> match = rest.stream()
                    .filter(other -> other < 0 == input < 0 && isNamed(left, after.step(Math.abs(other))))
                    .findFirst();
            if (match.isEmpty()) {
                causes.add(new Cause(Kind.FORMULA, Optional.of(left), Optional.empty()));
            } else {
                rest.remove(match.get());
                put(left, after.step(Math.abs(match.get())), false, differing);
            }
        }
        rest.forEach(input ->
                causes.add(new Cause(Kind.FORMULA, Optional.empty(), Optional.of(after.step(Math.abs(input))))));
    }

    private static boolean isNamed(TraceStep left, TraceStep right) {
        return left.label().equals(right.label()) && left.scope().equals(right.scope());
    }

    /** Whether the winners are different candidates, not the same one with another number. */
    private static boolean isOther(TraceStep old, TraceStep young) {
        if (old.operation() != young.operation() || !old.label().equals(young.label())) {
            return true;
        }
        return old.cited().isPresent()
                && young.cited().isPresent()
                && !(old.cited().get().kind().equals(young.cited().get().kind())
                        && old.cited().get().id().equals(young.cited().get().id()));
    }

    /** The first step that is not the same, where all results are. */
    List<Cause> anywhere() {
        for (int number = 1; number <= Math.max(before.size(), after.size()); number++) {
            if (number > before.size()) {
                return List.of(new Cause(Kind.FORMULA, Optional.empty(), Optional.of(after.step(number))));
            }
            if (number > after.size()) {
                return List.of(new Cause(Kind.FORMULA, Optional.of(before.step(number)), Optional.empty()));
            }
            if (!before.step(number).equals(after.step(number))) {
                return List.of(
                        cause(kind(before.step(number), after.step(number)), before.step(number), after.step(number)));
            }
        }
        return List.of(new Cause(Kind.FORMULA, Optional.empty(), Optional.empty()));
    }

    private static Kind kind(TraceStep old, TraceStep young) {
        if (old.operation() != young.operation() || !old.label().equals(young.label())) {
            return Kind.FORMULA;
        }
        return switch (old.operation()) {
            case TAKE -> Kind.INPUT;
            case ROUND -> old.rounding().equals(young.rounding()) ? Kind.FORMULA : Kind.ROUNDING;
            case ALLOCATE -> Kind.ALLOCATION;
            case SELECT -> Kind.SELECTION;
            default -> Kind.FORMULA;
        };
    }
}
