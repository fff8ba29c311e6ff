package org.leadtocash.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One declared way to round: to whole multiples of an increment, in a named direction.
 *
 * <p>A scale is an increment too: two digits are multiples of 0.01. The scale of the increment is the scale of every
 * result, so that cash roundings to 0.50 read 12.50 and not 12.5. {@link RoundingMode#HALF_UP} rounds halves away from
 * zero, for negative amounts as well; {@link RoundingMode#UNNECESSARY} refuses what is not already a multiple.
 *
 * @param increment the smallest step, greater than 0; a negative scale is written out (1E+2 becomes 100)
 * @param mode what to do with what lies between two steps
 */
public record RoundingPolicy(BigDecimal increment, RoundingMode mode) {
    private static final int MAX_SCALE = 100;

    /** Checks the increment. */
    public RoundingPolicy {
        if (increment.signum() <= 0) {
            throw new IllegalArgumentException("rounding increment " + increment + ": expected more than 0");
        }
        if (Math.abs((long) increment.scale()) > MAX_SCALE) {
            throw new IllegalArgumentException(
                    "rounding increment with scale " + increment.scale() + ": expected -100 to 100");
        }
        if (increment.scale() < 0) {
            increment = increment.setScale(0);
        }
    }

    /** Rounding to a number of digits after the point; -2 rounds to hundreds. */
    public static RoundingPolicy ofScale(int scale, RoundingMode mode) {
        return new RoundingPolicy(BigDecimal.ONE.scaleByPowerOfTen(-scale), mode);
    }

    /** Rounding to whole multiples of an increment, such as 0.05; results have the scale of the increment. */
    public static RoundingPolicy ofIncrement(BigDecimal increment, RoundingMode mode) {
        return new RoundingPolicy(increment, mode);
    }

    /** The digits that ISO 4217 gives the currency, halves away from zero. */
    public static RoundingPolicy standard(CurrencyUnit currency) {
        return ofScale(Currencies.digits(currency), RoundingMode.HALF_UP);
    }

    /**
     * What a till rounds to: the smallest coin in use, halves away from zero; {@link #standard(CurrencyUnit)} where
     * every amount can be paid in coins.
     */
    public static RoundingPolicy cash(CurrencyUnit currency) {
        return ofIncrement(Currencies.cashIncrement(currency), RoundingMode.HALF_UP);
    }

    /** The policy written as {@link #toString()} writes it: {@code 0.05 HALF_UP}. */
    public static RoundingPolicy parse(String text) {
        int space = text.indexOf(' ');
        if (space > 0) {
            try {
                return new RoundingPolicy(
                        new BigDecimal(text.substring(0, space)), RoundingMode.valueOf(text.substring(space + 1)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(wrong(text), e);
            }
        }
        throw new IllegalArgumentException(wrong(text));
    }

    private static String wrong(String text) {
        return "rounding policy \"" + text + "\": expected an increment and a mode, such as 0.05 HALF_UP";
    }

    /** The digits after the point that every rounded amount has. */
    public int scale() {
        return increment.scale();
    }

    /** The same increment with another mode. */
    public RoundingPolicy withMode(RoundingMode mode) {
        return new RoundingPolicy(increment, mode);
    }

    /** Whether the amount is a whole multiple of the increment, so that rounding would change nothing. */
    public boolean isRounded(BigDecimal amount) {
        return amount.remainder(increment).signum() == 0;
    }

    /** The multiple of the increment that the mode chooses for the amount, with {@link #scale()} digits. */
    public BigDecimal round(BigDecimal amount) {
        if (isPowerOfTen()) {
            return amount.setScale(scale(), mode);
        }
        return amount.divide(increment, 0, mode).multiply(increment).setScale(scale());
    }

    /** The multiple of the increment that the mode chooses for the exact number, with {@link #scale()} digits. */
    public BigDecimal round(Ratio amount) {
        if (isPowerOfTen()) {
            return amount.round(scale(), mode);
        }
        return amount.dividedBy(Ratio.from(increment))
                .round(0, mode)
                .multiply(increment)
                .setScale(scale());
    }

    /**
     * The rounded amount as money with the digits of its currency.
     *
     * @throws IllegalArgumentException where this policy keeps more digits than the money type gives the currency: use
     *     {@link #roundPrice(BigMoney)}
     */
    public Money round(BigMoney amount) {
        BigDecimal rounded = round(amount.getAmount());
        int digits = amount.getCurrencyUnit().getDecimalPlaces();
        if (scale() > digits && rounded.stripTrailingZeros().scale() > digits) {
            throw new IllegalArgumentException("rounding to " + increment + " gives " + rounded + ", but "
                    + amount.getCurrencyUnit() + " money has " + digits + " digits");
        }
        return Money.of(amount.getCurrencyUnit(), rounded);
    }

    /** The rounded amount with {@link #scale()} digits, which may be more than its currency has, as unit prices do. */
    public BigMoney roundPrice(BigMoney amount) {
        return BigMoney.of(amount.getCurrencyUnit(), round(amount.getAmount()));
    }

    private boolean isPowerOfTen() {
        return increment.precision() == 1 && increment.unscaledValue().longValue() == 1;
    }

    /** The policy as text: {@code 0.05 HALF_UP}; {@link #parse(String)} reads it back. */
    @Override
    public String toString() {
        return increment.toPlainString() + " " + mode;
    }
}
