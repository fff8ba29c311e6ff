package org.leadtocash.core.stage.model;

/** What a variant may do with an element of a template, and with what is in it. */
public enum Lock {
    /** Anything: opens again what is locked around it. */
    NONE,
    /** Ask for more, or allow less. */
    TIGHTEN_ONLY,
    /** Nothing. */
    FULL
}
