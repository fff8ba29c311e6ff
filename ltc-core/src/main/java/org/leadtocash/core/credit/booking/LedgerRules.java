package org.leadtocash.core.credit.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.CreditPolicy;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.EffectiveLimit;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/**
 * What each command does to the ledger: a pure function of what a store shows. A store may run it more than once for one
 * command; it writes what the last run says.
 */
public final class LedgerRules {
    static final FindingCode LIMIT_EXCEEDED = FindingCode.of("credit.limit-exceeded");
    static final FindingCode UNKNOWN_ACCOUNT = FindingCode.of("credit.unknown-account");
    static final FindingCode OTHER_CURRENCY = FindingCode.of("credit.other-currency");
    static final FindingCode HOLD_EXISTS = FindingCode.of("credit.hold-exists");
    static final FindingCode UNKNOWN_HOLD = FindingCode.of("credit.unknown-hold");
    static final FindingCode ALREADY_POSTED = FindingCode.of("credit.already-posted");
    static final FindingCode ALREADY_VOIDED = FindingCode.of("credit.already-voided");
    static final FindingCode EXPIRED = FindingCode.of("credit.hold-expired");
    static final FindingCode MORE_THAN_THERE = FindingCode.of("credit.more-than-there");
    static final FindingCode CONFLICT = FindingCode.of("credit.idempotency-conflict");

    private static final LedgerRules STANDARD = new LedgerRules(0);

    private final long expiredLimitGraceDays;

    private LedgerRules(long expiredLimitGraceDays) {
        this.expiredLimitGraceDays = expiredLimitGraceDays;
    }

    /** Rules under which a limit that ended is no credit. */
    public static LedgerRules standard() {
        return STANDARD;
    }

    /** Rules that keep a limit that ended as long as the policy does. */
    public static LedgerRules of(CreditPolicy policy) {
        return new LedgerRules(policy.expiredLimitGraceDays());
    }

    /** What a command does that has not been answered before. */
    public LedgerEffect apply(LedgerView view, Command command) {
        if (command instanceof Command.Reserve reserve) {
            return reserve(view, reserve);
        }
        if (command instanceof Command.SetAccount set) {
            return setAccount(view, set);
        }
        if (command instanceof Command.Post post) {
            return post(view, post);
        }
        if (command instanceof Command.Move move) {
            return move(view, move);
        }
        if (command instanceof Command.Release release) {
            return release(view, release);
        }
        return voidHold(view, (Command.VoidHold) command);
    }

    /** The answer to a key that belongs to another command. */
    public static Outcome conflict(Command command) {
        Finding finding = Finding.of(
                        CONFLICT,
                        Severity.BLOCK,
                        Subject.of("command", subjectId(command.head().key())))
                .build();
        return Outcome.of(
                command.head().key(), command.hash(), Outcome.Status.IDEMPOTENCY_CONFLICT, Findings.of(finding));
    }

    private LedgerEffect reserve(LedgerView view, Command.Reserve command) {
        List<Finding> findings = new ArrayList<>();
        if (view.commitment(command.hold()).isPresent()) {
            findings.add(hold(HOLD_EXISTS, command.hold()).build());
        }
        for (Charge charge : command.charges()) {
            room(view, command, charge).ifPresent(findings::add);
        }
        if (!findings.isEmpty()) {
            return refused(command, findings);
        }
        Commitment.Portion whole = new Commitment.Portion(command.amount(), command.charges());
        Commitment commitment = new Commitment(
                command.hold(),
                command.document(),
                Commitment.State.HELD,
                command.expiresAt(),
                Map.of(ExposureCategory.HELD, whole));
        return done(command, commitment, postings(commitment, ExposureCategory.HELD, whole, 1));
    }

    /** At the limit exactly, there is room. */
    private Optional<Finding> room(LedgerView view, Command.Reserve command, Charge charge) {
        Subject subject = Subject.of(command.document()).at("accounts/" + charge.account());
        Optional<CreditAccount> account = view.account(charge.account());
        if (account.isEmpty()) {
            return Optional.of(Finding.of(UNKNOWN_ACCOUNT, Severity.BLOCK, subject)
                    .reference("account", charge.account().toString())
                    .build());
        }
        if (!account.get().currency().equals(charge.amount().getCurrencyUnit())) {
            return Optional.of(otherCurrency(account.get(), charge.amount(), subject));
        }
        EffectiveLimit limit = account.get().on(command.head().day(), expiredLimitGraceDays);
        Optional<Money> threshold = limit.threshold();
        Money after = view.used(charge.account()).plus(charge.amount());
        if (!charge.checked()
                || !charge.amount().isPositive()
                || threshold.isEmpty()
                || !after.isGreaterThan(threshold.get())) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(LIMIT_EXCEEDED, Severity.BLOCK, subject)
                .reference("account", charge.account().toString())
                .secret(Sensitivity.CREDIT, "measured", after.toBigMoney())
                .secret(Sensitivity.CREDIT, "threshold", threshold.get().toBigMoney())
                .secret(
                        Sensitivity.CREDIT,
                        "limit",
                        limit.ceiling().orElseThrow().toBigMoney())
                .secret(Sensitivity.CREDIT, "over", after.minus(threshold.get()).toBigMoney())
                .build());
    }

    private static Finding otherCurrency(CreditAccount account, Money amount, Subject subject) {
        return Finding.of(OTHER_CURRENCY, Severity.BLOCK, subject)
                .reference("account", account.key().toString())
                .reference("expected", account.currency().getCode())
                .reference("given", amount.getCurrencyUnit().getCode())
                .build();
    }

    private LedgerEffect setAccount(LedgerView view, Command.SetAccount command) {
        CreditAccount next = command.account();
        Optional<CreditAccount> now = view.account(next.key());
        if (now.isPresent() && !now.get().currency().equals(next.currency())) {
            Subject subject = Subject.of("account", next.key().toString());
            return refused(command, List.of(otherCurrency(now.get(), Money.zero(next.currency()), subject)));
        }
        return new LedgerEffect(accepted(command), List.of(), Optional.empty(), Optional.of(next));
    }

    private LedgerEffect post(LedgerView view, Command.Post command) {
        Optional<Commitment> held = view.commitment(command.hold());
        Optional<FindingCode> resolved = unresolved(held);
        if (resolved.isPresent()) {
            return refused(command, List.of(hold(resolved.get(), command.hold()).build()));
        }
        Commitment commitment = held.orElseThrow();
        Commitment.Portion whole = commitment.in(ExposureCategory.HELD).orElseThrow();
        if (commitment
                .expiresAt()
                .filter(end -> !command.head().at().isBefore(end))
                .isPresent()) {
            LedgerEffect back = giveBack(command, commitment, whole, Commitment.State.EXPIRED);
            Finding late = hold(EXPIRED, command.hold()).build();
            return new LedgerEffect(
                    outcome(command, Outcome.Status.REFUSED, Findings.of(late)),
                    back.postings(),
                    back.commitment(),
                    Optional.empty());
        }
        Optional<Finding> tooMuch = tooMuch(command.hold(), command.amount(), Optional.of(whole));
        if (tooMuch.isPresent()) {
            return refused(command, List.of(tooMuch.get()));
        }
        Commitment.Portion part = whole.part(command.amount());
        Commitment next = commitment
                .changed(ExposureCategory.HELD, whole, -1)
                .changed(ExposureCategory.OPEN_ORDER, part, 1)
                .with(Commitment.State.POSTED);
        List<LedgerEffect.Posting> postings = new ArrayList<>(postings(commitment, ExposureCategory.HELD, whole, -1));
        postings.addAll(postings(commitment, ExposureCategory.OPEN_ORDER, part, 1));
        return done(command, next, postings);
    }

    /** Why a hold cannot be resolved; empty where it can. */
    private static Optional<FindingCode> unresolved(Optional<Commitment> held) {
        if (held.isEmpty()) {
            return Optional.of(UNKNOWN_HOLD);
        }
        return switch (held.get().state()) {
            case HELD -> Optional.empty();
            case POSTED -> Optional.of(ALREADY_POSTED);
            case VOIDED -> Optional.of(ALREADY_VOIDED);
            case EXPIRED -> Optional.of(EXPIRED);
        };
    }

    private LedgerEffect move(LedgerView view, Command.Move command) {
        Optional<Commitment> there = view.commitment(command.hold());
        Optional<Finding> wrong = missing(there, command.hold(), command.from(), command.amount());
        if (wrong.isPresent()) {
            return refused(command, List.of(wrong.get()));
        }
        Commitment commitment = there.orElseThrow();
        Commitment.Portion part = commitment.in(command.from()).orElseThrow().part(command.amount());
        Commitment next = commitment.changed(command.from(), part, -1).changed(command.to(), part, 1);
        List<LedgerEffect.Posting> postings = new ArrayList<>(postings(commitment, command.from(), part, -1));
        postings.addAll(postings(commitment, command.to(), part, 1));
        return done(command, next, postings);
    }

    private LedgerEffect release(LedgerView view, Command.Release command) {
        Optional<Commitment> there = view.commitment(command.hold());
        Optional<Finding> wrong = missing(there, command.hold(), command.from(), command.amount());
        if (wrong.isPresent()) {
            return refused(command, List.of(wrong.get()));
        }
        Commitment commitment = there.orElseThrow();
        Commitment.Portion part = commitment.in(command.from()).orElseThrow().part(command.amount());
        return done(
                command, commitment.changed(command.from(), part, -1), postings(commitment, command.from(), part, -1));
    }

    /** A hold moves only by being posted. */
    private static Optional<Finding> missing(
            Optional<Commitment> there, String hold, ExposureCategory from, Money amount) {
        return there.isEmpty() || from == ExposureCategory.HELD
                ? Optional.of(hold(UNKNOWN_HOLD, hold).build())
                : tooMuch(hold, amount, there.get().in(from));
    }

    private static Optional<Finding> tooMuch(String hold, Money amount, Optional<Commitment.Portion> there) {
        boolean enough = there.filter(
                        portion -> portion.amount().isSameCurrency(amount) && !amount.isGreaterThan(portion.amount()))
                .isPresent();
        if (enough) {
            return Optional.empty();
        }
        Finding.Builder finding = hold(MORE_THAN_THERE, hold).with("asked", amount);
        there.ifPresent(portion -> finding.with("there", portion.amount()));
        return Optional.of(finding.build());
    }

    private LedgerEffect voidHold(LedgerView view, Command.VoidHold command) {
        Optional<Commitment> held = view.commitment(command.hold());
        Optional<FindingCode> resolved = unresolved(held);
        if (resolved.isPresent()) {
            return refused(command, List.of(hold(resolved.get(), command.hold()).build()));
        }
        Commitment commitment = held.orElseThrow();
        return giveBack(
                command, commitment, commitment.in(ExposureCategory.HELD).orElseThrow(), Commitment.State.VOIDED);
    }

    private static LedgerEffect giveBack(
            Command command, Commitment commitment, Commitment.Portion whole, Commitment.State state) {
        return done(
                command,
                commitment.changed(ExposureCategory.HELD, whole, -1).with(state),
                postings(commitment, ExposureCategory.HELD, whole, -1));
    }

    private static List<LedgerEffect.Posting> postings(
            Commitment commitment, ExposureCategory category, Commitment.Portion part, long sign) {
        List<LedgerEffect.Posting> postings = new ArrayList<>();
        for (Charge charge : part.charges()) {
            postings.add(new LedgerEffect.Posting(
                    charge.account(),
                    category,
                    commitment.document(),
                    commitment.hold(),
                    part.amount().multipliedBy(sign),
                    charge.amount().multipliedBy(sign)));
        }
        return postings;
    }

    private static Finding.Builder hold(FindingCode code, String hold) {
        return Finding.of(code, Severity.BLOCK, Subject.of("hold", subjectId(hold)));
    }

    /** Names of subjects hold no #; keys and holds are the host's and may. */
    private static String subjectId(String name) {
        return name.replace('#', '_');
    }

    private static LedgerEffect done(Command command, Commitment commitment, List<LedgerEffect.Posting> postings) {
        return new LedgerEffect(accepted(command), postings, Optional.of(commitment), Optional.empty());
    }

    private static Outcome accepted(Command command) {
        return outcome(command, Outcome.Status.ACCEPTED, Findings.none());
    }

    private static LedgerEffect refused(Command command, List<Finding> findings) {
        return LedgerEffect.nothing(outcome(command, Outcome.Status.REFUSED, Findings.from(findings)));
    }

    private static Outcome outcome(Command command, Outcome.Status status, Findings findings) {
        return Outcome.of(command.head().key(), command.hash(), status, findings);
    }
}
