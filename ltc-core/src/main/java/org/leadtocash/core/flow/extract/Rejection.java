package org.leadtocash.core.flow.extract;

/** A row cannot be understood: said already, and left. */
final class Rejection extends Exception {
    private static final long serialVersionUID = 1L;

    Rejection() {
        super(null, null, false, false);
    }
}
