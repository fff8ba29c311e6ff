package org.leadtocash.core.credit.command;

import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;

/**
 * How far one reservation may take an account above limit and tolerance, because somebody with the authority said so. It
 * makes room for that reservation only, and shrinks as the reservation is given back.
 *
 * @param account which account
 * @param amount how far, in the currency of the account; more than zero
 * @param approval the host's number of the approval
 */
public record OverrideAllowance(CreditAccountKey account, Money amount, String approval) {

    /** Checks the amount. */
    public OverrideAllowance {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(
                    "override at " + account + " of " + amount + ": expected more than zero");
        }
    }

    /** The same allowance over another amount. */
    public OverrideAllowance withAmount(Money other) {
        return new OverrideAllowance(account, other, approval);
    }
}
