package org.leadtocash.core.credit.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.ExpiredLimit;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/** How a reservation begins, and how it is resolved: once. */
final class HoldRules {
    static final FindingCode HOLD_EXISTS = FindingCode.of("credit.hold-exists");
    static final FindingCode UNKNOWN_HOLD = FindingCode.of("credit.unknown-hold");
    static final FindingCode ALREADY_POSTED = FindingCode.of("credit.already-posted");
    static final FindingCode ALREADY_VOIDED = FindingCode.of("credit.already-voided");
    static final FindingCode EXPIRED = FindingCode.of("credit.hold-expired");
    static final FindingCode NOT_EXPIRED = FindingCode.of("credit.hold-not-expired");
    static final FindingCode MORE_THAN_THERE = FindingCode.of("credit.more-than-there");

    private final LedgerView view;
    private final ExpiredLimit expired;

    HoldRules(LedgerView view, ExpiredLimit expired) {
        this.view = view;
        this.expired = expired;
    }

    LedgerEffect reserve(Command.Reserve command) {
        List<Finding> findings = new ArrayList<>();
        if (view.commitment(command.hold()).isPresent()) {
            findings.add(finding(HOLD_EXISTS, command).build());
        }
        Room room = new Room(view, command.head(), Subject.of(command.document()), expired);
        findings.addAll(room.opening(command.charges(), command.overrides(), true));
        if (!findings.isEmpty()) {
            return LedgerRules.refused(command, findings);
        }
        Draft draft = new Draft(new Commitment(
                new Posting.About(command.hold(), command.document(), command.line()),
                Room.steps(command.charges()),
                Commitment.State.HELD,
                command.expiresAt(),
                Map.of(),
                List.of()));
        draft.allow(command.overrides());
        draft.add(ExposureCategory.HELD, portion(command.amount(), command.charges()), true, command.charges());
        return done(command, draft);
    }

    static Portion portion(Money amount, List<Charge> charges) {
        return new Portion(amount, charges.stream().map(Charge::amount).toList());
    }

    LedgerEffect post(Command.Post command) {
        Optional<LedgerEffect> resolved = resolved(view, command);
        if (resolved.isPresent()) {
            return resolved.get();
        }
        Commitment commitment = view.commitment(command.hold()).orElseThrow();
        Optional<Portion> held = commitment.in(ExposureCategory.HELD);
        Optional<Finding> tooMuch = tooMuch(command, command.amount(), held);
        if (tooMuch.isPresent()) {
            return LedgerRules.refused(command, List.of(tooMuch.get()));
        }
        Draft draft = new Draft(commitment);
        Portion whole = held.orElseThrow();
        Portion part = whole.part(command.amount());
        draft.take(ExposureCategory.HELD, command.restStays() ? part : whole);
        draft.add(ExposureCategory.OPEN_ORDER, part, false, List.of());
        boolean rest = draft.now().in(ExposureCategory.HELD).isPresent();
        draft.become(rest ? Commitment.State.PARTLY_POSTED : Commitment.State.POSTED);
        return done(command, draft);
    }

    LedgerEffect voidHold(Command.VoidHold command) {
        return resolved(view, command)
                .orElseGet(() ->
                        giveBack(command, view.commitment(command.hold()).orElseThrow(), Commitment.State.VOIDED));
    }

    LedgerEffect expire(Command.Expire command) {
        Optional<Commitment> commitment = view.commitment(command.hold());
        if (commitment.filter(held -> held.isLate(command.head().at())).isPresent()) {
            return giveBack(command, commitment.get(), Commitment.State.EXPIRED);
        }
        FindingCode why = unresolved(commitment).orElse(NOT_EXPIRED);
        return LedgerRules.refused(command, List.of(finding(why, command).build()));
    }

    /** What is left of a reservation is given back; what is an order already stays one. */
    private static LedgerEffect giveBack(Command command, Commitment commitment, Commitment.State state) {
        Draft draft = new Draft(commitment);
        commitment.in(ExposureCategory.HELD).ifPresent(held -> draft.take(ExposureCategory.HELD, held));
        boolean partly = commitment.state() == Commitment.State.PARTLY_POSTED;
        draft.become(partly ? Commitment.State.POSTED : state);
        return done(command, draft);
    }

    /** The answer where a reservation can no longer be resolved; one that is too late is given back with it. */
    static Optional<LedgerEffect> resolved(LedgerView view, Command.OnHold command) {
        Optional<Commitment> held = view.commitment(command.hold());
        Optional<FindingCode> why = unresolved(held);
        if (why.isPresent()) {
            return Optional.of(LedgerRules.refused(
                    command, List.of(finding(why.get(), command).build())));
        }
        return held.filter(commitment -> commitment.isLate(command.head().at())).map(late -> {
            LedgerEffect back = giveBack(command, late, Commitment.State.EXPIRED);
            Findings findings = Findings.of(finding(EXPIRED, command).build());
            return new LedgerEffect(
                    Outcome.of(command, Outcome.Status.REFUSED, findings),
                    back.postings(),
                    back.commitments(),
                    List.of());
        });
    }

    /** Why a hold cannot be resolved; empty where it can. */
    private static Optional<FindingCode> unresolved(Optional<Commitment> held) {
        if (held.isEmpty()) {
            return Optional.of(UNKNOWN_HOLD);
        }
        return switch (held.get().state()) {
            case HELD, PARTLY_POSTED -> Optional.empty();
            case POSTED -> Optional.of(ALREADY_POSTED);
            case VOIDED -> Optional.of(ALREADY_VOIDED);
            case EXPIRED -> Optional.of(EXPIRED);
        };
    }

    /** The finding where an amount is not there; empty where it is. */
    static Optional<Finding> tooMuch(Command.OnHold command, Money amount, Optional<Portion> there) {
        if (there.filter(portion -> portion.holds(amount)).isPresent()) {
            return Optional.empty();
        }
        Finding.Builder finding = finding(MORE_THAN_THERE, command).with("asked", amount);
        there.ifPresent(portion -> finding.with("there", portion.amount()));
        return Optional.of(finding.build());
    }

    static Finding.Builder finding(FindingCode code, Command.OnHold command) {
        return Finding.of(code, Severity.BLOCK, Subject.of("hold", LedgerRules.subjectId(command.hold())));
    }

    static LedgerEffect done(Command command, Draft draft) {
        draft.shrink();
        return new LedgerEffect(
                Outcome.of(command, Outcome.Status.ACCEPTED, Findings.none()),
                draft.postings(),
                List.of(draft.now()),
                List.of());
    }
}
