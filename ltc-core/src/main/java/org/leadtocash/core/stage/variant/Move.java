package org.leadtocash.core.stage.variant;

/** Which way a difference goes: what it does to the steps that are accepted. */
public enum Move {
    /** Nothing: it is about something else. */
    NEUTRAL,
    /** Some are refused that were accepted, and none the other way round. */
    TIGHTER,
    /** Some are accepted that were refused, and none the other way round. */
    LOOSER,
    /** Either, or nobody can say. */
    OTHER;

    Move and(Move other) {
        if (this == NEUTRAL || this == other) {
            return other;
        }
        return other == NEUTRAL ? this : OTHER;
    }

    Move reversed() {
        return this == TIGHTER ? LOOSER : this == LOOSER ? TIGHTER : this;
    }

    boolean isTightening() {
        return this == TIGHTER || this == NEUTRAL;
    }
}
