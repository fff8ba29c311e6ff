package org.leadtocash.core.receivable.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.Movement;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;

/**
 * What one document stands at in one category of one account.
 *
 * @param account the account or customer
 * @param category the category, such as {@code INVOICE} or {@code OPEN_ORDER}
 * @param document the document or item
 * @param amount what it stands at
 */
public record BalanceLine(String account, String category, String document, Money amount) {

    /** What is open of every item that is not settled, as it is stored. */
    public static List<BalanceLine> stored(OpenItems items) {
        return items.list().stream()
                .filter(item -> item.openMinor() != 0)
                .map(item -> of(item, item.open()))
                .toList();
    }

    /** The same, added up again from what was posted and every movement, whatever the items say is open. */
    public static List<BalanceLine> rebuilt(OpenItems items, Collection<Movement> movements) {
        Map<ItemRef, Money> moved = new HashMap<>();
        for (Movement movement : movements) {
            moved.merge(movement.item(), movement.change(), Money::plus);
        }
        List<BalanceLine> lines = new ArrayList<>();
        for (OpenItem item : items.list()) {
            Money change =
                    moved.getOrDefault(item.ref(), Money.zero(item.amount().getCurrencyUnit()));
            Money open = item.amount().plus(change);
            if (!open.isZero()) {
                lines.add(of(item, open));
            }
        }
        return List.copyOf(lines);
    }

    private static BalanceLine of(OpenItem item, Money open) {
        return new BalanceLine(item.customer(), item.kind().code(), item.ref().toString(), open);
    }
}
