package org.leadtocash.pricing.procedure;

import org.leadtocash.core.exchange.RatePolicy;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.pricing.tax.TaxPolicy;

/**
 * All that a procedure decides once for every step.
 *
 * @param rounding every rounding
 * @param pricingDate the day for which records are looked up
 * @param reporting which exchange rate turns totals into the local and the group currency
 * @param remainder who gets what is left when an amount of the document is split over the lines
 * @param tax how tax amounts are made
 */
public record PricingPolicy(
        RoundingStages rounding, DateRule pricingDate, RateRule reporting, RemainderRule remainder, TaxPolicy tax) {

    /** Checks that no remainder is left without a line. */
    public PricingPolicy {
        if (remainder == RemainderRule.SEPARATE) {
            throw new IllegalArgumentException(
                    "remainder SEPARATE: amounts of a document are split over its lines whole");
        }
    }

    /**
     * Standard roundings and taxes by EN 16931; prices for the day set for pricing, else the day of the order; reporting
     * by the reference rates of the European Central Bank of that day; largest remainders.
     */
    public static PricingPolicy standard() {
        DateRule day = DateRule.firstOf(DateRule.PRICING, DateRule.ORDERED);
        return new PricingPolicy(
                RoundingStages.standard(),
                day,
                RateRule.of(RatePolicy.of(RateType.ECB), day),
                RemainderRule.LARGEST_REMAINDER,
                TaxPolicy.en16931());
    }

    /** The same with other roundings. */
    public PricingPolicy withRounding(RoundingStages other) {
        return new PricingPolicy(other, pricingDate, reporting, remainder, tax);
    }

    /** The same for another day. */
    public PricingPolicy withPricingDate(DateRule other) {
        return new PricingPolicy(rounding, other, reporting, remainder, tax);
    }

    /** The same with other rates for reporting. */
    public PricingPolicy withReporting(RateRule other) {
        return new PricingPolicy(rounding, pricingDate, other, remainder, tax);
    }

    /** The same with another rule for remainders. */
    public PricingPolicy withRemainder(RemainderRule other) {
        return new PricingPolicy(rounding, pricingDate, reporting, other, tax);
    }

    /** The same with another way of making taxes. */
    public PricingPolicy withTax(TaxPolicy other) {
        return new PricingPolicy(rounding, pricingDate, reporting, remainder, other);
    }
}
