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
 * @param covers what others answer for
 * @param tolerance how far above the limit it may go
 * @param riskClass the risk class that the policy's rules name
 * @param standing what stands against the party whatever it owes
 * @param terms what was agreed that documents may grant
 */
public record CreditAccount(
        CreditAccountKey key,
        CurrencyUnit currency,
        Timeline<Limit> base,
        List<TemporaryLimit> temporary,
        List<Cover> covers,
        Tolerance tolerance,
        String riskClass,
        Standing standing,
        TradeTerms terms) {

    /**
     * Checks that all amounts are in the account's currency and no two limits replace the base on one day.
     *
     * @throws IllegalArgumentException naming every part that is wrong
     */
    public CreditAccount {
        temporary = List.copyOf(temporary);
        covers = List.copyOf(covers);
        Stream<Limit> limits = Stream.concat(
                base.entries().stream().map(Dated::value), temporary.stream().map(TemporaryLimit::limit));
        Stream<Money> covered =
                covers.stream().flatMap(cover -> Stream.concat(Stream.of(cover.value()), cover.cap().stream()));
        List<Money> foreign = Stream.of(limits.flatMap(CreditAccount::amountOf), tolerance.amount().stream(), covered)
                .flatMap(amounts -> amounts)
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
     * What the account is trusted with on a day, by what is known without a document: an expired base limit is kept for
     * some days, and covers with conditions count for nothing.
     *
     * @param graceDays how many days an expired base limit is kept: 1 keeps it on its first day out
     */
    public EffectiveLimit on(LocalDate day, long graceDays) {
        return on(day, ExpiredLimit.keepFor(graceDays), Cover.Facts.UNKNOWN);
    }

    /**
     * What the account is trusted with on a day: the replacement that holds, else the base limit, plus what is added, plus
     * what others answer for.
     *
     * <p>Additions and covers raise no credit to an amount, and change neither unlimited nor not managed.
     *
     * @param policy what a base limit counts for after its last day
     * @param facts what is known, for covers that ask
     */
    public EffectiveLimit on(LocalDate day, ExpiredLimit policy, Cover.Facts facts) {
        Optional<Limit> replacement = Timeline.of(replacements(temporary)).at(day);
        Optional<LocalDate> expired =
                replacement.isPresent() ? Optional.empty() : expiredOn(day, policy.openEndExpires());
        Limit start = replacement.orElseGet(() -> baseOn(day, policy, expired));
        Optional<Money> whole = start.ceiling(currency).map(amount -> amount.plus(added(day)));
        if (whole.isEmpty()) {
            return new EffectiveLimit(start, Money.zero(currency), Money.zero(currency), expired);
        }
        Money onTop = covered(Cover.Use.ON_TOP, day, facts);
        Money inside = covered(Cover.Use.INSIDE, day, facts);
        Money total = (inside.isGreaterThan(whole.get()) ? inside : whole.get()).plus(onTop);
        return new EffectiveLimit(limitOf(total), tolerance.on(total), inside.plus(onTop), expired);
    }

    private Limit baseOn(LocalDate day, ExpiredLimit policy, Optional<LocalDate> expired) {
        if (expired.isEmpty()) {
            return base.at(day).orElse(Limit.notManaged());
        }
        boolean kept = policy.mode() == ExpiredLimit.Mode.BLOCK
                || day.isBefore(expired.get().plusDays(policy.graceDays()));
        return kept
                ? base.at(day).or(() -> base.at(expired.get().minusDays(1))).orElse(Limit.noCredit())
                : Limit.noCredit();
    }

    private Money covered(Cover.Use use, LocalDate day, Cover.Facts facts) {
        return covers.stream()
                .filter(cover -> cover.use() == use && cover.counts(day, facts))
                .map(Cover::worth)
                .reduce(Money.zero(currency), Money::plus);
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

    /**
     * The first day without a base limit, where one held before and none holds on that day; where open ends expire, the
     * first day of a base limit that has no last one.
     */
    private Optional<LocalDate> expiredOn(LocalDate day, boolean openEndExpires) {
        Optional<Dated<Limit>> now = base.entryAt(day);
        if (now.isPresent()) {
            boolean open = openEndExpires && now.get().validity().to().isEmpty();
            return open ? Optional.of(now.get().validity().from().orElse(day)) : Optional.empty();
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
        private final List<Cover> covers = new ArrayList<>();
        private Tolerance tolerance = Tolerance.none();
        private String riskClass = "STANDARD";
        private Standing standing = Standing.good();
        private TradeTerms terms = TradeTerms.unknown();

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

        /** Adds what somebody else answers for. */
        public Builder cover(Cover cover) {
            covers.add(cover);
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
            return standing(standing.withHold(why));
        }

        /** What stands against the party. */
        public Builder standing(Standing given) {
            standing = given;
            return this;
        }

        /** What was agreed that documents may grant. */
        public Builder terms(TradeTerms agreed) {
            terms = agreed;
            return this;
        }

        /**
         * The account.
         *
         * @throws IllegalArgumentException as the constructor of {@link CreditAccount} does
         */
        public CreditAccount build() {
            return new CreditAccount(key, currency, base, temporary, covers, tolerance, riskClass, standing, terms);
        }
    }
}
