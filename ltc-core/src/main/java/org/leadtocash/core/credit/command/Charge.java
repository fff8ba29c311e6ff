package org.leadtocash.core.credit.command;

import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.document.ContentHash;

/**
 * What one account on the way up is charged for a document.
 *
 * @param account the account
 * @param amount how much, in the currency of the account
 * @param checked whether its limit must have room; else it only counts
 * @param rates the hash of the rates it was converted by; empty where nothing was converted
 */
public record Charge(CreditAccountKey account, Money amount, boolean checked, Optional<ContentHash> rates) {

    /** A charge that was not converted. */
    public Charge(CreditAccountKey account, Money amount, boolean checked) {
        this(account, amount, checked, Optional.empty());
    }
}
