package org.leadtocash.jdbc.credit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.booking.BookingJson;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.LedgerAccount;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.LedgerView;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.command.ShareLimit;
import org.leadtocash.core.document.ContentHash;

/** What a transaction holds locked, with what its commands have done to it so far. */
final class LockedLedger implements LedgerView {
    private final Connection connection;
    private final Texts texts;
    private final Map<CreditAccountKey, Page> pages = new TreeMap<>();
    private final Set<CreditAccountKey> locked = new HashSet<>();
    private final Map<String, Commitment> commitments = new TreeMap<>();
    private final Set<String> stored = new HashSet<>();
    private final Map<String, Outcome> answers = new HashMap<>();

    /** An account that is there, and where its chain ends. */
    static final class Page {
        private LedgerAccount account;
        private ContentHash last;
        private boolean termsChanged;
        private boolean changed;

        private Page(LedgerAccount account, ContentHash last) {
            this.account = account;
            this.last = last;
        }

        LedgerAccount account() {
            return account;
        }

        ContentHash last() {
            return last;
        }

        boolean isChanged() {
            return changed;
        }

        /** Whether limits or parents changed, and not only what is used. */
        boolean hasNewTerms() {
            return termsChanged;
        }
    }

    LockedLedger(Connection connection, Texts texts) {
        this.connection = connection;
        this.texts = texts;
    }

    /**
     * Locks every account that the commands can touch, in one order, and then reads. A commitment says which accounts it
     * charges, so those that are named are looked at before; who moved one to other accounts meanwhile is waited for, and
     * its accounts are locked as well.
     */
    void load(List<PreparedCommand> batch) throws SQLException {
        Set<CreditAccountKey> accounts = new TreeSet<>();
        Set<CreditAccountKey> owners = new TreeSet<>();
        Set<String> holds = new TreeSet<>();
        Set<String> changing = new TreeSet<>();
        Set<CreditAccountKey> opening = new TreeSet<>();
        for (PreparedCommand prepared : batch) {
            accounts.addAll(prepared.reach().accounts());
            owners.addAll(prepared.reach().owners());
            holds.addAll(prepared.reach().holds());
            if (prepared.command() instanceof Command.SetAccount set) {
                opening.add(set.account().key());
            } else if (prepared.command() instanceof ShareLimit share) {
                opening.add(share.shared().key());
                opening.addAll(share.quotas());
            } else if (!(prepared.command() instanceof Command.Reserve)) {
                changing.addAll(prepared.reach().holds());
            }
        }
        openMissing(opening);
        commitments(changing, owners, "").values().forEach(there -> addPath(there, accounts));
        Map<String, Commitment> found;
        do {
            accounts.removeAll(locked);
            lock(accounts);
            found = commitments(holds, owners, "");
            found.values().stream()
                    .filter(there -> changing.contains(there.hold())
                            || there.owner().filter(owners::contains).isPresent())
                    .forEach(there -> addPath(there, accounts));
        } while (!locked.containsAll(accounts));
        if (found.values().stream().anyMatch(there -> there.path().isEmpty())) {
            found = commitments(holds, owners, Sql.FOR_UPDATE);
        }
        commitments.putAll(found);
        stored.addAll(found.keySet());
        answers(batch);
    }

    private static void addPath(Commitment commitment, Set<CreditAccountKey> accounts) {
        commitment.path().stream().map(CreditHierarchy.Step::account).forEach(accounts::add);
    }

    private void openMissing(Collection<CreditAccountKey> accounts) throws SQLException {
        if (accounts.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(Sql.OPEN_MISSING)) {
            Columns.bindNames(connection, insert, 1, accounts);
            insert.executeUpdate();
        }
    }

    private void lock(Collection<CreditAccountKey> accounts) throws SQLException {
        if (accounts.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(Sql.LOCK)) {
            Columns.bindNames(connection, select, 1, accounts);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String terms = row.getString(4);
                    if (terms != null) {
                        page(row, terms);
                    }
                }
            }
        }
        locked.addAll(accounts);
    }

    private void page(ResultSet row, String termsText) throws SQLException {
        String account = row.getString(1);
        Texts.Terms terms = texts.terms(account, termsText, row.getString(5));
        Money used = Money.of(terms.terms().currency(), row.getBigDecimal(3));
        LedgerAccount kept = LedgerAccount.of(terms.terms(), terms.path(), used, row.getLong(2));
        pages.put(kept.key(), new Page(kept, ContentHash.parse(row.getString(6))));
    }

    private Map<String, Commitment> commitments(Set<String> holds, Set<CreditAccountKey> owners, String lock)
            throws SQLException {
        Map<String, Commitment> found = new TreeMap<>();
        if (!holds.isEmpty()) {
            read(Sql.COMMITMENTS + lock, holds, found);
        }
        if (!owners.isEmpty()) {
            read(Sql.OPEN_OF_OWNERS + lock, owners, found);
        }
        return found;
    }

    private void read(String sql, Collection<?> names, Map<String, Commitment> found) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Columns.bindNames(connection, select, 1, names);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Commitment commitment = BookingJson.COMMITMENT.parse("commitment", row.getString(1));
                    found.put(commitment.hold(), commitment);
                }
            }
        }
    }

    private void answers(List<PreparedCommand> batch) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(Sql.ANSWERS)) {
            Columns.bindNames(
                    connection,
                    select,
                    1,
                    batch.stream().map(PreparedCommand::key).toList());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    answers.put(row.getString(1), BookingJson.OUTCOME.parse("outcome", row.getString(3)));
                }
            }
        }
    }

    Optional<Outcome> answer(String key) {
        return Optional.ofNullable(answers.get(key));
    }

    void answered(Outcome outcome) {
        answers.put(outcome.key(), outcome);
    }

    void open(LedgerAccount account) {
        pages.put(account.key(), new Page(account, LedgerEntry.FIRST));
    }

    /** Moves an account to after its next entry. */
    void append(LedgerEntry entry, boolean newTerms) {
        Page page = page(entry.account());
        page.account = page.account.after(entry.posting().change());
        page.last = entry.hash();
        page.changed = true;
        page.termsChanged |= newTerms;
    }

    Page page(CreditAccountKey key) {
        return Optional.ofNullable(pages.get(key))
                .orElseThrow(() -> new IllegalStateException("credit account " + key + " is not there"));
    }

    Map<CreditAccountKey, Page> pages() {
        return pages;
    }

    void put(Commitment commitment) {
        commitments.put(commitment.hold(), commitment);
    }

    /** The names of commitments that were in the database before. */
    Set<String> stored() {
        return stored;
    }

    @Override
    public Optional<LedgerAccount> account(CreditAccountKey key) {
        if (!locked.contains(key)) {
            throw new IllegalStateException("credit account " + key + " was read without being locked");
        }
        return Optional.ofNullable(pages.get(key)).map(Page::account);
    }

    @Override
    public Optional<Commitment> commitment(String hold) {
        return Optional.ofNullable(commitments.get(hold));
    }

    @Override
    public List<Commitment> open(CreditAccountKey owner) {
        return commitments.values().stream()
                .filter(Commitment::isOpen)
                .filter(there -> there.owner().filter(owner::equals).isPresent())
                .toList();
    }
}
