package org.leadtocash.pricing.condition;

/** How the tiers of a rate are read. */
public enum ScaleKind {
    /** The last tier whose threshold is reached holds for everything. */
    FROM,
    /** The first tier whose threshold is not exceeded holds for everything. */
    TO,
    /** Each tier holds for what lies between its threshold and the next; the parts are added up. */
    GRADUATED
}
