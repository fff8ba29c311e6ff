package org.leadtocash.pricing.condition;

import java.util.regex.Pattern;

/**
 * What a price record is: a list price, a discount, a freight charge. The constants are those of the shipped templates;
 * hosts add their own by {@link #of}.
 *
 * @param code upper-case ASCII letters, digits and underscores, starting with a letter, at most 30 characters
 */
public record ConditionType(String code) implements Comparable<ConditionType> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");

    /** The price before anything is taken off or added. */
    public static final ConditionType LIST_PRICE = new ConditionType("LIST_PRICE");
    /** What a customer, or a group of them, is granted. */
    public static final ConditionType CUSTOMER_DISCOUNT = new ConditionType("CUSTOMER_DISCOUNT");
    /** What buyers of a region or country are granted. */
    public static final ConditionType REGION_DISCOUNT = new ConditionType("REGION_DISCOUNT");
    /** What a large quantity is granted. */
    public static final ConditionType QUANTITY_DISCOUNT = new ConditionType("QUANTITY_DISCOUNT");
    /** What is added: small quantities, metal, energy. */
    public static final ConditionType SURCHARGE = new ConditionType("SURCHARGE");
    /** What is granted on a document as a whole. */
    public static final ConditionType HEADER_DISCOUNT = new ConditionType("HEADER_DISCOUNT");
    /** What carrying the goods costs the buyer. */
    public static final ConditionType FREIGHT = new ConditionType("FREIGHT");
    /** What the goods cost the seller. */
    public static final ConditionType COST = new ConditionType("COST");

    /** Checks the form of the code. */
    public ConditionType {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("condition type \"" + code
                    + "\": expected upper-case letters, digits and underscores, such as LIST_PRICE");
        }
    }

    /**
     * The type with that code.
     *
     * @throws IllegalArgumentException if the code has another form
     */
    public static ConditionType of(String code) {
        return new ConditionType(code);
    }

    @Override
    public int compareTo(ConditionType other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
