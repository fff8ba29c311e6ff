package org.leadtocash.core.stage.outlook;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.stage.model.State;

/**
 * What a person sees and fills in where a document stands.
 *
 * @param fields in the order in which the model declares them, without those that are hidden
 */
public record Form(List<Field> fields) {

    /**
     * A field.
     *
     * @param type path, kind, unit, currency and the codes that are allowed
     * @param group what it stands under: the list, or the name before the last dot; empty for neither
     * @param access what the reader may do
     * @param required whether the document cannot go on without it
     * @param missing whether nothing is said yet
     */
    public record Field(FactType type, String group, State.Access access, boolean required, boolean missing) {

        /** Whether the reader may fill it in. */
        public boolean isWritable() {
            return access.compareTo(State.Access.WRITE) >= 0;
        }
    }

    /** Copies the fields. */
    public Form {
        fields = List.copyOf(fields);
    }

    /** The field of that path. */
    public Optional<Field> field(String path) {
        return fields.stream()
                .filter(field -> field.type().path().toString().equals(path))
                .findFirst();
    }

    /** What the reader has to fill in before the document can go on. */
    public List<String> toFillIn() {
        return fields.stream()
                .filter(field -> field.required() && field.missing() && field.isWritable())
                .map(field -> field.type().path().toString())
                .toList();
    }
}
