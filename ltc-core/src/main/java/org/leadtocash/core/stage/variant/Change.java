package org.leadtocash.core.stage.variant;

import java.util.Optional;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.stage.model.Address;

/**
 * One thing that an overlay does to a template.
 *
 * @param verb what is done
 * @param at the element
 * @param value what it becomes, as JSON; for {@link Verb#RELABEL} the key of the new text. Empty where the name of the
 *     element says all, as of a required fact, and where something is taken away
 * @param before for a new element of a list, the name of the one it stands before; empty for the end
 */
public record Change(Verb verb, Address at, Optional<Json> value, Optional<String> before) {

    /** What is done to an element. */
    public enum Verb {
        /** It is new. */
        ADD,
        /** More is asked, or less allowed; names of those who may are taken away, names of what is asked are added. */
        TIGHTEN,
        /** Less is asked, or more allowed; without a value what stands there is taken away. */
        LOOSEN,
        /** It is something else. */
        REPLACE,
        /** It is left out, with the steps that lead to it or start there alone: only what the template calls optional. */
        HIDE,
        /** It is called otherwise; nothing else changes. */
        RELABEL
    }

    /** Checks that what needs a value has one, and that only what is new stands before something. */
    public Change {
        if (at.names().isEmpty()) {
            throw new IllegalArgumentException(verb + " of the whole: expected the address of an element");
        }
        boolean needed = verb == Verb.REPLACE || verb == Verb.RELABEL;
        if ((needed && value.isEmpty()) || (verb == Verb.HIDE && value.isPresent())) {
            throw new IllegalArgumentException(verb + " at " + at + ": expected " + (needed ? "a" : "no") + " value");
        }
        if (before.isPresent() && verb != Verb.ADD) {
            throw new IllegalArgumentException(verb + " at " + at + " before " + before.get() + ": expected ADD");
        }
    }

    /** Verb and address. */
    @Override
    public String toString() {
        return verb + " " + at;
    }
}
