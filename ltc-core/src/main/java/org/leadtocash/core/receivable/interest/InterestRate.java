package org.leadtocash.core.receivable.interest;

import java.math.BigDecimal;

/**
 * A rate of interest for a year: a published base, and what law or contract adds to it.
 *
 * @param base per cent; may be below zero, as bases have been
 * @param margin per cent on top
 */
public record InterestRate(BigDecimal base, BigDecimal margin) {

    /** A rate without a margin. */
    public static InterestRate of(String percent) {
        return new InterestRate(new BigDecimal(percent), BigDecimal.ZERO);
    }

    /** A base and a margin. */
    public static InterestRate of(String base, String margin) {
        return new InterestRate(new BigDecimal(base), new BigDecimal(margin));
    }

    /** Base and margin together. */
    public BigDecimal percent() {
        return base.add(margin);
    }
}
