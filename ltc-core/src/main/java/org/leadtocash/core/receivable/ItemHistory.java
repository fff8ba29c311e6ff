package org.leadtocash.core.receivable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/**
 * Items and everything that moved them, so that one can ask how they stood on any day of the past.
 *
 * <p>An item is there from its document date on. Its amount and its movements up to a day make up what was open then.
 */
public final class ItemHistory {
    static final FindingCode UNKNOWN_ITEM = FindingCode.of("receivable.movement-of-unknown-item");
    static final FindingCode OTHER_CURRENCY = FindingCode.of("receivable.movement-in-other-currency");
    static final FindingCode NOT_TIED = FindingCode.of("receivable.movements-not-tied");

    private final OpenItems items;
    private final List<Movement> movements;

    private ItemHistory(OpenItems items, List<Movement> movements) {
        this.items = items;
        this.movements = movements;
    }

    /**
     * These items as they stand now, and every movement that brought them there.
     *
     * @throws LoadException with every movement of an item that is not there or in another currency, and every item whose
     *     amount and movements do not make up what is open
     */
    public static ItemHistory of(OpenItems items, Collection<Movement> movements) {
        List<Finding> problems = new ArrayList<>();
        Map<ItemRef, Money> sums = new HashMap<>();
        for (Movement movement : movements) {
            boolean known = items.item(movement.item()).isPresent();
            boolean fits = known && items.expected(movement.item()).amount().isSameCurrency(movement.change());
            if (fits) {
                sums.merge(movement.item(), movement.change(), Money::plus);
            } else {
                problems.add(Finding.of(known ? OTHER_CURRENCY : UNKNOWN_ITEM, Severity.BLOCK, subject(movement.by()))
                        .reference("item", movement.item().toString())
                        .with("amount", movement.change())
                        .build());
            }
        }
        for (OpenItem item : items.list()) {
            Money expected = item.amount()
                    .plus(sums.getOrDefault(item.ref(), Money.zero(item.amount().getCurrencyUnit())));
            if (!expected.equals(item.open())) {
                problems.add(Finding.of(
                                NOT_TIED,
                                Severity.BLOCK,
                                Subject.of("item", item.document().toString()))
                        .reference("item", item.ref().toString())
                        .with("expected", expected)
                        .with("found", item.open())
                        .build());
            }
        }
        if (!problems.isEmpty()) {
            throw new LoadException("history of items", Findings.from(problems));
        }
        return new ItemHistory(items, List.copyOf(movements));
    }

    private static Subject subject(DocRef document) {
        return Subject.of(document);
    }

    /** The items as they stand now. */
    public OpenItems items() {
        return items;
    }

    /** Every movement, in the order given. */
    public List<Movement> movements() {
        return movements;
    }

    /**
     * The items at the end of that day: those posted later are left out, and what moved later is moved back.
     *
     * @throws IllegalArgumentException if the movements of the past would have left more open than was posted, or less
     *     than nothing
     */
    public OpenItems asOf(LocalDate day) {
        Map<ItemRef, Money> later = new HashMap<>();
        for (Movement movement : movements) {
            if (movement.on().isAfter(day)) {
                later.merge(movement.item(), movement.change(), Money::plus);
            }
        }
        List<OpenItem> then = new ArrayList<>();
        for (CustomerItems own : items.customers()) {
            for (OpenItem item : own) {
                if (!item.documentDate().isAfter(day)) {
                    Money moved = later.get(item.ref());
                    then.add(moved == null ? item : item.withOpen(item.open().minus(moved)));
                }
            }
        }
        return OpenItems.from(then);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemHistory that && items.equals(that.items) && movements.equals(that.movements);
    }

    @Override
    public int hashCode() {
        return Objects.hash(items, movements);
    }

    /** The items and how many movements. */
    @Override
    public String toString() {
        return items + " by " + movements.size() + " movements";
    }
}
