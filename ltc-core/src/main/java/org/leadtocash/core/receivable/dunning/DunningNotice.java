package org.leadtocash.core.receivable.dunning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.receivable.ItemKind;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.interest.InterestCharge;
import org.leadtocash.core.receivable.interest.InterestStatement;

/**
 * One reminder to one customer.
 *
 * @param procedure the name of the procedure
 * @param customer who gets it
 * @param level its level, from 1
 * @param asOf the day for which it was proposed
 * @param lines what it is about, the oldest due first; at least one, all in one currency
 * @param interest the interest it demands; none unless added
 * @param fee what it costs
 */
public record DunningNotice(
        String procedure,
        String customer,
        int level,
        LocalDate asOf,
        List<Line> lines,
        List<InterestCharge> interest,
        Optional<Money> fee) {

    /**
     * One item of a notice.
     *
     * @param item the item
     * @param level the level to which it rises when the notice is issued
     * @param daysOverdue days past due
     * @param open what is open of it
     */
    public record Line(ItemRef item, int level, long daysOverdue, Money open) {}

    /** Copies the lists. */
    public DunningNotice {
        lines = List.copyOf(lines);
        interest = List.copyOf(interest);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("dunning notice to " + customer + ": expected at least one item");
        }
    }

    /** What is open of its items. */
    public Money outstanding() {
        return lines.stream().map(Line::open).reduce(Money::plus).orElseThrow();
    }

    /** Items, interest and fee together. */
    public Money total() {
        Money sum = interest.stream().map(InterestCharge::amount).reduce(outstanding(), Money::plus);
        return fee.map(sum::plus).orElse(sum);
    }

    /** The same, demanding the interest on its items as well. */
    public DunningNotice withInterest(InterestStatement statement) {
        List<ItemRef> own = lines.stream().map(Line::item).toList();
        List<InterestCharge> charges = statement.charges().stream()
                .filter(charge -> own.contains(charge.item()))
                .toList();
        return new DunningNotice(procedure, customer, level, asOf, lines, charges, fee);
    }

    /**
     * The items after the notice was issued: each at its level, and not before.
     *
     * @throws IllegalArgumentException if an item is not there
     */
    public OpenItems issue(OpenItems items, LocalDate on) {
        List<OpenItem> risen = lines.stream()
                .map(line -> items.expected(line.item()).toBuilder()
                        .dunned(line.level(), on)
                        .build())
                .toList();
        return items.replacing(risen);
    }

    /** The fee as an open item, named by the document that demands it; empty where the notice costs nothing. */
    public Optional<OpenItem> postFee(DocRef document, LocalDate on, LocalDate due) {
        return fee.map(amount -> OpenItem.builder(ItemRef.of(document), customer, amount)
                .kind(ItemKind.DUNNING_FEE)
                .dates(on, due)
                .build());
    }

    /** Whether everything it reminds of is settled; a payment taken back un-resolves it. */
    public boolean isResolved(OpenItems items) {
        return lines.stream()
                .allMatch(line -> items.item(line.item())
                        .filter(item -> item.openMinor() > 0)
                        .isEmpty());
    }
}
