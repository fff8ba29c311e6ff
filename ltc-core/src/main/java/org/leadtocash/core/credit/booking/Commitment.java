package org.leadtocash.core.credit.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * What has become of a reservation: how much of it is in which category, and what each account is charged for that.
 *
 * @param hold its name
 * @param document what it is for
 * @param state how far it has come
 * @param expiresAt the moment from which it can no longer be posted
 * @param portions what is in each category; categories without any are left out
 */
public record Commitment(
        String hold,
        DocRef document,
        State state,
        Optional<Instant> expiresAt,
        Map<ExposureCategory, Portion> portions) {

    /** How far a reservation has come. It is resolved once: posted, voided or expired. */
    public enum State {
        /** Reserved. */
        HELD,
        /** An order, or what followed it. */
        POSTED,
        /** Given back. */
        VOIDED,
        /** Given back because nobody posted it in time. */
        EXPIRED
    }

    /**
     * What is in one category.
     *
     * @param amount how much, in the currency of the document
     * @param charges what each account is charged for it
     */
    public record Portion(Money amount, List<Charge> charges) {
        /** Copies the charges. */
        public Portion {
            charges = List.copyOf(charges);
        }

        /**
         * The part of this portion that an amount of it is: each charge in proportion, rounded to its currency; all of it
         * for all of it, so that parts taken one after another leave nothing behind.
         */
        Portion part(Money taken) {
            if (taken.equals(amount)) {
                return this;
            }
            Ratio share = Ratio.from(taken.getAmount()).dividedBy(Ratio.from(amount.getAmount()));
            List<Charge> parts = new ArrayList<>();
            for (Charge charge : charges) {
                RoundingPolicy digits = RoundingPolicy.standard(charge.amount().getCurrencyUnit());
                Ratio exact = Ratio.from(charge.amount().getAmount()).times(share);
                parts.add(new Charge(
                        charge.account(),
                        Money.of(charge.amount().getCurrencyUnit(), digits.round(exact)),
                        charge.checked()));
            }
            return new Portion(taken, parts);
        }

        Portion plus(Portion other) {
            return combined(other, 1);
        }

        Portion minus(Portion other) {
            return combined(other, -1);
        }

        private Portion combined(Portion other, long sign) {
            List<Charge> sums = new ArrayList<>();
            for (int i = 0; i < charges.size(); i++) {
                Charge mine = charges.get(i);
                Money theirs = other.charges.get(i).amount();
                sums.add(new Charge(mine.account(), mine.amount().plus(theirs.multipliedBy(sign)), mine.checked()));
            }
            return new Portion(amount.plus(other.amount.multipliedBy(sign)), sums);
        }
    }

    /** Copies the portions. */
    public Commitment {
        EnumMap<ExposureCategory, Portion> copy = new EnumMap<>(ExposureCategory.class);
        copy.putAll(portions);
        copy.values().removeIf(portion -> portion.amount().isZero());
        portions = Collections.unmodifiableMap(copy);
    }

    /** What is in a category. */
    public Optional<Portion> in(ExposureCategory category) {
        return Optional.ofNullable(portions.get(category));
    }

    Commitment with(State next) {
        return new Commitment(hold, document, next, expiresAt, portions);
    }

    /** The commitment with a part added to a category; a negative sign takes it off. */
    Commitment changed(ExposureCategory category, Portion part, int sign) {
        EnumMap<ExposureCategory, Portion> next = new EnumMap<>(ExposureCategory.class);
        next.putAll(portions);
        Portion there = next.get(category);
        if (there == null) {
            next.put(category, part);
        } else {
            next.put(category, sign > 0 ? there.plus(part) : there.minus(part));
        }
        return new Commitment(hold, document, state, expiresAt, next);
    }
}
