package org.leadtocash.core.flow;

import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.quantity.UnitFactor;

/**
 * A line of a document, as far as the flow looks at it.
 *
 * @param ref the line
 * @param quantity how much: ordered, delivered, billed, as the document is; empty where nobody says
 * @param cancelled how much of it was cancelled, in the same unit
 * @param base what one of that unit is in the base unit of the goods, where that is another; balances are told in it
 * @param amount what it is worth, without taxes; empty on documents without prices
 * @param delivers whether it asks for a delivery, as an order line does
 * @param billing whether it asks to be billed, and on what basis
 * @param overDelivery how much more than ordered may be delivered, as a share of the ordered quantity: 1/20 is 5 per cent
 * @param closedBecause why nothing more will be delivered or billed, whatever is open; empty while it is not closed
 */
public record FlowLine(
        LineRef ref,
        Optional<Quantity> quantity,
        Optional<Quantity> cancelled,
        Optional<UnitFactor> base,
        Optional<BigMoney> amount,
        boolean delivers,
        BillingBasis billing,
        Ratio overDelivery,
        Optional<String> closedBecause) {

    /**
     * Checks that units agree; nothing cancelled is the same as zero cancelled.
     *
     * @throws IllegalArgumentException if they do not, if the tolerance is negative, if the reason for closing is blank, or if a line
     *     that is to be delivered or billed has no quantity
     */
    public FlowLine {
        Optional<Unit> unit = quantity.map(Quantity::unit);
        boolean agrees = cancelled
                        .map(Quantity::unit)
                        .map(given -> unit.filter(given::equals).isPresent())
                        .orElse(true)
                && base.map(UnitFactor::from)
                        .map(given -> unit.filter(given::equals).isPresent())
                        .orElse(true);
        if (!agrees || overDelivery.signum() < 0) {
            throw new IllegalArgumentException(
                    ref + " of " + quantity.map(Quantity::toString).orElse("no quantity")
                            + cancelled.map(given -> ", cancelled " + given).orElse("")
                            + base.map(given -> ", " + given).orElse("") + ", over-delivery " + overDelivery
                            + ": expected one unit and a tolerance of 0 or more");
        }
        if (closedBecause.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException(ref + ": expected why it is closed, got a blank");
        }
        if (quantity.isEmpty() && (delivers || billing != BillingBasis.NONE)) {
            throw new IllegalArgumentException(ref + ": expected a quantity, for it is to be delivered or billed");
        }
        cancelled = cancelled.filter(given -> !given.isZero());
    }

    /** A line of which only the name is known. */
    public static FlowLine of(LineRef ref) {
        return new FlowLine(
                ref,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                BillingBasis.NONE,
                Ratio.ZERO,
                Optional.empty());
    }

    /** A line that asks for nothing: of a delivery, an invoice, a quote. */
    public static FlowLine of(LineRef ref, Quantity quantity) {
        return of(ref).withQuantity(quantity);
    }

    /** An order line: to be delivered, and billed when delivered. */
    public static FlowLine ordered(LineRef ref, Quantity quantity) {
        return of(ref, quantity).withDelivery(true).withBilling(BillingBasis.DELIVERED);
    }

    /** The same line with another quantity. */
    public FlowLine withQuantity(Quantity other) {
        return new FlowLine(
                ref, Optional.of(other), cancelled, base, amount, delivers, billing, overDelivery, closedBecause);
    }

    /** The same line, so much of it cancelled. */
    public FlowLine withCancelled(Quantity other) {
        return new FlowLine(
                ref, quantity, Optional.of(other), base, amount, delivers, billing, overDelivery, closedBecause);
    }

    /** The same line, one of whose unit is so many of the base unit. */
    public FlowLine withBase(UnitFactor factor) {
        return new FlowLine(
                ref, quantity, cancelled, Optional.of(factor), amount, delivers, billing, overDelivery, closedBecause);
    }

    /** The same line with what it is worth. */
    public FlowLine withAmount(BigMoney worth) {
        return new FlowLine(
                ref, quantity, cancelled, base, Optional.of(worth), delivers, billing, overDelivery, closedBecause);
    }

    /** The same line, to be delivered or not. */
    public FlowLine withDelivery(boolean asked) {
        return new FlowLine(ref, quantity, cancelled, base, amount, asked, billing, overDelivery, closedBecause);
    }

    /** The same line, billed on that basis. */
    public FlowLine withBilling(BillingBasis basis) {
        return new FlowLine(ref, quantity, cancelled, base, amount, delivers, basis, overDelivery, closedBecause);
    }

    /** The same line with that tolerance. */
    public FlowLine withOverDelivery(Ratio share) {
        return new FlowLine(ref, quantity, cancelled, base, amount, delivers, billing, share, closedBecause);
    }

    /** The same line, closed: nothing more will be delivered or billed. */
    public FlowLine closed(String because) {
        return new FlowLine(
                ref, quantity, cancelled, base, amount, delivers, billing, overDelivery, Optional.of(because));
    }

    /** Whether it asks for a delivery or a bill. */
    public boolean isOrdered() {
        return delivers || billing != BillingBasis.NONE;
    }

    /** The unit that balances are told in: the base unit, or the line's own; empty where no quantity is known. */
    public Optional<Unit> baseUnit() {
        return base.isPresent() ? base.map(UnitFactor::to) : quantity.map(Quantity::unit);
    }

    /** A quantity of the line's unit or its base unit in the base unit; empty for other units and where no decimal is exact. */
    public Optional<Quantity> inBase(Quantity given) {
        if (baseUnit().filter(given.unit()::equals).isPresent()) {
            return Optional.of(given);
        }
        return base.filter(factor -> factor.from().equals(given.unit())).flatMap(factor -> exact(given, factor));
    }

    private static Optional<Quantity> exact(Quantity given, UnitFactor factor) {
        return given.timesExact(factor.factor()).map(product -> Quantity.of(product.amount(), factor.to()));
    }
}
