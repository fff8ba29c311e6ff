package org.leadtocash.core.flow;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one document does to the one it came from. A link points from the earlier document to the later. Hosts add kinds
 * of their own by {@link #of}; those tie documents together and move no balance.
 *
 * @param code upper-case ASCII letters, digits and underscores, at most 40 characters
 */
public record LinkKind(String code) implements Comparable<LinkKind> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** A campaign brought a lead. */
    public static final LinkKind ATTRIBUTES = new LinkKind("ATTRIBUTES");
    /** A lead gave rise to something. */
    public static final LinkKind CREATES = new LinkKind("CREATES");
    /** A lead became an opportunity. */
    public static final LinkKind CONVERTS = new LinkKind("CONVERTS");
    /** An opportunity was quoted. */
    public static final LinkKind QUOTES = new LinkKind("QUOTES");
    /** A quote was signed. */
    public static final LinkKind CONTRACTS = new LinkKind("CONTRACTS");
    /** A part of a frame was called. */
    public static final LinkKind CALLS_OFF = new LinkKind("CALLS_OFF");
    /** A quote or contract was ordered. */
    public static final LinkKind ORDERS = new LinkKind("ORDERS");
    /** An order line was delivered. */
    public static final LinkKind FULFILS = new LinkKind("FULFILS");
    /** The customer took over what was delivered. */
    public static final LinkKind ACCEPTS = new LinkKind("ACCEPTS");
    /** An order or delivery was billed. */
    public static final LinkKind BILLS = new LinkKind("BILLS");
    /** An invoice was paid; the amount is what the payment settles of it. */
    public static final LinkKind PAYS = new LinkKind("PAYS");
    /** An invoice is settled without money: cash discount, withholding, write-off. */
    public static final LinkKind DEDUCTS = new LinkKind("DEDUCTS");
    /** An invoice was credited; with a quantity, that much of it is not billed any more. */
    public static final LinkKind CREDITS = new LinkKind("CREDITS");
    /** Goods came back. */
    public static final LinkKind RETURNS = new LinkKind("RETURNS");
    /** A document was undone by another: that quantity, that amount. */
    public static final LinkKind REVERSES = new LinkKind("REVERSES");
    /** A document was changed by another. */
    public static final LinkKind AMENDS = new LinkKind("AMENDS");
    /** What was sold is serviced. */
    public static final LinkKind SERVICES = new LinkKind("SERVICES");
    /** A contract was renewed. */
    public static final LinkKind RENEWS = new LinkKind("RENEWS");

    private static final Set<LinkKind> OUTLIVING = Set.of(REVERSES, AMENDS, CREDITS, RETURNS);

    /** Checks the form of the code. */
    public LinkKind {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "link kind \"" + code + "\": expected upper-case letters, digits and underscores");
        }
    }

    /** The kind with that code. */
    public static LinkKind of(String code) {
        return new LinkKind(code);
    }

    /** Whether the later document may live on although the earlier one is cancelled: it is what undoes or corrects it. */
    boolean outlivesCancellation() {
        return OUTLIVING.contains(this);
    }

    @Override
    public int compareTo(LinkKind other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
