package org.leadtocash.core.credit;

import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.Limit;

/**
 * What a decision saw at one account of the path, in the currency of the account.
 *
 * @param account the account
 * @param checked whether its limit is checked
 * @param limit its limit on the day
 * @param tolerance what it may go above it
 * @param before the exposure without the document; empty where a rate was missing
 * @param after the exposure with the document; empty where a rate was missing
 */
public record NodeSnapshot(
        CreditAccountKey account,
        boolean checked,
        Limit limit,
        Money tolerance,
        Optional<Money> before,
        Optional<Money> after) {

    /** What could still be used without the tolerance, the document included; negative over the limit. */
    public Optional<Money> headroom() {
        return after.flatMap(used -> limit.ceiling(used.getCurrencyUnit()).map(ceiling -> ceiling.minus(used)));
    }
}
