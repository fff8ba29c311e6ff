package org.leadtocash.core.credit.command;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * A rate by which commitments are charged anew, looked up before the ledger is asked.
 *
 * @param from the currency of the documents
 * @param to the currency of the accounts
 * @param rate units of {@code to} for one of {@code from}; more than zero
 */
public record ChargeRate(CurrencyUnit from, CurrencyUnit to, BigDecimal rate) {

    /** Checks the rate. */
    public ChargeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("rate " + from + "/" + to + " of " + rate + ": expected more than zero");
        }
    }

    /** Whether it converts amounts of one currency to another. */
    public boolean converts(CurrencyUnit source, CurrencyUnit target) {
        return from.equals(source) && to.equals(target);
    }

    /** An amount in the other currency, rounded once to its digits. */
    public Money convert(Money amount) {
        Ratio exact = Ratio.from(amount.getAmount()).times(Ratio.from(rate));
        return Money.of(to, RoundingPolicy.standard(to).round(exact));
    }
}
