package org.leadtocash.core.flow.balance;

import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;

/**
 * What came back is worth, and what was credited for it; exact, for a third of a price has no decimal.
 *
 * @param currency of both
 * @param worth what came back, at the price of its order
 * @param credited what was credited
 */
public record ReturnValue(CurrencyUnit currency, Ratio worth, Ratio credited) {
    private static final int SHOWN_DIGITS = 6;

    /** Whether more was credited than came back. */
    public boolean isOverCredited() {
        return credited.compareTo(worth) > 0;
    }

    /** An amount to be shown: exact where a decimal is, else down to the sixth digit. */
    public BigMoney shown(Ratio amount) {
        return BigMoney.of(
                currency, amount.toDecimalExact().orElseGet(() -> amount.round(SHOWN_DIGITS, RoundingMode.DOWN)));
    }
}
