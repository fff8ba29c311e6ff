package org.leadtocash.core.receivable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;

/**
 * The items of receivables, settled ones included, each document once.
 *
 * <p>Immutable: applying a payment gives another value.
 */
public final class OpenItems {
    private static final OpenItems NONE = new OpenItems(new TreeMap<>());

    private final SortedMap<DocRef, OpenItem> byDocument;

    private OpenItems(SortedMap<DocRef, OpenItem> byDocument) {
        this.byDocument = byDocument;
    }

    /** No item. */
    public static OpenItems none() {
        return NONE;
    }

    /**
     * These items.
     *
     * @throws IllegalArgumentException if two are of one document
     */
    public static OpenItems of(OpenItem... items) {
        return from(List.of(items));
    }

    /**
     * These items.
     *
     * @throws IllegalArgumentException if two are of one document
     */
    public static OpenItems from(Collection<OpenItem> items) {
        TreeMap<DocRef, OpenItem> sorted = new TreeMap<>();
        for (OpenItem item : items) {
            if (sorted.put(item.document(), item) != null) {
                throw new IllegalArgumentException("open items: " + item.document() + " given twice");
            }
        }
        return sorted.isEmpty() ? NONE : new OpenItems(sorted);
    }

    /**
     * These items and one more.
     *
     * @throws IllegalArgumentException if there is one of its document already
     */
    public OpenItems plus(OpenItem item) {
        if (byDocument.containsKey(item.document())) {
            throw new IllegalArgumentException("open items: " + item.document() + " is there already");
        }
        return replacing(item);
    }

    private OpenItems replacing(OpenItem item) {
        TreeMap<DocRef, OpenItem> next = new TreeMap<>(byDocument);
        next.put(item.document(), item);
        return new OpenItems(next);
    }

    /** Every item in order of document. */
    public List<OpenItem> list() {
        return List.copyOf(byDocument.values());
    }

    /** The item of that document. */
    public Optional<OpenItem> item(DocRef document) {
        return Optional.ofNullable(byDocument.get(document));
    }

    /** The customer's items that are not settled, the oldest due first. */
    public List<OpenItem> of(String customer) {
        return byDocument.values().stream()
                .filter(item -> item.customer().equals(customer) && !item.open().isZero())
                .sorted(OpenItem.OLDEST_DUE)
                .toList();
    }

    /** What the customer owes, less credits, in each currency of their items; never added across currencies. */
    public SortedMap<CurrencyUnit, Money> balances(String customer) {
        SortedMap<CurrencyUnit, Money> sums = new TreeMap<>();
        of(customer).forEach(item -> sums.merge(item.amount().getCurrencyUnit(), item.open(), Money::plus));
        return sums;
    }

    /** What the payment would settle, by that strategy. */
    public PaymentAllocation allocate(Payment payment, AllocationStrategy strategy) {
        return switch (strategy) {
            case SPECIFIED -> Allocating.asSpecified(this, payment);
            case OLDEST_DUE -> Allocating.oldestDue(this, payment);
        };
    }

    /**
     * These items after the allocation; what it left unapplied becomes an item with a negative amount.
     *
     * @throws IllegalArgumentException if an item is not there or has less open than it gets, or if the payment was
     *     applied before
     */
    public OpenItems apply(PaymentAllocation allocation) {
        TreeMap<DocRef, OpenItem> next = new TreeMap<>(byDocument);
        for (PaymentAllocation.Line line : allocation.lines()) {
            OpenItem item = expected(line.item());
            next.put(line.item(), item.withOpen(item.open().minus(line.amount())));
        }
        Payment payment = allocation.payment();
        Money rest = allocation.unapplied().negated();
        OpenItems settled = new OpenItems(next);
        return rest.isZero()
                ? settled
                : settled.plus(OpenItem.of(
                        payment.document(), payment.customer(), rest, payment.received(), payment.received()));
    }

    /**
     * These items as they were before the allocation: with it applied first, exactly the items one began with.
     *
     * @throws IllegalArgumentException if the allocation is not applied here
     */
    public OpenItems unapply(PaymentAllocation allocation) {
        TreeMap<DocRef, OpenItem> next = new TreeMap<>(byDocument);
        for (PaymentAllocation.Line line : allocation.lines()) {
            OpenItem item = expected(line.item());
            next.put(line.item(), item.withOpen(item.open().plus(line.amount())));
        }
        Money rest = allocation.unapplied();
        DocRef document = allocation.payment().document();
        if (!rest.isZero()) {
            OpenItem cash = expected(document);
            if (!cash.open().equals(rest.negated())) {
                throw new IllegalArgumentException(document + ": expected " + rest + " still unapplied, found "
                        + cash.open().negated());
            }
            next.remove(document);
        }
        return new OpenItems(next);
    }

    private OpenItem expected(DocRef document) {
        return item(document)
                .orElseThrow(() -> new IllegalArgumentException("open items: expected one of " + document));
    }

    Map<DocRef, OpenItem> byDocument() {
        return byDocument;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenItems that && byDocument.equals(that.byDocument);
    }

    @Override
    public int hashCode() {
        return byDocument.hashCode();
    }

    /** The items in order of document. */
    @Override
    public String toString() {
        return byDocument.values().toString();
    }
}
