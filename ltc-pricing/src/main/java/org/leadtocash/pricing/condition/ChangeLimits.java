package org.leadtocash.pricing.condition;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far a person may change the number of a record by hand, both included.
 *
 * @param least the least number; empty for none
 * @param most the greatest number; empty for none
 */
public record ChangeLimits(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    private static final ChangeLimits NONE = new ChangeLimits(Optional.empty(), Optional.empty());

    /** Checks that there is something between them. */
    public ChangeLimits {
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            throw new IllegalArgumentException(
                    "limits from " + least.get() + " to " + most.get() + ": expected the first not above the second");
        }
    }

    /** As far as anybody likes. */
    public static ChangeLimits none() {
        return NONE;
    }

    /** From one number to another. */
    public static ChangeLimits of(BigDecimal least, BigDecimal most) {
        return new ChangeLimits(Optional.of(least), Optional.of(most));
    }

    /** Whether that number is within them. */
    public boolean allow(BigDecimal number) {
        return least.filter(from -> number.compareTo(from) < 0).isEmpty()
                && most.filter(to -> number.compareTo(to) > 0).isEmpty();
    }
}
