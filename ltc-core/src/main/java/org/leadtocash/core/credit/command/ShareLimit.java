package org.leadtocash.core.credit.command;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;

/**
 * Shares the limit of an account among quotas, anew each time: what each uses stays with it, what is free is given out. All
 * limits together are never more than the one that is shared, so whoever has room in a quota has room in the whole, and
 * documents of different quotas do not wait for each other.
 *
 * @param head key, time, actor; the limit of its day is shared, and holds until that limit changes
 * @param shared the terms of the account whose limit is shared; charged itself, it keeps what it uses and gets no more
 * @param quotas the accounts that share it, each named once; opened where they are not there
 * @param wish which quota needs room, served before the rest is given out evenly
 */
public record ShareLimit(Head head, CreditAccount shared, List<CreditAccountKey> quotas, Optional<Wish> wish)
        implements Command {

    /**
     * Room that a quota needs on top of what it uses.
     *
     * @param quota which
     * @param amount how much, in the currency of the shared account
     */
    public record Wish(CreditAccountKey quota, Money amount) {}

    /**
     * Checks that there are quotas, each once, and that the wish is of one of them.
     *
     * @throws IllegalArgumentException if not
     */
    public ShareLimit {
        quotas = List.copyOf(quotas);
        TreeSet<CreditAccountKey> all = new TreeSet<>(quotas);
        if (quotas.isEmpty() || all.size() < quotas.size() || all.contains(shared.key())) {
            throw new IllegalArgumentException(
                    "quotas of " + shared.key() + ": expected some, each once and not itself, got " + quotas);
        }
        if (wish.filter(given -> !all.contains(given.quota())
                        || !given.amount().getCurrencyUnit().equals(shared.currency())
                        || given.amount().isNegative())
                .isPresent()) {
            throw new IllegalArgumentException("quotas of " + shared.key() + ": expected a wish of one of them in "
                    + shared.currency() + ", got " + wish);
        }
    }

    /** Every account it touches. */
    TreeSet<CreditAccountKey> accounts() {
        TreeSet<CreditAccountKey> all = new TreeSet<>(quotas);
        all.add(shared.key());
        return all;
    }
}
