package org.leadtocash.jdbc.credit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.BookingJson;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.LedgerAccount;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.ledger.AsOf;
import org.leadtocash.core.credit.ledger.EntryFilter;
import org.leadtocash.core.credit.ledger.LedgerBalance;
import org.leadtocash.core.credit.ledger.LedgerBook;

/** The ledger in the tables, as one transaction sees it. */
final class PostgresLedgerBook implements LedgerBook {
    private static final String ACCOUNT = """
            SELECT version, used, terms, path FROM ltc_credit_account WHERE account = ? AND terms IS NOT NULL""";
    private static final String EXPOSURE = """
            SELECT account, category, document_currency, document_amount FROM ltc_credit_balance
             WHERE account = ANY (?::text[])""";
    private static final String EXPOSURE_AT = """
            SELECT account, category, document_currency, sum(document_amount) FROM ltc_credit_entry
             WHERE account = ANY (?::text[]) AND category IS NOT NULL AND sent_at <= ? GROUP BY 1, 2, 3""";
    private static final String BALANCES = """
            SELECT b.account, b.category, a.currency, sum(b.amount) FROM ltc_credit_balance b
              JOIN ltc_credit_account a ON a.account = b.account GROUP BY 1, 2, 3 HAVING sum(b.amount) <> 0""";
    private static final String ENTRIES = """
            SELECT body FROM ltc_credit_entry WHERE account = ? AND (?::text IS NULL OR document = ?) ORDER BY number""";

    private final Connection connection;
    private final Texts texts;

    PostgresLedgerBook(Connection connection, Texts texts) {
        this.connection = connection;
        this.texts = texts;
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Reads a row. */
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(String sql, Binding binding, Row<T> reader) {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            binding.bind(select);
            try (ResultSet row = select.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (row.next()) {
                    all.add(reader.read(row));
                }
                return all;
            }
        } catch (SQLException refused) {
            throw new LedgerUnavailableException(refused);
        }
    }

    private List<Commitment> commitments(String sql, Binding binding) {
        return select(sql, binding, row -> BookingJson.COMMITMENT.parse("commitment", row.getString(1)));
    }

    @Override
    public Optional<LedgerAccount> account(CreditAccountKey key) {
        return select(ACCOUNT, statement -> statement.setString(1, key.toString()), row -> {
                    Texts.Terms terms = texts.terms(key.toString(), row.getString(3), row.getString(4));
                    Money used = Money.of(terms.terms().currency(), row.getBigDecimal(2));
                    return LedgerAccount.of(terms.terms(), terms.path(), used, row.getLong(1));
                })
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Commitment> commitment(String hold) {
        return commitments(Sql.COMMITMENTS, statement -> Columns.bindNames(connection, statement, 1, List.of(hold)))
                .stream()
                .findFirst();
    }

    @Override
    public List<Commitment> open(CreditAccountKey owner) {
        return inOrder(commitments(
                Sql.OPEN_OF_OWNERS, statement -> Columns.bindNames(connection, statement, 1, List.of(owner))));
    }

    @Override
    public Stream<Commitment> commitments() {
        return inOrder(commitments("SELECT body FROM ltc_credit_commitment WHERE is_open", statement -> {})).stream();
    }

    private static List<Commitment> inOrder(List<Commitment> commitments) {
        return commitments.stream()
                .sorted(Comparator.comparing(Commitment::hold))
                .toList();
    }

    @Override
    public ExposureSnapshot exposure(Collection<CreditAccountKey> accounts, AsOf asOf) {
        Row<ExposureSnapshot.Sum> sum = row -> new ExposureSnapshot.Sum(
                CreditAccountKey.parse(row.getString(1)),
                ExposureCategory.valueOf(row.getString(2)),
                Money.of(CurrencyUnit.of(row.getString(3)), row.getBigDecimal(4)));
        List<ExposureSnapshot.Sum> sums = asOf.moment().isEmpty()
                ? select(EXPOSURE, statement -> Columns.bindNames(connection, statement, 1, accounts), sum)
                : select(
                        EXPOSURE_AT,
                        statement -> {
                            Columns.bindNames(connection, statement, 1, accounts);
                            statement.setBigDecimal(
                                    2, Columns.seconds(asOf.moment().get()));
                        },
                        sum);
        return ExposureSnapshot.of(sums);
    }

    @Override
    public List<LedgerBalance> balances() {
        return select(
                        BALANCES,
                        statement -> {},
                        row -> new LedgerBalance(
                                CreditAccountKey.parse(row.getString(1)),
                                ExposureCategory.valueOf(row.getString(2)),
                                Money.of(CurrencyUnit.of(row.getString(3)), row.getBigDecimal(4))))
                .stream()
                .sorted(Comparator.comparing(LedgerBalance::account).thenComparing(LedgerBalance::category))
                .toList();
    }

    /** Account by account, so that no more than one chain is in memory. */
    @Override
    public Stream<LedgerEntry> entries(EntryFilter filter) {
        List<CreditAccountKey> accounts = filter.account()
                .map(List::of)
                .orElseGet(() -> select(
                        "SELECT account FROM ltc_credit_account",
                        statement -> {},
                        row -> CreditAccountKey.parse(row.getString(1))));
        return accounts.stream().sorted().flatMap(account -> chain(account, filter).stream());
    }

    private List<LedgerEntry> chain(CreditAccountKey account, EntryFilter filter) {
        String document = filter.document().map(Object::toString).orElse(null);
        return select(
                ENTRIES,
                statement -> {
                    statement.setString(1, account.toString());
                    statement.setString(2, document);
                    statement.setString(3, document);
                },
                row -> BookingJson.ENTRY.parse("entry of " + account, row.getString(1)));
    }

    @Override
    public List<String> late(Instant now, int most) {
        return select(
                "SELECT hold FROM ltc_credit_commitment WHERE expires_at <= ? AND state IN ('HELD', 'PARTLY_POSTED')"
                        + " ORDER BY hold LIMIT ?",
                statement -> {
                    statement.setBigDecimal(1, Columns.seconds(now));
                    statement.setInt(2, most);
                },
                row -> row.getString(1));
    }

    @Override
    public Optional<Outcome> answer(String key) {
        return select(
                        Sql.ANSWERS,
                        statement -> Columns.bindNames(connection, statement, 1, List.of(key)),
                        row -> BookingJson.OUTCOME.parse("outcome", row.getString(3)))
                .stream()
                .findFirst();
    }
}
