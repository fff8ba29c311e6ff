package org.leadtocash.jdbc.credit;

import java.sql.SQLException;

/** The database could not be reached, or refused to answer. Nothing was written; ask again. */
public final class LedgerUnavailableException extends RuntimeException {

    LedgerUnavailableException(SQLException cause) {
        super("the ledger is not available: " + cause.getMessage(), cause);
    }

    /** What the database said. */
    @Override
    public synchronized SQLException getCause() {
        return (SQLException) super.getCause();
    }
}
