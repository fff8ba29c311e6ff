package org.leadtocash.core.credit.booking;

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
import org.leadtocash.core.finding.Subject;

/** How amounts of a commitment grow, move and go. */
final class AmountRules {
    static final FindingCode NOT_POSTED = FindingCode.of("credit.hold-not-posted");
    static final FindingCode OTHER_DOCUMENT = FindingCode.of("credit.hold-of-other-document");
    static final FindingCode AMOUNT_CURRENCY = FindingCode.of("credit.hold-in-other-currency");

    private final LedgerView view;
    private final ExpiredLimit expired;

    AmountRules(LedgerView view, ExpiredLimit expired) {
        this.view = view;
        this.expired = expired;
    }

    LedgerEffect adjust(Command.Adjust command) {
        if (command.in() == ExposureCategory.HELD) {
            Optional<LedgerEffect> resolved = HoldRules.resolved(view, command);
            if (resolved.isPresent()) {
                return resolved.get();
            }
        }
        Optional<Commitment> there = view.commitment(command.hold());
        if (there.isEmpty()) {
            return unknown(command);
        }
        Commitment commitment = there.get();
        Draft draft = new Draft(commitment);
        if (command.by().isNegative()) {
            Optional<Portion> before = commitment.in(command.in());
            Optional<Finding> tooMuch = HoldRules.tooMuch(command, command.by().negated(), before);
            if (tooMuch.isPresent()) {
                return LedgerRules.refused(command, List.of(tooMuch.get()));
            }
            draft.take(command.in(), before.orElseThrow().part(command.by().negated()));
            return HoldRules.done(command, draft);
        }
        Optional<FindingCode> closed = notPosted(commitment).filter(any -> command.in() != ExposureCategory.HELD);
        if (closed.isPresent()) {
            return LedgerRules.refused(
                    command, List.of(HoldRules.finding(closed.get(), command).build()));
        }
        Optional<Finding> foreign =
                foreign(command, commitment, command.by().getCurrencyUnit().getCode());
        Room room = new Room(view, command.head(), Subject.of(commitment.about().document()), expired);
        List<Finding> findings = foreign.map(List::of)
                .orElseGet(() -> room.adding(commitment, command.charges(), command.overrides(), true));
        if (!findings.isEmpty()) {
            return LedgerRules.refused(command, findings);
        }
        draft.allow(command.overrides());
        draft.add(command.in(), HoldRules.portion(command.by(), command.charges()), true, command.charges());
        return HoldRules.done(command, draft);
    }

    /** Why there is no order that could grow; empty where there is one. */
    private static Optional<FindingCode> notPosted(Commitment commitment) {
        return switch (commitment.state()) {
            case HELD -> Optional.of(NOT_POSTED);
            case PARTLY_POSTED, POSTED -> Optional.empty();
            case VOIDED -> Optional.of(HoldRules.ALREADY_VOIDED);
            case EXPIRED -> Optional.of(HoldRules.EXPIRED);
        };
    }

    /** All portions of a commitment are in one currency, or parts of it could not be told. */
    private static Optional<Finding> foreign(Command.OnHold command, Commitment commitment, String currency) {
        return commitment.portions().values().stream()
                .map(portion -> portion.amount().getCurrencyUnit().getCode())
                .filter(kept -> !kept.equals(currency))
                .findFirst()
                .map(kept -> HoldRules.finding(AMOUNT_CURRENCY, command)
                        .reference("expected", kept)
                        .reference("given", currency)
                        .build());
    }

    LedgerEffect report(Command.Report command) {
        Optional<Commitment> there = view.commitment(command.hold());
        Room room = new Room(view, command.head(), Subject.of(command.document()), expired);
        List<Finding> findings = there.map(commitment -> reporting(command, commitment, room))
                .orElseGet(() -> room.opening(command.charges(), List.of(), false));
        if (!findings.isEmpty()) {
            return LedgerRules.refused(command, findings);
        }
        Draft draft = new Draft(there.orElseGet(() -> new Commitment(
                new Posting.About(command.hold(), command.document(), Optional.empty()),
                Room.steps(command.charges()),
                Commitment.State.POSTED,
                Optional.empty(),
                Map.of(),
                List.of())));
        draft.add(command.in(), HoldRules.portion(command.amount(), command.charges()), false, command.charges());
        boolean held = draft.now().in(ExposureCategory.HELD).isPresent();
        draft.become(held ? Commitment.State.PARTLY_POSTED : Commitment.State.POSTED);
        return HoldRules.done(command, draft);
    }

    private List<Finding> reporting(Command.Report command, Commitment commitment, Room room) {
        if (!commitment.about().document().equals(command.document())) {
            return List.of(HoldRules.finding(OTHER_DOCUMENT, command)
                    .with("document", commitment.about().document())
                    .build());
        }
        return foreign(command, commitment, command.amount().getCurrencyUnit().getCode())
                .map(List::of)
                .orElseGet(() -> room.adding(commitment, command.charges(), List.of(), false));
    }

    LedgerEffect move(Command.Move command) {
        Optional<LedgerEffect> wrong = missing(command, command.from(), command.to(), command.amount());
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Commitment commitment = view.commitment(command.hold()).orElseThrow();
        Portion part = commitment.in(command.from()).orElseThrow().part(command.amount());
        Draft draft = new Draft(commitment);
        Optional<Command.Becoming> becoming = command.becoming();
        if (becoming.isPresent()) {
            List<Charge> charges = becoming.get().charges();
            Room room =
                    new Room(view, command.head(), Subject.of(commitment.about().document()), expired);
            List<Finding> findings = foreign(
                            command,
                            commitment,
                            becoming.get().amount().getCurrencyUnit().getCode())
                    .map(List::of)
                    .orElseGet(() -> room.adding(commitment, charges, List.of(), false));
            if (!findings.isEmpty()) {
                return LedgerRules.refused(command, findings);
            }
            draft.take(command.from(), part);
            draft.add(command.to(), HoldRules.portion(becoming.get().amount(), charges), false, charges);
        } else {
            draft.take(command.from(), part);
            draft.add(command.to(), part, false, List.of());
        }
        return HoldRules.done(command, draft);
    }

    LedgerEffect release(Command.Release command) {
        Optional<LedgerEffect> wrong = missing(command, command.from(), command.from(), command.amount());
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Commitment commitment = view.commitment(command.hold()).orElseThrow();
        Draft draft = new Draft(commitment);
        draft.take(command.from(), commitment.in(command.from()).orElseThrow().part(command.amount()));
        return HoldRules.done(command, draft);
    }

    /** A hold moves only by being posted, and is given back only by being voided. */
    private Optional<LedgerEffect> missing(
            Command.OnHold command, ExposureCategory from, ExposureCategory to, Money amount) {
        Optional<Commitment> there = view.commitment(command.hold());
        if (there.isEmpty()) {
            return Optional.of(unknown(command));
        }
        if (from == ExposureCategory.HELD || to == ExposureCategory.HELD) {
            return Optional.of(LedgerRules.refused(
                    command, List.of(HoldRules.finding(NOT_POSTED, command).build())));
        }
        return HoldRules.tooMuch(command, amount, there.get().in(from))
                .map(finding -> LedgerRules.refused(command, List.of(finding)));
    }

    private static LedgerEffect unknown(Command.OnHold command) {
        return LedgerRules.refused(
                command,
                List.of(HoldRules.finding(HoldRules.UNKNOWN_HOLD, command).build()));
    }
}
