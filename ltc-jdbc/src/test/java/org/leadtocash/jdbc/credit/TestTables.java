package org.leadtocash.jdbc.credit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Empties the tables between two tests. */
final class TestTables {
    private TestTables() {}

    static void empty(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM ltc_credit_entry; DELETE FROM ltc_credit_balance;"
                    + " DELETE FROM ltc_credit_commitment; DELETE FROM ltc_credit_command;"
                    + " DELETE FROM ltc_credit_account");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
