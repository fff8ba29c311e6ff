package org.leadtocash.core.receivable.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.receivable.ItemHistory;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.Movement;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;

/**
 * One customer's account in one currency, from the end of one day to the end of another.
 *
 * <p>{@code opening} and the amounts of the lines are {@code closing}, on any two days.
 *
 * @param customer the customer
 * @param after the day after whose end it begins
 * @param through its last day
 * @param opening the balance at its beginning
 * @param lines by date; postings before movements of one day, then by item
 * @param closing the balance at its end
 */
public record AccountStatement(
        String customer, LocalDate after, LocalDate through, Money opening, List<Line> lines, Money closing) {

    /**
     * One line.
     *
     * @param date the day
     * @param document what was posted, or what moved the item
     * @param item the item
     * @param posted whether the item was posted; otherwise it was moved
     * @param amount what the balance changes by
     * @param balance the balance afterwards
     */
    public record Line(LocalDate date, DocRef document, ItemRef item, boolean posted, Money amount, Money balance) {}

    /** Checks that it ties. */
    public AccountStatement {
        lines = List.copyOf(lines);
        Money sum = lines.stream().map(Line::amount).reduce(opening, Money::plus);
        if (!sum.equals(closing)) {
            throw new IllegalArgumentException("account of " + customer + ": opening and lines make up " + sum
                    + ", expected the closing balance " + closing);
        }
    }

    /**
     * The account as the history has it.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static AccountStatement of(
            ItemHistory history, String customer, CurrencyUnit currency, LocalDate after, LocalDate through) {
        if (through.isBefore(after)) {
            throw new IllegalArgumentException("account of " + customer + " after " + after + " through " + through
                    + ": expected the later day last");
        }
        Money opening = balance(history.asOf(after), customer, currency);
        List<Line> lines = new ArrayList<>();
        for (OpenItem item : history.items().customer(customer)) {
            if (item.amount().getCurrencyUnit().equals(currency) && isWithin(item.documentDate(), after, through)) {
                lines.add(
                        new Line(item.documentDate(), item.document(), item.ref(), true, item.amount(), item.amount()));
            }
        }
        for (Movement movement : history.movements()) {
            OpenItem item = history.items().expected(movement.item());
            boolean own = item.customer().equals(customer)
                    && item.amount().getCurrencyUnit().equals(currency);
            LocalDate on = movement.on().isBefore(item.documentDate()) ? item.documentDate() : movement.on();
            if (own && isWithin(on, after, through)) {
                lines.add(new Line(on, movement.by(), movement.item(), false, movement.change(), movement.change()));
            }
        }
        lines.sort(Comparator.comparing(Line::date)
                .thenComparing(line -> !line.posted())
                .thenComparing(Line::item)
                .thenComparing(Line::document));
        return new AccountStatement(
                customer,
                after,
                through,
                opening,
                running(lines, opening),
                balance(history.asOf(through), customer, currency));
    }

    private static boolean isWithin(LocalDate day, LocalDate after, LocalDate through) {
        return day.isAfter(after) && !day.isAfter(through);
    }

    private static Money balance(OpenItems items, String customer, CurrencyUnit currency) {
        return items.balances(customer).getOrDefault(currency, Money.zero(currency));
    }

    private static List<Line> running(List<Line> lines, Money opening) {
        List<Line> told = new ArrayList<>(lines.size());
        Money balance = opening;
        for (Line line : lines) {
            balance = balance.plus(line.amount());
            told.add(new Line(line.date(), line.document(), line.item(), line.posted(), line.amount(), balance));
        }
        return told;
    }
}
