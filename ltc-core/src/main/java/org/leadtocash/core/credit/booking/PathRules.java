package org.leadtocash.core.credit.booking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.ExpiredLimit;
import org.leadtocash.core.credit.command.ChargeRate;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/** How all commitments of an account are charged anew: along another path, or at other rates. */
final class PathRules {
    static final FindingCode RATE_MISSING = FindingCode.of("credit.charge-rate-missing");

    private final LedgerView view;
    private final ExpiredLimit expired;
    private final List<Posting> postings = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    PathRules(LedgerView view, ExpiredLimit expired) {
        this.view = view;
        this.expired = expired;
    }

    LedgerEffect move(Command.MoveParty command) {
        for (Command.MoveParty.NewPath path : command.paths()) {
            Subject subject = Subject.of("account", path.account().toString());
            path.steps().stream()
                    .map(CreditHierarchy.Step::account)
                    .filter(account -> view.account(account).isEmpty())
                    .forEach(account -> findings.add(Finding.of(Room.UNKNOWN_ACCOUNT, Severity.BLOCK, subject)
                            .reference("account", account.toString())
                            .build()));
        }
        if (!findings.isEmpty()) {
            return LedgerRules.refused(command, findings);
        }
        for (Command.MoveParty.NewPath path : command.paths()) {
            postings.add(new Posting(path.account(), Optional.empty(), new Change.Path(path.steps())));
            view.open(path.account()).forEach(commitment -> along(commitment, path.steps(), command.rates()));
        }
        room(command);
        return findings.isEmpty() ? done(command) : LedgerRules.refused(command, findings);
    }

    /** Every account that gets more than it gives must have room for all of it together. */
    private void room(Command.MoveParty command) {
        Map<CreditAccountKey, Money> asked = new TreeMap<>();
        for (Posting posting : postings) {
            if (posting.change() instanceof Change.Exposed exposed
                    && (exposed.checked() || exposed.amount().isNegative())) {
                asked.merge(posting.account(), exposed.amount(), Money::plus);
            }
        }
        asked.forEach(
                (account, more) -> new Room(view, command.head(), Subject.of("account", account.toString()), expired)
                        .exceeded(view.account(account).orElseThrow(), more, List.of())
                        .ifPresent(findings::add));
    }

    /** Charges one commitment along another path: accounts on both stay as they are, the others go or come. */
    private void along(Commitment commitment, List<CreditHierarchy.Step> steps, List<ChargeRate> rates) {
        Draft draft = new Draft(commitment);
        Map<ExposureCategory, Portion> charged = new EnumMap<>(ExposureCategory.class);
        commitment.portions().forEach((category, portion) -> {
            List<Money> charges = new ArrayList<>();
            for (CreditHierarchy.Step step : steps) {
                int before = index(commitment.path(), step.account());
                if (before >= 0) {
                    charges.add(portion.charges().get(before));
                } else {
                    Money charge = convert(portion.amount(), step.account(), rates);
                    charges.add(charge);
                    draft.post(step, category, portion.amount(), charge, step.checked(), Optional.empty());
                }
            }
            for (int gone = 0; gone < commitment.path().size(); gone++) {
                CreditHierarchy.Step step = commitment.path().get(gone);
                if (index(steps, step.account()) < 0) {
                    draft.post(
                            step,
                            category,
                            portion.amount().negated(),
                            portion.charges().get(gone).negated(),
                            false,
                            Optional.empty());
                }
            }
            charged.put(category, new Portion(portion.amount(), charges));
        });
        draft.replace(commitment.with(steps, charged));
        take(draft);
    }

    private Money convert(Money amount, CreditAccountKey account, List<ChargeRate> rates) {
        CurrencyUnit target = view.account(account).orElseThrow().terms().currency();
        if (amount.getCurrencyUnit().equals(target)) {
            return amount;
        }
        Optional<ChargeRate> rate = rates.stream()
                .filter(given -> given.converts(amount.getCurrencyUnit(), target))
                .findFirst();
        if (rate.isEmpty()) {
            findings.add(Finding.of(RATE_MISSING, Severity.BLOCK, Subject.of("account", account.toString()))
                    .reference("from", amount.getCurrencyUnit().getCode())
                    .reference("to", target.getCode())
                    .build());
        }
        return rate.map(given -> given.convert(amount)).orElse(Money.zero(target));
    }

    private static int index(List<CreditHierarchy.Step> steps, CreditAccountKey account) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).account().equals(account)) {
                return i;
            }
        }
        return -1;
    }

    LedgerEffect revalue(Command.Revalue command) {
        if (view.account(command.account()).isEmpty()) {
            Subject subject = Subject.of("account", command.account().toString());
            return LedgerRules.refused(
                    command,
                    List.of(Finding.of(Room.UNKNOWN_ACCOUNT, Severity.BLOCK, subject)
                            .reference("account", command.account().toString())
                            .build()));
        }
        view.open(command.account()).forEach(commitment -> at(command.rates(), commitment));
        return done(command);
    }

    private void at(List<ChargeRate> rates, Commitment commitment) {
        Draft draft = new Draft(commitment);
        Map<ExposureCategory, Portion> charged = new EnumMap<>(ExposureCategory.class);
        commitment.portions().forEach((category, portion) -> {
            List<Money> charges = new ArrayList<>();
            for (int i = 0; i < commitment.path().size(); i++) {
                Money before = portion.charges().get(i);
                Money now = rates.stream()
                        .filter(rate -> rate.converts(portion.amount().getCurrencyUnit(), before.getCurrencyUnit()))
                        .findFirst()
                        .map(rate -> rate.convert(portion.amount()))
                        .orElse(before);
                charges.add(now);
                draft.post(
                        commitment.path().get(i),
                        category,
                        Money.zero(portion.amount().getCurrencyUnit()),
                        now.minus(before),
                        false,
                        Optional.empty());
            }
            charged.put(category, new Portion(portion.amount(), charges));
        });
        draft.replace(commitment.with(commitment.path(), charged));
        take(draft);
    }

    private void take(Draft draft) {
        draft.shrink();
        if (!draft.postings().isEmpty() || !draft.now().path().isEmpty()) {
            postings.addAll(draft.postings());
            commitments.add(draft.now());
        }
    }

    private LedgerEffect done(Command command) {
        return new LedgerEffect(
                Outcome.of(command, Outcome.Status.ACCEPTED, Findings.none()), postings, commitments, List.of());
    }
}
