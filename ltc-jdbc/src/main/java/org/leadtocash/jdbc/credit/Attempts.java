package org.leadtocash.jdbc.credit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.leadtocash.core.credit.booking.Outcome;

/**
 * Runs a transaction until it commits, or the attempts are used up.
 *
 * <p>What lost against another, or lost its connection before it was told to commit, was not written and is run again. What
 * lost its connection while it committed may have been written: it is run again as well, since the same commands under the
 * same keys change nothing a second time; a transaction that is still on its way holds its keys, so the second waits for it.
 */
final class Attempts {
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int LONGEST = 6;

    private final DataSource source;
    private final int most;

    private boolean unknown;

    Attempts(DataSource source, int most) {
        this.source = source;
        this.most = most;
    }

    List<Outcome> run(List<PreparedCommand> batch, PostgresLedgerStore.Work<List<Outcome>> work) {
        Optional<SQLException> last = Optional.empty();
        for (int attempt = 0; attempt < most; attempt++) {
            pause(attempt, work);
            try (Connection connection = source.getConnection()) {
                boolean committing = connection.getAutoCommit();
                Optional<List<Outcome>> outcomes = once(connection, work);
                connection.setAutoCommit(committing);
                if (outcomes.isPresent()) {
                    return outcomes.get();
                }
                last = Optional.empty();
            } catch (SQLException refused) {
                last = Optional.of(refused);
                if (!States.lostConnection(refused)) {
                    break;
                }
            }
        }
        if (unknown) {
            return batch.stream()
                    .map(prepared -> Outcome.indeterminate(prepared.command()))
                    .toList();
        }
        if (last.isPresent()) {
            throw new LedgerUnavailableException(last.get());
        }
        return batch.stream()
                .map(prepared -> Outcome.retryTransaction(prepared.command()))
                .toList();
    }

    /** One attempt; empty where the transaction lost against another. */
    private Optional<List<Outcome>> once(Connection connection, PostgresLedgerStore.Work<List<Outcome>> work)
            throws SQLException {
        connection.setAutoCommit(false);
        List<Outcome> outcomes;
        try {
            outcomes = work.on(connection);
        } catch (SQLException refused) {
            if (States.lostAgainstAnother(refused)) {
                connection.rollback();
                return Optional.empty();
            }
            rollbackQuietly(connection, refused);
            throw refused;
        } catch (RuntimeException wrong) {
            connection.rollback();
            throw wrong;
        }
        try {
            connection.commit();
            return Optional.of(outcomes);
        } catch (SQLException refused) {
            unknown |= States.lostConnection(refused);
            if (States.lostAgainstAnother(refused)) {
                connection.rollback();
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** A connection that is gone cannot roll back; the database has done so. */
    private static void rollbackQuietly(Connection connection, SQLException refused) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            refused.addSuppressed(gone);
        }
    }

    /** Longer each time; two that ran into each other pause differently, so that they do not meet again. */
    private static void pause(int attempt, Object who) {
        if (attempt > 0) {
            long longest = FIRST_PAUSE << Math.min(attempt, LONGEST);
            LockSupport.parkNanos(longest / 2 + Math.floorMod(System.identityHashCode(who), longest / 2));
        }
    }
}
