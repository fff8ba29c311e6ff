package org.leadtocash.core.source;

/** How a cited fact of law, standard or rate is known. */
public enum Basis {
    /** The text itself was opened; the only basis that carries a date of verification. */
    PRIMARY_READ,
    /** Another's account of the text was opened. */
    SECONDARY_READ,
    /** Nothing was opened. */
    FROM_MEMORY
}
