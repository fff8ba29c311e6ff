package org.leadtocash.core.stage.model;

import org.leadtocash.core.organisation.Role;

/**
 * Where the words for a model stand in the catalogues of language: they are no part of it, so that a better word is no new
 * version.
 */
public final class TextKeys {
    private TextKeys() {}

    /** The key of what an element is called, such as {@code stage.quote.states.APPROVED}. */
    public static String label(String model, Address element) {
        return "stage." + model + "." + String.join(".", element.names());
    }

    /** The key of what somebody in that role is told to do there, such as {@code stage.quote.states.APPROVED.guidance.AR}. */
    public static String guidance(String model, Address element, Role role) {
        return label(model, element) + ".guidance." + role.code();
    }
}
