package org.leadtocash.core.receivable.allocation;

import java.util.List;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.receivable.ItemKind;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.tape.Tape;

/**
 * How a company settles items, whatever strategy names them.
 *
 * @param under how much less than demanded still settles an item; the difference is written off
 * @param over how much more than demanded is kept as a small gain; beyond it money stays unapplied
 * @param priorities the kinds of items in the order of {@link AllocationStrategy#PRIORITY}; kinds not named come last
 * @param grantsDiscounts whether cash discounts are granted
 * @param paysDisputed whether strategies that choose items themselves pay those the customer contests
 * @param searchSteps how many sums {@link AllocationStrategy#EXACT_AMOUNT} looks at before it gives up
 */
public record AllocationRules(
        PaymentTolerance under,
        PaymentTolerance over,
        List<ItemKind> priorities,
        boolean grantsDiscounts,
        boolean paysDisputed,
        long searchSteps) {
    private static final long STEPS = 1_000_000;

    /** Fees, charges of dunning, interest, and then everything else, as German law has it (s. 367 BGB). */
    private static final List<ItemKind> COSTS_FIRST = List.of(ItemKind.FEE, ItemKind.DUNNING_FEE, ItemKind.INTEREST);

    private static final AllocationRules STANDARD = builder().build();

    /** Checks the priorities and the steps. */
    public AllocationRules {
        priorities = List.copyOf(priorities);
        if (searchSteps < 1 || priorities.stream().distinct().count() < priorities.size()) {
            throw new IllegalArgumentException("allocation rules with priorities " + priorities + " and " + searchSteps
                    + " steps: expected each kind once, and at least one step");
        }
    }

    /** No tolerance; costs and interest before claims; discounts granted; disputed items paid; a million steps. */
    public static AllocationRules standard() {
        return STANDARD;
    }

    /** Starts rules with what {@link #standard()} says. */
    public static Builder builder() {
        return new Builder();
    }

    int rank(ItemKind kind) {
        int at = priorities.indexOf(kind);
        return at < 0 ? priorities.size() : at;
    }

    /** What the payment settles. */
    public PaymentAllocation allocate(OpenItems items, Payment payment, AllocationStrategy strategy) {
        return allocate(items, payment, strategy, Tape.none());
    }

    /** What the payment settles, writing every discount and difference on the tape as it is worked out. */
    public PaymentAllocation allocate(OpenItems items, Payment payment, AllocationStrategy strategy, Tape tape) {
        AllocationCase given = new AllocationCase(items, payment, this);
        return new Allocating(given, strategy.name(), tape).settle(strategy.propose(given));
    }

    /** Collects rules. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private PaymentTolerance under = PaymentTolerance.none();
        private PaymentTolerance over = PaymentTolerance.none();
        private List<ItemKind> priorities = COSTS_FIRST;
        private boolean grantsDiscounts = true;
        private boolean paysDisputed = true;
        private long searchSteps = STEPS;

        private Builder() {}

        /** Says how much less than demanded still settles an item. */
        public Builder under(PaymentTolerance tolerance) {
            under = tolerance;
            return this;
        }

        /** Says how much more than demanded is kept. */
        public Builder over(PaymentTolerance tolerance) {
            over = tolerance;
            return this;
        }

        /** Says which kinds go before others. */
        public Builder priorities(ItemKind... kinds) {
            priorities = List.of(kinds);
            return this;
        }

        /** Grants no cash discount. */
        public Builder withoutDiscounts() {
            grantsDiscounts = false;
            return this;
        }

        /** Leaves disputed items alone. */
        public Builder withoutDisputed() {
            paysDisputed = false;
            return this;
        }

        /** Says how long to search for an exact amount. */
        public Builder searchSteps(long steps) {
            searchSteps = steps;
            return this;
        }

        /** The finished rules. */
        public AllocationRules build() {
            return new AllocationRules(under, over, priorities, grantsDiscounts, paysDisputed, searchSteps);
        }
    }
}
