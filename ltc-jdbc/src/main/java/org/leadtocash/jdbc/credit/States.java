package org.leadtocash.jdbc.credit;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What the codes of a database's exceptions mean for a transaction. */
final class States {
    static final String UNIQUE = "23505";
    private static final Set<String> AGAIN = Set.of("40001", "40P01", UNIQUE);
    private static final Set<String> GOING_DOWN = Set.of("57P01", "57P02", "57P03");

    private States() {}

    /** Whether the transaction lost against another and can be run again. */
    static boolean lostAgainstAnother(SQLException refused) {
        return AGAIN.contains(state(refused));
    }

    /** Whether the connection is gone, or the server with it. */
    static boolean lostConnection(SQLException refused) {
        String state = state(refused);
        return state.startsWith("08")
                || GOING_DOWN.contains(state)
                || refused instanceof SQLTransientConnectionException;
    }

    private static String state(SQLException refused) {
        return refused.getSQLState() == null ? "" : refused.getSQLState();
    }
}
