package org.leadtocash.core.credit.ledger;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.Command;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;

/**
 * Where a ledger is kept. A store runs {@link LedgerRules} for each command that has no answer yet, and writes everything
 * the rules say in one step: the entries, chained; the balances; the commitment; the account; and the answer under the
 * command's key. Between the reading and the writing of one command no other command touches the same accounts.
 */
public interface CreditLedgerStore {

    /** Runs commands one after another, in this order; each has its own answer, and one that is refused stops none. */
    List<Outcome> apply(List<Command> batch);

    /** The answer a command would get now, without writing anything. By the time it is sent the answer may be another. */
    Outcome simulate(Command command);

    /**
     * What is used of these accounts, by category and document currency, in the currency of the documents; each account's
     * children are in it as they were charged.
     */
    ExposureSnapshot read(Collection<CreditAccountKey> accounts, AsOf asOf);

    /** The stored balances, by account and category, in the currencies of the accounts; without zeros. */
    List<LedgerBalance> balances();

    /** Entries by account and number. */
    Stream<LedgerEntry> entries(EntryFilter filter);
}
