package org.leadtocash.jdbc.credit;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.credit.booking.BookingJson;
import org.leadtocash.core.credit.booking.Change;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.LedgerEffect;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.booking.Posting;
import org.leadtocash.core.document.DocRef;

/** One run of some commands in one transaction: lock, read, decide, write. */
final class LedgerTransaction {
    private final Connection connection;
    private final LedgerRules rules;
    private final LockedLedger ledger;
    private final Columns answers = new Columns("text", "text", "text");
    private final Columns entries =
            new Columns("text", "bigint", "text", "text", "text", "text", "numeric", "numeric", "numeric", "text");
    private final Map<Balance, Sums> balances = new LinkedHashMap<>();
    private final Map<String, Commitment> commitments = new LinkedHashMap<>();

    private record Balance(String account, String category, String currency) {}

    private record Sums(Money documentAmount, Money amount) {
        Sums plus(Sums other) {
            return new Sums(documentAmount.plus(other.documentAmount), amount.plus(other.amount));
        }
    }

    LedgerTransaction(Connection connection, LedgerRules rules, Texts texts) {
        this.connection = connection;
        this.rules = rules;
        this.ledger = new LockedLedger(connection, texts);
    }

    /** Runs the commands and writes what they do; the caller commits. */
    List<Outcome> run(List<PreparedCommand> batch) throws SQLException {
        ledger.load(batch);
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        batch.forEach(prepared -> outcomes.add(answer(prepared)));
        write();
        return outcomes;
    }

    private Outcome answer(PreparedCommand prepared) {
        Optional<Outcome> before = ledger.answer(prepared.key());
        if (before.isPresent()) {
            return before.get().command().equals(prepared.hash())
                    ? before.get()
                    : LedgerRules.conflict(prepared.command());
        }
        LedgerEffect effect = rules.apply(ledger, prepared.command());
        effect.opened().forEach(ledger::open);
        effect.postings().forEach(posting -> append(prepared, posting));
        for (Commitment commitment : effect.commitments()) {
            ledger.put(commitment);
            commitments.put(commitment.hold(), commitment);
        }
        ledger.answered(effect.outcome());
        answers.add(prepared.key(), prepared.hash().toString(), Texts.write(BookingJson.OUTCOME, effect.outcome()));
        return effect.outcome();
    }

    private void append(PreparedCommand prepared, Posting posting) {
        LockedLedger.Page page = ledger.page(posting.account());
        LedgerEntry entry =
                LedgerEntry.of(page.account().version() + 1, prepared.command().head(), posting, page.last());
        Change change = posting.change();
        ledger.append(entry, change instanceof Change.Terms || change instanceof Change.Path);
        Optional<String> document = posting.about().map(Posting.About::document).map(DocRef::toString);
        Optional<Change.Exposed> exposed =
                change instanceof Change.Exposed given ? Optional.of(given) : Optional.empty();
        entries.add(
                posting.account().toString(),
                entry.number(),
                prepared.key(),
                document.orElse(null),
                exposed.map(given -> given.category().name()).orElse(null),
                exposed.map(given -> given.documentAmount().getCurrencyUnit().getCode())
                        .orElse(null),
                exposed.map(given -> given.documentAmount().getAmount()).orElse(null),
                exposed.map(given -> given.amount().getAmount()).orElse(null),
                Columns.seconds(entry.at()),
                Texts.write(BookingJson.ENTRY, entry));
        exposed.ifPresent(given -> balances.merge(
                new Balance(
                        posting.account().toString(),
                        given.category().name(),
                        given.documentAmount().getCurrencyUnit().getCode()),
                new Sums(given.documentAmount(), given.amount()),
                Sums::plus));
    }

    private void write() throws SQLException {
        answers.write(connection, Sql.WRITE_ANSWERS);
        writeAccounts();
        entries.write(connection, Sql.WRITE_ENTRIES);
        Columns sums = new Columns("text", "text", "text", "numeric", "numeric");
        balances.forEach((balance, sum) -> sums.add(
                balance.account(),
                balance.category(),
                balance.currency(),
                sum.documentAmount().getAmount(),
                sum.amount().getAmount()));
        sums.write(connection, Sql.WRITE_BALANCES);
        writeCommitments();
    }

    private void writeAccounts() throws SQLException {
        Columns used = new Columns("text", "bigint", "numeric", "text");
        Columns terms = new Columns("text", "bigint", "numeric", "text", "text", "text", "text");
        ledger.pages().forEach((key, page) -> {
            String account = key.toString();
            long version = page.account().version();
            BigDecimal amount = page.account().used().getAmount();
            String last = page.last().toString();
            if (page.hasNewTerms()) {
                terms.add(
                        account,
                        version,
                        amount,
                        last,
                        page.account().terms().currency().getCode(),
                        Texts.write(AccountJson.ACCOUNT, page.account().terms()),
                        Texts.path(page.account().path()));
            } else if (page.isChanged()) {
                used.add(account, version, amount, last);
            }
        });
        terms.write(connection, Sql.WRITE_TERMS);
        used.write(connection, Sql.WRITE_ACCOUNTS);
    }

    private void writeCommitments() throws SQLException {
        if (commitments.isEmpty()) {
            return;
        }
        Columns rows = new Columns("text", "text", "text", "numeric", "boolean", "text");
        commitments.forEach((hold, commitment) -> rows.add(
                hold,
                commitment.owner().map(Object::toString).orElse(null),
                commitment.state().name(),
                commitment.expiresAt().map(Columns::seconds).orElse(null),
                commitment.isOpen(),
                Texts.write(BookingJson.COMMITMENT, commitment)));
        try (PreparedStatement upsert = connection.prepareStatement(Sql.WRITE_COMMITMENTS)) {
            rows.bind(connection, upsert);
            Columns.bindNames(connection, upsert, 7, ledger.stored());
            if (upsert.executeUpdate() < rows.size()) {
                throw new SQLException("another command made the same reservation meanwhile", States.UNIQUE);
            }
        }
    }
}
