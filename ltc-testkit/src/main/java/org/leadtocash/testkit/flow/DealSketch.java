package org.leadtocash.testkit.flow;

import java.util.List;
import org.leadtocash.core.flow.BillingBasis;

/**
 * What a deal is made from.
 *
 * @param number sets its documents apart from those of other deals
 * @param quantities what each order line asks for
 * @param basis on what it is billed
 * @param parts in how many deliveries
 * @param paid how many hundredths of each invoice are paid
 * @param campaigns how many brought the lead
 * @param flags whether it is under a frame, prepaid, partly returned, between entities, and serviced
 */
record DealSketch(
        int number,
        List<Integer> quantities,
        BillingBasis basis,
        int parts,
        int paid,
        int campaigns,
        List<Boolean> flags) {

    DealSketch numbered(int other) {
        return new DealSketch(other, quantities, basis, parts, paid, campaigns, flags);
    }

    boolean isFramed() {
        return flags.get(0);
    }

    boolean isPrepaid() {
        return flags.get(1);
    }

    boolean isReturned() {
        return flags.get(2);
    }

    boolean isIntercompany() {
        return flags.get(3);
    }

    boolean isServiced() {
        return flags.get(4);
    }
}
