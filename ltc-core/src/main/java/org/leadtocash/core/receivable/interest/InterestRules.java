package org.leadtocash.core.receivable.interest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.receivable.ItemHistory;
import org.leadtocash.core.receivable.ItemKind;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.time.Timeline;

/**
 * Which items bear interest, at what rate, and how days count.
 *
 * @param id the name of the rules
 * @param rates the rate of each day
 * @param dayCount how days and years are counted
 * @param graceDays an item bears nothing while it is late by no more than so many days
 * @param graceIsFree whether the days of grace bear nothing even after they are over
 * @param free kinds of items that never bear interest: interest itself, unless said otherwise
 * @param onDisputed whether disputed items bear interest
 * @param least amounts, at most one of each currency, below which interest on an item is not charged
 */
public record InterestRules(
        String id,
        Timeline<InterestRate> rates,
        DayCount dayCount,
        int graceDays,
        boolean graceIsFree,
        Set<ItemKind> free,
        boolean onDisputed,
        List<Money> least) {

    /** Checks grace and least amounts. */
    public InterestRules {
        free = Set.copyOf(free);
        least = List.copyOf(least);
        long currencies = least.stream().map(Money::getCurrencyUnit).distinct().count();
        if (graceDays < 0 || currencies < least.size() || least.stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("interest rules " + id + " with " + graceDays
                    + " days of grace and least amounts " + least + ": expected 0 or more, and each currency once");
        }
    }

    /** Starts rules. */
    public static Builder builder(String id, Timeline<InterestRate> rates) {
        return new Builder(id, rates);
    }

    /**
     * The interest for the days after one day, through another.
     *
     * @throws IllegalArgumentException if the second is before the first
     */
    public InterestStatement charge(ItemHistory history, LocalDate after, LocalDate through) {
        return charge(history, after, through, Tape.none());
    }

    /** The same, writing every sum on the tape as it is worked out. */
    public InterestStatement charge(ItemHistory history, LocalDate after, LocalDate through, Tape tape) {
        if (through.isBefore(after)) {
            throw new IllegalArgumentException(
                    "interest after " + after + " through " + through + ": expected the later day last");
        }
        return new Charging(this, after, through, tape).run(history);
    }

    /** Collects rules. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String id;
        private final Timeline<InterestRate> rates;
        private DayCount dayCount = DayCount.ACT_365;
        private int graceDays;
        private boolean graceIsFree;
        private Set<ItemKind> free = Set.of(ItemKind.INTEREST);
        private boolean onDisputed;
        private List<Money> least = List.of();

        private Builder(String id, Timeline<InterestRate> rates) {
            this.id = id;
            this.rates = rates;
        }

        /** Says how days count; calendar days over 365 unless said. */
        public Builder dayCount(DayCount count) {
            dayCount = count;
            return this;
        }

        /** Says how many days late an item bears nothing yet; once it is later, they count. */
        public Builder grace(int days) {
            graceDays = days;
            graceIsFree = false;
            return this;
        }

        /** Says how many days late an item bears nothing, now and later. */
        public Builder freeDays(int days) {
            graceDays = days;
            graceIsFree = true;
            return this;
        }

        /** Says which kinds never bear interest; none of them for interest on interest. */
        public Builder free(ItemKind... kinds) {
            free = Set.of(kinds);
            return this;
        }

        /** Charges disputed items too. */
        public Builder onDisputed() {
            onDisputed = true;
            return this;
        }

        /** Says below which amounts nothing is charged. */
        public Builder least(Money... amounts) {
            least = List.of(amounts);
            return this;
        }

        /** The finished rules. */
        public InterestRules build() {
            return new InterestRules(id, rates, dayCount, graceDays, graceIsFree, free, onDisputed, least);
        }
    }
}
