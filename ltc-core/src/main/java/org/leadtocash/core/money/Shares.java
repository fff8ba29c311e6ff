package org.leadtocash.core.money;

import java.util.List;
import org.joda.money.BigMoney;

/** An amount split into parts, and what of it stays apart; the two sum to the amount. */
public final class Shares {
    private final List<BigMoney> parts;
    private final BigMoney remainder;

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

    /** The parts, and the remainder where there is one. */
    @Override
    public String toString() {
        return parts + (remainder.isZero() ? "" : " and " + remainder + " apart");
    }
}
