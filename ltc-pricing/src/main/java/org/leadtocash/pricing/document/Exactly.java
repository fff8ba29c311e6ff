package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;

/** Exact numbers as decimals. */
final class Exactly {
    /** The digits that a number without an end is shown with. */
    private static final int SHOWN = 20;

    private Exactly() {}

    /** The number as a decimal; one without an end is shown with twenty digits after the point. */
    static BigDecimal decimal(Ratio number) {
        return number.toDecimalExact().orElseGet(() -> number.round(SHOWN, RoundingMode.HALF_EVEN));
    }

    /** The amount with at least the digits of its currency. */
    static BigMoney money(CurrencyUnit currency, Ratio amount) {
        BigDecimal decimal = decimal(amount);
        int digits = currency.getDecimalPlaces();
        return BigMoney.of(currency, decimal.scale() < digits ? decimal.setScale(digits) : decimal);
    }
}
