package org.leadtocash.core.credit.account;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an account is trusted with on one day.
 *
 * @param limit the limit, temporary changes and cover included
 * @param tolerance what it may go above it; zero where no amount bounds it
 * @param covered how much of the limit somebody else answers for
 * @param expiredOn the first day without a base limit, where it ended and nothing took its place
 */
public record EffectiveLimit(Limit limit, Money tolerance, Money covered, Optional<LocalDate> expiredOn) {

    /** The most that passes: limit and tolerance together; empty where nothing bounds it. */
    public Optional<Money> threshold() {
        return ceiling().map(tolerance::plus);
    }

    /** The limit without tolerance; empty where nothing bounds it. */
    public Optional<Money> ceiling() {
        CurrencyUnit currency = tolerance.getCurrencyUnit();
        return limit.ceiling(currency);
    }

    /** The part of the limit that nobody else answers for; empty where nothing bounds it. */
    public Optional<Money> own() {
        return ceiling().map(whole -> whole.minus(covered));
    }
}
