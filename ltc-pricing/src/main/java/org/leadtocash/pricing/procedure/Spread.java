package org.leadtocash.pricing.procedure;

/** How a condition of the document comes to its lines. */
public enum Spread {
    /** Its amount is split by what each line adds to the base of the step. */
    PROPORTIONAL,
    /** Its amount is split into shares as even as units go, whatever a line is worth. */
    EVEN,
    /** It holds for every line again: the whole amount, or the percentage of the line's own base. */
    DUPLICATE
}
