package org.leadtocash.pricing.tax;

/** Which side is what is left, where prices include the tax: rounding both could make one cent too many. */
public enum Residual {
    /** The net amount is rounded, the tax is the rest. */
    TAX,
    /** The tax is rounded, the net amount is the rest. */
    NET
}
