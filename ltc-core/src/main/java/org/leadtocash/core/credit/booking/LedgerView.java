package org.leadtocash.core.credit.booking;

import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;

/** What the rules read: the store shows it with everything locked, or with versions it will check again. */
public interface LedgerView {

    /** The account's terms. */
    Optional<CreditAccount> account(CreditAccountKey key);

    /** What is used of an account that is there, over all categories, in its currency. */
    Money used(CreditAccountKey key);

    /** The commitment of that name. */
    Optional<Commitment> commitment(String hold);
}
