package org.leadtocash.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.leadtocash.jdbc.credit.TestServer;

/** A host that migrates with Flyway comes to the same tables as one that installs them. */
class FlywayTest {

    private static Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/lead-to-cash")
                .table("ltc_flyway")
                .load();
    }

    private static List<String> rows(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private static List<String> tables(DataSource source) throws SQLException {
        List<String> all = rows(
                source,
                "SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)"
                        + " FROM information_schema.columns WHERE table_schema = 'public'"
                        + " AND table_name NOT IN ('ltc_schema', 'ltc_flyway') ORDER BY 1");
        all.addAll(rows(
                source,
                "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"
                        + " AND tablename NOT IN ('ltc_schema', 'ltc_flyway') ORDER BY 1"));
        all.addAll(rows(
                source,
                "SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint"
                        + " WHERE conrelid::regclass::text LIKE 'ltc_credit%' OR conrelid::regclass::text LIKE 'ltc_stage%'"
                        + " ORDER BY 1"));
        return all;
    }

    @Test
    void flywayRunsTheScriptsAndComesToTheSameTables() throws SQLException {
        DataSource source = TestServer.shared().emptyDatabase();

        flyway(source).migrate();

        assertThat(tables(source))
                .hasSizeGreaterThan(30)
                .isEqualTo(tables(TestServer.shared().database()));
        assertThat(flyway(source).info().applied())
                .extracting(MigrationInfo::getScript)
                .containsExactlyElementsOf(
                        LtcSchema.scripts().stream().map(SchemaScript::name).toList());
    }

    @Test
    void flywayFindsNothingMoreToDo() throws SQLException {
        DataSource source = TestServer.shared().emptyDatabase();
        flyway(source).migrate();

        assertThat(flyway(source).migrate().migrationsExecuted).isZero();
        assertThat(flyway(source).validateWithResult().validationSuccessful).isTrue();
    }
}
