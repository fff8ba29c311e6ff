package org.leadtocash.core.credit.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * What a row of a policy measures against; exactly at a bound, a document passes.
 *
 * @param amount what DOC_MAX_VALUE and OVERDUE_AMOUNT allow; the least open amount that OLDEST_OPEN_ITEM looks at
 * @param days how many days a rule allows; how far LIMIT_HORIZON looks ahead; how far RETURNED_PAYMENTS looks back; after
 *     how many days OVERDUE_RATIO calls an item overdue
 * @param percent how many per cent OVERDUE_RATIO allows; how many per cent of the limit OVERDUE_AMOUNT allows, where both
 *     bounds must be passed
 * @param count the highest level that DUNNING_LEVEL allows, the most payments that RETURNED_PAYMENTS allows
 * @param graceDays days on top of what is allowed
 * @param fields the fields that CRITICAL_FIELD looks at
 * @param withDisputed whether items that the customer contests count as well
 */
public record RuleBounds(
        Optional<Money> amount,
        Optional<Long> days,
        Optional<BigDecimal> percent,
        Optional<Long> count,
        long graceDays,
        Set<String> fields,
        boolean withDisputed) {
    private static final RuleBounds NONE =
            new RuleBounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, Set.of(), false);

    /** A kind of bound, by the name that a missing one is told by. */
    enum Bound {
        AMOUNT("an amount"),
        DAYS("days"),
        PERCENT("per cent"),
        COUNT("a count"),
        FIELDS("fields");

        private final String words;

        Bound(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * Sorts the fields.
     *
     * @throws IllegalArgumentException if days, per cent, count or grace are negative
     */
    public RuleBounds {
        if (graceDays < 0
                || days.filter(given -> given < 0).isPresent()
                || count.filter(given -> given < 0).isPresent()
                || percent.filter(given -> given.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("bounds of " + days + " days, " + graceDays + " days of grace, "
                    + percent + " per cent and a count of " + count + ": expected 0 or more");
        }
        fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
    }

    /** No bound. */
    public static RuleBounds none() {
        return NONE;
    }

    /** The same with an amount. */
    public RuleBounds withAmount(Money bound) {
        return new RuleBounds(Optional.of(bound), days, percent, count, graceDays, fields, withDisputed);
    }

    /** The same with days. */
    public RuleBounds withDays(long bound) {
        return new RuleBounds(amount, Optional.of(bound), percent, count, graceDays, fields, withDisputed);
    }

    /** The same in per cent. */
    public RuleBounds withPercent(BigDecimal bound) {
        return new RuleBounds(amount, days, Optional.of(bound), count, graceDays, fields, withDisputed);
    }

    /** The same with a count. */
    public RuleBounds withCount(long bound) {
        return new RuleBounds(amount, days, percent, Optional.of(bound), graceDays, fields, withDisputed);
    }

    /** The same with days of grace. */
    public RuleBounds withGraceDays(long more) {
        return new RuleBounds(amount, days, percent, count, more, fields, withDisputed);
    }

    /** The same, looking at these fields. */
    public RuleBounds withFields(String... names) {
        return new RuleBounds(amount, days, percent, count, graceDays, Set.of(names), withDisputed);
    }

    /** The same, counting what the customer contests. */
    public RuleBounds countingDisputed() {
        return new RuleBounds(amount, days, percent, count, graceDays, fields, true);
    }

    Set<Bound> given() {
        Set<Bound> given = EnumSet.noneOf(Bound.class);
        amount.ifPresent(any -> given.add(Bound.AMOUNT));
        days.ifPresent(any -> given.add(Bound.DAYS));
        percent.ifPresent(any -> given.add(Bound.PERCENT));
        count.ifPresent(any -> given.add(Bound.COUNT));
        if (!fields.isEmpty()) {
            given.add(Bound.FIELDS);
        }
        return given;
    }
}
