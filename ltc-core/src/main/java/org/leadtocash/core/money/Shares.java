package org.leadtocash.core.money;

import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.jspecify.annotations.Nullable;

/** An amount split into parts, and what of it stays apart; the two sum to the amount. */
public final class Shares {
    private final List<BigMoney> parts;
    private final BigMoney remainder;

    /**
     * Shares that were stored.
     *
     * @throws CurrencyMismatchException when parts and remainder are not of one currency
     */
    public static Shares of(List<BigMoney> parts, BigMoney remainder) {
        Shares shares = new Shares(parts, remainder);
        var unused = shares.total();
        return shares;
    }

    Shares(List<BigMoney> parts, BigMoney remainder) {
        this.parts = List.copyOf(parts);
        this.remainder = remainder;
    }

    /** One part for each weight, in the order of the weights, each a whole multiple of the unit. */
    public List<BigMoney> parts() {
        return parts;
    }

    /** What no part took: the rounding difference under {@link RemainderRule#SEPARATE}, or what all caps left over. */
    public BigMoney remainder() {
        return remainder;
    }

    /** The amount that was split: all parts and the remainder. */
    public BigMoney total() {
        BigMoney total = remainder;
        for (BigMoney part : parts) {
            total = total.plus(part);
        }
        return total;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shares that && parts.equals(that.parts) && remainder.equals(that.remainder);
    }

    @Override
    public int hashCode() {
        return 31 * parts.hashCode() + remainder.hashCode();
    }

    /** The parts, and the remainder where there is one. */
    @Override
    public String toString() {
        return parts + (remainder.isZero() ? "" : " and " + remainder + " apart");
    }
}
