package org.leadtocash.core.credit.ledger;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.LedgerAccount;
import org.leadtocash.core.credit.booking.LedgerView;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.command.Reach;

/**
 * The answer a command would have got: advice, nothing was taken.
 *
 * @param outcome the answer
 * @param versions the versions of the accounts it read; a command that {@linkplain Command.Head#expecting expects} them is
 *     refused where one has moved on since
 */
public record Simulation(Outcome outcome, SortedMap<CreditAccountKey, Long> versions) {

    /** Copies the versions. */
    public Simulation {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    /** The advice with the versions of all accounts that the command can touch. */
    public static Simulation of(Outcome outcome, Command command, LedgerView view) {
        Reach reach = Reach.of(command);
        Set<CreditAccountKey> accounts = new TreeSet<>(reach.accounts());
        reach.holds().forEach(hold -> view.commitment(hold).ifPresent(there -> add(there, accounts)));
        reach.owners().forEach(owner -> view.open(owner).forEach(there -> add(there, accounts)));
        SortedMap<CreditAccountKey, Long> versions = new TreeMap<>();
        accounts.forEach(account -> versions.put(
                account, view.account(account).map(LedgerAccount::version).orElse(0L)));
        return new Simulation(outcome, versions);
    }

    private static void add(Commitment commitment, Set<CreditAccountKey> accounts) {
        commitment.path().stream().map(CreditHierarchy.Step::account).forEach(accounts::add);
    }
}
