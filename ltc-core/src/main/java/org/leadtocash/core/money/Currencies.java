package org.leadtocash.core.money;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/** The currencies of ISO 4217 and what is known of each. */
public final class Currencies {
    private Currencies() {}

    /** The digits after the point that ISO 4217 gives the currency. */
    public static int digits(CurrencyUnit currency) {
        return currency.getDecimalPlaces();
    }

    static BigDecimal cashIncrement(CurrencyUnit currency) {
        switch (currency.getCode()) {
            case "CHF":
            case "CAD":
                return new BigDecimal("0.05");
            case "DKK":
                return new BigDecimal("0.50");
            case "HUF":
                return new BigDecimal("5.00");
            default:
                return BigDecimal.ONE.movePointLeft(digits(currency));
        }
    }
}
