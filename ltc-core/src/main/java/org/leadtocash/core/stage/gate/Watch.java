package org.leadtocash.core.stage.gate;

import java.math.BigDecimal;

/**
 * A figure that a gate's decision rests on: when it has moved too far the decision no longer stands.
 *
 * @param fact the path of a number, a percentage or an amount
 * @param tolerance how far it may move, in per cent of what it was
 */
public record Watch(String fact, BigDecimal tolerance) {

    /** Checks that the tolerance is not negative. */
    public Watch {
        if (tolerance.signum() < 0) {
            throw new IllegalArgumentException(
                    "tolerance " + tolerance + " of " + fact + ": expected 0 or more per cent");
        }
    }
}
