package org.leadtocash.pricing.condition;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A field that price records are kept under. The constants are those that most price lists use; hosts add their own by
 * {@link #of}.
 *
 * @param name lower camel case, at most 40 characters; the column of a table and the member of a request
 */
public record KeyField(String name) implements Comparable<KeyField> {
    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    /** The legal entity or sales organisation that sells. */
    public static final KeyField SALES_ORGANISATION = new KeyField("salesOrganisation");
    /** The way to the customer: direct, distributor, web shop. */
    public static final KeyField CHANNEL = new KeyField("channel");
    /** The customer who buys. */
    public static final KeyField CUSTOMER = new KeyField("customer");
    /** The customer's price group. */
    public static final KeyField CUSTOMER_GROUP = new KeyField("customerGroup");
    /** The customer's country. */
    public static final KeyField COUNTRY = new KeyField("country");
    /** The customer's region, as the seller divides the world. */
    public static final KeyField REGION = new KeyField("region");
    /** Where the goods come from. */
    public static final KeyField PLANT = new KeyField("plant");
    /** What is sold. */
    public static final KeyField MATERIAL = new KeyField("material");
    /** The group of what is sold. */
    public static final KeyField MATERIAL_GROUP = new KeyField("materialGroup");
    /** The currency of the document; the currency of an amount is no key, it is part of the rate. */
    public static final KeyField DOCUMENT_CURRENCY = new KeyField("documentCurrency");

    private static final List<KeyField> STANDARD = List.of(
            SALES_ORGANISATION,
            CHANNEL,
            CUSTOMER,
            CUSTOMER_GROUP,
            COUNTRY,
            REGION,
            PLANT,
            MATERIAL,
            MATERIAL_GROUP,
            DOCUMENT_CURRENCY);

    /** Checks the form of the name. */
    public KeyField {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "key field \"" + name + "\": expected lower camel case, such as materialGroup");
        }
    }

    /**
     * The field with that name.
     *
     * @throws IllegalArgumentException if the name has another form
     */
    public static KeyField of(String name) {
        return new KeyField(name);
    }

    /** The constants, in the order in which tables have them as columns. */
    public static List<KeyField> standard() {
        return STANDARD;
    }

    @Override
    public int compareTo(KeyField other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
