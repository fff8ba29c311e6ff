package org.leadtocash.pricing.condition;

import java.math.BigDecimal;

/**
 * One tier of a rate.
 *
 * @param from the least quantity or value, 0 or more; the next tier's is the first that is out. Under {@link ScaleKind#TO}
 *     the greatest that is in
 * @param rate a percentage, or an amount in the currency of the rate; negative for what is taken off
 * @param flat an amount that comes on top where the tier is entered, however far; 0 for none
 * @param block how many units are charged as one, a part of a block as a whole one; 1 for single units
 */
public record Tier(BigDecimal from, BigDecimal rate, BigDecimal flat, BigDecimal block) {
    private static final int DIGITS = 60;

    /** Checks that the numbers have at most 60 digits and the block is more than 0; writes exponents out. */
    public Tier {
        from = plain(from);
        rate = plain(rate);
        flat = plain(flat);
        block = plain(block);
        if (from.signum() < 0) {
            throw new IllegalArgumentException("tier from " + from.toPlainString() + ": expected 0 or more");
        }
        if (block.signum() <= 0) {
            throw new IllegalArgumentException("block of " + block.toPlainString() + ": expected more than 0");
        }
    }

    /** A tier of single units with nothing on top. */
    public Tier(BigDecimal from, BigDecimal rate) {
        this(from, rate, BigDecimal.ZERO, BigDecimal.ONE);
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

    /** The same with that amount on top where it is entered. */
    public Tier withFlat(String amount) {
        return new Tier(from, rate, new BigDecimal(amount), block);
    }

    /** The same, charging so many units as one. */
    public Tier inBlocksOf(long units) {
        return new Tier(from, rate, flat, BigDecimal.valueOf(units));
    }

    /** Whether it charges single units, with nothing on top. */
    public boolean isPlain() {
        return flat.signum() == 0 && block.compareTo(BigDecimal.ONE) == 0;
    }

    Tier withRate(BigDecimal other) {
        return new Tier(from, other, flat, block);
    }

    /** Threshold, colon, rate; then block and flat amount, where there are any. */
    @Override
    public String toString() {
        return from.toPlainString() + ": " + rate.toPlainString()
                + (block.compareTo(BigDecimal.ONE) == 0 ? "" : " a block of " + block.toPlainString())
                + (flat.signum() == 0 ? "" : " and " + flat.toPlainString());
    }
}
