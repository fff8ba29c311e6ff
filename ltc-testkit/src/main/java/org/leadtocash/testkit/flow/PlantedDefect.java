package org.leadtocash.testkit.flow;

import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.MainLine;

/**
 * A deal with something wrong in it.
 *
 * @param clean the deal before
 * @param defect what is wrong
 * @param change what plants it
 */
public record PlantedDefect(MainLine clean, FlowDefect defect, FlowChange change) {

    /** A defect in a deal. */
    static PlantedDefect in(MainLine clean, FlowDefect defect) {
        return new PlantedDefect(clean, defect, defect.change(clean));
    }

    /** The deal with the defect, taken in as an import would. */
    public MainLine dirty() {
        return clean.with(change);
    }

    /** The defect. */
    @Override
    public String toString() {
        return defect + " in " + clean;
    }
}
