package org.leadtocash.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.leadtocash.jdbc.credit.TestServer;

class LtcSchemaTest {

    private static List<String> tables(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT tablename FROM pg_tables WHERE schemaname = 'public'" + " ORDER BY 1")) {
            List<String> tables = new ArrayList<>();
            while (found.next()) {
                tables.add(found.getString(1));
            }
            return tables;
        }
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void theScriptsAreNumberedFromOneWithoutGaps() {
        List<SchemaScript> scripts = LtcSchema.scripts();

        for (int i = 0; i < scripts.size(); i++) {
            assertThat(scripts.get(i).version()).isEqualTo(i + 1);
            assertThat(scripts.get(i).name()).startsWith("V" + (i + 1) + "__");
        }
        assertThat(LtcSchema.version()).isEqualTo(scripts.size());
    }

    @Test
    void severalHostsInstallAtOnceAndTheTablesAreThereOnce() throws Exception {
        DataSource source = TestServer.shared().emptyDatabase();
        ExecutorService hosts = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> host = () -> {
                try (Connection connection = source.getConnection()) {
                    LtcSchema.install(connection);
                    return connection.getAutoCommit();
                }
            };
            for (Future<Boolean> done : hosts.invokeAll(List.of(host, host, host, host))) {
                assertThat(done.get()).as("left as it came").isTrue();
            }
        } finally {
            hosts.shutdownNow();
        }

        assertThat(tables(source)).contains("ltc_credit_account", "ltc_credit_entry", "ltc_schema");
    }

    @Test
    void tablesOfALaterReleaseAreLeftAlone() throws SQLException {
        DataSource source = TestServer.shared().emptyDatabase();
        run(source, "CREATE TABLE ltc_schema (version integer PRIMARY KEY, name text NOT NULL)");
        run(source, "INSERT INTO ltc_schema VALUES (99, 'V99__of_tomorrow.sql')");

        try (Connection connection = source.getConnection()) {
            assertThatThrownBy(() -> LtcSchema.install(connection))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("version 99");
        }
        assertThat(tables(source)).containsExactly("ltc_schema");
    }

    @Test
    void aScriptThatFailsLeavesNothing() throws SQLException {
        DataSource source = TestServer.shared().emptyDatabase();
        run(source, "CREATE TABLE ltc_credit_entry (somebody_elses text)");

        try (Connection connection = source.getConnection()) {
            assertThatThrownBy(() -> LtcSchema.install(connection)).isInstanceOf(SQLException.class);
        }
        assertThat(tables(source)).containsExactly("ltc_credit_entry");
    }
}
