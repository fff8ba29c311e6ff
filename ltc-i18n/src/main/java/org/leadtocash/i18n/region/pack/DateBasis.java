package org.leadtocash.i18n.region.pack;

/** Which day of a deal decides which version of a rule binds. */
public enum DateBasis {
    /** The day on which the tax becomes chargeable. */
    TAX_POINT("date.taxPoint"),
    /** The day on the document. */
    ISSUE_DATE("date.issueDate"),
    /** The day on which the contract was made. */
    CONTRACT_DATE("date.contractDate"),
    /** The day of delivery. */
    DELIVERY_DATE("date.deliveryDate"),
    /** The day on which payment is due. */
    DUE_DATE("date.dueDate"),
    /** The day on which the data are handled. */
    PROCESSING_DATE("date.processingDate");

    private final String fact;

    DateBasis(String fact) {
        this.fact = fact;
    }

    /** The path by which a missing day is asked for: {@code date.taxPoint} for {@code TAX_POINT}. */
    public String fact() {
        return fact;
    }
}
