package org.leadtocash.pricing.procedure;

/**
 * The steps that a base or subtotal is made of.
 *
 * <p>A range of one step is the amount of that step, whatever it is. A longer range is the sum of the conditions in it
 * that count: neither subtotals, which would count twice, nor statistical ones.
 *
 * @param from the number of the first step
 * @param to the number of the last step, not less
 */
public record StepRange(int from, int to) {

    /** Checks the order. */
    public StepRange {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException(
                    "steps " + from + " to " + to + ": expected 1 or more, and not backwards");
        }
    }

    /** One step. */
    public static StepRange of(int step) {
        return new StepRange(step, step);
    }

    /** From one step to another, both in. */
    public static StepRange of(int from, int to) {
        return new StepRange(from, to);
    }

    /** Whether it is one step. */
    public boolean isSingle() {
        return from == to;
    }

    /** Whether that step is in it. */
    public boolean contains(int step) {
        return from <= step && step <= to;
    }

    /** The numbers: {@code 100-200}, or {@code 100}. */
    @Override
    public String toString() {
        return isSingle() ? Integer.toString(from) : from + "-" + to;
    }
}
