package org.leadtocash.core.flow.balance;

import org.joda.money.BigMoney;
import org.leadtocash.core.flow.NodeRef;

/**
 * How much of an amount is used: of a payment by what it settles, of a contract by what is billed, of a frame by what is
 * called off.
 *
 * @param node the document or line that has the amount
 * @param total the amount
 * @param used how much of it is used
 * @param untold how many links use some of it and do not say how much in its currency; their part is not in {@code used}
 */
public record MoneyUse(NodeRef node, BigMoney total, BigMoney used, int untold) {

    /** What is left: unapplied cash, open contract value; negative where more was used than there is. */
    public BigMoney open() {
        return total.minus(used);
    }

    /** Whether more was used than there is. */
    public boolean isOverUsed() {
        return used.isGreaterThan(total);
    }
}
