package org.leadtocash.jdbc.credit;

import java.sql.SQLException;

/** The database could not be reached, or refused to answer: its own exception is the cause. Nothing was written; ask again. */
public final class LedgerUnavailableException extends RuntimeException {

    LedgerUnavailableException(SQLException cause) {
        super("the ledger is not available: " + cause.getMessage(), cause);
    }
}
