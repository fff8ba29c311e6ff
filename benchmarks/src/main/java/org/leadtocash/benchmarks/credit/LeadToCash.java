package org.leadtocash.benchmarks.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.ledger.CreditLedger;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;

/** The ledger in memory with all it does: keys, entries, balances, and a hierarchy of three. */
final class LeadToCash implements CreditContender {
    private static final Instant NOW = Instant.parse("2024-03-01T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final CreditAccountKey GROUP = CreditAccountKey.of("GROUP");
    private static final Money ENOUGH = Money.ofMinor(CurrencyUnit.EUR, 1_000_000_000_000L);

    private final CreditLedger ledger = CreditLedger.inMemory(LedgerRules.standard());
    private final CreditAccountKey[] customers = new CreditAccountKey[CreditWorkload.ACCOUNTS];
    private final CreditAccountKey[] parents = new CreditAccountKey[CreditWorkload.ACCOUNTS / 100];

    LeadToCash() {
        List<Command> opening = new ArrayList<>();
        opening.add(open(GROUP, ENOUGH));
        for (int i = 0; i < parents.length; i++) {
            parents[i] = CreditAccountKey.of("P" + i);
            opening.add(open(parents[i], ENOUGH));
        }
        for (int i = 0; i < customers.length; i++) {
            customers[i] = CreditAccountKey.of("C" + i);
            opening.add(open(customers[i], Money.ofMinor(CurrencyUnit.EUR, CreditWorkload.LIMIT)));
        }
        if (!ledger.apply(opening).stream().allMatch(outcome -> outcome.isAccepted())) {
            throw new IllegalStateException("expected accounts that can be opened");
        }
    }

    private static Command open(CreditAccountKey account, Money limit) {
        return new Command.SetAccount(head("open " + account), CreditAccount.of(account, limit));
    }

    private static Command.Head head(String key) {
        return new Command.Head(key, NOW, DAY, "desk", "order");
    }

    @Override
    public boolean reserve(String name, int account, long amount) {
        Money value = Money.ofMinor(CurrencyUnit.EUR, amount);
        List<Charge> charges = List.of(
                new Charge(customers[account], value, true),
                new Charge(parents[account / 100], value, true),
                new Charge(GROUP, value, true));
        return ledger.apply(Command.Reserve.of(
                        head(name + "/reserve"), name, DocRef.of(DocType.ORDER, name), value, charges))
                .isAccepted();
    }

    @Override
    public void release(String name, int account, long amount) {
        if (!ledger.apply(new Command.VoidHold(head(name + "/void"), name)).isAccepted()) {
            throw new IllegalStateException("hold " + name + ": expected one that can be given back");
        }
    }

    @Override
    public long used(int account) {
        return ledger.<Long>read(
                book -> book.account(customers[account]).orElseThrow().used().getAmountMinorLong());
    }
}
