package org.leadtocash.core.flow;

import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.quantity.LineQuantities;
import org.leadtocash.core.quantity.Quantity;

/**
 * How far an order line has come, all in its unit.
 *
 * @param line the line
 * @param ordered what was ordered, less what was cancelled; negative only on dirty data
 * @param delivered what left, less reversals
 * @param accepted what the customer took over
 * @param returned what came back
 * @param invoiced what is billed on any document that is not cancelled, less credits and reversals with a quantity
 * @param posted the part of that on invoices in force
 * @param toDeliver what is still to be delivered; zero once the line is closed
 * @param toBill what may be billed and is not; zero once the line is closed
 * @param closed whether nothing more will happen
 */
public record LineBalance(
        LineRef line,
        Quantity ordered,
        Quantity delivered,
        Quantity accepted,
        Quantity returned,
        Quantity invoiced,
        Quantity posted,
        Quantity toDeliver,
        Quantity toBill,
        boolean closed) {

    /** Whether nothing is open to deliver or to bill. */
    public boolean isSettled() {
        return toDeliver.isZero() && toBill.isZero();
    }

    /**
     * The quantities that credit measures exposure by. What came back is neither ordered nor delivered any more, so that a
     * return opens nothing; a credit with a quantity lets it be billed again.
     */
    public LineQuantities quantities() {
        Quantity none = Quantity.zero(ordered.unit());
        Quantity billed = invoiced.max(none);
        return new LineQuantities(
                ordered.minus(returned).max(none),
                delivered.minus(returned).max(none),
                billed,
                posted.max(none).min(billed),
                closed);
    }
}
