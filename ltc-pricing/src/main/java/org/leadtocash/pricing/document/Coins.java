package org.leadtocash.pricing.document;

import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Currencies;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.procedure.PricingPolicy;

/** The roundings of a policy in each currency that a book has amounts in, worked out once. */
final class Coins {
    private final PricingPolicy policy;
    private final Map<CurrencyUnit, Roundings> known = new HashMap<>();

    Coins(PricingPolicy policy, PriceIndex book) {
        this.policy = policy;
        for (CurrencyUnit currency : book.currencies()) {
            // gold has no smallest unit: who prices in it is told when they try
            if (Currencies.find(currency.getCode())
                    .filter(iso -> iso.digits().isPresent())
                    .isPresent()) {
                known.put(currency, Roundings.of(policy, currency));
            }
        }
    }

    Roundings in(CurrencyUnit currency) {
        Roundings worked = known.get(currency);
        return worked == null ? Roundings.of(policy, currency) : worked;
    }
}
