package org.leadtocash.jdbc.stage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Instance;

/**
 * Stage instances in the tables of {@link org.leadtocash.jdbc.schema.LtcSchema}, on PostgreSQL.
 *
 * <pre>{@code
 * StageInstances instances = PostgresInstances.on(dataSource);
 * Instance order = instances.find(document).orElseThrow();
 * machine.decide(order, Event.of("release"), context).fold(
 *         accepted -> instances.store(accepted).isThere() ? "released" : "somebody was faster",
 *         refused -> "stays");
 * }</pre>
 *
 * <p>Each call is a transaction of its own. One that loses against another, or its connection, is run again a few times:
 * the same step is stored once, however often it is sent. Safe to share between threads.
 */
public final class PostgresInstances implements StageInstances {
    private static final int ATTEMPTS = 5;
    private static final Set<String> AGAIN = Set.of("40001", "40P01", "23505");

    private final DataSource source;

    private PostgresInstances(DataSource source) {
        this.source = source;
    }

    /** Instances in that database. */
    public static PostgresInstances on(DataSource source) {
        return new PostgresInstances(source);
    }

    /**
     * The same inside a transaction of the host: what is stored is committed or rolled back with whatever else the host
     * writes there. It never runs anything again; a {@link StagesUnavailableException} means that the transaction cannot go
     * on.
     *
     * @param connection with auto-commit off
     */
    public StageInstances join(Connection connection) {
        return new InstanceTables(connection);
    }

    @Override
    public StoredStep store(List<Accepted> steps) {
        return asked(tables -> tables.store(steps));
    }

    @Override
    public Optional<Instance> find(DocRef document) {
        return asked(tables -> tables.find(document));
    }

    @Override
    public List<AuditEntry> audit(DocRef document) {
        return asked(tables -> tables.audit(document));
    }

    @Override
    public Optional<AuditEntry> step(DocRef document, String key) {
        return asked(tables -> tables.step(document, key));
    }

    /** Something asked of the tables in one transaction. */
    @FunctionalInterface
    private interface Question<T> {
        T of(InstanceTables tables);
    }

    private <T> T asked(Question<T> question) {
        StagesUnavailableException last = new StagesUnavailableException(new SQLException("nobody was asked"));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return once(question);
            } catch (StagesUnavailableException refused) {
                last = refused;
                if (!canBeAskedAgain(refused)) {
                    throw refused;
                }
            }
        }
        throw last;
    }

    private <T> T once(Question<T> question) {
        try (Connection connection = source.getConnection()) {
            boolean committing = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T answer = question.of(new InstanceTables(connection));
                connection.commit();
                return answer;
            } catch (SQLException | RuntimeException refused) {
                rollback(connection, refused);
                throw refused;
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(committing);
                }
            }
        } catch (SQLException refused) {
            throw new StagesUnavailableException(refused);
        }
    }

    /** A connection that is gone cannot roll back; the database has done so. */
    private static void rollback(Connection connection, Exception refused) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            refused.addSuppressed(gone);
        }
    }

    private static boolean canBeAskedAgain(StagesUnavailableException refused) {
        String state = refused.getCause() instanceof SQLException cause && cause.getSQLState() != null
                ? cause.getSQLState()
                : "";
        return AGAIN.contains(state) || state.startsWith("08") || state.startsWith("57P");
    }
}
