package org.leadtocash.core.credit.rule;

import java.util.regex.Pattern;

/**
 * A moment in the life of a document at which credit is asked. Hosts add their own by {@link #of}.
 *
 * @param code upper-case ASCII letters, digits and underscores, at most 40 characters
 */
public record Checkpoint(String code) implements Comparable<Checkpoint> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** A quote goes out. Credit only informs. */
    public static final Checkpoint QUOTE = new Checkpoint("QUOTE");
    /** An order comes in, or is released. */
    public static final Checkpoint ORDER_ENTRY = new Checkpoint("ORDER_ENTRY");
    /** An order changes. */
    public static final Checkpoint ORDER_CHANGE = new Checkpoint("ORDER_CHANGE");
    /** A delivery is made. */
    public static final Checkpoint DELIVERY_CREATE = new Checkpoint("DELIVERY_CREATE");
    /** The warehouse is told to pick. */
    public static final Checkpoint PICK_RELEASE = new Checkpoint("PICK_RELEASE");
    /** Goods leave. */
    public static final Checkpoint GOODS_ISSUE = new Checkpoint("GOODS_ISSUE");
    /** Delivered goods are billed. Credit only informs: what is gone must be billed. */
    public static final Checkpoint INVOICE = new Checkpoint("INVOICE");
    /** A limit changes. */
    public static final Checkpoint LIMIT_CHANGE = new Checkpoint("LIMIT_CHANGE");

    /** Checks the form of the code. */
    public Checkpoint {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "checkpoint \"" + code + "\": expected upper-case letters, digits and underscores");
        }
    }

    /** The checkpoint with that code. */
    public static Checkpoint of(String code) {
        return new Checkpoint(code);
    }

    /** Whether findings at this checkpoint never refuse. */
    public boolean informsOnly() {
        return equals(QUOTE) || equals(INVOICE);
    }

    @Override
    public int compareTo(Checkpoint other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
