package org.leadtocash.pricing.tax;

import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Currencies;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * How tax amounts are made.
 *
 * @param level where they are rounded
 * @param pricesIncludeTax whether the amounts of the lines have the tax in them
 * @param residual which side is what is left, where prices include the tax
 * @param mode how they are rounded, to the digits of the currency
 */
public record TaxPolicy(TaxLevel level, boolean pricesIncludeTax, Residual residual, RoundingMode mode) {

    /** EN 16931: prices without tax, one rounding for each category and rate, halves away from zero. */
    public static TaxPolicy en16931() {
        return new TaxPolicy(TaxLevel.PER_TAX_GROUP, false, Residual.TAX, RoundingMode.HALF_UP);
    }

    /** The same, rounding elsewhere. */
    public TaxPolicy withLevel(TaxLevel other) {
        return new TaxPolicy(other, pricesIncludeTax, residual, mode);
    }

    /** The same for prices that include the tax, with that side as what is left. */
    public TaxPolicy including(Residual side) {
        return new TaxPolicy(level, true, side, mode);
    }

    RoundingPolicy in(CurrencyUnit currency) {
        return RoundingPolicy.ofScale(Currencies.digits(currency), mode);
    }
}
