package org.leadtocash.core.receivable.interest;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.finding.Findings;

/**
 * The interest of a period.
 *
 * @param after the day after whose end the period begins
 * @param through its last day
 * @param charges one for each item that bears any, in order of the item
 * @param findings items that bear none although they are late, and days without a rate
 */
public record InterestStatement(LocalDate after, LocalDate through, List<InterestCharge> charges, Findings findings) {

    /** Copies the charges. */
    public InterestStatement {
        charges = List.copyOf(charges);
    }

    /** What is charged in each currency. */
    public SortedMap<CurrencyUnit, Money> totals() {
        SortedMap<CurrencyUnit, Money> sums = new TreeMap<>();
        charges.forEach(charge -> sums.merge(charge.amount().getCurrencyUnit(), charge.amount(), Money::plus));
        return sums;
    }
}
