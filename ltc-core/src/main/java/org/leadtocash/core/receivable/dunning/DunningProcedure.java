package org.leadtocash.core.receivable.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.receivable.OpenItems;

/**
 * When which reminder is due.
 *
 * @param id its name
 * @param levels the first notice first; days rising
 * @param firesOnTheDay whether a level is reached on the day itself; otherwise the day after
 * @param daysBetween the least days from one notice on an item to the next, 0 or more
 * @param leastItems amounts, one of each currency at most, below which an item is left out
 * @param leastTotals amounts, one of each currency at most, below which a customer gets no notice
 * @param grouping how items come together in notices
 * @param netsCredits whether a customer whose credits outweigh what is overdue gets no notice
 * @param repeatsLast whether the last level is issued again and again
 */
public record DunningProcedure(
        String id,
        List<DunningLevel> levels,
        boolean firesOnTheDay,
        int daysBetween,
        List<Money> leastItems,
        List<Money> leastTotals,
        Grouping grouping,
        boolean netsCredits,
        boolean repeatsLast) {

    /** How items come together in notices. */
    public enum Grouping {
        /** One notice for each customer and currency, at the highest level of its items. */
        CUSTOMER,
        /** One notice for each customer, currency and level. */
        LEVEL
    }

    /** Checks that levels rise. */
    public DunningProcedure {
        levels = List.copyOf(levels);
        leastItems = List.copyOf(leastItems);
        leastTotals = List.copyOf(leastTotals);
        if (levels.isEmpty() || daysBetween < 0) {
            throw new IllegalArgumentException("dunning procedure " + id + " of " + levels.size() + " levels, "
                    + daysBetween + " days apart: expected at least one level, and 0 days or more");
        }
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).daysOverdue() <= levels.get(i - 1).daysOverdue()) {
                throw new IllegalArgumentException("dunning procedure " + id + ": level " + (i + 1) + " after "
                        + levels.get(i).daysOverdue() + " days, expected more than the level before");
            }
        }
        for (List<Money> least : List.of(leastItems, leastTotals)) {
            if (least.stream().map(Money::getCurrencyUnit).distinct().count() < least.size()) {
                throw new IllegalArgumentException(
                        "dunning procedure " + id + ": least amounts " + least + ", expected each currency once");
            }
        }
    }

    /** Starts a procedure. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** The notices that are due on a day. */
    public DunningRun run(OpenItems items, LocalDate asOf) {
        return run(items, asOf, Set.of());
    }

    /** The notices that are due on a day, none to these customers. */
    public DunningRun run(OpenItems items, LocalDate asOf, Set<String> blockedCustomers) {
        return new Dunning(this, asOf, blockedCustomers).run(items);
    }

    /** Whether that level is reached so many days past due. */
    boolean reaches(int level, long daysOverdue) {
        int days = levels.get(level - 1).daysOverdue();
        return firesOnTheDay ? daysOverdue >= days : daysOverdue > days;
    }

    /** Collects a procedure. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String id;
        private final List<DunningLevel> levels = new ArrayList<>();
        private boolean firesOnTheDay = true;
        private int daysBetween;
        private List<Money> leastItems = List.of();
        private List<Money> leastTotals = List.of();
        private Grouping grouping = Grouping.CUSTOMER;
        private boolean netsCredits;
        private boolean repeatsLast;

        private Builder(String id) {
            this.id = id;
        }

        /** Adds a level after the earlier ones. */
        public Builder level(DunningLevel level) {
            levels.add(level);
            return this;
        }

        /** Reaches a level only the day after its day. */
        public Builder firesAfterTheDay() {
            firesOnTheDay = false;
            return this;
        }

        /** Says how many days lie at least between two notices on an item. */
        public Builder daysBetween(int days) {
            daysBetween = days;
            return this;
        }

        /** Leaves out items below these amounts. */
        public Builder leastItems(Money... amounts) {
            leastItems = List.of(amounts);
            return this;
        }

        /** Leaves out customers who owe less than these amounts in a notice. */
        public Builder leastTotals(Money... amounts) {
            leastTotals = List.of(amounts);
            return this;
        }

        /** Says how items come together. */
        public Builder grouping(Grouping other) {
            grouping = other;
            return this;
        }

        /** Leaves out customers whose credits outweigh what is overdue. */
        public Builder netsCredits() {
            netsCredits = true;
            return this;
        }

        /** Issues the last level again and again. */
        public Builder repeatsLast() {
            repeatsLast = true;
            return this;
        }

        /** The finished procedure. */
        public DunningProcedure build() {
            return new DunningProcedure(
                    id,
                    levels,
                    firesOnTheDay,
                    daysBetween,
                    leastItems,
                    leastTotals,
                    grouping,
                    netsCredits,
                    repeatsLast);
        }
    }
}
