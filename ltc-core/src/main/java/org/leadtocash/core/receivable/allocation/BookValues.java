package org.leadtocash.core.receivable.allocation;

import org.joda.money.Money;

/**
 * What one line does in the ledger's own currency.
 *
 * <p>{@code paid + discount + writeOff + fee + exchangeDifference} is {@code reduction}, always.
 *
 * @param reduction what the item falls by, at its own rate
 * @param paid the money, at the rate of the payment
 * @param discount the cash discount, at the rate of the item
 * @param writeOff the small difference, at the rate of the item
 * @param fee the bank's charge, at the rate of the item
 * @param exchangeDifference what the money lacks of what it settles: above zero a loss that is now real, below zero a gain
 */
public record BookValues(
        Money reduction, Money paid, Money discount, Money writeOff, Money fee, Money exchangeDifference) {

    /** Checks that it adds up. */
    public BookValues {
        Money sum = paid.plus(discount).plus(writeOff).plus(fee).plus(exchangeDifference);
        if (!sum.equals(reduction)) {
            throw new IllegalArgumentException("values in the ledger add up to " + sum + ", expected " + reduction);
        }
    }
}
