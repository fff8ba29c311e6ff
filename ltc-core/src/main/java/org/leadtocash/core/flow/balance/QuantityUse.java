package org.leadtocash.core.flow.balance;

import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.quantity.Quantity;

/**
 * How much of a frame line is called off.
 *
 * @param node the line of the frame
 * @param total what was agreed, with amendments, less what was cancelled, in the base unit of the line
 * @param used what was called off
 */
public record QuantityUse(NodeRef node, Quantity total, Quantity used) {

    /** What can still be called off; negative where more was called than agreed. */
    public Quantity open() {
        return total.minus(used);
    }

    /** Whether more was called off than agreed. */
    public boolean isOverUsed() {
        return used.compareTo(total) > 0;
    }
}
