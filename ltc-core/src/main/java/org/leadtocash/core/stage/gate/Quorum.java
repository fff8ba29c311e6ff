package org.leadtocash.core.stage.gate;

/**
 * How many of those who may decide must agree.
 *
 * @param kind by what rule
 * @param count how many different people, for {@link Kind#COUNT}; 0 otherwise
 */
public record Quorum(Kind kind, int count) {
    private static final int MOST = 99;

    /** By what rule people agree. */
    public enum Kind {
        /** One of the roles. */
        ANY,
        /** Every one of the roles. */
        ALL,
        /** So many different people. */
        COUNT,
        /** Every one of the roles, in their order. */
        SEQUENTIAL
    }

    /** Checks that a count is given where one is meant. */
    public Quorum {
        if (kind == Kind.COUNT ? count < 1 || count > MOST : count != 0) {
            throw new IllegalArgumentException("quorum " + kind + " of " + count + ": expected 1 to " + MOST
                    + " people for COUNT, and 0 for the others");
        }
    }

    /** One of the roles. */
    public static Quorum any() {
        return new Quorum(Kind.ANY, 0);
    }

    /** Every one of the roles. */
    public static Quorum all() {
        return new Quorum(Kind.ALL, 0);
    }

    /** So many different people, whatever their roles among those that may decide. */
    public static Quorum of(int people) {
        return new Quorum(Kind.COUNT, people);
    }

    /** Every one of the roles, in their order. */
    public static Quorum sequential() {
        return new Quorum(Kind.SEQUENTIAL, 0);
    }

    /**
     * The quorum written by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text is neither a rule nor a count
     */
    public static Quorum parse(String text) {
        if (text.matches("[1-9][0-9]?")) {
            return of(Integer.parseInt(text));
        }
        for (Kind kind : Kind.values()) {
            if (kind != Kind.COUNT && kind.name().equals(text)) {
                return new Quorum(kind, 0);
            }
        }
        throw new IllegalArgumentException(
                "quorum \"" + text + "\": expected ANY, ALL, SEQUENTIAL or a count such as 3");
    }

    /** The rule's name, or the count. */
    @Override
    public String toString() {
        return kind == Kind.COUNT ? String.valueOf(count) : kind.name();
    }
}
