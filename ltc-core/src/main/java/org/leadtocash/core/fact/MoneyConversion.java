package org.leadtocash.core.fact;

import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** How an amount becomes one of another currency while a condition is evaluated: at the host's rate, type and date. */
@FunctionalInterface
public interface MoneyConversion {

    /**
     * The amount in the other currency, as exact as the host's rates allow.
     *
     * @param amount in another currency
     * @param to the currency asked for
     * @return an amount in that currency; empty where there is no rate, which leaves the condition unknown
     */
    Optional<BigMoney> convert(BigMoney amount, CurrencyUnit to);
}
