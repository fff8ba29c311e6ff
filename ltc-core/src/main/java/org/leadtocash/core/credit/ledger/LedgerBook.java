package org.leadtocash.core.credit.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.LedgerView;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;

/**
 * The ledger as it stood at one moment: whatever is read from one book fits together. A book is read inside {@link
 * CreditLedgerStore#read} and not after it.
 */
public interface LedgerBook extends LedgerView {

    /**
     * What is used of these accounts, by category and document currency, in the currency of the documents; each account's
     * children are in it as they were charged.
     */
    ExposureSnapshot exposure(Collection<CreditAccountKey> accounts, AsOf asOf);

    /** The stored balances, by account and category, in the currencies of the accounts; without zeros. */
    List<LedgerBalance> balances();

    /** Entries by account and number. */
    Stream<LedgerEntry> entries(EntryFilter filter);

    /** Every commitment that has something in it, by name. */
    Stream<Commitment> commitments();

    /** The names of reservations that can no longer be posted at that moment and are not given back; at most so many. */
    List<String> late(Instant now, int most);

    /** The answer kept under a key. */
    Optional<Outcome> answer(String key);
}
