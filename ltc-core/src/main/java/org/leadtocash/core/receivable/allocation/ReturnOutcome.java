package org.leadtocash.core.receivable.allocation;

import java.util.List;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.receivable.Movement;
import org.leadtocash.core.receivable.OpenItems;

/**
 * What the return of a payment does.
 *
 * @param items the items afterwards: settled items are open again on the due dates they always had, unapplied cash is
 *     settled, and the fee is an item; unchanged where a finding refuses
 * @param movements how they moved
 * @param obligations what must be looked at again because of it
 * @param findings why it cannot be done
 */
public record ReturnOutcome(
        OpenItems items, List<Movement> movements, List<Obligation> obligations, Findings findings) {

    /** Copies the lists. */
    public ReturnOutcome {
        movements = List.copyOf(movements);
        obligations = List.copyOf(obligations);
    }
}
