package org.leadtocash.core.flow;

import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;

/**
 * A line of a document, as far as the flow looks at it.
 *
 * @param ref the line
 * @param quantity how much: ordered, delivered, billed, as the document is
 * @param cancelled how much of it was cancelled, in the same unit
 * @param amount what it is worth; empty on documents without prices
 * @param delivers whether it asks for a delivery, as an order line does
 * @param billing whether it asks to be billed, and on what basis
 * @param overDelivery how much more than ordered may be delivered, as a share of the ordered quantity: 1/20 is 5 per cent
 * @param closedBecause why nothing more will be delivered or billed, whatever is open; empty while it is not closed
 */
public record FlowLine(
        LineRef ref,
        Quantity quantity,
        Quantity cancelled,
        Optional<BigMoney> amount,
        boolean delivers,
        BillingBasis billing,
        Ratio overDelivery,
        Optional<String> closedBecause) {

    /**
     * Checks that units agree.
     *
     * @throws IllegalArgumentException if they do not, or if the tolerance is negative
     */
    public FlowLine {
        if (!cancelled.unit().equals(quantity.unit()) || overDelivery.signum() < 0) {
            throw new IllegalArgumentException(ref + " of " + quantity + ", cancelled " + cancelled + ", over-delivery "
                    + overDelivery + ": expected one unit and 0 or more");
        }
    }

    /** A line that asks for nothing: of a delivery, an invoice, a quote. */
    public static FlowLine of(LineRef ref, Quantity quantity) {
        return new FlowLine(
                ref,
                quantity,
                Quantity.zero(quantity.unit()),
                Optional.empty(),
                false,
                BillingBasis.NONE,
                Ratio.ZERO,
                Optional.empty());
    }

    /** An order line: to be delivered, and billed when delivered. */
    public static FlowLine ordered(LineRef ref, Quantity quantity) {
        return of(ref, quantity).withDelivery(true).withBilling(BillingBasis.DELIVERED);
    }

    /** The same line with what it is worth. */
    public FlowLine withAmount(BigMoney worth) {
        return new FlowLine(
                ref, quantity, cancelled, Optional.of(worth), delivers, billing, overDelivery, closedBecause);
    }

    /** The same line, so much of it cancelled. */
    public FlowLine withCancelled(Quantity other) {
        return new FlowLine(ref, quantity, other, amount, delivers, billing, overDelivery, closedBecause);
    }

    /** The same line, to be delivered or not. */
    public FlowLine withDelivery(boolean asked) {
        return new FlowLine(ref, quantity, cancelled, amount, asked, billing, overDelivery, closedBecause);
    }

    /** The same line, billed on that basis. */
    public FlowLine withBilling(BillingBasis basis) {
        return new FlowLine(ref, quantity, cancelled, amount, delivers, basis, overDelivery, closedBecause);
    }

    /** The same line with that tolerance. */
    public FlowLine withOverDelivery(Ratio share) {
        return new FlowLine(ref, quantity, cancelled, amount, delivers, billing, share, closedBecause);
    }

    /** The same line, closed: nothing more will be delivered or billed. */
    public FlowLine closed(String because) {
        return new FlowLine(ref, quantity, cancelled, amount, delivers, billing, overDelivery, Optional.of(because));
    }

    /** Whether it asks for a delivery or a bill. */
    public boolean isOrdered() {
        return delivers || billing != BillingBasis.NONE;
    }
}
