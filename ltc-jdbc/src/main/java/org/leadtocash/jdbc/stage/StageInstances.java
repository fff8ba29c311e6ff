package org.leadtocash.jdbc.stage;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Instance;

/** Where documents stand, and how they came there. */
public interface StageInstances {

    /**
     * Stores a step: the instance after it and its entry in the audit, where the stored instance is still the one before.
     * Stored again, nothing happens a second time.
     */
    default StoredStep store(Accepted step) {
        return store(List.of(step));
    }

    /** Stores the steps of several documents, all or none. */
    StoredStep store(List<Accepted> steps);

    /** Where a document stands; empty where it never started. */
    Optional<Instance> find(DocRef document);

    /** How a document came there, from its beginning; {@code StageMachine.replay} rebuilds the instance from it. */
    List<AuditEntry> audit(DocRef document);

    /** The step that an event with that key caused, however long ago. */
    Optional<AuditEntry> step(DocRef document, String key);
}
