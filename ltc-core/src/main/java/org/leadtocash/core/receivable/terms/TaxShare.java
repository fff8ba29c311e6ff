package org.leadtocash.core.receivable.terms;

/** What a cash discount does to the tax of its invoice. */
public enum TaxShare {
    /** The tax falls with the discount when it is taken, by the share of tax in the invoice. */
    INCLUDED,
    /** The tax stays as invoiced, whether the discount is taken or not. */
    EXCLUDED,
    /**
     * The invoice bears the tax of the discounted amount from the start, whether the discount is taken or not: see
     * {@link DiscountRule#taxedNet}. Taking the discount changes it no more.
     */
    MIXED
}
