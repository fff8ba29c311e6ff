package org.leadtocash.core.receivable.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What paying one item early earns: offers with their days and amounts, as the invoice printed them.
 *
 * @param offers the earliest first; at least one, each smaller than the one before, all in one currency
 * @param tax the tax that falls when the largest offer is taken; zero where the tax stays as it is
 * @param partial what a partial payment earns
 */
public record CashDiscount(List<Offer> offers, Money tax, PartialDiscount partial) {

    /**
     * One offer.
     *
     * @param until the last day as printed on the invoice
     * @param honouredUntil the last day on which a payment still earns it
     * @param percent per cent off, as printed
     * @param amount what is off, for the whole item; more than 0
     */
    public record Offer(LocalDate until, LocalDate honouredUntil, BigDecimal percent, Money amount) {
        /** Checks the amount. */
        public Offer {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("cash discount of " + amount + ": expected more than 0");
            }
        }
    }

    /** Checks that later is less, and that the tax is a part of the discount. */
    public CashDiscount {
        offers = List.copyOf(offers);
        if (offers.isEmpty()) {
            throw new IllegalArgumentException("cash discount without an offer: expected one or more");
        }
        for (int i = 1; i < offers.size(); i++) {
            Offer before = offers.get(i - 1);
            Offer after = offers.get(i);
            if (!after.honouredUntil().isAfter(before.honouredUntil())
                    || !after.amount().isLessThan(before.amount())) {
                throw new IllegalArgumentException("cash discount of " + after.amount() + " until "
                        + after.honouredUntil() + " after " + before.amount() + " until " + before.honouredUntil()
                        + ": expected later and less");
            }
        }
        if (tax.isNegative() || tax.isGreaterThan(offers.get(0).amount())) {
            throw new IllegalArgumentException("tax " + tax + " of a cash discount of "
                    + offers.get(0).amount() + ": expected 0 or more, and not more than the discount");
        }
    }

    /** One offer that leaves the tax alone and grants a partial payment its part. */
    public static CashDiscount of(LocalDate until, BigDecimal percent, Money amount) {
        return new CashDiscount(
                List.of(new Offer(until, until, percent, amount)),
                Money.zero(amount.getCurrencyUnit()),
                PartialDiscount.PROPORTIONAL);
    }

    /** The same with another rule about partial payments. */
    public CashDiscount with(PartialDiscount other) {
        return new CashDiscount(offers, tax, other);
    }

    /** The largest offer that a payment on that day still earns. */
    public Optional<Offer> at(LocalDate day) {
        for (Offer offer : offers) {
            if (!day.isAfter(offer.honouredUntil())) {
                return Optional.of(offer);
            }
        }
        return Optional.empty();
    }

    /** The largest offer of all. */
    public Offer best() {
        return offers.get(0);
    }
}
