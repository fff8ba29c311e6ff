package org.leadtocash.core.organisation;

import org.leadtocash.core.money.Ratio;

/**
 * Who owns a legal entity, how much of it, and how its books enter the owner's.
 *
 * @param parent the id of the owning entity
 * @param share the part owned, above zero and at most one
 * @param consolidation how the books are taken in
 */
public record Ownership(String parent, Ratio share, Consolidation consolidation) {

    /** How the books of an entity enter those of its owner. */
    public enum Consolidation {
        /** All of it, with a minority interest where less than all is owned. */
        FULL,
        /** The owned share of every figure. */
        PROPORTIONATE,
        /** One line: the share of the equity. */
        EQUITY,
        /** Not at all. */
        NONE;

        /** Whether the entity's documents are the group's. */
        boolean joinsGroup() {
            return this == FULL || this == PROPORTIONATE;
        }
    }

    /** Checks the share. */
    public Ownership {
        OrgRef.checkId(OrgKind.ENTITY, parent);
        if (share.signum() <= 0 || share.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException(
                    "share of " + parent + ": " + share + ", expected above 0 and at most 1");
        }
    }

    /** Wholly owned and fully consolidated. */
    public static Ownership whole(String parent) {
        return new Ownership(parent, Ratio.ONE, Consolidation.FULL);
    }
}
