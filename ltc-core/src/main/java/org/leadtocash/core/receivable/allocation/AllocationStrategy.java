package org.leadtocash.core.receivable.allocation;

import java.util.List;
import java.util.Optional;

/**
 * Which items a payment settles.
 *
 * <p>A strategy only proposes; what an item gets is worked out by the {@linkplain AllocationRules rules}, so that a host's
 * own strategy cannot lose a cent or pay an item twice.
 */
public interface AllocationStrategy {
    /** What the remittance advice names, in its order; the rest stays unapplied. */
    AllocationStrategy SPECIFIED = new Shipped("SPECIFIED", Strategies::specified);
    /** The item due first, then the next. */
    AllocationStrategy OLDEST_DUE = new Shipped("OLDEST_DUE", Strategies::oldestDue);
    /** The item posted first, then the next. */
    AllocationStrategy OLDEST_DOCUMENT = new Shipped("OLDEST_DOCUMENT", Strategies::oldestDocument);
    /** By the rules' order of kinds, such as fees before interest before invoices; then the oldest due. */
    AllocationStrategy PRIORITY = new Shipped("PRIORITY", Strategies::priority);
    /** The one choice of items that the payment pays exactly; where there is none or more than one, nothing. */
    AllocationStrategy EXACT_AMOUNT = new Shipped("EXACT_AMOUNT", Strategies::exactAmount);
    /** The item with the highest rate of discount on the day, then the next; then the oldest due. */
    AllocationStrategy HIGHEST_DISCOUNT = new Shipped("HIGHEST_DISCOUNT", Strategies::highestDiscount);
    /** All items in proportion to what would settle them, split by largest remainder. */
    AllocationStrategy PRO_RATA = new Shipped("PRO_RATA", Strategies::proRata);
    /** The customer's credit items first and the money after them, on the item due first, then the next. */
    AllocationStrategy CREDIT_NOTES_FIRST = new Shipped("CREDIT_NOTES_FIRST", Strategies::creditNotesFirst);

    /** Its name, as allocations tell it. */
    String name();

    /** The items that the payment should settle, in order. */
    Proposal propose(AllocationCase given);

    /** Every strategy that is shipped. */
    static List<AllocationStrategy> shipped() {
        return List.of(
                SPECIFIED,
                OLDEST_DUE,
                OLDEST_DOCUMENT,
                PRIORITY,
                EXACT_AMOUNT,
                HIGHEST_DISCOUNT,
                PRO_RATA,
                CREDIT_NOTES_FIRST);
    }

    /** The shipped strategy of that name. */
    static Optional<AllocationStrategy> shipped(String name) {
        return shipped().stream()
                .filter(strategy -> strategy.name().equals(name))
                .findFirst();
    }
}
