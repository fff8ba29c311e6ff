package org.leadtocash.core.receivable.valuation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuery;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.tape.Tape;

/**
 * How open items in foreign currencies are valued at the end of a period.
 *
 * @param id the name of the rules
 * @param ledger the ledger's own currency
 * @param rateType which rates
 * @param maxAgeDays how old a rate may be; empty for any age
 * @param pivots currencies that may stand between, in the order they are tried
 * @param recognition which differences are booked
 */
public record RevaluationRules(
        String id,
        CurrencyUnit ledger,
        RateType rateType,
        Optional<Integer> maxAgeDays,
        List<CurrencyUnit> pivots,
        Recognition recognition) {
    private static final int WEEK = 7;

    /** Which differences are booked. */
    public enum Recognition {
        /** Gains and losses. */
        ALL,
        /** Losses only, item by item: a gain waits until it is real. */
        LOSSES
    }

    /** Copies the pivots. */
    public RevaluationRules {
        pivots = List.copyOf(pivots);
        if (maxAgeDays.filter(days -> days < 0).isPresent()) {
            throw new IllegalArgumentException(
                    "revaluation rules " + id + ": rates of at most " + maxAgeDays.get() + " days, expected 0 or more");
        }
    }

    /** Gains and losses at rates of that type, at most a week old. */
    public static RevaluationRules of(String id, CurrencyUnit ledger, RateType rateType) {
        return new RevaluationRules(id, ledger, rateType, Optional.of(WEEK), List.of(), Recognition.ALL);
    }

    /** The same through other currencies where a pair has no rate. */
    public RevaluationRules via(CurrencyUnit... currencies) {
        return new RevaluationRules(id, ledger, rateType, maxAgeDays, List.of(currencies), recognition);
    }

    /** The same with rates of at most so many days. */
    public RevaluationRules withMaxAgeDays(int days) {
        return new RevaluationRules(id, ledger, rateType, Optional.of(days), pivots, recognition);
    }

    /** The same, leaving gains alone. */
    public RevaluationRules lossesOnly() {
        return new RevaluationRules(id, ledger, rateType, maxAgeDays, pivots, Recognition.LOSSES);
    }

    /** Every open foreign item at the rate of a day. */
    public Revaluation revalue(OpenItems items, LocalDate on, ExchangeRates rates) {
        return revalue(items, on, rates, Tape.none());
    }

    /** The same, writing every conversion on the tape as it is worked out. */
    public Revaluation revalue(OpenItems items, LocalDate on, ExchangeRates rates, Tape tape) {
        return new Revaluing(this, on, rates, tape).run(items);
    }

    RateQuery query(LocalDate on) {
        RateQuery query = RateQuery.of(rateType, on).via(pivots.toArray(CurrencyUnit[]::new));
        return maxAgeDays.map(query::withMaxAgeDays).orElseGet(query::withoutMaxAge);
    }
}
