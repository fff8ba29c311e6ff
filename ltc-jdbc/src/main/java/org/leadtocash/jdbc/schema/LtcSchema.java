package org.leadtocash.jdbc.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of lead-to-cash in a PostgreSQL database. */
public final class LtcSchema {
    private static final List<SchemaScript> SCRIPTS = ShippedScripts.all();

    /** Any number: who installs at the same time waits for this one. */
    private static final long INSTALLING = 5_120_417_206_417L;

    private LtcSchema() {}

    /** The scripts by version. */
    public static List<SchemaScript> scripts() {
        return SCRIPTS;
    }

    /** The version that this release of the library works with. */
    public static int version() {
        return SCRIPTS.get(SCRIPTS.size() - 1).version();
    }

    /**
     * Brings the tables to {@link #version()} in one transaction, or does nothing where they are there already. Several
     * hosts may do so at once. Creates the tables in the first schema of the connection's search path.
     *
     * @param connection outside a transaction; left as it came
     * @throws SQLException if the database refuses; nothing is changed then
     * @throws IllegalStateException if the tables are of a later release
     */
    public static void install(Connection connection) throws SQLException {
        boolean committing = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            migrate(connection);
            connection.commit();
        } catch (SQLException | RuntimeException refused) {
            connection.rollback();
            throw refused;
        } finally {
            connection.setAutoCommit(committing);
        }
    }

    private static void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + INSTALLING + ")");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS ltc_schema (version integer PRIMARY KEY, name text NOT NULL)");
            int installed = installed(statement);
            if (installed > version()) {
                throw new IllegalStateException("the tables are of version " + installed + ": expected at most "
                        + version() + ", the latest that this release knows");
            }
            for (SchemaScript script : SCRIPTS) {
                if (script.version() > installed) {
                    statement.execute(script.sql());
                    note(connection, script);
                }
            }
        }
    }

    private static int installed(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT coalesce(max(version), 0) FROM ltc_schema")) {
            return found.next() ? found.getInt(1) : 0;
        }
    }

    private static void note(Connection connection, SchemaScript script) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO ltc_schema VALUES (?, ?)")) {
            insert.setInt(1, script.version());
            insert.setString(2, script.name());
            insert.executeUpdate();
        }
    }
}
