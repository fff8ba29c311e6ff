package org.leadtocash.pricing.tax;

import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * A line to be taxed.
 *
 * @param line its number
 * @param treatment category, rate, and exemption
 * @param amount what it costs, with the tax or without as the policy says; may have more digits than the currency
 * @param quantity how many units, for a tax rounded for each; not 0
 */
public record TaxableLine(String line, TaxTreatment treatment, BigMoney amount, BigDecimal quantity) {

    /** Checks the quantity. */
    public TaxableLine {
        if (quantity.signum() == 0) {
            throw new IllegalArgumentException("line " + line + ": quantity 0, expected another");
        }
    }

    /** A line of one unit. */
    public static TaxableLine of(String line, TaxTreatment treatment, BigMoney amount) {
        return new TaxableLine(line, treatment, amount, BigDecimal.ONE);
    }
}
