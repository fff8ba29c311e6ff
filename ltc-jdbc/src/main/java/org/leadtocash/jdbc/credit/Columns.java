package org.leadtocash.jdbc.credit;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the making, kept column by column, so that many go to the database in one statement. */
final class Columns {
    private final String[] types;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();

    /** Columns of these PostgreSQL types. */
    Columns(String... types) {
        this.types = types;
        for (int i = 0; i < types.length; i++) {
            columns.add(new ArrayList<>());
        }
    }

    void add(@Nullable Object... row) {
        for (int i = 0; i < row.length; i++) {
            columns.get(i).add(row[i]);
        }
    }

    int size() {
        return columns.get(0).size();
    }

    /** Binds each column as an array, from the first parameter on. */
    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < types.length; i++) {
            statement.setArray(
                    i + 1, connection.createArrayOf(types[i], columns.get(i).toArray()));
        }
    }

    /** Runs a statement that takes the columns and writes a row for each; nothing where there are none. */
    void write(Connection connection, String sql) throws SQLException {
        if (size() == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement);
            int written = statement.executeUpdate();
            if (written != size()) {
                throw new IllegalStateException("wrote " + written + " rows where " + size() + " were to be: " + sql);
            }
        }
    }

    static void bindNames(Connection connection, PreparedStatement statement, int index, Collection<?> names)
            throws SQLException {
        statement.setArray(
                index,
                connection.createArrayOf(
                        "text", names.stream().map(Object::toString).toArray()));
    }

    /** Seconds since 1970, to the nanosecond: a timestamp of PostgreSQL would round to microseconds. */
    static BigDecimal seconds(Instant moment) {
        return BigDecimal.valueOf(moment.getEpochSecond()).add(BigDecimal.valueOf(moment.getNano(), 9));
    }
}
