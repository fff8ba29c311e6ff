package org.leadtocash.core.credit.account;

import org.leadtocash.core.time.Validity;

/**
 * A parent that answers for a child's credit on some days.
 *
 * @param child the credit party below
 * @param parent the credit party above
 * @param validity the days
 * @param rollsUp whether the child's exposure counts at the parent
 * @param checks whether the child's documents are checked against the parent's limit; only where exposure rolls up
 */
public record HierarchyEdge(String child, String parent, Validity validity, boolean rollsUp, boolean checks) {

    /** Checks that what is checked also rolls up. */
    public HierarchyEdge {
        if (checks && !rollsUp) {
            throw new IllegalArgumentException("credit parent " + parent + " of " + child
                    + ": expected exposure to roll up where its limit is checked");
        }
    }

    /** A parent that counts the child's exposure and whose limit is checked. */
    public static HierarchyEdge of(String child, String parent, Validity validity) {
        return new HierarchyEdge(child, parent, validity, true, true);
    }
}
