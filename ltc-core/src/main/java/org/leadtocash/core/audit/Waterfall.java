package org.leadtocash.core.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.trace.Operation;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceStep;

/**
 * A number as the steps that lead up or down to it: where it starts, each amount that was added or subtracted, each
 * rounding difference, in the order of computation. The amounts sum exactly to the number.
 */
public final class Waterfall {
    private final List<Row> rows;

    private Waterfall(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * One amount on the way.
     *
     * @param step the number of the step that says how the amount came to be
     * @param scope what it belongs to
     * @param label the step's label
     * @param amount what it adds; negative where it was subtracted
     * @param running the sum so far, this amount included
     */
    public record Row(int step, String scope, String label, Ratio amount, Ratio running) {}

    /**
     * The way to a step of a trace. It follows sums by their first input, roundings and selections by their only one,
     * and starts at the first number that is none of these.
     *
     * @throws IllegalArgumentException if there is no such step, or a view withheld its value
     */
    public static Waterfall of(Trace trace, int step) {
        List<TraceStep> steps = new ArrayList<>();
        List<Ratio> amounts = new ArrayList<>();
        TraceStep current = trace.step(step);
        while (true) {
            TraceStep next = current;
            Ratio value = current.value()
                    .orElseThrow(() -> new IllegalArgumentException("step " + next.number() + " is withheld"));
            boolean follows =
                    current.operation() == Operation.ADD && current.inputs().get(0) > 0
                            || current.operation() == Operation.ROUND
                            || current.operation() == Operation.SELECT;
            if (!follows) {
                steps.add(current);
                amounts.add(value);
                break;
            }
            TraceStep first = trace.step(current.inputs().get(0));
            if (current.operation() == Operation.ROUND) {
                Ratio difference = value.minus(first.value().orElseThrow());
                if (difference.signum() != 0) {
                    steps.add(current);
                    amounts.add(difference);
                }
            }
            for (int i = current.inputs().size() - 1; i > 0; i--) {
                int input = current.inputs().get(i);
                TraceStep added = trace.step(Math.abs(input));
                Ratio amount = added.value().orElseThrow();
                steps.add(added);
                amounts.add(input < 0 ? amount.negated() : amount);
            }
            current = first;
        }
        return new Waterfall(rows(steps, amounts));
    }

    private static List<Row> rows(List<TraceStep> steps, List<Ratio> amounts) {
        Collections.reverse(steps);
        Collections.reverse(amounts);
        List<Row> rows = new ArrayList<>();
        Ratio running = Ratio.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            running = running.plus(amounts.get(i));
            TraceStep step = steps.get(i);
            rows.add(new Row(step.number(), step.scope(), step.label(), amounts.get(i), running));
        }
        return rows;
    }

    /** Rows that were stored, which must add up to what stands beside each. */
    static Waterfall checked(List<Row> rows) {
        Ratio running = Ratio.ZERO;
        for (Row row : rows) {
            running = running.plus(row.amount());
            if (!running.equals(row.running())) {
                throw new IllegalArgumentException(
                        "row of step " + row.step() + ": running " + row.running() + ", expected " + running);
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no rows: expected at least one");
        }
        return new Waterfall(rows);
    }

    /** The amounts, the start first; at least one; unmodifiable. */
    public List<Row> rows() {
        return rows;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Waterfall that && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    /** The rows, one a line. */
    @Override
    public String toString() {
        return rows.stream().map(Row::toString).collect(Collectors.joining("\n"));
    }

    /** The number itself. */
    public Ratio total() {
        return rows.get(rows.size() - 1).running();
    }
}
