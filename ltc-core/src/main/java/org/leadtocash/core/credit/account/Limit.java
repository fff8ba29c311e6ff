package org.leadtocash.core.credit.account;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How much an account is trusted with. What other systems say with a zero or an empty field is said here in so many
 * words: not managed, no credit, an amount, unlimited.
 */
public sealed interface Limit {

    /** Credit of this account is not managed: no limit is checked, and rule NOT_MANAGED says so. */
    record NotManaged() implements Limit {
        @Override
        public String toString() {
            return "not managed";
        }
    }

    /** Nothing is trusted: every exposure above zero is over the limit. */
    record NoCredit() implements Limit {
        @Override
        public String toString() {
            return "no credit";
        }
    }

    /**
     * Trusted up to an amount, the amount itself included.
     *
     * @param amount more than zero
     */
    record Amount(Money amount) implements Limit {
        /** Checks that the amount is more than zero. */
        public Amount {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("credit limit of " + amount
                        + ": expected more than zero; say Limit.noCredit(), unlimited() or notManaged()");
            }
        }

        @Override
        public String toString() {
            return amount.toString();
        }
    }

    /** Managed, and trusted with any amount. */
    record Unlimited() implements Limit {
        @Override
        public String toString() {
            return "unlimited";
        }
    }

    /** Credit that is not managed. */
    static Limit notManaged() {
        return new NotManaged();
    }

    /** No trust at all. */
    static Limit noCredit() {
        return new NoCredit();
    }

    /** Trust without end. */
    static Limit unlimited() {
        return new Unlimited();
    }

    /**
     * Trust up to that amount.
     *
     * @throws IllegalArgumentException if it is not more than zero
     */
    static Limit of(Money amount) {
        return new Amount(amount);
    }

    /** The most that may be used: an amount, zero for no credit; empty where nothing bounds it. */
    default Optional<Money> ceiling(CurrencyUnit currency) {
        if (this instanceof Amount limit) {
            return Optional.of(limit.amount());
        }
        return this instanceof NoCredit ? Optional.of(Money.zero(currency)) : Optional.empty();
    }
}
