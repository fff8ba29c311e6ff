package org.leadtocash.i18n.region.pack;

import java.util.regex.Pattern;

/**
 * A family of law. The constants are the usual ones; packs and hosts add their own by {@link #of}.
 *
 * @param code upper-case letters, digits and underscores, starting with a letter, at most 40 characters
 */
public record Domain(String code) implements Comparable<Domain> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** Taxes on what is sold. */
    public static final Domain TAX = new Domain("TAX");
    /** What an invoice must say. */
    public static final Domain INVOICE = new Domain("INVOICE");
    /** Terms and delay of payment. */
    public static final Domain PAYMENT = new Domain("PAYMENT");
    /** How long records are kept. */
    public static final Domain RETENTION = new Domain("RETENTION");
    /** Data about persons. */
    public static final Domain PRIVACY = new Domain("PRIVACY");
    /** Customs, export control and sanctions. */
    public static final Domain TRADE = new Domain("TRADE");
    /** The languages of documents. */
    public static final Domain LANGUAGE = new Domain("LANGUAGE");

    /** Checks the form of the code. */
    public Domain {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "domain \"" + code + "\": expected upper-case letters, digits and underscores, such as TAX");
        }
    }

    /**
     * The domain with that code.
     *
     * @throws IllegalArgumentException if the code has another form
     */
    public static Domain of(String code) {
        return new Domain(code);
    }

    @Override
    public int compareTo(Domain other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
