package org.leadtocash.pricing.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.exchange.RateQuery;
import org.leadtocash.core.exchange.RateType;

/**
 * Which exchange rate to take.
 *
 * @param type what kind of rate
 * @param date the day it must be valid on
 * @param maxAgeDays how old it may be; empty for any age
 * @param via the currencies that may stand between, in the order they are tried
 */
public record RatePolicy(RateType type, DateRule date, OptionalInt maxAgeDays, List<CurrencyUnit> via) {

    /** Copies the currencies. */
    public RatePolicy {
        via = List.copyOf(via);
    }

    /** A rate of that type on that day, at most 7 days old, straight or turned around. */
    public static RatePolicy of(RateType type, DateRule date) {
        return new RatePolicy(type, date, OptionalInt.of(7), List.of());
    }

    /** The same through one of these currencies, where the pair itself has no rate. */
    public RatePolicy via(CurrencyUnit... currencies) {
        return new RatePolicy(type, date, maxAgeDays, List.of(currencies));
    }

    /** The same, however old. */
    public RatePolicy withoutMaxAge() {
        return new RatePolicy(type, date, OptionalInt.empty(), via);
    }

    /** The question for that day. */
    public RateQuery on(LocalDate day) {
        RateQuery query = RateQuery.of(type, day).via(via.toArray(CurrencyUnit[]::new));
        return maxAgeDays.isPresent() ? query.withMaxAgeDays(maxAgeDays.getAsInt()) : query.withoutMaxAge();
    }
}
