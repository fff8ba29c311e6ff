package org.leadtocash.i18n.identifier;

import java.time.Instant;

/**
 * What an authority's register said about a number, and when: apart from whether the number is well formed.
 *
 * @param state whether the number is in use
 * @param checkedAt when the register was asked
 * @param consultation the register's own reference of the question, which proves that it was asked; empty where it gives
 *     none
 * @param name whether the name that was asked for is the register's
 */
public record RegistryStatus(State state, Instant checkedAt, String consultation, NameMatch name) {

    /** Whether a number is in use. */
    public enum State {
        /** The register has it, and it is in force. */
        ACTIVE,
        /** The register does not have it, or it is no longer in force. */
        INACTIVE,
        /** The register could not be asked or did not say. */
        UNKNOWN
    }

    /** Whether a name is the register's. */
    public enum NameMatch {
        /** It is. */
        SAME,
        /** It is another. */
        DIFFERENT,
        /** The register tells no names, or none was asked for. */
        NOT_COMPARED
    }

    /** Nobody could be asked. */
    public static RegistryStatus unknown(Instant checkedAt) {
        return new RegistryStatus(State.UNKNOWN, checkedAt, "", NameMatch.NOT_COMPARED);
    }
}
