package org.leadtocash.core.credit.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Timeline;

/**
 * An account's terms: what it is trusted with, in one currency, day by day.
 *
 * @param key whose account
 * @param currency the currency of its limits, and of its balance
 * @param base the limit by day; a day without one has an expired limit, or none yet
 * @param temporary changes of the limit for some days
 * @param tolerance how far above the limit it may go
 * @param riskClass the risk class that the policy's rules name
 * @param hold why somebody stopped all credit by hand; empty while nobody did
 */
public record CreditAccount(
        CreditAccountKey key,
        CurrencyUnit currency,
        Timeline<Limit> base,
        List<TemporaryLimit> temporary,
        Tolerance tolerance,
        String riskClass,
        Optional<String> hold) {

    /**
     * Checks that all amounts are in the account's currency and no two limits replace the base on one day.
     *
     * @throws IllegalArgumentException naming every part that is wrong
     */
    public CreditAccount {
        temporary = List.copyOf(temporary);
        Stream<Limit> limits = Stream.concat(
                base.entries().stream().map(Dated::value), temporary.stream().map(TemporaryLimit::limit));
        List<Money> foreign = Stream.concat(limits.flatMap(CreditAccount::amountOf), tolerance.amount().stream())
                .filter(amount -> !amount.getCurrencyUnit().equals(currency))
                .toList();
        if (!foreign.isEmpty()) {
            throw new IllegalArgumentException("credit account " + key + " in " + currency
                    + ": expected its amounts in " + currency + ", got " + foreign);
        }
        var overlaps = Timeline.overlaps(replacements(temporary));
        if (!overlaps.isEmpty()) {
            throw new IllegalArgumentException(
                    "credit account " + key + ": two limits replace the base limit at once: " + overlaps);
        }
    }

    /** Starts an account in that currency, without a limit, of risk class {@code STANDARD}. */
    public static Builder builder(CreditAccountKey key, CurrencyUnit currency) {
        return new Builder(key, currency);
    }

    /** An account with one limit for ever, in the currency of the limit. */
    public static CreditAccount of(CreditAccountKey key, Money limit) {
        return builder(key, limit.getCurrencyUnit()).limit(Limit.of(limit)).build();
    }

    private static Stream<Money> amountOf(Limit limit) {
        return limit instanceof Limit.Amount amount ? Stream.of(amount.amount()) : Stream.empty();
    }

    private static List<Dated<Limit>> replacements(List<TemporaryLimit> temporary) {
        return temporary.stream()
                .filter(change -> change.kind() == TemporaryLimit.Kind.REPLACE)
                .map(change -> Dated.of(change.validity(), change.limit()))
                .toList();
    }

    /**
     * What the account is trusted with on a day: the replacement that holds, else the base limit, plus what is added.
     *
     * <p>A base limit that ended counts as no credit, unless it ended at most {@code graceDays} ago. Additions raise no
     * credit to an amount, and change neither unlimited nor not managed.
     *
     * @param graceDays how many days an expired base limit is kept: 1 keeps it on its first day out
     */
    public EffectiveLimit on(LocalDate day, long graceDays) {
        Optional<Limit> replacement = Timeline.of(replacements(temporary)).at(day);
        Optional<LocalDate> expired = replacement.isPresent() ? Optional.empty() : expiredOn(day);
        boolean kept =
                expired.filter(since -> day.isBefore(since.plusDays(graceDays))).isPresent();
        Limit start = replacement
                .or(() -> base.at(day))
                .or(() -> kept ? base.at(expired.orElseThrow().minusDays(1)) : Optional.empty())
                .orElse(expired.isPresent() ? Limit.noCredit() : Limit.notManaged());
        Limit whole = start.ceiling(currency)
                .map(amount -> limitOf(amount.plus(added(day))))
                .orElse(start);
        Money over = whole.ceiling(currency).map(tolerance::on).orElse(Money.zero(currency));
        return new EffectiveLimit(whole, over, expired);
    }

    private static Limit limitOf(Money amount) {
        return amount.isZero() ? Limit.noCredit() : Limit.of(amount);
    }

    private Money added(LocalDate day) {
        return temporary.stream()
                .filter(change -> change.kind() == TemporaryLimit.Kind.ADD
                        && change.validity().contains(day))
                .flatMap(change -> amountOf(change.limit()))
                .reduce(Money.zero(currency), Money::plus);
    }

    /** The first day without a base limit, where one held before and none holds on that day. */
    private Optional<LocalDate> expiredOn(LocalDate day) {
        if (base.at(day).isPresent()) {
            return Optional.empty();
        }
        return base.entries().stream()
                .flatMap(entry -> entry.validity().to().stream())
                .filter(end -> !end.isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The parts of an account, given one by one. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final CreditAccountKey key;
        private final CurrencyUnit currency;
        private Timeline<Limit> base = Timeline.empty();
        private final List<TemporaryLimit> temporary = new ArrayList<>();
        private Tolerance tolerance = Tolerance.none();
        private String riskClass = "STANDARD";
        private Optional<String> hold = Optional.empty();

        private Builder(CreditAccountKey key, CurrencyUnit currency) {
            this.key = key;
            this.currency = currency;
        }

        /** One limit for every day. */
        public Builder limit(Limit limit) {
            return limits(Timeline.always(limit));
        }

        /** The limit by day. */
        public Builder limits(Timeline<Limit> limits) {
            base = limits;
            return this;
        }

        /** Changes the limit for some days. */
        public Builder temporary(TemporaryLimit change) {
            temporary.add(change);
            return this;
        }

        /** How far above the limit it may go. */
        public Builder tolerance(Tolerance given) {
            tolerance = given;
            return this;
        }

        /** The risk class. */
        public Builder riskClass(String given) {
            riskClass = given;
            return this;
        }

        /** Stops all credit by hand, and says why. */
        public Builder hold(String why) {
            hold = Optional.of(why);
            return this;
        }

        /**
         * The account.
         *
         * @throws IllegalArgumentException as the constructor of {@link CreditAccount} does
         */
        public CreditAccount build() {
            return new CreditAccount(key, currency, base, temporary, tolerance, riskClass, hold);
        }
    }
}
