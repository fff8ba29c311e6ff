package org.leadtocash.core.credit.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.command.ShareLimit;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;

/**
 * A limit that so many customers share that they would wait for each other: it is given out to quotas, and each customer
 * uses one of them. What a quota lacks is fetched from the others.
 *
 * <p>The promise is as exact as that of one account: all quotas together never have more than the limit. What is not
 * promised is that a document is accepted wherever the whole has room: while several fetch at the same moment, one may be
 * refused that would have found room alone. Sent one after the other, documents get the answers of one account.
 */
public final class SharedLimit {
    private static final FindingCode EXCEEDED = FindingCode.of("credit.limit-exceeded");

    private final CreditAccount shared;
    private final List<CreditAccountKey> quotas;

    private SharedLimit(CreditAccount shared, int many) {
        this.shared = shared;
        this.quotas = IntStream.rangeClosed(1, many)
                .mapToObj(number ->
                        CreditAccountKey.of(shared.key().party(), shared.key().segment() + "-Q" + number))
                .toList();
    }

    /**
     * The limit of an account, given out to so many quotas: segments {@code MAIN-Q1}, {@code MAIN-Q2} and so on of its party.
     *
     * @param many about as many as commands run at once
     */
    public static SharedLimit of(CreditAccount shared, int many) {
        if (many < 1) {
            throw new IllegalArgumentException(many + " quotas of " + shared.key() + ": expected 1 or more");
        }
        return new SharedLimit(shared, many);
    }

    /** The same quotas of other terms. */
    public SharedLimit with(CreditAccount terms) {
        return new SharedLimit(terms, quotas.size());
    }

    /** The quotas. */
    public List<CreditAccountKey> quotas() {
        return quotas;
    }

    /** The quota that a customer uses, always the same. */
    public CreditAccountKey quotaOf(CreditAccountKey customer) {
        String hash = ContentHash.of(customer.party().getBytes(StandardCharsets.UTF_8))
                .hex();
        return quotas.get(Integer.parseInt(hash.substring(0, 6), 16) % quotas.size());
    }

    /** The way up of a customer with its quota in the place of the shared account. */
    public List<CreditHierarchy.Step> path(List<CreditHierarchy.Step> path) {
        CreditAccountKey quota = quotaOf(path.get(0).account());
        return path.stream()
                .map(step ->
                        step.account().equals(shared.key()) ? new CreditHierarchy.Step(quota, step.checked()) : step)
                .toList();
    }

    /** Charges with the customer's quota in the place of the shared account. */
    public List<Charge> charges(List<Charge> charges) {
        CreditAccountKey quota = quotaOf(charges.get(0).account());
        return charges.stream()
                .map(charge -> charge.account().equals(shared.key())
                        ? new Charge(quota, charge.amount(), charge.checked(), charge.rates())
                        : charge)
                .toList();
    }

    /** The command that gives the limit out anew: at the beginning, and whenever the terms of the shared account change. */
    public Command share(Command.Head head) {
        return new ShareLimit(head, shared, quotas, Optional.empty());
    }

    /**
     * Reserves, and fetches what the quota lacks from the others where only that stands in the way. Sent again, it does and
     * answers the same.
     *
     * @param reserve charged to a quota; its key is at most 90 characters, since what is fetched, and the second attempt,
     *     have keys of their own: the same with {@code ~fetch} and {@code ~again} behind it
     */
    public Outcome reserve(CreditLedger ledger, Command.Reserve reserve) {
        Outcome first = ledger.apply(reserve);
        Optional<Charge> lacking = lacking(first, reserve);
        if (lacking.isEmpty()) {
            return first;
        }
        ShareLimit.Wish wish =
                new ShareLimit.Wish(lacking.get().account(), lacking.get().amount());
        Outcome fetched =
                ledger.apply(new ShareLimit(head(reserve.head(), "~fetch"), shared, quotas, Optional.of(wish)));
        return fetched.isAccepted() ? ledger.apply(again(reserve)) : fetched;
    }

    /** The charge of the quota, where nothing but its limit refuses. */
    private Optional<Charge> lacking(Outcome outcome, Command.Reserve reserve) {
        if (outcome.status() != Outcome.Status.REFUSED) {
            return Optional.empty();
        }
        List<Finding> findings = outcome.findings().list();
        return findings.size() == 1 && findings.get(0).code().equals(EXCEEDED)
                ? reserve.charges().stream()
                        .filter(charge -> quotas.contains(charge.account())
                                && findings.get(0).subject().path().endsWith("/" + charge.account()))
                        .findFirst()
                : Optional.empty();
    }

    private static Command.Head head(Command.Head head, String suffix) {
        return new Command.Head(head.key() + suffix, head.at(), head.day(), head.actor(), head.reason());
    }

    private static Command.Reserve again(Command.Reserve first) {
        return new Command.Reserve(
                head(first.head(), "~again"),
                first.hold(),
                first.document(),
                first.line(),
                first.amount(),
                first.charges(),
                first.expiresAt(),
                first.overrides());
    }

    /** What is used of the shared limit: by all quotas, and by the account itself. */
    public Money used(CreditLedger ledger) {
        List<CreditAccountKey> all = new ArrayList<>(quotas);
        all.add(shared.key());
        return ledger.<Money>read(book -> all.stream()
                .flatMap(key -> book.account(key).stream())
                .map(account -> account.used())
                .reduce(Money.zero(shared.currency()), Money::plus));
    }
}
