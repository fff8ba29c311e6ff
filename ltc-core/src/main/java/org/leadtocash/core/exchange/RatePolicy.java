package org.leadtocash.core.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;

/**
 * Which rates a rule converts by, whatever the day: what a policy says once, and a decision asks for its own day.
 *
 * @param type what kind of rate
 * @param maxAgeDays how old a rate may be, in calendar days, 0 for one of the day itself; empty for any age
 * @param inverse whether the opposite quote may be turned around
 * @param via the currencies through which a pair without a rate of its own may go, in the order they are tried
 */
public record RatePolicy(RateType type, OptionalInt maxAgeDays, boolean inverse, List<CurrencyUnit> via) {

    /** Checks the age, and copies the currencies. */
    public RatePolicy {
        if (maxAgeDays.isPresent() && maxAgeDays.getAsInt() < 0) {
            throw new IllegalArgumentException(
                    "rates at most " + maxAgeDays.getAsInt() + " days old: expected 0 or more");
        }
        via = List.copyOf(via);
    }

    /** Rates of that type, at most 7 days old, as quoted or turned around, without a third currency between. */
    public static RatePolicy of(RateType type) {
        return new RatePolicy(type, OptionalInt.of(RateQuery.DEFAULT_MAX_AGE), true, List.of());
    }

    /** The same, but at most so many days old. */
    public RatePolicy withMaxAgeDays(int days) {
        return new RatePolicy(type, OptionalInt.of(days), inverse, via);
    }

    /** The same, however old: for rates that hold until replaced, such as budget rates. */
    public RatePolicy withoutMaxAge() {
        return new RatePolicy(type, OptionalInt.empty(), inverse, via);
    }

    /** The same, refusing to turn an opposite quote around. */
    public RatePolicy withoutInverse() {
        return new RatePolicy(type, maxAgeDays, false, via);
    }

    /** The same, through one of these currencies, in this order, where the pair itself has no rate. */
    public RatePolicy via(CurrencyUnit... currencies) {
        return new RatePolicy(type, maxAgeDays, inverse, List.of(currencies));
    }

    /** The question for a day. */
    public RateQuery on(LocalDate day) {
        RateQuery query = RateQuery.of(type, day).via(via.toArray(CurrencyUnit[]::new));
        query = maxAgeDays.isPresent() ? query.withMaxAgeDays(maxAgeDays.getAsInt()) : query.withoutMaxAge();
        return inverse ? query : query.withoutInverse();
    }
}
