package org.leadtocash.core.credit;

import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.EffectiveLimit;
import org.leadtocash.core.finding.Findings;

/**
 * What is at risk with one account by the rates of a day.
 *
 * @param account whose
 * @param limit what it is trusted with on the day
 * @param amount how much, in the currency of the account; empty where a rate is missing
 * @param findings which rates are missing
 */
public record AccountExposure(
        CreditAccountKey account, EffectiveLimit limit, Optional<Money> amount, Findings findings) {

    /** By how much it is over limit and tolerance; empty where it is not, or nobody knows. */
    public Optional<Money> over() {
        return limit.threshold()
                .flatMap(most -> amount.filter(used -> used.isGreaterThan(most)).map(used -> used.minus(most)));
    }
}
