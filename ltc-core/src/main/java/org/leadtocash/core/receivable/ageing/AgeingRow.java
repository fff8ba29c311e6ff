package org.leadtocash.core.receivable.ageing;

import java.util.List;
import org.joda.money.Money;

/**
 * What one customer owes in one currency, by age.
 *
 * @param customer the customer
 * @param columns not due first, the oldest last, as {@link AgeingPolicy#columns()} names them
 * @param credits credit items and unapplied cash that are in no column; zero or less
 */
public record AgeingRow(String customer, List<Money> columns, Money credits) {

    /** Copies the columns. */
    public AgeingRow {
        columns = List.copyOf(columns);
    }

    /** The balance: all columns and the credits. */
    public Money total() {
        return columns.stream().reduce(credits, Money::plus);
    }

    /** What is not due. */
    public Money current() {
        return columns.get(0);
    }

    /** What is past due. */
    public Money overdue() {
        return columns.stream().skip(1).reduce(Money.zero(credits.getCurrencyUnit()), Money::plus);
    }
}
