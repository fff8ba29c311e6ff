package org.leadtocash.core.exchange;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * An amount in another currency, exact until somebody rounds it, and the way it got there.
 *
 * <p>Between currencies there is always a way of one or more legs. Within one currency there is none, which
 * {@link #isSameCurrency()} says; a rate of 1 with legs is a real quote.
 */
public final class Conversion implements RateAnswer {
    private final BigMoney amount;
    private final CurrencyUnit to;
    private final List<RateLeg> legs;
    private final Ratio rate;

    Conversion(BigMoney amount, CurrencyUnit to, List<RateLeg> legs) {
        this.amount = amount;
        this.to = to;
        this.legs = List.copyOf(legs);
        Ratio product = Ratio.ONE;
        for (RateLeg leg : legs) {
            product = product.times(leg.rate());
        }
        this.rate = product;
    }

    private Conversion(BigMoney amount, Conversion way) {
        this.amount = amount;
        this.to = way.to;
        this.legs = way.legs;
        this.rate = way.rate;
    }

    /** The amount to convert. */
    public BigMoney from() {
        return amount;
    }

    /** The currency it is converted to. */
    public CurrencyUnit to() {
        return to;
    }

    /** The steps in order; none within one currency. */
    public List<RateLeg> legs() {
        return legs;
    }

    /** Whether there was nothing to convert. */
    public boolean isSameCurrency() {
        return legs.isEmpty();
    }

    /** What one unit of the amount's currency is worth, exactly: the product of all legs. */
    public Ratio rate() {
        return rate;
    }

    /** The converted amount, exactly. */
    public Ratio exact() {
        return Ratio.from(amount.getAmount()).times(rate);
    }

    /** The converted amount, rounded once. */
    public Money rounded(RoundingPolicy policy) {
        return policy.round(BigMoney.of(to, policy.round(exact())));
    }

    /** The converted amount, rounded once, with the digits of the policy, which may be more than the currency has. */
    public BigMoney roundedPrice(RoundingPolicy policy) {
        return BigMoney.of(to, policy.round(exact()));
    }

    /**
     * The converted amount, rounded after each leg: the way Regulation (EC) No 1103/97 lets one national currency of the
     * euro go through the euro into another, the euro amount rounded to no fewer than three decimals.
     *
     * @param between how to round the amounts on the way
     * @param last how to round the result
     */
    public BigMoney roundedThrough(RoundingPolicy between, RoundingPolicy last) {
        Ratio value = Ratio.from(amount.getAmount());
        for (int i = 0; i < legs.size(); i++) {
            value = value.times(legs.get(i).rate());
            if (i < legs.size() - 1) {
                value = Ratio.from(between.round(value));
            }
        }
        return BigMoney.of(to, last.round(value));
    }

    /**
     * Another amount of the same currency, converted the same way.
     *
     * @throws CurrencyMismatchException when it is of another currency
     */
    public Conversion of(BigMoney other) {
        if (!other.getCurrencyUnit().equals(amount.getCurrencyUnit())) {
            throw new CurrencyMismatchException(amount.getCurrencyUnit(), other.getCurrencyUnit());
        }
        return new Conversion(other, this);
    }

    @Override
    public <T> T fold(
            Function<? super Conversion, ? extends T> converted, Function<? super NoRate, ? extends T> missing) {
        return converted.apply(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Conversion that
                && amount.equals(that.amount)
                && to.equals(that.to)
                && legs.equals(that.legs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount, to, legs);
    }

    /** The way in words. */
    @Override
    public String toString() {
        return amount + " to " + to + ": "
                + (legs.isEmpty()
                        ? "same currency"
                        : legs.stream().map(RateLeg::toString).collect(Collectors.joining(", ")));
    }
}
