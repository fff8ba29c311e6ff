package org.leadtocash.testkit.receivable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.allocation.AllocationLine;
import org.leadtocash.core.receivable.allocation.AllocationRules;
import org.leadtocash.core.receivable.allocation.AllocationStrategy;
import org.leadtocash.core.receivable.allocation.Payment;
import org.leadtocash.core.receivable.allocation.PaymentAllocation;

/**
 * The laws of a strategy, on generated accounts and payments or on a host's own:
 *
 * <pre>{@code
 * class OurStrategyTest implements AllocationStrategyLaws {
 *     public AllocationStrategy strategy() {
 *         return new LargestFirst();
 *     }
 * }
 * }</pre>
 *
 * <p>Override {@link #accounts()}, {@link #payments()} or {@link #rules()} to have them checked on data of your own.
 */
public interface AllocationStrategyLaws {
    /** What an allocation says of a strategy that proposes what it must not. */
    FindingCode NOT_A_TARGET = FindingCode.of("receivable.not-a-target");

    /** The strategy. */
    AllocationStrategy strategy();

    /** Accounts on which the laws are checked. */
    @Provide
    default Arbitrary<OpenItems> accounts() {
        return ReceivableArbitraries.accounts().withoutEdgeCases();
    }

    /** Payments with which the laws are checked. */
    @Provide
    default Arbitrary<Payment> payments() {
        return ReceivableArbitraries.payments().withoutEdgeCases();
    }

    /** Rules under which the laws are checked. */
    @Provide
    default Arbitrary<AllocationRules> rules() {
        return ReceivableArbitraries.allocationRules().withoutEdgeCases();
    }

    /** It proposes only open items of the customer, as they are, in the currency of the payment. */
    @Property(seed = "20240601", tries = 500)
    default void itProposesOnlyWhatItMay(
            @ForAll("accounts") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll("rules") AllocationRules rules) {
        PaymentAllocation allocation = rules.allocate(items, payment, strategy());
        Broken.unless(
                allocation.findings().with(NOT_A_TARGET).isEmpty(),
                "it proposes only what it may",
                allocation.findings());
    }

    /** The same case gets the same answer, byte for byte. */
    @Property(seed = "20240601", tries = 500)
    default void theSameCaseGetsTheSameAnswer(
            @ForAll("accounts") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll("rules") AllocationRules rules) {
        PaymentAllocation first = rules.allocate(items, payment, strategy());
        PaymentAllocation again = rules.allocate(items, payment, strategy());
        Broken.unless(first.equals(again), "the same case gets the same answer", first + ", then " + again);
    }

    /** What items got and the unapplied rest are the payment, no item falls below nothing, and every line adds up. */
    @Property(seed = "20240601", tries = 500)
    default void noCentIsLostOrFound(
            @ForAll("accounts") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll("rules") AllocationRules rules) {
        PaymentAllocation allocation = rules.allocate(items, payment, strategy());
        Money sum = allocation.unapplied();
        Map<ItemRef, Money> fell = new HashMap<>();
        for (AllocationLine line : allocation.lines()) {
            sum = sum.plus(line.amount());
            fell.merge(line.item(), line.reduction(), Money::plus);
        }
        Broken.unless(sum.equals(payment.amount()), "parts and rest are the payment", allocation);
        OpenItems after = allocation.applyTo(items);
        for (OpenItem item : items.list()) {
            Money expected =
                    item.open().minus(fell.getOrDefault(item.ref(), item.open().multipliedBy(0)));
            Broken.unless(after.expected(item.ref()).open().equals(expected), "an item falls by its lines", item.ref());
        }
    }

    /** Taking the payment back restores the items exactly. */
    @Property(seed = "20240601", tries = 500)
    default void takingItBackRestoresTheItems(
            @ForAll("accounts") OpenItems items,
            @ForAll("payments") Payment payment,
            @ForAll("rules") AllocationRules rules) {
        PaymentAllocation allocation = rules.allocate(items, payment, strategy());
        OpenItems back = allocation.unapplyFrom(allocation.applyTo(items));
        Broken.unless(back.equals(items), "taking it back restores the items", List.of(items, back));
    }
}
