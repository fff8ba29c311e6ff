package org.leadtocash.i18n.identifier.checkdigit;

/** One check of numbers of one length. */
public interface Check {

    /**
     * Whether a number passes, whose length is right, and whose characters are right at the places that this check does
     * not {@link #verifies verify} itself. Creates no object.
     */
    boolean fits(String number);

    /** Whether a number fails where the character of that place, counted from 0, cannot stand there. */
    default boolean verifies(int place) {
        return false;
    }

    /** The characters that the others decide. */
    Span decided();
}
