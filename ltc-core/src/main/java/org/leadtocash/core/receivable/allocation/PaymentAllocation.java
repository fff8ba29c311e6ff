package org.leadtocash.core.receivable.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.receivable.ItemKind;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.Movement;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItemBuilder;
import org.leadtocash.core.receivable.OpenItems;

/**
 * What a payment settled, and what of it did not settle anything.
 *
 * <p>The amounts of the lines and the unapplied rest add up to the payment, exactly.
 */
public final class PaymentAllocation {
    private final Payment payment;
    private final String strategy;
    private final List<AllocationLine> lines;
    private final Money unapplied;
    private final Optional<Money> unappliedBook;
    private final Findings findings;

    PaymentAllocation(
            Payment payment,
            String strategy,
            List<AllocationLine> lines,
            Optional<Money> unappliedBook,
            Findings findings) {
        this.payment = payment;
        this.strategy = strategy;
        this.lines = List.copyOf(lines);
        long rest = rest(payment, this.lines);
        this.unapplied = Money.ofMinor(payment.amount().getCurrencyUnit(), rest);
        this.unappliedBook = unappliedBook;
        this.findings = findings;
        if (rest < 0) {
            throw new IllegalArgumentException(payment.document() + ": lines take " + unapplied.negated()
                    + " more than the payment of " + payment.amount());
        }
    }

    private static long rest(Payment payment, List<AllocationLine> lines) {
        try {
            long rest = payment.amount().getAmountMinorLong();
            for (AllocationLine line : lines) {
                rest = Math.subtractExact(rest, line.paidMinor());
            }
            return rest;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(payment.document() + ": lines that leave the range of money", e);
        }
    }

    /** The payment. */
    public Payment payment() {
        return payment;
    }

    /** The name of the strategy. */
    public String strategy() {
        return strategy;
    }

    /** What each item got, credit items first, then claims in the order in which they were settled. */
    public List<AllocationLine> lines() {
        return lines;
    }

    /** The part of the payment that settled nothing; zero or more. */
    public Money unapplied() {
        return unapplied;
    }

    /** The same in the ledger's own currency, where the payment has a value there. */
    public Optional<Money> unappliedBook() {
        return unappliedBook;
    }

    /** What could not be done as the remittance advice or the strategy says. */
    public Findings findings() {
        return findings;
    }

    private Map<ItemRef, Money> changes(boolean back) {
        Map<ItemRef, Money> changes = new HashMap<>(lines.size() * 2);
        for (AllocationLine line : lines) {
            changes.merge(
                    line.item(), back ? line.reduction() : line.reduction().negated(), Money::plus);
        }
        return changes;
    }

    /**
     * The items after the allocation; what it left unapplied becomes an item with a negative amount, named by the
     * payment.
     *
     * @throws IllegalArgumentException if an item is not there or has less open than it gets, or if the payment was
     *     applied before
     */
    public OpenItems applyTo(OpenItems items) {
        OpenItems settled = items.moved(payment.customer(), changes(false));
        return unapplied.isZero() ? settled : settled.plus(cash());
    }

    private OpenItem cash() {
        OpenItemBuilder cash = OpenItem.builder(ItemRef.of(payment.document()), payment.customer(), unapplied.negated())
                .kind(ItemKind.UNAPPLIED_CASH)
                .dates(payment.received(), payment.received());
        unappliedBook.map(Money::negated).ifPresent(cash::book);
        return cash.build();
    }

    /**
     * The items as they were before the allocation: with it applied first, exactly the items one began with.
     *
     * @throws IllegalArgumentException if the allocation is not applied there, or if its unapplied cash was used since
     */
    public OpenItems unapplyFrom(OpenItems items) {
        OpenItems restored = items.moved(payment.customer(), changes(true));
        if (unapplied.isZero()) {
            return restored;
        }
        if (!cashIsWhole(items)) {
            throw new IllegalArgumentException(payment.document() + ": expected " + unapplied
                    + " still unapplied, found "
                    + items.item(payment.document()).map(cash -> cash.open().negated()));
        }
        return restored.without(ItemRef.of(payment.document()));
    }

    boolean cashIsWhole(OpenItems items) {
        return unapplied.isZero()
                || items.item(payment.document())
                        .filter(cash -> cash.open().equals(unapplied.negated()))
                        .isPresent();
    }

    /** How the items move on a day when the allocation is applied; the unapplied item is new and does not move. */
    public List<Movement> movements(LocalDate on) {
        List<Movement> moved = new ArrayList<>(lines.size());
        for (AllocationLine line : lines) {
            moved.add(new Movement(line.item(), on, line.reduction().negated(), payment.document()));
        }
        return List.copyOf(moved);
    }

    /** Takes the whole payment back, as a bank does that returns it: see {@link PaymentReturn}. */
    public ReturnOutcome returned(OpenItems items, PaymentReturn how) {
        return Returning.of(this, items, how);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaymentAllocation that
                && payment.equals(that.payment)
                && strategy.equals(that.strategy)
                && lines.equals(that.lines)
                && unappliedBook.equals(that.unappliedBook)
                && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(payment, strategy, lines);
    }

    /** Payment, lines and rest. */
    @Override
    public String toString() {
        return payment.document() + " settles " + lines + ", unapplied " + unapplied;
    }
}
