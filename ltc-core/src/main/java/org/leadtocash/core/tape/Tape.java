package org.leadtocash.core.tape;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.trace.Choice;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Operation;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceStep;

/**
 * The recorder that a calculation writes while it computes: each call records one step, with the steps it used and the
 * result that was really computed, and returns the number of the step.
 *
 * <p>Steps are numbered from 1. Numbers are passed as in the engine's own arithmetic: an unscaled {@code long} and a
 * scale (1230 and 2 for 12.30), which costs a few writes into arrays and no object; or, where that does not fit or a
 * quotient has no end, as a {@link Ratio}. The tape does not compute and does not check arithmetic: a
 * {@link org.leadtocash.core.audit.TraceVerifier} does. It does check that inputs are steps it knows, and throws
 * {@link IllegalArgumentException} where they are not.
 *
 * <p>{@link #none()} records nothing and returns 0 from every call, so that an engine has one path for totals only and
 * for totals with their proof. A tape belongs to one thread; {@link #reset()} makes it as new without giving back its
 * memory.
 */
public final class Tape {
    private static final Tape NONE = new Tape(false, false);
    private static final int FIRST_STEPS = 64;
    private static final int LAST_SCALE = 100;

    private final boolean on;
    private final boolean losing;
    private int count;
    private long[] words;
    private @Nullable String[] labels;
    private final Side side;

    private Tape(boolean on, boolean losing) {
        this.on = on;
        this.losing = losing;
        this.words = new long[on ? (FIRST_STEPS + 1) * Word.SIZE : 0];
        this.labels = new @Nullable String[on ? FIRST_STEPS + 1 : 0];
        this.side = new Side();
    }

    /** A tape that records nothing: for totals only. May be shared between threads. */
    public static Tape none() {
        return NONE;
    }

    /** A tape that records every step, and of a selection only the winner. */
    public static Tape recording() {
        return new Tape(true, false);
    }

    /** A tape that records every step, and of a selection the losers with their reasons. */
    public static Tape withLosers() {
        return new Tape(true, true);
    }

    /** Whether steps are recorded; false only for {@link #none()}. */
    public boolean isRecording() {
        return on;
    }

    /** Whether losers are recorded, so that an engine need not look for reasons nobody keeps. */
    public boolean keepsLosers() {
        return losing;
    }

    /** The number of steps so far, and so the number of the last step. */
    public int size() {
        return count;
    }

    /** Forgets all steps and all that they cite, and keeps the memory for the next calculation. */
    public void reset() {
        if (on) {
            Arrays.fill(labels, 0, count + 1, null);
            side.clear();
            count = 0;
        }
    }

    /** Says what the steps and results from here on belong to, such as the number of a line; empty for the whole. */
    public void scope(String scope) {
        if (on) {
            side.scope(scope, count + 1);
        }
    }

    /** Records a number taken from a source. The unit is as in {@link TraceStep#unit()}. */
    public int take(String label, long unscaled, int scale, String unit, Cited cited) {
        return on ? step(label, unscaled, Word.head(Operation.TAKE, scale(scale)), 0, side.take(unit, cited)) : 0;
    }

    /** Records a number taken from a row of a table, whose name is made when the trace is. */
    public int take(String label, long unscaled, int scale, String unit, CitedSource table, long row, String field) {
        return on
                ? step(
                        label,
                        unscaled,
                        Word.head(Operation.TAKE, scale(scale)) | Word.ROW,
                        row,
                        side.take(unit, table, field))
                : 0;
    }

    /** Records an exact number taken from a source, such as a rate or a factor. */
    public int take(String label, Ratio value, String unit, Cited cited) {
        return on
                ? step(label, side.wide(value), Word.head(Operation.TAKE, 0) | Word.WIDE, 0, side.take(unit, cited))
                : 0;
    }

    /** Records a sum of two; an input with a minus sign was subtracted: {@code add("net", gross, -discount, ...)}. */
    public int add(String label, int first, int second, long unscaled, int scale) {
        return on ? step(Operation.ADD, label, first, second, unscaled, scale) : 0;
    }

    /** Records a sum of the first {@code count} of these steps; an input with a minus sign was subtracted. */
    public int add(String label, int[] inputs, int count, long unscaled, int scale) {
        return on ? many(label, inputs, count, unscaled, Word.head(Operation.ADD, scale(scale))) : 0;
    }

    /** Records an exact sum of the first {@code count} of these steps. */
    public int add(String label, int[] inputs, int count, Ratio value) {
        return on ? many(label, inputs, count, side.wide(value), Word.head(Operation.ADD, 0) | Word.WIDE) : 0;
    }

    /** Records a product. */
    public int multiply(String label, int first, int second, long unscaled, int scale) {
        return on ? step(Operation.MULTIPLY, label, first, second, unscaled, scale) : 0;
    }

    /** Records a quotient without remainder; one without an end needs {@link #exact}. */
    public int divide(String label, int dividend, int divisor, long unscaled, int scale) {
        return on ? step(Operation.DIVIDE, label, dividend, divisor, unscaled, scale) : 0;
    }

    /** Records the exact share of a base; the step of the rate has the unit {@code %}. Round it in a further step. */
    public int percent(String label, int base, int rate, long unscaled, int scale) {
        return on ? step(Operation.PERCENT, label, base, rate, unscaled, scale) : 0;
    }

    /** Records an exact conversion of an amount; the step of the rate has the unit {@code to/from}. */
    public int convert(String label, int amount, int rate, long unscaled, int scale) {
        return on ? step(Operation.CONVERT, label, amount, rate, unscaled, scale) : 0;
    }

    /**
     * Records a step with two inputs whose exact result does not fit a scaled {@code long}.
     *
     * @param operation ADD, MULTIPLY, DIVIDE, PERCENT or CONVERT
     */
    public int exact(Operation operation, String label, int first, int second, Ratio value) {
        if (!on) {
            return 0;
        }
        if (operation.compareTo(Operation.ADD) < 0 || operation.compareTo(Operation.CONVERT) > 0) {
            throw new IllegalArgumentException(label + ": " + operation + " has no two inputs");
        }
        check(label, operation == Operation.ADD ? Math.abs(first) : first);
        check(label, operation == Operation.ADD ? Math.abs(second) : second);
        long head = Word.head(operation, 0) | Word.WIDE;
        return step(label, side.wide(value), head, Word.pair(first, second), 0);
    }

    /** Records a rounding: the result is a multiple of the increment of the policy. */
    public int round(String label, int input, RoundingPolicy policy, long unscaled, int scale) {
        if (!on) {
            return 0;
        }
        check(label, input);
        return step(label, unscaled, Word.head(Operation.ROUND, scale(scale)), Word.pair(input, 0), side.add(policy));
    }

    /** Records a rounding whose result may not fit a scaled {@code long}. */
    public int round(String label, int input, RoundingPolicy policy, BigDecimal rounded) {
        if (!on) {
            return 0;
        }
        check(label, input);
        long head = Word.head(Operation.ROUND, 0) | Word.WIDE;
        return step(label, side.wide(rounded), head, Word.pair(input, 0), side.add(policy));
    }

    /**
     * Records how a total was split: one step for each part, following each other.
     *
     * @param total the step that was split
     * @param weights the steps of the weights, of which the first {@code count} count; not negative
     * @param unit what every part is a multiple of, such as 0.05, and how a rule that rounds shares rounds them
     * @param parts the parts, unscaled, in the order of the weights
     * @return the number of the first part's step; the others follow
     */
    public int allocate(
            String label,
            int total,
            int[] weights,
            int count,
            RoundingPolicy unit,
            RemainderRule rule,
            long[] parts,
            int scale) {
        if (!on) {
            return 0;
        }
        checkSplit(label, total, weights, count);
        int split = side.add(new Split(this.count + 1, count, unit, rule));
        long head = Word.head(Operation.ALLOCATE, scale(scale));
        int last = 0;
        for (int i = 0; i < count; i++) {
            last = step(label, parts[i], head, Word.pair(total, weights[i]), split);
        }
        return last - count + 1;
    }

    /** Records a split whose parts may not fit a scaled {@code long}. */
    public int allocate(
            String label, int total, int[] weights, RoundingPolicy unit, RemainderRule rule, List<BigDecimal> parts) {
        if (!on) {
            return 0;
        }
        checkSplit(label, total, weights, parts.size());
        int split = side.add(new Split(count + 1, parts.size(), unit, rule));
        long head = Word.head(Operation.ALLOCATE, 0) | Word.WIDE;
        int last = 0;
        for (int i = 0; i < parts.size(); i++) {
            last = step(label, side.wide(parts.get(i)), head, Word.pair(total, weights[i]), split);
        }
        return last - parts.size() + 1;
    }

    private void checkSplit(String label, int total, int[] weights, int count) {
        check(label, total);
        if (count < 1 || count > weights.length) {
            throw new IllegalArgumentException(label + ": split into " + count + " parts by " + weights.length
                    + " weights, expected at least one part and a weight for each");
        }
        for (int i = 0; i < count; i++) {
            check(label, weights[i]);
        }
    }

    /** Records which of several candidates was chosen; the step has the winner's value. */
    public int select(String label, Choice choice, int winner) {
        if (!on) {
            return 0;
        }
        check(label, winner);
        int at = winner * Word.SIZE;
        long head = Word.head(Operation.SELECT, 0) | words[at + 1] & (0xFF00L | Word.WIDE);
        return step(label, words[at], head, Word.pair(winner, 0), side.add(choice));
    }

    /**
     * Adds a candidate that was computed and lost.
     *
     * @param selection the step of the selection
     * @param candidate the step of the candidate
     * @param reason why, in a word of the engine that is never translated
     */
    public void lost(int selection, int candidate, String reason) {
        if (on) {
            checkSelection(selection);
            if (candidate < 1 || candidate >= selection) {
                throw new IllegalArgumentException(
                        "selection " + selection + ": loser " + candidate + ", expected the number of an earlier step");
            }
            if (losing) {
                side.loser(selection, candidate, null, 0, "", reason);
            } else {
                side.rival(selection, candidate);
            }
        }
    }

    /** Adds a record that lost before anything was computed from it. */
    public void lost(int selection, Cited record, String reason) {
        if (losing) {
            checkSelection(selection);
            side.loser(selection, 0, record, 0, "", reason);
        }
    }

    /** Adds a row of a table that lost before anything was computed from it. */
    public void lost(int selection, CitedSource table, long row, String field, String reason) {
        if (losing) {
            checkSelection(selection);
            side.loser(selection, 0, table, row, field, reason);
        }
    }

    private void checkSelection(int selection) {
        check("loser", selection);
        if (Word.operation(words[selection * Word.SIZE + 1]) != Operation.SELECT) {
            throw new IllegalArgumentException("loser of step " + selection + ", which is no selection");
        }
    }

    /** Marks a number as a secret of that kind; so is then all that is computed from it, unless disclosed. */
    public void secret(int step, Sensitivity sensitivity) {
        if (on) {
            check("secret", step);
            words[step * Word.SIZE + 1] |= Word.secret(sensitivity);
        }
    }

    /**
     * Publishes a number although secrets went into it, as a cost-plus price is: readers see its value, and nothing of
     * how it was computed.
     */
    public void disclose(int step) {
        if (on) {
            check("disclosed", step);
            words[step * Word.SIZE + 1] |= Word.DISCLOSED;
        }
    }

    /** Names a number that the calculation was made for, within the current scope. */
    public void result(String name, int step) {
        if (on) {
            check(name, step);
            side.result(name, step);
        }
    }

    /**
     * The proof of what was recorded so far. It copies all it needs: neither the tape nor any {@link CitedSource} is
     * held by it. Empty for {@link #none()}.
     */
    public Trace trace() {
        return Trace.of(new Recording(
                Arrays.copyOf(words, on ? (count + 1) * Word.SIZE : 0),
                Arrays.copyOf(labels, on ? count + 1 : 0),
                side.copy(words, count)));
    }

    private int step(Operation operation, String label, int first, int second, long unscaled, int scale) {
        if (operation == Operation.ADD) {
            check(label, Math.abs(first));
            check(label, Math.abs(second));
        } else {
            check(label, first);
            check(label, second);
        }
        return step(label, unscaled, Word.head(operation, scale(scale)), Word.pair(first, second), 0);
    }

    private int many(String label, int[] inputs, int number, long value, long head) {
        if (number < 1 || number > inputs.length) {
            throw new IllegalArgumentException(
                    label + ": sum of " + number + " of " + inputs.length + " inputs, expected at least one");
        }
        for (int i = 0; i < number; i++) {
            check(label, Math.abs(inputs[i]));
        }
        return step(label, value, head | Word.MANY, Word.pair(side.references(inputs, number), number), 0);
    }

    private int step(String label, long value, long head, long inputs, int sideIndex) {
        int number = ++count;
        if (number >= labels.length) {
            grow();
        }
        int at = number * Word.SIZE;
        words[at] = value;
        words[at + 1] = head | Word.side(sideIndex);
        words[at + 2] = inputs;
        labels[number] = label;
        return number;
    }

    private void grow() {
        int larger = labels.length * 2;
        labels = Arrays.copyOf(labels, larger);
        words = Arrays.copyOf(words, larger * Word.SIZE);
    }

    private void check(String label, int input) {
        if (input < 1 || input > count) {
            throw new IllegalArgumentException(
                    label + ": input " + input + ", expected the number of an earlier step, 1 to " + count);
        }
    }

    private static int scale(int scale) {
        if (scale < -LAST_SCALE || scale > LAST_SCALE) {
            throw new IllegalArgumentException("scale " + scale + ": expected -100 to 100");
        }
        return scale;
    }
}
