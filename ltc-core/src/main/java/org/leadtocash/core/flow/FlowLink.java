package org.leadtocash.core.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;

/**
 * A tie from a document or line to one that came from it.
 *
 * @param kind what the later does to the earlier
 * @param from the earlier
 * @param to the later
 * @param at when
 * @param quantity how much of the earlier it takes
 * @param amount for how much money, in the currency of the later
 * @param conversion the same money in the currency of the earlier, where that is another
 * @param group the same money in the currency of the group, where the host reports in one
 * @param share what part of the later is owed to the earlier, where somebody declares it: a campaign's part of a lead
 * @param event the host's number of what happened; sets apart links that are otherwise alike; may be empty
 */
public record FlowLink(
        LinkKind kind,
        NodeRef from,
        NodeRef to,
        Instant at,
        Optional<Quantity> quantity,
        Optional<BigMoney> amount,
        Optional<Converted> conversion,
        Optional<Converted> group,
        Optional<Ratio> share,
        String event)
        implements Comparable<FlowLink> {

    private static final Comparator<FlowLink> LAST =
            Comparator.comparing(FlowLink::event).thenComparing(FlowLink::at).thenComparing(FlowLink::rest);
    private static final Comparator<FlowLink> ORDER = Comparator.comparing(FlowLink::from)
            .thenComparing(FlowLink::to)
            .thenComparing(FlowLink::kind)
            .thenComparing(LAST);

    /** By the earlier end, kind, later end: links that leave one node stand together, kind by kind. */
    static final Comparator<FlowLink> LEAVING = Comparator.comparing(FlowLink::from)
            .thenComparing(FlowLink::kind)
            .thenComparing(FlowLink::to)
            .thenComparing(LAST);

    /** By the later end, kind, earlier end: links that arrive at one node stand together, kind by kind. */
    static final Comparator<FlowLink> ARRIVING = Comparator.comparing(FlowLink::to)
            .thenComparing(FlowLink::kind)
            .thenComparing(FlowLink::from)
            .thenComparing(LAST);

    /**
     * Money on its way from one currency to another.
     *
     * @param amount in the other currency
     * @param rate what one unit of that currency is worth in the currency of the later document
     * @param date the day of the rate
     */
    public record Converted(BigMoney amount, Ratio rate, LocalDate date) {

        /** Checks that the rate is above zero. */
        public Converted {
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException(amount + " at the rate " + rate + ": expected a rate above zero");
            }
        }
    }

    /** Checks that a declared share is from 0 to 1. */
    public FlowLink {
        if (share.filter(part -> part.signum() < 0 || part.compareTo(Ratio.ONE) > 0)
                .isPresent()) {
            throw new IllegalArgumentException(
                    from + " " + kind + " " + to + ": share " + share.get() + ", expected 0 to 1");
        }
    }

    /** A link without quantity and amount. */
    public static FlowLink of(LinkKind kind, NodeRef from, NodeRef to, Instant at) {
        return new FlowLink(
                kind,
                from,
                to,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** The same link with how much it takes. */
    public FlowLink withQuantity(Quantity taken) {
        return new FlowLink(kind, from, to, at, Optional.of(taken), amount, conversion, group, share, event);
    }

    /** The same link with for how much money. */
    public FlowLink withAmount(BigMoney money) {
        return new FlowLink(kind, from, to, at, quantity, Optional.of(money), conversion, group, share, event);
    }

    /** The same link across currencies: the money in the currency of the earlier document, the rate and its day. */
    public FlowLink converted(BigMoney before, Ratio rate, LocalDate date) {
        Converted told = new Converted(before, rate, date);
        return new FlowLink(kind, from, to, at, quantity, amount, Optional.of(told), group, share, event);
    }

    /** The same link with the money in the currency of the group, what one unit of that is worth in this, and the day. */
    public FlowLink reported(BigMoney money, Ratio rate, LocalDate date) {
        Converted told = new Converted(money, rate, date);
        return new FlowLink(kind, from, to, at, quantity, amount, conversion, Optional.of(told), share, event);
    }

    /** The same link with the part of the later that is owed to the earlier. */
    public FlowLink withShare(Ratio part) {
        return new FlowLink(kind, from, to, at, quantity, amount, conversion, group, Optional.of(part), event);
    }

    /** The same link with the host's number of what happened. */
    public FlowLink withEvent(String number) {
        return new FlowLink(kind, from, to, at, quantity, amount, conversion, group, share, number);
    }

    /** For how much money, in the currency of the earlier document. */
    public Optional<BigMoney> amountBefore() {
        return conversion.isPresent() ? conversion.map(Converted::amount) : amount;
    }

    private String rest() {
        return quantity + " " + amount + " " + conversion + " " + group + " " + share;
    }

    /** By ends, kind, event and time. */
    @Override
    public int compareTo(FlowLink other) {
        return ORDER.compare(this, other);
    }

    /** Ends, kind, quantity and amount. */
    @Override
    public String toString() {
        return from + " " + kind + " " + to
                + quantity.map(given -> " " + given).orElse("")
                + amount.map(given -> " " + given).orElse("")
                + share.map(given -> " " + given).orElse("");
    }
}
