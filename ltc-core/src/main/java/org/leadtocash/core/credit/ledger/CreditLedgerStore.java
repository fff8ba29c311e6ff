package org.leadtocash.core.credit.ledger;

import java.util.List;
import java.util.function.Function;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;

/**
 * Where a ledger is kept. A store runs {@link LedgerRules} for each command that has no answer yet, and writes everything
 * the rules say in one step: the entries, chained; the balances; the commitments; the accounts; and the answer under the
 * command's key. Between the reading and the writing of one command no other command touches the same accounts.
 *
 * <p>The test kit has the suite that every store must pass.
 */
public interface CreditLedgerStore {

    /** The rules it runs. */
    LedgerRules rules();

    /** Runs commands one after another, in this order; each has its own answer, and one that is refused stops none. */
    List<Outcome> apply(List<Command> batch);

    /** The answer a command would get now, without writing anything. By the time it is sent the answer may be another. */
    Simulation simulate(Command command);

    /** Reads the ledger as it stands at one moment. */
    <T> T read(Function<? super LedgerBook, T> question);
}
