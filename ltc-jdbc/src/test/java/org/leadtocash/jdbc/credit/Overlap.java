package org.leadtocash.jdbc.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;

/** Two transactions, of which the first has decided and not committed when the second begins. */
final class Overlap {
    private final DataSource source;
    private final PostgresLedgerStore store;

    Overlap(DataSource source, PostgresLedgerStore store) {
        this.source = source;
        this.store = store;
    }

    /** Runs the first commands, begins the second before the first commit, and answers what the second got. */
    List<Outcome> of(List<Command> first, List<Command> then) throws Exception {
        ExecutorService second = Executors.newSingleThreadExecutor();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(store.join(connection).apply(first)).allMatch(Outcome::isAccepted);
            Future<List<Outcome>> later = second.submit(() -> store.apply(then));
            untilItWaits(later);
            connection.commit();
            return later.get();
        } catch (ExecutionException thrown) {
            throw new IllegalStateException(thrown.getCause());
        } finally {
            second.shutdownNow();
        }
    }

    /** Looks until the other transaction waits for a lock, or is done because nothing held it. */
    private void untilItWaits(Future<?> later) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            while (!later.isDone()) {
                try (ResultSet waiting = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
                    if (waiting.next() && waiting.getInt(1) > 0) {
                        return;
                    }
                }
            }
        }
    }
}
