package org.leadtocash.core.receivable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The items of one customer, settled ones included, the oldest due first.
 *
 * <p>Beside the items it keeps their amounts, days and currencies in columns, so that what looks at all of them, such as
 * ageing, runs through memory in order.
 */
public final class CustomerItems implements Iterable<OpenItem> {
    private final String customer;
    private final OpenItem[] items;
    private final long[] openMinor;
    private final int[] dueDay;
    private final int[] documentDay;
    private final byte[] currency;
    private final List<CurrencyUnit> currencies;

    private CustomerItems(String customer, OpenItem[] sorted) {
        this.customer = customer;
        items = sorted;
        int size = sorted.length;
        openMinor = new long[size];
        dueDay = new int[size];
        documentDay = new int[size];
        currency = new byte[size];
        List<CurrencyUnit> found = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            OpenItem item = sorted[i];
            openMinor[i] = item.openMinor();
            dueDay[i] = day(item.dueDate());
            documentDay[i] = day(item.documentDate());
            currency[i] = index(item.open().getCurrencyUnit(), found);
        }
        currencies = List.copyOf(found);
    }

    /** Dates beyond the range of an int are later or earlier than any due date there is. */
    private static int day(LocalDate date) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
    }

    private static byte index(CurrencyUnit unit, List<CurrencyUnit> found) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).equals(unit)) {
                return (byte) i;
            }
        }
        if (found.size() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("items in more than 128 currencies");
        }
        found.add(unit);
        return (byte) (found.size() - 1);
    }

    static CustomerItems of(String customer, Collection<OpenItem> items) {
        OpenItem[] sorted = items.toArray(OpenItem[]::new);
        Arrays.sort(sorted, OpenItem.OLDEST_DUE);
        return new CustomerItems(customer, sorted);
    }

    /** The same with other items of the same names. */
    CustomerItems replacing(Map<ItemRef, OpenItem> changed) {
        return changing(changed, (item, other) -> other);
    }

    /** The same with what is open of some items changed. */
    CustomerItems moved(Map<ItemRef, Money> changes) {
        return changing(changes, (item, change) -> item.withOpen(item.open().plus(change)));
    }

    /** The order is looked at again only where an item belongs elsewhere now. */
    private <T> CustomerItems changing(Map<ItemRef, T> changes, BiFunction<OpenItem, T, OpenItem> change) {
        OpenItem[] next = items.clone();
        boolean inPlace = true;
        int left = changes.size();
        for (int i = 0; i < next.length && left > 0; i++) {
            T asked = changes.get(next[i].ref());
            if (asked != null) {
                OpenItem other = change.apply(next[i], asked);
                inPlace &= OpenItem.OLDEST_DUE.compare(next[i], other) == 0;
                next[i] = other;
                left--;
            }
        }
        if (left > 0) {
            List<ItemRef> there = Arrays.stream(items).map(OpenItem::ref).toList();
            throw new IllegalArgumentException("open items of " + customer + ": expected one of "
                    + changes.keySet().stream()
                            .filter(ref -> !there.contains(ref))
                            .sorted()
                            .toList());
        }
        return inPlace ? new CustomerItems(customer, next) : of(customer, Arrays.asList(next));
    }

    CustomerItems plus(OpenItem item) {
        List<OpenItem> all = new ArrayList<>(Arrays.asList(items));
        all.add(item);
        return of(customer, all);
    }

    CustomerItems without(ItemRef ref) {
        return new CustomerItems(
                customer,
                Arrays.stream(items).filter(item -> !item.ref().equals(ref)).toArray(OpenItem[]::new));
    }

    /** Whose they are. */
    public String customer() {
        return customer;
    }

    /** How many, settled ones included. */
    public int size() {
        return items.length;
    }

    /** The item at that place. */
    public OpenItem item(int index) {
        return items[index];
    }

    /** What is open of the item at that place, in minor units of its currency. */
    public long openMinor(int index) {
        return openMinor[index];
    }

    /** The due date of the item at that place, as an epoch day. */
    public int dueDay(int index) {
        return dueDay[index];
    }

    /** The document date of the item at that place, as an epoch day. */
    public int documentDay(int index) {
        return documentDay[index];
    }

    /** The place in {@link #currencies()} of the currency of the item at that place. */
    public int currency(int index) {
        return currency[index];
    }

    /** The currencies of the items, in the order in which they first come. */
    public List<CurrencyUnit> currencies() {
        return currencies;
    }

    /** The items in order. */
    public List<OpenItem> list() {
        return List.of(items);
    }

    @Override
    public Iterator<OpenItem> iterator() {
        return Arrays.asList(items).iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomerItems that && Arrays.equals(items, that.items);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }

    /** The items in order. */
    @Override
    public String toString() {
        return Arrays.toString(items);
    }
}
