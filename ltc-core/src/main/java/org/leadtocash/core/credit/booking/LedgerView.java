package org.leadtocash.core.credit.booking;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.credit.account.CreditAccountKey;

/** What the rules read: the store shows it with everything locked, or with versions it will check again. */
public interface LedgerView {

    /** The account as it stands. */
    Optional<LedgerAccount> account(CreditAccountKey key);

    /** The commitment of that name. */
    Optional<Commitment> commitment(String hold);

    /** The commitments of an account that still have something in them, by name. */
    List<Commitment> open(CreditAccountKey owner);
}
