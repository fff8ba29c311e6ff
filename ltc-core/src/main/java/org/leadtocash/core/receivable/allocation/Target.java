package org.leadtocash.core.receivable.allocation;

import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.receivable.OpenItem;

/**
 * An item that a payment should settle next.
 *
 * @param item the item
 * @param most the most money it gets, or gives where it is a credit item; empty for as much as it takes
 * @param discounted whether the cash discount of the day is granted on it
 */
public record Target(OpenItem item, Optional<Money> most, boolean discounted) {

    /** As much as the item takes, with its discount. */
    public static Target of(OpenItem item) {
        return new Target(item, Optional.empty(), true);
    }

    /** At most so much, with its discount. */
    public static Target upTo(OpenItem item, Money most) {
        return new Target(item, Optional.of(most), true);
    }

    /** The same without a discount. */
    public Target undiscounted() {
        return new Target(item, most, false);
    }
}
