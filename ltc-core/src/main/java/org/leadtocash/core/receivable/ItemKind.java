package org.leadtocash.core.receivable;

import java.util.regex.Pattern;

/**
 * What an open item is, by which payments may prefer one to another. The constants are the usual ones; hosts add their
 * own by {@link #of}.
 *
 * @param code upper-case ASCII letters, digits and underscores, starting with a letter, at most 40 characters
 */
public record ItemKind(String code) implements Comparable<ItemKind> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** A claim for goods or services. */
    public static final ItemKind INVOICE = new ItemKind("INVOICE");
    /** A correction in the customer's favour. */
    public static final ItemKind CREDIT_NOTE = new ItemKind("CREDIT_NOTE");
    /** Money received that settles nothing yet. */
    public static final ItemKind UNAPPLIED_CASH = new ItemKind("UNAPPLIED_CASH");
    /** A demand for money before delivery. */
    public static final ItemKind DOWN_PAYMENT = new ItemKind("DOWN_PAYMENT");
    /** A charge of any other kind, such as of a returned payment. */
    public static final ItemKind FEE = new ItemKind("FEE");
    /** A charge for a dunning notice. */
    public static final ItemKind DUNNING_FEE = new ItemKind("DUNNING_FEE");
    /** Interest for late payment. */
    public static final ItemKind INTEREST = new ItemKind("INTEREST");

    /** Checks the form of the code. */
    public ItemKind {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("item kind \"" + code
                    + "\": expected upper-case letters, digits and underscores, such as DUNNING_FEE");
        }
    }

    /** The kind with that code. */
    public static ItemKind of(String code) {
        return new ItemKind(code);
    }

    @Override
    public int compareTo(ItemKind other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
