package org.leadtocash.jdbc.credit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.ledger.CreditLedgerStore;
import org.leadtocash.core.credit.ledger.LedgerBook;
import org.leadtocash.core.credit.ledger.Simulation;

/**
 * The ledger in the tables of {@link org.leadtocash.jdbc.schema.LtcSchema}, on PostgreSQL.
 *
 * <pre>{@code
 * CreditLedger ledger = CreditLedger.on(PostgresLedgerStore.on(dataSource, LedgerRules.of(policy)));
 * }</pre>
 *
 * <p>A transaction that loses against another is run again, at most {@link #attempts()} times; then the answer is
 * {@link Outcome.Status#RETRY_TRANSACTION} and nothing was written. Where the connection is lost while a transaction
 * commits, the same commands are sent again under the same keys, which finds out what became of them; where the database
 * does not come back in time the answer is {@link Outcome.Status#INDETERMINATE}, and sending the same command later finds
 * out. Where it could not be reached at all a {@link LedgerUnavailableException} says so, and nothing was written.
 *
 * <p>Safe to share between threads. Each call takes a connection of its own from the data source and gives it back.
 */
public final class PostgresLedgerStore implements CreditLedgerStore {
    private final DataSource source;
    private final LedgerRules rules;
    private final int attempts;
    private final Texts texts = new Texts();
    private final Optional<CommandGroups> groups;

    private PostgresLedgerStore(DataSource source, LedgerRules rules, int attempts, int most) {
        this.source = source;
        this.rules = rules;
        this.attempts = attempts;
        this.groups = most > 1 ? Optional.of(new CommandGroups(most, this::transact)) : Optional.empty();
    }

    /** A store with a transaction for each call, that tries ten times. */
    public static PostgresLedgerStore on(DataSource source, LedgerRules rules) {
        return new PostgresLedgerStore(source, rules, 10, 1);
    }

    /**
     * The same store, where commands that wait at the same moment share a transaction: each waits for the commit it is in,
     * and what many of them have to lock is locked once.
     *
     * @param most how many commands share a transaction at the most
     */
    public PostgresLedgerStore grouping(int most) {
        if (most < 2) {
            throw new IllegalArgumentException("groups of " + most + " commands: expected 2 or more");
        }
        return new PostgresLedgerStore(source, rules, attempts, most);
    }

    /**
     * The same store, that tries so often.
     *
     * @param given how often a transaction is run in all, 1 or more
     */
    public PostgresLedgerStore attempts(int given) {
        if (given < 1) {
            throw new IllegalArgumentException(given + " attempts: expected 1 or more");
        }
        return new PostgresLedgerStore(
                source, rules, given, groups.map(CommandGroups::most).orElse(1));
    }

    /** How often a transaction is run in all. */
    public int attempts() {
        return attempts;
    }

    @Override
    public LedgerRules rules() {
        return rules;
    }

    /**
     * The ledger inside a transaction of the host: what it writes is committed or rolled back with whatever else the host
     * writes there, and a rollback leaves the keys unused. It never retries: where the transaction cannot go on the answers
     * say {@link Outcome.Status#RETRY_TRANSACTION}, and the host rolls back and runs all of it again. Sound at any
     * isolation level; accounts stay locked until the host ends its transaction.
     *
     * @param connection with auto-commit off
     */
    public CreditLedgerStore join(Connection connection) {
        return new JoinedLedgerStore(connection, rules, texts);
    }

    @Override
    public List<Outcome> apply(List<Command> batch) {
        List<PreparedCommand> prepared = batch.stream().map(PreparedCommand::of).toList();
        return groups.map(waiting -> waiting.submit(prepared)).orElseGet(() -> transact(prepared));
    }

    private List<Outcome> transact(List<PreparedCommand> batch) {
        return new Attempts(source, attempts)
                .run(batch, connection -> new LedgerTransaction(connection, rules, texts).run(batch));
    }

    @Override
    public Simulation simulate(Command command) {
        return read(book -> simulate(book, rules, command));
    }

    /** Advice is read without a lock: whoever holds one goes first, and the advice may be out of date when it comes. */
    static Simulation simulate(LedgerBook book, LedgerRules rules, Command command) {
        Outcome outcome = book.answer(command.head().key())
                .map(answer -> answer.answers(command) ? answer : LedgerRules.conflict(command))
                .orElseGet(() -> rules.apply(book, command).outcome());
        return Simulation.of(outcome, command, book);
    }

    @Override
    public <T> T read(Function<? super LedgerBook, T> question) {
        try (Connection connection = source.getConnection()) {
            boolean committing = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                return question.apply(new PostgresLedgerBook(connection, texts));
            } finally {
                connection.rollback();
                connection.setAutoCommit(committing);
            }
        } catch (SQLException refused) {
            throw new LedgerUnavailableException(refused);
        }
    }

    /** Something done on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
