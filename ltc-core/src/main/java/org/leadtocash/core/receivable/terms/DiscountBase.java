package org.leadtocash.core.receivable.terms;

/** What a cash discount is a percentage of. */
public enum DiscountBase {
    /** The amount with tax. */
    GROSS,
    /** The amount without tax. */
    NET
}
