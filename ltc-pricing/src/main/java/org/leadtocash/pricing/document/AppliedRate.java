package org.leadtocash.pricing.document;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.exchange.Conversion;
import org.leadtocash.core.exchange.RateLeg;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.money.Ratio;

/**
 * The exchange rate that turned an amount into another currency.
 *
 * @param from the currency it was in
 * @param to the currency it is in
 * @param rate what one unit of the first is worth in the second, exactly
 * @param type what kind of rate
 * @param date the first day of the oldest quote on the way
 * @param way the quotes on the way, in words that are never translated
 */
public record AppliedRate(CurrencyUnit from, CurrencyUnit to, Ratio rate, RateType type, LocalDate date, String way) {

    static AppliedRate of(Conversion conversion, RateType type, LocalDate asked) {
        LocalDate oldest = conversion.legs().stream()
                .map(leg -> leg.quote().validFrom())
                .min(LocalDate::compareTo)
                .orElse(asked);
        String way = String.join(
                ", ", conversion.legs().stream().map(RateLeg::toString).toList());
        return new AppliedRate(
                conversion.from().getCurrencyUnit(), conversion.to(), conversion.rate(), type, oldest, way);
    }
}
