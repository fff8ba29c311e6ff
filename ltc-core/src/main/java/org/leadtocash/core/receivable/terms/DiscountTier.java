package org.leadtocash.core.receivable.terms;

import java.math.BigDecimal;

/**
 * A discount for paying until a day.
 *
 * @param until the day, from the base date
 * @param percent per cent off, above 0 and below 100
 */
public record DiscountTier(DateRule until, BigDecimal percent) {
    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** Checks the percentage. */
    public DiscountTier {
        if (percent.signum() <= 0 || percent.compareTo(WHOLE) >= 0) {
            throw new IllegalArgumentException(
                    "cash discount of " + percent + " per cent: expected above 0 and below 100");
        }
    }

    /** So many per cent off within so many days. */
    public static DiscountTier of(String percent, int days) {
        return new DiscountTier(DateRule.days(days), new BigDecimal(percent));
    }
}
