package org.leadtocash.jdbc.stage;

import java.sql.SQLException;

/** The database could not be asked, or refused for good. A step that was to be stored may be stored again: it is there once. */
public final class StagesUnavailableException extends RuntimeException {
    StagesUnavailableException(SQLException cause) {
        super("the stages are not available: " + cause.getMessage(), cause);
    }
}
