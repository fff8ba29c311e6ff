package org.leadtocash.core.credit.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.json.CanonicalJson;

/** Something a host asks the ledger to do, once. */
public sealed interface Command {

    /**
     * What every command says.
     *
     * @param key names the command for ever: the same key is the same command; 1 to 100 characters
     * @param at when it was sent; not part of what makes two commands the same
     * @param day the day on which limits are read
     * @param actor who asks
     * @param reason why
     */
    record Head(String key, Instant at, LocalDate day, String actor, String reason) {
        /** Checks the key. */
        public Head {
            if (key.isEmpty() || key.length() > 100) {
                throw new IllegalArgumentException("command key \"" + key + "\": expected 1 to 100 characters");
            }
        }
    }

    /** What every command says. */
    Head head();

    /** The hash of what is asked: everything but the moment of sending. */
    default ContentHash hash() {
        return CanonicalJson.hash(BookingJson.withoutMoment(this));
    }

    /**
     * Checks every charged account and takes from all of them, or from none.
     *
     * @param head key, time, actor
     * @param hold the name of the reservation, new
     * @param document what it is for
     * @param amount how much, in the currency of the document; more than zero
     * @param charges what each account is charged, each account once
     * @param expiresAt the moment from which it can no longer be posted; empty for never
     */
    record Reserve(
            Head head, String hold, DocRef document, Money amount, List<Charge> charges, Optional<Instant> expiresAt)
            implements Command {
        /** Checks amounts and accounts, and copies the charges. */
        public Reserve {
            charges = List.copyOf(charges);
            checkPositive(document + ", hold " + hold, amount);
            Set<CreditAccountKey> seen = new HashSet<>();
            for (Charge charge : charges) {
                if (charge.amount().isNegative() || !seen.add(charge.account())) {
                    throw new IllegalArgumentException(
                            "hold " + hold + ": expected each account once and no negative" + " charge, got " + charge);
                }
            }
        }
    }

    /**
     * Turns a reservation into an order, in whole or in part; the rest of it is given back.
     *
     * @param head key, time, actor
     * @param hold the reservation
     * @param amount how much of it, in the currency of the document; more than zero
     */
    record Post(Head head, String hold, Money amount) implements Command {
        /** Checks the amount. */
        public Post {
            checkPositive("hold " + hold, amount);
        }
    }

    /**
     * Moves an amount from one category to another: an order that is delivered, a delivery that is billed.
     *
     * @param head key, time, actor
     * @param hold the reservation it began with
     * @param from where it is
     * @param to where it goes
     * @param amount how much, in the currency of the document; more than zero
     */
    record Move(Head head, String hold, ExposureCategory from, ExposureCategory to, Money amount) implements Command {
        /** Checks the amount. */
        public Move {
            checkPositive("hold " + hold, amount);
        }
    }

    /**
     * Gives an amount back: paid, cancelled, closed short.
     *
     * @param head key, time, actor
     * @param hold the reservation it began with
     * @param from the category it is in
     * @param amount how much, in the currency of the document; more than zero
     */
    record Release(Head head, String hold, ExposureCategory from, Money amount) implements Command {
        /** Checks the amount. */
        public Release {
            checkPositive("hold " + hold, amount);
        }
    }

    /**
     * Gives a whole reservation back that was not posted.
     *
     * @param head key, time, actor
     * @param hold the reservation
     */
    record VoidHold(Head head, String hold) implements Command {}

    /**
     * Opens an account, or gives it other terms. A limit below what is used is legal: only increases are refused then.
     *
     * @param head key, time, actor
     * @param account the account as it is to be
     */
    record SetAccount(Head head, CreditAccount account) implements Command {}

    private static void checkPositive(String what, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(what + ": amount " + amount + ", expected more than zero");
        }
    }
}
