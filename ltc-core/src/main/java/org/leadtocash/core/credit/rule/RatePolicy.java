package org.leadtocash.core.credit.rule;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.exchange.RateQuery;
import org.leadtocash.core.exchange.RateType;

/**
 * Which rates credit converts by, on the day of the decision.
 *
 * @param type the type of rate
 * @param maxAgeDays how old a rate may be; 0 for one of the day itself
 * @param via the currencies through which a pair without a rate of its own may go, in the order they are tried
 */
public record RatePolicy(RateType type, long maxAgeDays, List<CurrencyUnit> via) {
    private static final long MOST = 36_500;

    /** Checks the age. */
    public RatePolicy {
        if (maxAgeDays < 0 || maxAgeDays > MOST) {
            throw new IllegalArgumentException(
                    "credit rates at most " + maxAgeDays + " days old: expected 0 to " + MOST);
        }
        via = List.copyOf(via);
    }

    /** Rates of that type, at most 7 days old, directly quoted. */
    public static RatePolicy of(RateType type) {
        return new RatePolicy(type, 7, List.of());
    }

    /** The same rates; pairs without one go through these currencies. */
    public RatePolicy through(CurrencyUnit... currencies) {
        return new RatePolicy(type, maxAgeDays, List.of(currencies));
    }

    /** The question for a rate of that day. */
    public RateQuery query(LocalDate day) {
        return RateQuery.of(type, day).withMaxAgeDays((int) maxAgeDays).via(via.toArray(CurrencyUnit[]::new));
    }
}
