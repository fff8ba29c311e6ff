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
        String event)
        implements Comparable<FlowLink> {

    private static final Comparator<FlowLink> ORDER = Comparator.comparing(FlowLink::from)
            .thenComparing(FlowLink::to)
            .thenComparing(FlowLink::kind)
            .thenComparing(FlowLink::event)
            .thenComparing(FlowLink::at)
            .thenComparing(FlowLink::rest);

    /**
     * Money on its way from one currency to another.
     *
     * @param amount in the currency of the earlier document
     * @param rate what one unit of that currency is worth in the currency of the later
     * @param date the day of the rate
     */
    public record Converted(BigMoney amount, Ratio rate, LocalDate date) {}

    /** A link without quantity and amount. */
    public static FlowLink of(LinkKind kind, NodeRef from, NodeRef to, Instant at) {
        return new FlowLink(kind, from, to, at, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** The same link with how much it takes. */
    public FlowLink withQuantity(Quantity taken) {
        return new FlowLink(kind, from, to, at, Optional.of(taken), amount, conversion, event);
    }

    /** The same link with for how much money. */
    public FlowLink withAmount(BigMoney money) {
        return new FlowLink(kind, from, to, at, quantity, Optional.of(money), conversion, event);
    }

    /** The same link across currencies: the money in the currency of the earlier document, the rate and its day. */
    public FlowLink converted(BigMoney before, Ratio rate, LocalDate date) {
        return new FlowLink(
                kind, from, to, at, quantity, amount, Optional.of(new Converted(before, rate, date)), event);
    }

    /** The same link with the host's number of what happened. */
    public FlowLink withEvent(String number) {
        return new FlowLink(kind, from, to, at, quantity, amount, conversion, number);
    }

    /** For how much money, in the currency of the earlier document. */
    public Optional<BigMoney> amountBefore() {
        return conversion.map(Converted::amount).or(() -> amount);
    }

    private String rest() {
        return quantity + " " + amount + " " + conversion;
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
                + amount.map(given -> " " + given).orElse("");
    }
}
