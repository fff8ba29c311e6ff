package org.leadtocash.core.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A trace as an indented tree: each result, and under each number what it was computed from. */
final class TraceText {
    private final Trace trace;
    private final Wording wording;
    private final Set<Integer> said = new HashSet<>();
    private final StringBuilder out = new StringBuilder();

    private TraceText(Trace trace, Wording wording) {
        this.trace = trace;
        this.wording = wording;
    }

    /** A number still to be said; a chain of a thousand sums must not overflow the stack. */
    private record Pending(int input, int depth, String lead) {}

    static String of(Trace trace, Wording wording) {
        TraceText text = new TraceText(trace, wording);
        for (TraceResult result : trace.results()) {
            text.out
                    .append(result.scope().isEmpty() ? "" : result.scope() + " ")
                    .append(result.name())
                    .append(":\n");
            text.tree(result.step());
        }
        return text.out.toString();
    }

    private void tree(int root) {
        Deque<Pending> pending = new ArrayDeque<>();
        pending.push(new Pending(root, 1, ""));
        while (!pending.isEmpty()) {
            Pending next = pending.pop();
            TraceStep step = trace.step(Math.abs(next.input));
            boolean again = !said.add(step.number()) && !step.inputs().isEmpty();
            line(next, step, again);
            if (!again) {
                List<Integer> inputs = step.inputs();
                for (int i = step.losers().size() - 1; i >= 0; i--) {
                    Loser loser = step.losers().get(i);
                    loser.step()
                            .ifPresent(number ->
                                    pending.push(new Pending(number, next.depth + 1, "not (" + loser.reason() + ") ")));
                }
                for (int i = inputs.size() - 1; i >= 0; i--) {
                    pending.push(new Pending(inputs.get(i), next.depth + 1, inputs.get(i) < 0 ? "less " : ""));
                }
            }
        }
    }

    private void line(Pending next, TraceStep step, boolean again) {
        String indent = "  ".repeat(next.depth);
        out.append(indent).append(next.lead).append('#').append(step.number()).append(' ');
        out.append(wording.label(step)).append(step.value().isPresent() ? " = " + wording.amount(step) : "");
        out.append(again ? ", see above" : ", " + wording.done(step)).append('\n');
        if (!again) {
            for (Loser loser : step.losers()) {
                if (loser.step().isEmpty()) {
                    out.append(indent).append("  not (").append(loser.reason()).append(") ");
                    loser.cited().ifPresent(out::append);
                    out.append('\n');
                }
            }
        }
    }
}
