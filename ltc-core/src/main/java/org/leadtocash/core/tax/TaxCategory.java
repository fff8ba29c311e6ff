package org.leadtocash.core.tax;

/**
 * The VAT category of a line: the codes of UNTDID 5305 that EN 16931 admits (BT-151, known from memory).
 */
public enum TaxCategory {
    /** Standard or reduced rate. */
    S(true),
    /** Zero rated goods. */
    Z(false),
    /** Exempt from tax. */
    E(false),
    /** Reverse charge: the buyer owes the tax. */
    AE(false),
    /** Intra-Community supply of goods or services, exempt. */
    K(false),
    /** Free export item, tax not charged. */
    G(false),
    /** Outside the scope of tax. */
    O(false),
    /** Canary Islands general indirect tax. */
    L(true),
    /** Tax for production, services and importation in Ceuta and Melilla. */
    M(true);

    private final boolean taxed;

    TaxCategory(boolean taxed) {
        this.taxed = taxed;
    }

    /** Whether a line of this category bears tax on the document; where it does not, the rate is zero or absent. */
    public boolean taxed() {
        return taxed;
    }
}
