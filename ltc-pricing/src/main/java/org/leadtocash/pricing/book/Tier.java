package org.leadtocash.pricing.book;

import java.math.BigDecimal;

/**
 * One tier of a rate: from that much on, that number.
 *
 * @param from the least quantity or value, 0 or more; the next tier's is the first that is out
 * @param rate a percentage, or an amount in the currency of the rate; negative for what is taken off
 */
public record Tier(BigDecimal from, BigDecimal rate) {

    private static final int DIGITS = 60;

    /** Checks that the tier starts at 0 or above, and that both numbers have at most 60 digits; writes exponents out. */
    public Tier {
        from = plain(from);
        rate = plain(rate);
        if (from.signum() < 0) {
            throw new IllegalArgumentException("tier from " + from.toPlainString() + ": expected 0 or more");
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        int scale = number.scale();
        if (scale > DIGITS || scale < -DIGITS || number.precision() - scale > DIGITS) {
            throw new IllegalArgumentException("number of a tier with scale " + scale + " and " + number.precision()
                    + " digits: expected at most " + DIGITS + " before and after the point");
        }
        return scale < 0 ? number.setScale(0) : number;
    }

    /** A tier from whole units on. */
    public static Tier of(long from, String rate) {
        return new Tier(BigDecimal.valueOf(from), new BigDecimal(rate));
    }

    /** Threshold, colon, rate. */
    @Override
    public String toString() {
        return from.toPlainString() + ": " + rate.toPlainString();
    }
}
