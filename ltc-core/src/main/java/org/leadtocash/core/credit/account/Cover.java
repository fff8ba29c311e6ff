package org.leadtocash.core.credit.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.time.Validity;

/**
 * What somebody else answers for: an insured amount, a guarantee, a letter of credit.
 *
 * <p>It is worth {@code value * percent}, rounded down to the digits of the currency, and never more than the cap.
 *
 * @param kind what it is
 * @param use whether the limit grows by it, or contains it
 * @param value the amount covered, in the currency of the account
 * @param percent how many per cent of that are paid, 0 to 100
 * @param cap the most that is paid
 * @param validity the days
 * @param approval the number of the policy, guarantee or letter
 * @param conditions what it asks for
 */
public record Cover(
        CoverKind kind,
        Use use,
        Money value,
        BigDecimal percent,
        Optional<Money> cap,
        Validity validity,
        String approval,
        Conditions conditions) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** How cover and limit go together. */
    public enum Use {
        /** The limit is what we trust with ourselves; cover comes on top. */
        ON_TOP,
        /** The limit is the whole, cover included; where more is covered, the whole is what is covered. */
        INSIDE
    }

    /**
     * What a cover asks for, or it is worth nothing.
     *
     * @param maxDaysOverdue how many days past due the customer's oldest item may be; one more stops the cover
     * @param maxPaymentDays how many days the customer may be given to pay
     */
    public record Conditions(Optional<Long> maxDaysOverdue, Optional<Long> maxPaymentDays) {
        private static final Conditions NONE = new Conditions(Optional.empty(), Optional.empty());

        /** It asks for nothing. */
        public static Conditions none() {
            return NONE;
        }
    }

    /**
     * What is known of a customer when a cover is asked.
     *
     * @param daysOverdue how many days past due the oldest item is, 0 where none is; empty where nobody knows
     * @param paymentDays how many days the document gives to pay; empty where nobody knows
     */
    public record Facts(Optional<Long> daysOverdue, Optional<Long> paymentDays) {
        /** Nobody knows anything: only covers without conditions count. */
        public static final Facts UNKNOWN = new Facts(Optional.empty(), Optional.empty());
    }

    /** Why a cover counts for nothing. */
    public enum Stop {
        /** The oldest item is too old. */
        OVERDUE,
        /** Nobody knows how old the oldest item is. */
        OVERDUE_UNKNOWN,
        /** The document gives too much time to pay. */
        PAYMENT_DAYS,
        /** Nobody knows how much time the document gives to pay. */
        PAYMENT_DAYS_UNKNOWN
    }

    /**
     * Checks that amounts are not negative and percentages are from 0 to 100.
     *
     * @throws IllegalArgumentException if they are not
     */
    public Cover {
        if (value.isNegative()
                || cap.filter(Money::isNegative).isPresent()
                || percent.signum() < 0
                || percent.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("cover " + approval + " of " + percent + " per cent of " + value
                    + ": expected amounts of 0 or more and 0 to 100 per cent");
        }
    }

    /** A cover on top of the limit, without cap and conditions. */
    public static Cover of(CoverKind kind, Money value, BigDecimal percent, Validity validity, String approval) {
        return new Cover(kind, Use.ON_TOP, value, percent, Optional.empty(), validity, approval, Conditions.none());
    }

    /** The same cover, contained in the limit. */
    public Cover inside() {
        return new Cover(kind, Use.INSIDE, value, percent, cap, validity, approval, conditions);
    }

    /** The same cover, worth that much at the most. */
    public Cover upTo(Money most) {
        return new Cover(kind, use, value, percent, Optional.of(most), validity, approval, conditions);
    }

    /** The same cover, stopped while the oldest item is more than so many days past due. */
    public Cover whileOverdueAtMost(long days) {
        Conditions more = new Conditions(Optional.of(days), conditions.maxPaymentDays());
        return new Cover(kind, use, value, percent, cap, validity, approval, more);
    }

    /** The same cover, only for documents that give at most so many days to pay. */
    public Cover forPaymentWithin(long days) {
        Conditions more = new Conditions(conditions.maxDaysOverdue(), Optional.of(days));
        return new Cover(kind, use, value, percent, cap, validity, approval, more);
    }

    /** What it is worth while nothing stops it. */
    public Money worth() {
        Ratio exact = Ratio.from(value.getAmount()).times(Ratio.from(percent)).dividedBy(Ratio.of(100));
        RoundingPolicy down = RoundingPolicy.standard(value.getCurrencyUnit()).withMode(RoundingMode.DOWN);
        Money share = Money.of(value.getCurrencyUnit(), down.round(exact));
        return cap.filter(share::isGreaterThan).orElse(share);
    }

    /** Why it counts for nothing; empty where it counts. Exactly at a condition, it counts. */
    public Optional<Stop> stop(Facts facts) {
        Optional<Stop> overdue = conditions
                .maxDaysOverdue()
                .flatMap(most -> broken(most, facts.daysOverdue(), Stop.OVERDUE, Stop.OVERDUE_UNKNOWN));
        return overdue.or(() -> conditions
                .maxPaymentDays()
                .flatMap(most -> broken(most, facts.paymentDays(), Stop.PAYMENT_DAYS, Stop.PAYMENT_DAYS_UNKNOWN)));
    }

    private static Optional<Stop> broken(long most, Optional<Long> given, Stop over, Stop unknown) {
        return given.isEmpty()
                ? Optional.of(unknown)
                : given.filter(days -> days > most).map(days -> over);
    }

    boolean counts(LocalDate day, Facts facts) {
        return validity.contains(day) && stop(facts).isEmpty();
    }
}
