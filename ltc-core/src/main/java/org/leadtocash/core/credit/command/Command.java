package org.leadtocash.core.credit.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.json.CanonicalJson;

/** Something a host asks the ledger to do, or tells it, once. */
public sealed interface Command
        permits Command.OnHold, Command.SetAccount, Command.MoveParty, Command.Revalue, ShareLimit {

    /**
     * What every command says.
     *
     * @param key names the command for ever: the same key is the same command; 1 to 100 characters
     * @param at when it was sent, by the clock that decides whether a hold has expired; not part of what makes two
     *     commands the same
     * @param day the day on which limits are read
     * @param actor who asks
     * @param reason why
     * @param expected the versions at which these accounts were seen; the command is refused where one has moved on
     */
    record Head(
            String key,
            Instant at,
            LocalDate day,
            String actor,
            String reason,
            SortedMap<CreditAccountKey, Long> expected) {
        /** Checks the key. */
        public Head {
            CommandChecks.checkName("command key", key);
            expected = Collections.unmodifiableSortedMap(new TreeMap<>(expected));
        }

        /** A command that takes the accounts as they are. */
        public Head(String key, Instant at, LocalDate day, String actor, String reason) {
            this(key, at, day, actor, reason, Collections.emptySortedMap());
        }

        /** The same, refused where an account is not at the version at which it was seen. */
        public Head expecting(Map<CreditAccountKey, Long> versions) {
            return new Head(key, at, day, actor, reason, new TreeMap<>(versions));
        }
    }

    /** What every command says. */
    Head head();

    /** The hash of what is asked: everything but the moment of sending. */
    default ContentHash hash() {
        return CanonicalJson.hash(CommandJson.withoutMoment(this));
    }

    /** A command about one reservation and what becomes of it. */
    sealed interface OnHold extends Command {
        /** The name of the reservation; 1 to 100 characters. */
        String hold();

        /** What it charges, or an empty list where it charges nothing new. */
        default List<Charge> charges() {
            return List.of();
        }
    }

    /**
     * Checks every charged account and takes from all of them, or from none.
     *
     * @param head key, time, actor
     * @param hold the name of the reservation, new
     * @param document what it is for
     * @param line the line it is for; empty for the whole document
     * @param amount how much, in the currency of the document; more than zero
     * @param charges what each account is charged, each account once, the payer's own first; empty where nobody manages
     *     the payer's credit
     * @param expiresAt the moment from which it can no longer be posted; empty for never
     * @param overrides how far it may take accounts above their limit
     */
    record Reserve(
            Head head,
            String hold,
            DocRef document,
            Optional<LineRef> line,
            Money amount,
            List<Charge> charges,
            Optional<Instant> expiresAt,
            List<OverrideAllowance> overrides)
            implements OnHold {
        /** Checks amounts and accounts, and copies the lists. */
        public Reserve {
            charges = List.copyOf(charges);
            overrides = List.copyOf(overrides);
            CommandChecks.checkName("hold", hold);
            CommandChecks.check(amount.isPositive(), document + ", hold " + hold, amount, "more than zero");
            CommandChecks.checkCharges(hold, charges, true);
            CommandChecks.checkLine(hold, document, line);
        }

        /** A reservation that never expires and needs no approval. */
        public static Reserve of(Head head, String hold, DocRef document, Money amount, List<Charge> charges) {
            return new Reserve(head, hold, document, Optional.empty(), amount, charges, Optional.empty(), List.of());
        }

        /** The same reservation for one line. */
        public Reserve forLine(LineRef given) {
            return new Reserve(head, hold, document, Optional.of(given), amount, charges, expiresAt, overrides);
        }

        /** The same reservation, given back by itself from that moment on. */
        public Reserve until(Instant end) {
            return new Reserve(head, hold, document, line, amount, charges, Optional.of(end), overrides);
        }

        /** The same reservation with approvals. */
        public Reserve with(List<OverrideAllowance> approved) {
            return new Reserve(head, hold, document, line, amount, charges, expiresAt, approved);
        }
    }

    /**
     * Changes how much of a reservation is in a category, in one step. A raise is checked at every account as a
     * reservation is; a cut gives back and is not checked.
     *
     * @param head key, time, actor
     * @param hold the reservation
     * @param in the category that changes
     * @param by by how much, in the currency of the document; not zero
     * @param charges what a raise charges to each account, in the order of the reservation; empty for a cut
     * @param overrides how far it may take accounts above their limit, in addition to what was allowed before
     */
    record Adjust(
            Head head,
            String hold,
            ExposureCategory in,
            Money by,
            List<Charge> charges,
            List<OverrideAllowance> overrides)
            implements OnHold {
        /** Checks amounts and accounts, and copies the lists. */
        public Adjust {
            charges = List.copyOf(charges);
            overrides = List.copyOf(overrides);
            CommandChecks.checkName("hold", hold);
            CommandChecks.check(!by.isZero(), "hold " + hold, by, "not zero");
            CommandChecks.check(
                    !in.isCredit(), "hold " + hold, by, "a category that is owed; what is received is told by Report");
            CommandChecks.check(by.isPositive() || charges.isEmpty(), "hold " + hold, by, "no charges for a cut");
            CommandChecks.checkCharges(hold, charges, true);
        }
    }

    /**
     * Tells what is so, whatever the limits say: an open item or a payment of another system, a payment that came back.
     * Adds to a commitment, and opens it where it is not there.
     *
     * @param head key, time, actor
     * @param hold the name of the commitment
     * @param document what it is for
     * @param in the category; not {@link ExposureCategory#HELD}
     * @param amount how much, in the currency of the document; negative for cash and credit memos, else more than zero
     * @param charges what each account is charged, each account once, the payer's own first; signed as the amount is
     */
    record Report(Head head, String hold, DocRef document, ExposureCategory in, Money amount, List<Charge> charges)
            implements OnHold {
        /** Checks amounts and accounts, and copies the charges. */
        public Report {
            charges = List.copyOf(charges);
            CommandChecks.checkName("hold", hold);
            boolean credit = in.isCredit();
            CommandChecks.check(
                    in != ExposureCategory.HELD, "hold " + hold, amount, "a category of what is so; ask by Reserve");
            CommandChecks.check(
                    credit ? amount.isNegative() : amount.isPositive(),
                    in + " of hold " + hold,
                    amount,
                    credit ? "less than zero" : "more than zero");
            CommandChecks.checkCharges(hold, charges, !credit);
        }
    }

    /**
     * Turns a reservation into an order, in whole or in part.
     *
     * @param head key, time, actor
     * @param hold the reservation
     * @param amount how much of it, in the currency of the document; more than zero
     * @param restStays whether the rest stays reserved; else it is given back
     */
    record Post(Head head, String hold, Money amount, boolean restStays) implements OnHold {
        /** Checks the amount. */
        public Post {
            CommandChecks.checkName("hold", hold);
            CommandChecks.check(amount.isPositive(), "hold " + hold, amount, "more than zero");
        }

        /** Turns so much of the reservation into an order, and gives the rest back. */
        public Post(Head head, String hold, Money amount) {
            this(head, hold, amount, false);
        }
    }

    /**
     * Moves an amount from one category to another: an order that is delivered, a delivery that is billed. It is told,
     * not asked: what is gone must be billed.
     *
     * @param head key, time, actor
     * @param hold the reservation it began with
     * @param from where it is
     * @param to where it goes
     * @param amount how much, in the currency of the document; not zero
     * @param becoming what it is worth where it goes, if that is another amount: an invoice with freight
     */
    record Move(
            Head head,
            String hold,
            ExposureCategory from,
            ExposureCategory to,
            Money amount,
            Optional<Becoming> becoming)
            implements OnHold {
        /** Checks amount and categories. */
        public Move {
            CommandChecks.checkName("hold", hold);
            CommandChecks.check(!amount.isZero(), "hold " + hold, amount, "not zero");
            CommandChecks.check(
                    from != to && from.isCredit() == to.isCredit(),
                    "hold " + hold + " from " + from + " to " + to,
                    amount,
                    "two categories, both owed or both received");
        }

        /** Moves an amount as it is. */
        public Move(Head head, String hold, ExposureCategory from, ExposureCategory to, Money amount) {
            this(head, hold, from, to, amount, Optional.empty());
        }

        @Override
        public List<Charge> charges() {
            return becoming.map(Becoming::charges).orElse(List.of());
        }
    }

    /**
     * What a moved amount is worth where it goes.
     *
     * @param amount how much, in the currency of the document
     * @param charges what each account is charged for it, in the order of the reservation
     */
    record Becoming(Money amount, List<Charge> charges) {
        /** Copies the charges. */
        public Becoming {
            charges = List.copyOf(charges);
            CommandChecks.checkCharges("moved", charges, !amount.isNegative());
        }
    }

    /**
     * Gives an amount back: paid, cancelled, closed short.
     *
     * @param head key, time, actor
     * @param hold the reservation it began with
     * @param from the category it is in
     * @param amount how much, in the currency of the document; signed as what is there
     */
    record Release(Head head, String hold, ExposureCategory from, Money amount) implements OnHold {
        /** Checks the amount. */
        public Release {
            CommandChecks.checkName("hold", hold);
            CommandChecks.check(!amount.isZero(), "hold " + hold, amount, "not zero");
        }
    }

    /**
     * Gives back what of a reservation was not posted.
     *
     * @param head key, time, actor
     * @param hold the reservation
     */
    record VoidHold(Head head, String hold) implements OnHold {
        /** Checks the name. */
        public VoidHold {
            CommandChecks.checkName("hold", hold);
        }
    }

    /**
     * Gives back what of a reservation was not posted in time.
     *
     * @param head key, time, actor
     * @param hold the reservation
     */
    record Expire(Head head, String hold) implements OnHold {
        /** Checks the name. */
        public Expire {
            CommandChecks.checkName("hold", hold);
        }
    }

    /**
     * Opens an account, or gives it other terms. A limit below what is used is legal: only increases are refused then.
     *
     * @param head key, time, actor
     * @param account the account as it is to be
     */
    record SetAccount(Head head, CreditAccount account) implements Command {}

    /**
     * Says who answers for whom from now on, and moves all that is used from the old parents to the new ones in the same
     * step. Refused where a new parent has no room.
     *
     * @param head key, time, actor
     * @param paths the way up of each account below the party that moves; at least one
     * @param rates the rates by which accounts are charged that were not on the way before
     */
    record MoveParty(Head head, List<NewPath> paths, List<ChargeRate> rates) implements Command {
        /** Copies the lists, and checks that each account has one path. */
        public MoveParty {
            paths = List.copyOf(paths);
            rates = List.copyOf(rates);
            if (paths.isEmpty()
                    || paths.stream().map(NewPath::account).distinct().count() < paths.size()) {
                throw new IllegalArgumentException("move of a party: expected one path for each account, got " + paths);
            }
        }

        /**
         * The accounts that a document of an account is charged to.
         *
         * @param steps the account itself, checked, then those above it; each once
         */
        public record NewPath(List<CreditHierarchy.Step> steps) {
            /** Checks that there is an account, and each once. */
            public NewPath {
                steps = List.copyOf(steps);
                if (steps.isEmpty()
                        || steps.stream()
                                        .map(CreditHierarchy.Step::account)
                                        .distinct()
                                        .count()
                                < steps.size()) {
                    throw new IllegalArgumentException("path " + steps + ": expected an account, and each once");
                }
            }

            /**
             * The way up that a hierarchy gives an account on a day.
             *
             * @param known the accounts that are there; the others of the way are left out
             */
            public static NewPath of(
                    CreditAccountKey account, CreditHierarchy hierarchy, LocalDate day, Set<CreditAccountKey> known) {
                return new NewPath(hierarchy.path(account, day).stream()
                        .filter(step -> known.contains(step.account()))
                        .toList());
            }

            /** The account at its foot. */
            public CreditAccountKey account() {
                return steps.get(0).account();
            }
        }
    }

    /**
     * Charges all commitments of an account anew at other rates. It is told, not asked: rates move without leave.
     *
     * @param head key, time, actor
     * @param account the account whose commitments are charged anew
     * @param rates the rates; a pair without one stays as it is
     */
    record Revalue(Head head, CreditAccountKey account, List<ChargeRate> rates) implements Command {
        /** Copies the rates. */
        public Revalue {
            rates = List.copyOf(rates);
        }
    }
}
