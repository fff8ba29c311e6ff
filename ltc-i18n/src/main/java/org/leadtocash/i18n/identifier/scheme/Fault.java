package org.leadtocash.i18n.identifier.scheme;

/**
 * One way in which the numbers of a scheme fail; made once, so that a check creates nothing.
 *
 * @param kind what is wrong
 * @param hint what was expected
 */
public record Fault(Kind kind, String hint) {

    /** What is wrong with a number; the later, the closer it came. */
    public enum Kind {
        /** Too few or too many characters. */
        LENGTH,
        /** A character that cannot stand where it stands. */
        FORMAT,
        /** A part that cannot be. */
        COMPONENT,
        /** The check characters do not fit the rest. */
        CHECKSUM
    }

    static Fault length(String hint) {
        return new Fault(Kind.LENGTH, hint);
    }

    static Fault format(String hint) {
        return new Fault(Kind.FORMAT, hint);
    }

    static Fault component(String hint) {
        return new Fault(Kind.COMPONENT, hint);
    }

    static Fault checksum(String hint) {
        return new Fault(Kind.CHECKSUM, hint);
    }
}
