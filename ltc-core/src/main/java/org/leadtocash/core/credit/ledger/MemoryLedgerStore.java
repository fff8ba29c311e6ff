package org.leadtocash.core.credit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.Command;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.LedgerEffect;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.LedgerView;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.document.ContentHash;

/** A ledger in memory: one lock over all of it, so that commands run strictly one after another. */
final class MemoryLedgerStore implements CreditLedgerStore {
    private final LedgerRules rules;
    private final Map<CreditAccountKey, Book> books = new TreeMap<>();
    private final Map<String, Commitment> commitments = new HashMap<>();
    private final Map<String, Outcome> answers = new HashMap<>();
    private final View view = new View();

    /** One account's pages. */
    private static final class Book {
        private CreditAccount account;
        private final List<LedgerEntry> entries = new ArrayList<>();
        private final Map<ExposureCategory, Money> balances = new EnumMap<>(ExposureCategory.class);
        private Money used;
        private ContentHash last = LedgerEntry.FIRST;

        Book(CreditAccount account) {
            this.account = account;
            this.used = Money.zero(account.currency());
        }
    }

    private final class View implements LedgerView {
        @Override
        public Optional<CreditAccount> account(CreditAccountKey key) {
            return Optional.ofNullable(books.get(key)).map(book -> book.account);
        }

        @Override
        public Money used(CreditAccountKey key) {
            return book(key).used;
        }

        @Override
        public Optional<Commitment> commitment(String hold) {
            return Optional.ofNullable(commitments.get(hold));
        }
    }

    MemoryLedgerStore(LedgerRules rules, Collection<CreditAccount> accounts) {
        this.rules = rules;
        for (CreditAccount account : accounts) {
            if (books.put(account.key(), new Book(account)) != null) {
                throw new IllegalArgumentException("credit account " + account.key() + " given twice");
            }
        }
    }

    private Book book(CreditAccountKey key) {
        Book book = books.get(key);
        if (book == null) {
            throw new IllegalArgumentException("credit account " + key + ": expected one that is there");
        }
        return book;
    }

    @Override
    public synchronized List<Outcome> apply(List<Command> batch) {
        return batch.stream().map(this::apply).toList();
    }

    private Outcome apply(Command command) {
        Optional<Outcome> answered = answered(command);
        if (answered.isPresent()) {
            return answered.get();
        }
        LedgerEffect effect = rules.apply(view, command);
        effect.account().ifPresent(this::set);
        effect.postings().forEach(posting -> write(command.head(), posting));
        effect.commitment().ifPresent(commitment -> commitments.put(commitment.hold(), commitment));
        answers.put(command.head().key(), effect.outcome());
        return effect.outcome();
    }

    private Optional<Outcome> answered(Command command) {
        return Optional.ofNullable(answers.get(command.head().key()))
                .map(answer -> answer.command().equals(command.hash()) ? answer : LedgerRules.conflict(command));
    }

    private void set(CreditAccount account) {
        books.computeIfAbsent(account.key(), key -> new Book(account)).account = account;
    }

    private void write(Command.Head head, LedgerEffect.Posting posting) {
        Book book = book(posting.account());
        LedgerEntry entry = new LedgerEntry(
                posting.account(),
                book.entries.size() + 1L,
                head.key(),
                posting.category(),
                posting.document(),
                posting.hold(),
                posting.documentAmount(),
                posting.amount(),
                head.at(),
                head.actor(),
                head.reason(),
                book.last);
        book.entries.add(entry);
        book.last = entry.hash();
        book.used = book.used.plus(posting.amount());
        book.balances.merge(posting.category(), posting.amount(), Money::plus);
    }

    @Override
    public synchronized Outcome simulate(Command command) {
        return answered(command).orElseGet(() -> rules.apply(view, command).outcome());
    }

    @Override
    public synchronized ExposureSnapshot read(Collection<CreditAccountKey> accounts, AsOf asOf) {
        List<ExposureSnapshot.Sum> sums = new ArrayList<>();
        for (CreditAccountKey key : accounts) {
            Book book = books.get(key);
            List<LedgerEntry> entries = book == null ? List.of() : book.entries;
            for (LedgerEntry entry : entries) {
                if (asOf.includes(entry)) {
                    sums.add(new ExposureSnapshot.Sum(key, entry.category(), entry.documentAmount()));
                }
            }
        }
        return ExposureSnapshot.of(sums);
    }

    @Override
    public synchronized List<LedgerBalance> balances() {
        List<LedgerBalance> all = new ArrayList<>();
        books.forEach((key, book) -> book.balances.forEach((category, amount) -> {
            if (!amount.isZero()) {
                all.add(new LedgerBalance(key, category, amount));
            }
        }));
        return List.copyOf(all);
    }

    @Override
    public synchronized Stream<LedgerEntry> entries(EntryFilter filter) {
        List<LedgerEntry> all = new ArrayList<>();
        books.values()
                .forEach(book -> book.entries.stream().filter(filter::matches).forEach(all::add));
        return all.stream();
    }
}
