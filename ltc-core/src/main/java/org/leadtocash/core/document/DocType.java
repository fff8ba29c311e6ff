package org.leadtocash.core.document;

import java.util.regex.Pattern;

/**
 * A kind of business document. The constants are the documents of lead-to-cash; hosts add their own by {@link #of}.
 *
 * @param code upper-case ASCII letters, digits and underscores, starting with a letter, at most 40 characters
 */
public record DocType(String code) implements Comparable<DocType> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** A marketing campaign, where interest is bought. */
    public static final DocType CAMPAIGN = new DocType("CAMPAIGN");
    /** An expression of interest, not yet worth a forecast. */
    public static final DocType LEAD = new DocType("LEAD");
    /** A possible sale with an amount and a closing date. */
    public static final DocType OPPORTUNITY = new DocType("OPPORTUNITY");
    /** A priced offer that binds until its date. */
    public static final DocType QUOTE = new DocType("QUOTE");
    /** What both sides signed. */
    public static final DocType CONTRACT = new DocType("CONTRACT");
    /** What the customer asked to be delivered and will pay for. */
    public static final DocType ORDER = new DocType("ORDER");
    /** Goods leaving for the customer. */
    public static final DocType DELIVERY = new DocType("DELIVERY");
    /** The demand for payment. */
    public static final DocType INVOICE = new DocType("INVOICE");
    /** The correction of an invoice in the customer's favour. */
    public static final DocType CREDIT_NOTE = new DocType("CREDIT_NOTE");
    /** Money received. */
    public static final DocType PAYMENT = new DocType("PAYMENT");
    /** An after-sales case. */
    public static final DocType SERVICE = new DocType("SERVICE");

    /** A line of an order, where it has a life of its own. */
    public static final DocType ORDER_LINE = new DocType("ORDER_LINE");

    /** A case of collection: an overdue amount that somebody goes after. */
    public static final DocType COLLECTION = new DocType("COLLECTION");

    /** Goods that come back. */
    public static final DocType RETURN = new DocType("RETURN");

    /** The request of a master record: a customer, a material, a credit limit. */
    public static final DocType MASTER_RECORD = new DocType("MASTER_RECORD");

    /** Checks the form of the code. */
    public DocType {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("document type \"" + code
                    + "\": expected upper-case letters, digits and underscores, such as SAMPLE_LOAN");
        }
    }

    /**
     * The type with that code.
     *
     * @throws IllegalArgumentException if the code has another form
     */
    public static DocType of(String code) {
        return new DocType(code);
    }

    @Override
    public int compareTo(DocType other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
