package org.leadtocash.core.receivable.dunning;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One step of a procedure.
 *
 * @param daysOverdue from how many days past due on, 0 or more
 * @param fees what its notice costs, at most one amount of each currency
 */
public record DunningLevel(int daysOverdue, List<Money> fees) {

    /** Checks days and fees. */
    public DunningLevel {
        fees = List.copyOf(fees);
        long currencies = fees.stream().map(Money::getCurrencyUnit).distinct().count();
        if (daysOverdue < 0 || currencies < fees.size() || !fees.stream().allMatch(Money::isPositive)) {
            throw new IllegalArgumentException("dunning level after " + daysOverdue + " days with fees " + fees
                    + ": expected 0 days or more, fees above 0, and each currency once");
        }
    }

    /** A level from so many days past due on, with its fees. */
    public static DunningLevel after(int daysOverdue, Money... fees) {
        return new DunningLevel(daysOverdue, List.of(fees));
    }

    /** What a notice costs in that currency. */
    public Optional<Money> fee(CurrencyUnit currency) {
        return fees.stream()
                .filter(fee -> fee.getCurrencyUnit().equals(currency))
                .findFirst();
    }
}
