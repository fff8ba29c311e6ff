package org.leadtocash.core.credit.account;

import org.joda.money.Money;
import org.leadtocash.core.time.Validity;

/**
 * A change of an account's limit for some days, on somebody's authority.
 *
 * @param kind whether it takes the place of the base limit or adds to it
 * @param limit the limit, or the amount to add
 * @param validity the days
 * @param approval the host's number of the approval
 */
public record TemporaryLimit(Kind kind, Limit limit, Validity validity, String approval) {

    /** What a temporary limit does to the base limit. */
    public enum Kind {
        /** Takes its place; two on one day are refused. */
        REPLACE,
        /** Adds an amount; several on one day add up. */
        ADD
    }

    /** Checks that what is added is an amount. */
    public TemporaryLimit {
        if (kind == Kind.ADD && !(limit instanceof Limit.Amount)) {
            throw new IllegalArgumentException(
                    "temporary limit of approval " + approval + ": expected an amount to add, got " + limit);
        }
    }

    /** A limit that takes the place of the base limit on those days. */
    public static TemporaryLimit replacing(Limit limit, Validity validity, String approval) {
        return new TemporaryLimit(Kind.REPLACE, limit, validity, approval);
    }

    /** An amount added on those days. */
    public static TemporaryLimit adding(Money amount, Validity validity, String approval) {
        return new TemporaryLimit(Kind.ADD, Limit.of(amount), validity, approval);
    }
}
