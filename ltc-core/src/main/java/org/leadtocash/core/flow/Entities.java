package org.leadtocash.core.flow;

import java.util.Optional;

/**
 * Whose document it is, and the mark of one within the group.
 *
 * @param own the entity that sells, by its name in the organisation
 * @param partner the entity of the same group that buys; empty where the other side is not of the group
 */
public record Entities(String own, Optional<String> partner) {

    /** Checks that the names are there and differ. */
    public Entities {
        if (own.isBlank()
                || partner.filter(other -> other.isBlank() || other.equals(own)).isPresent()) {
            throw new IllegalArgumentException("document of \"" + own + "\""
                    + partner.map(other -> " with \"" + other + "\"").orElse("") + ": expected one entity, or two");
        }
    }

    /** A document of that entity with somebody outside the group. */
    public static Entities of(String own) {
        return new Entities(own, Optional.empty());
    }

    /** A document between two entities of the group. */
    public static Entities between(String seller, String buyer) {
        return new Entities(seller, Optional.of(buyer));
    }

    /** Whether both sides are of the group. */
    public boolean isIntercompany() {
        return partner.isPresent();
    }
}
