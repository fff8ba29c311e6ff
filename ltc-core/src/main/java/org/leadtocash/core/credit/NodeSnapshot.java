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
 * @param covered how much of the limit somebody else answers for
 * @param before the exposure without the document; empty where a rate was missing
 * @param after the exposure with the document; empty where a rate was missing
 * @param version the version at which the ledger showed the account; empty where the host named none
 */
public record NodeSnapshot(
        CreditAccountKey account,
        boolean checked,
        Limit limit,
        Money tolerance,
        Money covered,
        Optional<Money> before,
        Optional<Money> after,
        Optional<Long> version) {

    /** What could still be used without the tolerance, the document included; negative over the limit. */
    public Optional<Money> headroom() {
        return after.flatMap(used -> limit.ceiling(used.getCurrencyUnit()).map(ceiling -> ceiling.minus(used)));
    }

    /** By how much it is over limit and tolerance, the document included; empty where it is not, or nobody knows. */
    public Optional<Money> over() {
        return after.flatMap(used -> limit.ceiling(used.getCurrencyUnit())
                .map(ceiling -> used.minus(ceiling.plus(tolerance)))
                .filter(Money::isPositive));
    }

    /** The part of the headroom that somebody else answers for: exposure uses what is covered first. */
    public Optional<Money> coveredHeadroom() {
        return headroom()
                .flatMap(rest -> after.map(used -> {
                    Money left = covered.minus(used.isNegative() ? Money.zero(used.getCurrencyUnit()) : used);
                    return left.isNegative() ? Money.zero(used.getCurrencyUnit()) : left;
                }));
    }

    /** The rest of the headroom: what we answer for ourselves. */
    public Optional<Money> ownHeadroom() {
        return headroom().flatMap(rest -> coveredHeadroom().map(rest::minus));
    }
}
