package org.leadtocash.jdbc.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.ledger.CreditLedger;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;

/** The customers and commands that the tests of the database speak of. */
final class LedgerCase {
    static final CreditAccountKey BUYER = CreditAccountKey.of("BUYER");
    static final CreditAccountKey GROUP = CreditAccountKey.of("GROUP");
    static final Instant NOW = Instant.parse("2024-03-01T08:00:00Z");
    static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private LedgerCase() {}

    static Money eur(long amount) {
        return Money.of(CurrencyUnit.EUR, amount);
    }

    static Command.Head head(String key) {
        return new Command.Head(key, NOW, DAY, "clerk", "test");
    }

    static void open(CreditLedger ledger, long limit, CreditAccountKey... accounts) {
        List<Command> commands = new ArrayList<>();
        for (CreditAccountKey account : accounts) {
            commands.add(new Command.SetAccount(
                    head("open " + account + " with " + limit), CreditAccount.of(account, eur(limit))));
        }
        assertThat(ledger.apply(commands)).allMatch(Outcome::isAccepted);
    }

    static Command.Reserve reserve(String key, String hold, long amount, CreditAccountKey... accounts) {
        List<Charge> charges = new ArrayList<>();
        for (CreditAccountKey account : accounts) {
            charges.add(new Charge(account, eur(amount), true));
        }
        return Command.Reserve.of(head(key), hold, DocRef.of(DocType.ORDER, hold), eur(amount), charges);
    }

    static Money used(CreditLedger ledger, CreditAccountKey account) {
        return ledger.<Money>read(book -> book.account(account).orElseThrow().used());
    }
}
