package org.leadtocash.core.credit.command;

import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.credit.account.CreditAccountKey;

/**
 * What a command can touch, as far as the command alone says: what a store has to hold still before it runs the rules.
 *
 * @param accounts the accounts that it names
 * @param holds the commitments that it names; each reaches further, to the accounts it charges
 * @param owners the accounts all of whose commitments it touches, and the accounts those charge
 */
public record Reach(Set<CreditAccountKey> accounts, Set<String> holds, Set<CreditAccountKey> owners) {

    /** What the command can touch. */
    public static Reach of(Command command) {
        Set<CreditAccountKey> accounts = new TreeSet<>(command.head().expected().keySet());
        Set<CreditAccountKey> owners = new TreeSet<>();
        if (command instanceof Command.OnHold change) {
            change.charges().forEach(charge -> accounts.add(charge.account()));
            return new Reach(accounts, Set.of(change.hold()), owners);
        }
        if (command instanceof Command.SetAccount set) {
            accounts.add(set.account().key());
        } else if (command instanceof Command.MoveParty move) {
            for (Command.MoveParty.NewPath path : move.paths()) {
                owners.add(path.account());
                path.steps().forEach(step -> accounts.add(step.account()));
            }
        } else if (command instanceof ShareLimit share) {
            accounts.addAll(share.accounts());
        } else if (command instanceof Command.Revalue revalue) {
            owners.add(revalue.account());
        }
        accounts.addAll(owners);
        return new Reach(accounts, Set.of(), owners);
    }
}
