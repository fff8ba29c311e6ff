package org.leadtocash.core.trace;

/** By which comparison a selection was made, as far as numbers decide it. */
public enum Choice {
    /** By ranks, keys or conditions outside the numbers; each loser says its own reason. */
    RANKED,
    /** The least of the values won. */
    LEAST,
    /** The greatest of the values won. */
    GREATEST
}
