package org.leadtocash.jdbc.credit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.ledger.CreditLedgerStore;
import org.leadtocash.core.credit.ledger.LedgerBook;
import org.leadtocash.core.credit.ledger.Simulation;

/** The ledger inside a transaction that belongs to the host. */
final class JoinedLedgerStore implements CreditLedgerStore {
    private final Connection connection;
    private final LedgerRules rules;
    private final Texts texts;

    JoinedLedgerStore(Connection connection, LedgerRules rules, Texts texts) {
        this.connection = connection;
        this.rules = rules;
        this.texts = texts;
    }

    @Override
    public LedgerRules rules() {
        return rules;
    }

    @Override
    public List<Outcome> apply(List<Command> batch) {
        List<PreparedCommand> prepared = batch.stream().map(PreparedCommand::of).toList();
        try {
            requireTransaction();
            return new LedgerTransaction(connection, rules, texts).run(prepared);
        } catch (SQLException refused) {
            if (States.lostAgainstAnother(refused) || States.lostConnection(refused)) {
                return batch.stream().map(Outcome::retryTransaction).toList();
            }
            throw new LedgerUnavailableException(refused);
        }
    }

    private void requireTransaction() throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException(
                    "the ledger joins a transaction: expected a connection with auto-commit off");
        }
    }

    @Override
    public Simulation simulate(Command command) {
        return read(book -> PostgresLedgerStore.simulate(book, rules, command));
    }

    @Override
    public <T> T read(Function<? super LedgerBook, T> question) {
        return question.apply(new PostgresLedgerBook(connection, texts));
    }
}
