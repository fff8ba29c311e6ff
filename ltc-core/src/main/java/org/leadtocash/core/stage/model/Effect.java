package org.leadtocash.core.stage.model;

import java.util.List;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.organisation.Role;

/**
 * What a model asks the host to do after a step. The machine does nothing itself: effects of an accepted decision are
 * handed out as {@link org.leadtocash.core.stage.Accepted.Command}s, to be stored with the new instance and carried out after.
 */
public sealed interface Effect {

    /**
     * Open a document of that type on the same main line.
     *
     * @param type what to open
     */
    record CreateDocument(DocType type) implements Effect {}

    /**
     * Ask an engine for its verdict about the document.
     *
     * @param engine such as {@code credit}
     */
    record RequestVerdict(String engine) implements Effect {}

    /**
     * Turn what an engine holds for the document into a posting, such as a credit reservation.
     *
     * @param engine such as {@code credit}
     */
    record Post(String engine) implements Effect {}

    /**
     * Give up what an engine holds for the document.
     *
     * @param engine such as {@code credit}
     */
    record Release(String engine) implements Effect {}

    /**
     * Tell the people of a role.
     *
     * @param role whom
     */
    record Notify(Role role) implements Effect {}

    /**
     * Send an event to the documents of that type on the same main line.
     *
     * @param type which documents
     * @param event the event's name
     */
    record Raise(DocType type, String event) implements Effect {}

    /** Make the next version of the document and go on in it; the earlier one is kept as it was. */
    record NewVersion() implements Effect {}

    /**
     * Forget what was said at these paths.
     *
     * @param facts paths of the model's facts
     */
    record Clear(List<String> facts) implements Effect {

        /** Copies the paths. */
        public Clear {
            facts = List.copyOf(facts);
        }
    }
}
