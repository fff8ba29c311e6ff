package org.leadtocash.pricing.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.procedure.AccessSequence;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.Entry;
import org.leadtocash.pricing.procedure.Level;
import org.leadtocash.pricing.procedure.SubtotalStep;

/**
 * A step as the engine works it: its column, the columns it is taken of, and how it asks the book.
 *
 * @param column where its amounts stand
 * @param condition the step, of this or the next kind
 * @param subtotal the step, where it sums up
 * @param keys the keys that the book has records under, in the order they are asked; the others can never be found
 * @param base the columns of its base, or of what it sums up
 * @param allSoFar whether that is all that lines come to when the step is worked
 * @param less the columns that it takes off
 * @param earlier the columns of the earlier steps of its bucket
 * @param bucketed whether it has a bucket
 * @param requirement what a line must meet; null for nothing
 * @param occasion what the document must meet; null for nothing
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier inside the package, never compared
record StepPlan(
        int column,
        @Nullable ConditionStep condition,
        @Nullable SubtotalStep subtotal,
        @Nullable AccessSequence sequence,
        Key[] keys,
        int[] base,
        boolean allSoFar,
        int[] less,
        int[] earlier,
        boolean bucketed,
        @Nullable Requirement requirement,
        @Nullable Requirement occasion,
        Words words) {

    /**
     * One key of a sequence.
     *
     * @param path its number in the book
     * @param columns where the values of its fields stand among the values of a line
     * @param money whether the book has amounts under it
     * @param percent whether the book has percentages under it
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier inside the package, never compared
    record Key(int path, List<KeyField> fields, int[] columns, boolean money, boolean percent) {}

    /** A condition, in general and, where it is simple enough, on the columns of numbers. */
    record Requirement(CompiledExpression general, @Nullable Slots slots) {}

    /** What the step is called on the tape, made once. */
    record Words(String label, String exact, String rate, String together, String rounded) {
        static Words of(String label) {
            return new Words(
                    label,
                    "exact " + label,
                    label + " rate",
                    "together with " + label,
                    "rounded together with " + label);
        }
    }

    ConditionStep step() {
        if (condition == null) {
            throw new IllegalStateException("step of column " + column + " is no condition");
        }
        return condition;
    }

    boolean isHeader() {
        return condition != null && condition.level() == Level.HEADER;
    }

    boolean isEnterable() {
        return condition != null && condition.entry() != Entry.NEVER;
    }

    boolean asksTheBook() {
        return condition != null && condition.entry() != Entry.ONLY && sequence != null;
    }

    /** Whether an earlier step of the same bucket may have left something to add to. */
    boolean continues() {
        return earlier.length > 0;
    }

    /** Whether an amount in another currency may be taken. */
    boolean convertsCurrencies() {
        return sequence != null && !sequence.currencies().from().isEmpty();
    }
}
