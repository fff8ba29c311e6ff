package org.leadtocash.pricing.tax;

/** Where a tax is rounded. */
public enum TaxLevel {
    /** For one unit of each line, then multiplied by the quantity. */
    PER_UNIT,
    /** For each line. */
    PER_LINE,
    /** Once for all lines of one category and rate, as EN 16931 has it. */
    PER_TAX_GROUP
}
