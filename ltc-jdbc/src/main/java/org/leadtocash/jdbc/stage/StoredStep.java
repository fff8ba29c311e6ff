package org.leadtocash.jdbc.stage;

import java.util.Optional;
import org.leadtocash.core.document.DocRef;

/**
 * What became of a step that was to be stored.
 *
 * @param status whether it is there
 * @param stale the document that somebody else moved meanwhile; empty where the step is there
 */
public record StoredStep(Status status, Optional<DocRef> stale) {

    /** Whether a step is there. */
    public enum Status {
        /** It is there, by this call. */
        STORED,
        /** It was there already: the same step was stored before. */
        STORED_BEFORE,
        /** It is not there: the document has moved on. Read it, and decide again. */
        STALE
    }

    static StoredStep of(Status status) {
        return new StoredStep(status, Optional.empty());
    }

    static StoredStep stale(DocRef document) {
        return new StoredStep(Status.STALE, Optional.of(document));
    }

    /** Whether the step is there, by this call or before. */
    public boolean isThere() {
        return status != Status.STALE;
    }
}
