package org.leadtocash.core.fact;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is known about one path.
 *
 * @param state whether it is known
 * @param value the value, of the class that its {@link FactKind} names, or the list of row keys for a list; present
 *     exactly where it is known
 */
public record Fact(State state, Optional<Object> value) {
    private static final Fact UNKNOWN = new Fact(State.UNKNOWN, Optional.empty());
    private static final Fact NOT_APPLICABLE = new Fact(State.NOT_APPLICABLE, Optional.empty());
    private static final Fact MASKED = new Fact(State.MASKED, Optional.empty());

    /** How much is known. */
    public enum State {
        /** There is a value. */
        KNOWN,
        /** Nobody has said it yet; it may have a value, or not apply. */
        UNKNOWN,
        /** It has no meaning here, such as the import licence of a domestic sale; and that is known. */
        NOT_APPLICABLE,
        /** The reader may not know whether it is known. */
        MASKED
    }

    /** Checks that there is a value exactly where it is known. */
    public Fact {
        if (value.isPresent() != (state == State.KNOWN)) {
            throw new IllegalArgumentException("fact " + state + (value.isPresent() ? " with" : " without")
                    + " a value: expected one exactly for KNOWN");
        }
    }

    /** A known fact. */
    public static Fact known(Object value) {
        return new Fact(State.KNOWN, Optional.of(value));
    }

    /** A fact that nobody has said yet. */
    public static Fact unknown() {
        return UNKNOWN;
    }

    /** A fact without meaning here. */
    public static Fact notApplicable() {
        return NOT_APPLICABLE;
    }

    /** A fact of which the reader may not know whether it is known. */
    public static Fact masked() {
        return MASKED;
    }

    /**
     * What a slot says.
     *
     * @param slot a value, or the state of a fact that has none, as {@link Facts#slot} gives it
     * @throws IllegalArgumentException if it is the state {@link State#KNOWN} without a value
     */
    public static Fact from(Object slot) {
        if (!(slot instanceof State state)) {
            return known(slot);
        }
        return switch (state) {
            case KNOWN -> new Fact(state, Optional.empty());
            case UNKNOWN -> UNKNOWN;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case MASKED -> MASKED;
        };
    }

    /** Whether there is a value. */
    public boolean isKnown() {
        return state == State.KNOWN;
    }

    /** The result of the case that holds; a masked fact is unknown to its reader. */
    public <R> R fold(Function<Object, R> known, Supplier<R> unknown, Supplier<R> notApplicable) {
        return value.map(known).orElseGet(() -> state == State.NOT_APPLICABLE ? notApplicable.get() : unknown.get());
    }

    /** The value as locale-free text; {@code unknown}, {@code not applicable} or {@code ***}. */
    @Override
    public String toString() {
        return switch (state) {
            case KNOWN -> value.map(Values::text).orElseThrow();
            case UNKNOWN -> "unknown";
            case NOT_APPLICABLE -> "not applicable";
            case MASKED -> "***";
        };
    }
}
