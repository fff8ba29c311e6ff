package org.leadtocash.core.trace;

/** The closed set of things a calculation can do with numbers, and the mark a view sets where it shows none of them. */
public enum Operation {
    /** A number read from a source: a record, a request, a rate, a policy. No inputs; says what it cites. */
    TAKE,
    /** The sum of the inputs; an input with a minus sign is subtracted. */
    ADD,
    /** The product of two inputs. */
    MULTIPLY,
    /** The first input divided by the second, exactly. */
    DIVIDE,
    /** The first input times the second, which is in per cent, divided by 100. */
    PERCENT,
    /** An amount times an exact exchange rate, whose unit is {@code to/from}. */
    CONVERT,
    /** The one input, rounded as the policy of the step says. */
    ROUND,
    /** One part of a total, split by weights; the parts of one split follow each other. Inputs: total, own weight. */
    ALLOCATE,
    /** The value of the one input, which won over the losers that the step may list. */
    SELECT,
    /**
     * Not an operation: what a view shows in its place where the reader may not see how, or what, was computed. It has
     * no inputs; where its value is published, it has a value.
     */
    WITHHELD
}
