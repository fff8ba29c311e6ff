package org.leadtocash.i18n.region;

/** Which day of a deal decides which version of a rule binds. */
public enum DateBasis {
    /** The day on which the tax becomes chargeable. */
    TAX_POINT,
    /** The day on the document. */
    ISSUE_DATE,
    /** The day on which the contract was made. */
    CONTRACT_DATE,
    /** The day of delivery. */
    DELIVERY_DATE,
    /** The day on which payment is due. */
    DUE_DATE,
    /** The day on which the data are handled. */
    PROCESSING_DATE;

    /** The path by which a missing day is asked for: {@code date.taxPoint} for {@code TAX_POINT}. */
    public String fact() {
        return "date." + JurisdictionRole.camel(name());
    }
}
