package org.leadtocash.core.expression;

import org.leadtocash.core.fact.Fact;

/** Stands in a slot, or for a term, that has no value. */
enum Absent {
    /** Nobody has said it yet. */
    UNKNOWN,
    /** It has been hidden from this reader; for a calculation the same as unknown. */
    MASKED,
    /** Two values that cannot be brought together, such as two currencies. */
    CONFLICT,
    /** It has no meaning here, which is known. */
    NOT_APPLICABLE;

    /** What a slot of facts holds: its value, or the absence that its state says. */
    static Object orValue(Object slot) {
        return slot instanceof Fact.State state ? of(state) : slot;
    }

    private static Absent of(Fact.State state) {
        return switch (state) {
            case MASKED -> MASKED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case UNKNOWN, KNOWN -> UNKNOWN;
        };
    }

    /** What an operation yields of which at least one operand is absent: the more definite absence. */
    static Absent of(Object left, Object right) {
        if (!(left instanceof Absent first)) {
            return (Absent) right;
        }
        return right instanceof Absent second && second.compareTo(first) > 0 ? second : first;
    }
}
