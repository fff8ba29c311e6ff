package org.leadtocash.core.credit.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;

/** The buyers and commands that the tests of the ledger speak of. */
final class LedgerFixtures {
    static final CreditAccountKey BUYER = CreditAccountKey.of("FR-BUYER");
    static final CreditAccountKey GROUP = CreditAccountKey.of("FR-GROUP");
    static final DocRef ORDER = DocRef.of(DocType.ORDER, "4711");
    static final Instant NOW = Instant.parse("2023-02-01T09:00:00Z");
    static final LocalDate DAY = LocalDate.of(2023, 2, 1);

    private LedgerFixtures() {}

    static Money eur(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }

    static Command.Head head(String key) {
        return head(key, NOW);
    }

    static Command.Head head(String key, Instant at) {
        return new Command.Head(key, at, DAY, "clerk", "test");
    }

    /** A ledger in memory with these accounts. */
    static CreditLedger ledger(LedgerRules rules, List<CreditAccount> accounts) {
        CreditLedger ledger = CreditLedger.inMemory(rules);
        for (CreditAccount account : accounts) {
            Outcome opened = ledger.apply(new Command.SetAccount(head("open " + account.key()), account));
            if (!opened.isAccepted()) {
                throw new IllegalStateException(opened.toString());
            }
        }
        return ledger;
    }

    /** A buyer trusted with one amount, under a group trusted with another. */
    static CreditLedger ledger(String buyer, String group) {
        return ledger(
                LedgerRules.standard(),
                List.of(CreditAccount.of(BUYER, eur(buyer)), CreditAccount.of(GROUP, eur(group))));
    }

    static Command.Reserve reserve(String key, String hold, String amount) {
        List<Charge> charges = List.of(new Charge(BUYER, eur(amount), true), new Charge(GROUP, eur(amount), true));
        return Command.Reserve.of(head(key), hold, ORDER, eur(amount), charges);
    }

    static Command.Post post(String key, String hold, String amount) {
        return new Command.Post(head(key), hold, eur(amount));
    }

    static Command.Release release(String key, String hold, ExposureCategory from, String amount) {
        return new Command.Release(head(key), hold, from, eur(amount));
    }

    static List<String> codes(Outcome outcome) {
        return outcome.findings().stream()
                .map(finding -> finding.code().value())
                .toList();
    }

    static List<String> balances(CreditLedger ledger) {
        return ledger.balances().stream()
                .map(balance -> balance.account() + " " + balance.category() + " " + balance.amount())
                .toList();
    }
}
