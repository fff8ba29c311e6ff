package org.leadtocash.core.quantity;

import java.util.List;

/**
 * How far one order line has come: what was ordered, delivered, invoiced and posted to receivables.
 *
 * <p>Every unit of goods is in exactly one place: still {@link #open()}, {@link #deliveredNotBilled()},
 * {@link #billedNotPosted()} or {@link #posted()}. While the line is not closed these add up to {@link #furthest()}, so
 * nothing is counted twice and nothing is forgotten. Over-delivery and over-billing are allowed.
 *
 * @param ordered what the customer ordered, less cancellations; 0 or more
 * @param delivered what left for the customer, less reversed deliveries; 0 or more
 * @param invoiced what was billed, less credits that re-open the quantity; 0 or more
 * @param posted the part of {@code invoiced} that is in receivables
 * @param closed whether nothing more will be delivered, whatever is open
 */
public record LineQuantities(Quantity ordered, Quantity delivered, Quantity invoiced, Quantity posted, boolean closed) {

    /**
     * Checks that the quantities make sense together.
     *
     * @throws IllegalArgumentException if units differ, one is negative, or more is posted than invoiced
     */
    public LineQuantities {
        for (Quantity quantity : List.of(ordered, delivered, invoiced, posted)) {
            if (!quantity.unit().equals(ordered.unit()) || quantity.signum() < 0) {
                throw new IllegalArgumentException("line quantities ordered " + ordered + ", delivered " + delivered
                        + ", invoiced " + invoiced + ", posted " + posted + ": expected one unit, 0 or more");
            }
        }
        if (posted.compareTo(invoiced) > 0) {
            throw new IllegalArgumentException(
                    "line quantities: posted " + posted + ", expected at most the invoiced " + invoiced);
        }
    }

    /** A line that was ordered, and nothing else happened. */
    public static LineQuantities ordered(Quantity ordered) {
        Quantity none = Quantity.zero(ordered.unit());
        return new LineQuantities(ordered, none, none, none, false);
    }

    /** The same line with another delivered quantity. */
    public LineQuantities withDelivered(Quantity other) {
        return new LineQuantities(ordered, other, invoiced, posted, closed);
    }

    /** The same line with other invoiced and posted quantities. */
    public LineQuantities withInvoiced(Quantity other, Quantity otherPosted) {
        return new LineQuantities(ordered, delivered, other, otherPosted, closed);
    }

    /** The same line, closed: nothing more will be delivered. */
    public LineQuantities shortClosed() {
        return new LineQuantities(ordered, delivered, invoiced, posted, true);
    }

    /** The unit of all four. */
    public Unit unit() {
        return ordered.unit();
    }

    /** What is neither delivered nor invoiced; zero once the line is closed. */
    public Quantity open() {
        return closed ? Quantity.zero(unit()) : furthest().minus(delivered.max(invoiced));
    }

    /** What was delivered and is not invoiced yet. */
    public Quantity deliveredNotBilled() {
        return delivered.max(invoiced).minus(invoiced);
    }

    /** What was invoiced and is not in receivables yet. */
    public Quantity billedNotPosted() {
        return invoiced.minus(posted);
    }

    /** The largest of ordered, delivered and invoiced. */
    public Quantity furthest() {
        return ordered.max(delivered).max(invoiced);
    }
}
