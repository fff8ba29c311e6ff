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

    /** A campaign brought a lead, by the share that the link declares. */
    public static final LinkKind ATTRIBUTES = new LinkKind("ATTRIBUTES");
    /** A lead gave rise to something. */
    public static final LinkKind CREATES = new LinkKind("CREATES");
    /** A lead became an opportunity. */
    public static final LinkKind CONVERTS = new LinkKind("CONVERTS");
    /** An opportunity was quoted. */
    public static final LinkKind QUOTES = new LinkKind("QUOTES");
    /** A quote was signed. */
    public static final LinkKind CONTRACTS = new LinkKind("CONTRACTS");
    /** A part of a frame was called: so much, for so much money. */
    public static final LinkKind CALLS_OFF = new LinkKind("CALLS_OFF");
    /** A quote or contract was ordered. */
    public static final LinkKind ORDERS = new LinkKind("ORDERS");
    /** An order line was delivered. */
    public static final LinkKind FULFILS = new LinkKind("FULFILS");
    /** The customer took over what was delivered. */
    public static final LinkKind ACCEPTS = new LinkKind("ACCEPTS");
    /** A milestone of an order line was reached; that quantity of it may be billed. */
    public static final LinkKind REACHES = new LinkKind("REACHES");
    /** An order, delivery or milestone was billed; the amount is without taxes. */
    public static final LinkKind BILLS = new LinkKind("BILLS");
    /** An invoice was paid; the amount is what the payment settles of it. */
    public static final LinkKind PAYS = new LinkKind("PAYS");
    /** Money was asked for, or came in, before anything was delivered: from the order to the request or the payment. */
    public static final LinkKind PREPAYS = new LinkKind("PREPAYS");
    /** A prepayment settles that much of a later invoice. */
    public static final LinkKind APPLIES = new LinkKind("APPLIES");
    /** The customer kept a cash discount of an invoice. */
    public static final LinkKind DISCOUNTS = new LinkKind("DISCOUNTS");
    /** The customer withheld tax of an invoice. */
    public static final LinkKind WITHHOLDS = new LinkKind("WITHHOLDS");
    /** An invoice, or a part of it, is given up. */
    public static final LinkKind WRITES_OFF = new LinkKind("WRITES_OFF");
    /** An invoice or a return was credited; with a quantity, that much of an invoice is not billed any more. */
    public static final LinkKind CREDITS = new LinkKind("CREDITS");
    /** Goods came back. */
    public static final LinkKind RETURNS = new LinkKind("RETURNS");
    /** A document was undone by another: that quantity, that amount. */
    public static final LinkKind REVERSES = new LinkKind("REVERSES");
    /** A document was changed by another: so much more, for so much more or, below zero, less money. */
    public static final LinkKind AMENDS = new LinkKind("AMENDS");
    /** What was sold is serviced. */
    public static final LinkKind SERVICES = new LinkKind("SERVICES");
    /** A contract that ends gave rise to a new lead, which begins a main line of its own. */
    public static final LinkKind RENEWS = new LinkKind("RENEWS");

    private static final Set<LinkKind> OUTLIVING = Set.of(REVERSES, AMENDS, CREDITS, RETURNS);
    private static final Set<LinkKind> BEGINNING = Set.of(ATTRIBUTES, RENEWS);
    private static final Set<LinkKind> CARRYING = Set.of(
            CONTRACTS, CALLS_OFF, ORDERS, FULFILS, ACCEPTS, REACHES, BILLS, PREPAYS, CREDITS, RETURNS, REVERSES,
            AMENDS);

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
    public boolean outlivesCancellation() {
        return OUTLIVING.contains(this);
    }

    /** Whether the later document belongs to the main lines of the earlier; a renewal and a lead of a campaign do not. */
    public boolean handsOnMainLine() {
        return !BEGINNING.contains(this);
    }

    /** Whether the later document carries on what the earlier one asks for: its quantities and its money. */
    public boolean carriesBalance() {
        return CARRYING.contains(this);
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
