package org.leadtocash.pricing.procedure;

import java.util.function.Function;
import org.leadtocash.core.finding.Sensitivity;

/** One rung of the waterfall. Steps are worked in the order of their numbers. */
public sealed interface Step permits ConditionStep, SubtotalStep {

    /** Its number, 1 or more, unique in a procedure. */
    int number();

    /** What it is called in a waterfall: a name that is never translated. */
    String label();

    /** Who may read its amounts. */
    Sensitivity sensitivity();

    /** One of two results, by what kind of step it is. */
    <R> R fold(
            Function<? super ConditionStep, ? extends R> condition,
            Function<? super SubtotalStep, ? extends R> subtotal);
}
