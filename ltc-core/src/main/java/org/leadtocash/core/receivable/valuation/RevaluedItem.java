package org.leadtocash.core.receivable.valuation;

import org.joda.money.Money;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.receivable.ItemRef;

/**
 * One item at the rate of a day.
 *
 * @param item the item
 * @param customer who owes it
 * @param open what is open
 * @param book what that stands at in the ledger, at the rate of its posting
 * @param rate the rate of the day
 * @param value what is open at that rate
 * @param recognised the difference that is booked: above zero a gain
 */
public record RevaluedItem(
        ItemRef item, String customer, Money open, Money book, Ratio rate, Money value, Money recognised) {

    /** The difference, booked or not: above zero a gain. */
    public Money unrealised() {
        return value.minus(book);
    }
}
