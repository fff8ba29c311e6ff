package org.leadtocash.core.credit.ledger;

import java.util.Optional;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.document.DocRef;

/**
 * Which entries are asked for.
 *
 * @param account those of that account; empty for all accounts
 * @param document those for that document; empty for all documents
 */
public record EntryFilter(Optional<CreditAccountKey> account, Optional<DocRef> document) {

    /** Every entry. */
    public static EntryFilter all() {
        return new EntryFilter(Optional.empty(), Optional.empty());
    }

    /** The entries of one account. */
    public static EntryFilter of(CreditAccountKey account) {
        return new EntryFilter(Optional.of(account), Optional.empty());
    }

    /** The entries for one document. */
    public static EntryFilter of(DocRef document) {
        return new EntryFilter(Optional.empty(), Optional.of(document));
    }

    /** Whether the entry is asked for. */
    public boolean matches(LedgerEntry entry) {
        return account.map(entry.account()::equals).orElse(true)
                && document.map(entry::isFor).orElse(true);
    }
}
