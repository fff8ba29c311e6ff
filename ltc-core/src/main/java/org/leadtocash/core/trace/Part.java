package org.leadtocash.core.trace;

import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * Which part of a split a step is.
 *
 * @param index its place among the parts, counted from 0
 * @param of how many parts the split has; their steps follow each other
 * @param unit what every part is a multiple of, and how shares were rounded under a rule that rounds them
 * @param rule who got what was left over
 */
public record Part(int index, int of, RoundingPolicy unit, RemainderRule rule) {

    /** Checks that the place is among the parts. */
    public Part {
        if (index < 0 || index >= of) {
            throw new IllegalArgumentException("part " + index + " of " + of + ": expected 0 to " + (of - 1));
        }
    }
}
