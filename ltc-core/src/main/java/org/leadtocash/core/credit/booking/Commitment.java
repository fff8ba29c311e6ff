package org.leadtocash.core.credit.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.command.OverrideAllowance;
import org.leadtocash.core.credit.exposure.ExposureCategory;

/**
 * What has become of a reservation: how much of it is in which category, and what each account is charged for that.
 *
 * @param about its name and what it is for
 * @param path the accounts it is charged to, the payer's own first
 * @param state how far it has come
 * @param expiresAt the moment from which it can no longer be posted
 * @param portions what is in each category; categories without any are left out
 * @param overrides how far it may take accounts above their limit
 */
public record Commitment(
        Posting.About about,
        List<CreditHierarchy.Step> path,
        State state,
        Optional<Instant> expiresAt,
        Map<ExposureCategory, Portion> portions,
        List<OverrideAllowance> overrides) {

    /** How far a reservation has come. It is resolved once: posted, voided or expired. */
    public enum State {
        /** Reserved. */
        HELD,
        /** A part is an order, the rest still reserved. */
        PARTLY_POSTED,
        /** An order, or what followed it. */
        POSTED,
        /** Given back. */
        VOIDED,
        /** Given back because nobody posted it in time. */
        EXPIRED;

        /** Whether something of it can still be posted. */
        public boolean isUnresolved() {
            return this == HELD || this == PARTLY_POSTED;
        }
    }

    /** Copies the lists and the portions, and leaves out what is empty. */
    public Commitment {
        path = List.copyOf(path);
        overrides = List.copyOf(overrides);
        EnumMap<ExposureCategory, Portion> copy = new EnumMap<>(ExposureCategory.class);
        copy.putAll(portions);
        copy.values().removeIf(Commitment::isEmpty);
        portions = Collections.unmodifiableMap(copy);
    }

    private static boolean isEmpty(Portion portion) {
        return portion.amount().isZero() && portion.charges().stream().allMatch(Money::isZero);
    }

    /** Its name. */
    public String hold() {
        return about.hold();
    }

    /** The account whose document it is; empty where no account is charged. */
    public Optional<CreditAccountKey> owner() {
        return path.stream().map(CreditHierarchy.Step::account).findFirst();
    }

    /** What is in a category. */
    public Optional<Portion> in(ExposureCategory category) {
        return Optional.ofNullable(portions.get(category));
    }

    /** Whether there is something in any category. */
    public boolean isOpen() {
        return !portions.isEmpty();
    }

    /** Whether it can no longer be posted at that moment although nobody has given it back yet. */
    public boolean isLate(Instant now) {
        return state.isUnresolved()
                && expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** How far it may take an account above its limit; empty for not at all. */
    public Optional<Money> override(CreditAccountKey account) {
        return overrides.stream()
                .filter(given -> given.account().equals(account))
                .map(OverrideAllowance::amount)
                .reduce(Money::plus);
    }

    /** What an account of the path is charged over all categories; empty where nothing is left. */
    Optional<Money> charged(int step) {
        return portions.values().stream()
                .map(portion -> portion.charges().get(step))
                .reduce(Money::plus);
    }

    Commitment with(State next) {
        return new Commitment(about, path, next, expiresAt, portions, overrides);
    }

    Commitment with(List<OverrideAllowance> others) {
        return new Commitment(about, path, state, expiresAt, portions, others);
    }

    Commitment with(List<CreditHierarchy.Step> other, Map<ExposureCategory, Portion> charged) {
        return new Commitment(about, other, state, expiresAt, charged, overrides);
    }

    /** The commitment with a portion added to a category. */
    Commitment plus(ExposureCategory category, Portion part) {
        EnumMap<ExposureCategory, Portion> next = new EnumMap<>(ExposureCategory.class);
        next.putAll(portions);
        next.merge(category, part, Portion::plus);
        return new Commitment(about, path, state, expiresAt, next, overrides);
    }

    /** The overrides that what is left still needs: none is larger than what its account is charged. */
    List<OverrideAllowance> shrunk() {
        List<OverrideAllowance> kept = new ArrayList<>();
        for (int step = 0; step < path.size() && !overrides.isEmpty(); step++) {
            CreditAccountKey account = path.get(step).account();
            Optional<Money> left = charged(step).filter(Money::isPositive);
            for (OverrideAllowance given : overrides) {
                if (given.account().equals(account) && left.isPresent()) {
                    Money rest = left.get();
                    kept.add(given.amount().isGreaterThan(rest) ? given.withAmount(rest) : given);
                    left = Optional.of(rest.minus(given.amount())).filter(Money::isPositive);
                }
            }
        }
        return kept;
    }
}
