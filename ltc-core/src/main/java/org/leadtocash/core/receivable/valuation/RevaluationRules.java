package org.leadtocash.core.receivable.valuation;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RatePolicy;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.tape.Tape;

/**
 * How open items in foreign currencies are valued at the end of a period.
 *
 * @param id the name of the rules
 * @param ledger the ledger's own currency
 * @param rates by which rates
 * @param recognition which differences are booked
 */
public record RevaluationRules(String id, CurrencyUnit ledger, RatePolicy rates, Recognition recognition) {

    /** Which differences are booked. */
    public enum Recognition {
        /** Gains and losses. */
        ALL,
        /** Losses only, item by item: a gain waits until it is real. */
        LOSSES
    }

    /** Gains and losses at rates of that type, at most a week old. */
    public static RevaluationRules of(String id, CurrencyUnit ledger, RateType rateType) {
        return new RevaluationRules(id, ledger, RatePolicy.of(rateType), Recognition.ALL);
    }

    /** The same by other rates. */
    public RevaluationRules withRates(RatePolicy policy) {
        return new RevaluationRules(id, ledger, policy, recognition);
    }

    /** The same, leaving gains alone. */
    public RevaluationRules lossesOnly() {
        return new RevaluationRules(id, ledger, rates, Recognition.LOSSES);
    }

    /** Every open foreign item at the rate of a day. */
    public Revaluation revalue(OpenItems items, LocalDate on, ExchangeRates rates) {
        return revalue(items, on, rates, Tape.none());
    }

    /** The same, writing every conversion on the tape as it is worked out. */
    public Revaluation revalue(OpenItems items, LocalDate on, ExchangeRates rates, Tape tape) {
        return new Revaluing(this, on, rates, tape).run(items);
    }
}
