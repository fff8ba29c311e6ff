package org.leadtocash.core.invoice.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds as the rules of EN 16931 do. */
public final class InvoiceRounding {
    private InvoiceRounding() {}

    /**
     * Rounds to the nearest, and from the middle towards positive infinity: 0.005 becomes 0.01, -0.005 becomes 0. So
     * rounds {@code fn:round} of XPath, in which the rules are published.
     *
     * @param digits how many digits stay behind the point
     */
    public static BigDecimal halfTowardsPositive(BigDecimal amount, int digits) {
        return amount.setScale(digits, amount.signum() < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP);
    }
}
