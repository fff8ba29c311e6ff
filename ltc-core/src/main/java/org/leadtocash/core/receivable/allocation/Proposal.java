package org.leadtocash.core.receivable.allocation;

import java.util.List;
import org.leadtocash.core.finding.Findings;

/**
 * What a strategy proposes: items in the order in which they are to be settled.
 *
 * @param targets the items; looked at only until the money is spent
 * @param creditsFirst whether open credit items of the customer are used up before the money is
 * @param findings why something cannot be proposed
 */
public record Proposal(Iterable<Target> targets, boolean creditsFirst, Findings findings) {

    /** These items in this order. */
    public static Proposal of(Iterable<Target> targets) {
        return new Proposal(targets, false, Findings.none());
    }

    /** No item, and why. */
    public static Proposal none(Findings findings) {
        return new Proposal(List.of(), false, findings);
    }
}
