package org.leadtocash.core.finding;

/** What kind of secret a value is, and so who may read it. */
public enum Sensitivity {
    /** No secret: anyone who sees the decision may read it. */
    OPEN,
    /** What the goods cost the seller. */
    COST,
    /** What the seller earns. */
    MARGIN,
    /** How much credit a customer has, uses and is trusted with. */
    CREDIT,
    /** About a living person. */
    PERSONAL,
    /** Results of screening against lists of denied parties. */
    SCREENING
}
