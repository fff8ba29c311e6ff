package org.leadtocash.pricing.procedure;

import org.leadtocash.core.exchange.RatePolicy;

/**
 * By which exchange rates an amount is converted, and of which day.
 *
 * @param rates the type of the rates, how old they may be, and the way to them
 * @param date the day they must be valid on
 */
public record RateRule(RatePolicy rates, DateRule date) {

    /** Those rates on that day. */
    public static RateRule of(RatePolicy rates, DateRule date) {
        return new RateRule(rates, date);
    }
}
