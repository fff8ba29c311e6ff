package org.leadtocash.core.receivable.allocation;

import java.util.function.Function;

/** A strategy that comes with the library. It proposes no item twice, unless a remittance does. */
record Shipped(String name, Function<AllocationCase, Proposal> proposing) implements AllocationStrategy {

    @Override
    public Proposal propose(AllocationCase given) {
        return proposing.apply(given);
    }

    @Override
    public String toString() {
        return name;
    }
}
