package org.leadtocash.core.receivable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.document.DocRef;

/**
 * The items of receivables, settled ones included, each name once.
 *
 * <p>Immutable: what changes items gives another value, and shares with this one all customers that it did not touch.
 */
public final class OpenItems {
    private static final OpenItems NONE = new OpenItems(new TreeMap<>());

    private final SortedMap<String, CustomerItems> byCustomer;

    /** Made when somebody first asks for an item by its name; any thread makes the same. */
    private @Nullable Index index;

    /** In a record, so that another thread sees it whole or not at all. */
    private record Index(Map<ItemRef, OpenItem> byRef) {}

    private OpenItems(SortedMap<String, CustomerItems> byCustomer) {
        this.byCustomer = Collections.unmodifiableSortedMap(byCustomer);
    }

    /** No item. */
    public static OpenItems none() {
        return NONE;
    }

    /**
     * These items.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public static OpenItems of(OpenItem... items) {
        return from(List.of(items));
    }

    /**
     * These items.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public static OpenItems from(Collection<OpenItem> items) {
        Set<ItemRef> seen = new HashSet<>(items.size() * 2);
        Map<String, List<OpenItem>> grouped = new HashMap<>();
        for (OpenItem item : items) {
            if (!seen.add(item.ref())) {
                throw new IllegalArgumentException("open items: " + item.ref() + " given twice");
            }
            grouped.computeIfAbsent(item.customer(), none -> new ArrayList<>()).add(item);
        }
        TreeMap<String, CustomerItems> sorted = new TreeMap<>();
        grouped.forEach((customer, own) -> sorted.put(customer, CustomerItems.of(customer, own)));
        return sorted.isEmpty() ? NONE : new OpenItems(sorted);
    }

    /**
     * These items and one more.
     *
     * @throws IllegalArgumentException if there is one of its name already
     */
    public OpenItems plus(OpenItem item) {
        if (isThere(item.ref())) {
            throw new IllegalArgumentException("open items: " + item.ref() + " is there already");
        }
        CustomerItems own = byCustomer.get(item.customer());
        return with(own == null ? CustomerItems.of(item.customer(), List.of(item)) : own.plus(item));
    }

    /** Without an index, which a single question is not worth. */
    private boolean isThere(ItemRef ref) {
        return byCustomer.values().stream()
                .anyMatch(own -> own.list().stream().anyMatch(item -> item.ref().equals(ref)));
    }

    /**
     * These items and more.
     *
     * @throws IllegalArgumentException if a name is there already, or twice
     */
    public OpenItems plus(Collection<OpenItem> more) {
        List<OpenItem> all = new ArrayList<>(more);
        byCustomer.values().forEach(own -> all.addAll(own.list()));
        return from(all);
    }

    /**
     * These items with others in the place of those of the same names.
     *
     * @throws IllegalArgumentException if the customer has none of a name, or if a name comes twice
     */
    public OpenItems replacing(Collection<OpenItem> changed) {
        Map<String, Map<ItemRef, OpenItem>> grouped = new TreeMap<>();
        for (OpenItem item : changed) {
            if (grouped.computeIfAbsent(item.customer(), none -> new HashMap<>())
                            .put(item.ref(), item)
                    != null) {
                throw new IllegalArgumentException("open items: " + item.ref() + " given twice");
            }
        }
        OpenItems next = this;
        for (Map.Entry<String, Map<ItemRef, OpenItem>> own : grouped.entrySet()) {
            next = next.with(next.customer(own.getKey()).replacing(own.getValue()));
        }
        return next;
    }

    /**
     * These items with what is open of some of one customer's changed by an amount each.
     *
     * @throws IllegalArgumentException if the customer has none of a name, or if more would be open than was posted or
     *     less than nothing
     */
    public OpenItems moved(String customer, Map<ItemRef, Money> changes) {
        return changes.isEmpty() ? this : with(customer(customer).moved(changes));
    }

    /**
     * These items less one.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public OpenItems without(ItemRef ref) {
        OpenItem item = expected(ref);
        return with(customer(item.customer()).without(ref));
    }

    private OpenItems with(CustomerItems own) {
        TreeMap<String, CustomerItems> next = new TreeMap<>(byCustomer);
        if (own.size() == 0) {
            next.remove(own.customer());
        } else {
            next.put(own.customer(), own);
        }
        return next.isEmpty() ? NONE : new OpenItems(next);
    }

    /** Every item in order of name. */
    public List<OpenItem> list() {
        return byCustomer.values().stream()
                .flatMap(own -> own.list().stream())
                .sorted(Comparator.comparing(OpenItem::ref))
                .toList();
    }

    /** The items of each customer, in order of customer. */
    public Collection<CustomerItems> customers() {
        return byCustomer.values();
    }

    /** The customer's items, settled ones included, the oldest due first. */
    public CustomerItems customer(String customer) {
        CustomerItems own = byCustomer.get(customer);
        return own == null ? CustomerItems.of(customer, List.of()) : own;
    }

    /** The item of that document, where the document is one item. */
    public Optional<OpenItem> item(DocRef document) {
        return item(ItemRef.of(document));
    }

    /** The item of that name. */
    public Optional<OpenItem> item(ItemRef ref) {
        return Optional.ofNullable(byRef().get(ref));
    }

    /** The item of that document, or all its instalments, the first first. */
    public List<OpenItem> items(DocRef document) {
        return byRef().values().stream()
                .filter(item -> item.document().equals(document))
                .sorted(Comparator.comparing(OpenItem::ref))
                .toList();
    }

    /**
     * The item of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OpenItem expected(ItemRef ref) {
        return item(ref).orElseThrow(() -> new IllegalArgumentException("open items: expected one of " + ref));
    }

    private Map<ItemRef, OpenItem> byRef() {
        Index known = index;
        if (known == null) {
            Map<ItemRef, OpenItem> all = new HashMap<>();
            byCustomer.values().forEach(own -> own.forEach(item -> all.put(item.ref(), item)));
            known = new Index(all);
            index = known;
        }
        return known.byRef();
    }

    /** The customer's items that are not settled, the oldest due first. */
    public List<OpenItem> of(String customer) {
        return customer(customer).list().stream()
                .filter(item -> item.openMinor() != 0)
                .toList();
    }

    /** What the customer owes, less credits, in each currency of their open items; never added across currencies. */
    public SortedMap<CurrencyUnit, Money> balances(String customer) {
        SortedMap<CurrencyUnit, Money> sums = new TreeMap<>();
        of(customer).forEach(item -> sums.merge(item.amount().getCurrencyUnit(), item.open(), Money::plus));
        return sums;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenItems that && byCustomer.equals(that.byCustomer);
    }

    @Override
    public int hashCode() {
        return byCustomer.hashCode();
    }

    /** The items in order of name. */
    @Override
    public String toString() {
        return list().toString();
    }
}
