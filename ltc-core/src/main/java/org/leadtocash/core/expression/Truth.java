package org.leadtocash.core.expression;

/**
 * The outcome of a condition in Kleene's strong three-valued logic: it holds, it does not, or what is known does not
 * settle it. Unknown is not false: it never passes, and neither does its negation.
 */
public enum Truth {
    /** It does not hold, and nothing that is still missing can change that. */
    FALSE,
    /** What is known does not settle it. */
    UNKNOWN,
    /** It holds, and nothing that is still missing can change that. */
    TRUE;

    /** {@link #TRUE} or {@link #FALSE}. */
    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** False where one of both is, true where both are: the smaller in the order of the constants. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** True where one of both is, false where both are: the greater in the order of the constants. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** True for false, false for true, unknown for unknown. */
    public Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }

    /** Whether it is settled: true or false. */
    public boolean isSettled() {
        return this != UNKNOWN;
    }
}
