package org.leadtocash.pricing.procedure;

import java.util.Optional;
import java.util.function.Function;
import org.leadtocash.core.finding.Sensitivity;

/**
 * A step that sums up others: net so far, or, with something taken off, a margin.
 *
 * <p>A line that has nothing to take off has no such subtotal: without a cost there is no margin.
 *
 * @param number its number
 * @param label what it is called in a waterfall, such as {@code NET}
 * @param of the steps it sums up; empty for all conditions before it that count
 * @param less the steps it takes off again; empty for none
 * @param sensitivity who may read it
 */
public record SubtotalStep(
        int number, String label, Optional<StepRange> of, Optional<StepRange> less, Sensitivity sensitivity)
        implements Step {

    /** Checks that it has a name. */
    public SubtotalStep {
        if (label.isBlank()) {
            throw new IllegalArgumentException("subtotal " + number + ": expected a name, such as NET");
        }
    }

    /** All that came before and counts. */
    public static SubtotalStep of(int number, String label) {
        return new SubtotalStep(number, label, Optional.empty(), Optional.empty(), Sensitivity.OPEN);
    }

    /** The difference of two steps, for those who may read it. */
    public static SubtotalStep difference(int number, String label, int of, int less, Sensitivity sensitivity) {
        return new SubtotalStep(
                number, label, Optional.of(StepRange.of(of)), Optional.of(StepRange.of(less)), sensitivity);
    }

    @Override
    public <R> R fold(
            Function<? super ConditionStep, ? extends R> condition,
            Function<? super SubtotalStep, ? extends R> subtotal) {
        return subtotal.apply(this);
    }
}
