package org.leadtocash.core.credit.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.credit.CreditPolicy;
import org.leadtocash.core.credit.account.Cover;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.EffectiveLimit;
import org.leadtocash.core.credit.account.ExpiredLimit;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.command.ShareLimit;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/**
 * What each command does to the ledger: a pure function of what a store shows. A store may run it more than once for one
 * command; it writes what the last run says.
 */
public final class LedgerRules {
    static final FindingCode VERSION_DRIFT = FindingCode.of("credit.version-drift");
    static final FindingCode CONFLICT = FindingCode.of("credit.idempotency-conflict");
    static final FindingCode OTHER_CURRENCY = FindingCode.of("credit.other-currency");

    private static final LedgerRules STANDARD = new LedgerRules(ExpiredLimit.treatAsZero());

    private final ExpiredLimit expired;

    private LedgerRules(ExpiredLimit expired) {
        this.expired = expired;
    }

    /** Rules under which a limit that ended is no credit. */
    public static LedgerRules standard() {
        return STANDARD;
    }

    /** Rules that keep a limit that ended as long as the policy does. */
    public static LedgerRules of(CreditPolicy policy) {
        return keeping(policy.expiredLimit());
    }

    /** Rules that treat a limit that ended in this way; where decisions refuse, there is no credit here. */
    public static LedgerRules keeping(ExpiredLimit expired) {
        boolean blocks = expired.mode() == ExpiredLimit.Mode.BLOCK;
        return new LedgerRules(
                blocks ? new ExpiredLimit(ExpiredLimit.Mode.TREAT_AS_ZERO, 0, expired.openEndExpires()) : expired);
    }

    /** What the account is trusted with on a day, as these rules measure it: covers that ask for something do not count. */
    public EffectiveLimit limit(CreditAccount account, LocalDate day) {
        return account.on(day, expired, Cover.Facts.UNKNOWN);
    }

    /** What a command does that has not been answered before. */
    public LedgerEffect apply(LedgerView view, Command command) {
        List<Finding> drifted = drift(view, command);
        if (!drifted.isEmpty()) {
            return refused(command, drifted);
        }
        if (command instanceof Command.OnHold onHold) {
            return apply(view, onHold);
        }
        if (command instanceof Command.SetAccount set) {
            return setAccount(view, set);
        }
        if (command instanceof ShareLimit share) {
            return new QuotaRules(view, this).share(share);
        }
        PathRules paths = new PathRules(view, expired);
        return command instanceof Command.MoveParty move ? paths.move(move) : paths.revalue((Command.Revalue) command);
    }

    private LedgerEffect apply(LedgerView view, Command.OnHold command) {
        HoldRules holds = new HoldRules(view, expired);
        if (command instanceof Command.Reserve reserve) {
            return holds.reserve(reserve);
        }
        if (command instanceof Command.Post post) {
            return holds.post(post);
        }
        if (command instanceof Command.VoidHold voided) {
            return holds.voidHold(voided);
        }
        if (command instanceof Command.Expire expire) {
            return holds.expire(expire);
        }
        AmountRules amounts = new AmountRules(view, expired);
        if (command instanceof Command.Adjust adjust) {
            return amounts.adjust(adjust);
        }
        if (command instanceof Command.Report report) {
            return amounts.report(report);
        }
        return command instanceof Command.Move move ? amounts.move(move) : amounts.release((Command.Release) command);
    }

    /** The answer to a key that belongs to another command. */
    public static Outcome conflict(Command command) {
        return Outcome.of(command, Outcome.Status.IDEMPOTENCY_CONFLICT, Findings.of(Outcome.about(CONFLICT, command)));
    }

    private static List<Finding> drift(LedgerView view, Command command) {
        List<Finding> drifted = new ArrayList<>();
        command.head().expected().forEach((account, seen) -> {
            long found = view.account(account).map(LedgerAccount::version).orElse(0L);
            if (found != seen) {
                drifted.add(Finding.of(VERSION_DRIFT, Severity.BLOCK, Subject.of("account", account.toString()))
                        .reference("account", account.toString())
                        .with("expected", seen)
                        .with("found", found)
                        .build());
            }
        });
        return drifted;
    }

    private static LedgerEffect setAccount(LedgerView view, Command.SetAccount command) {
        CreditAccount next = command.account();
        Optional<LedgerAccount> now = view.account(next.key());
        Optional<CurrencyUnit> kept = now.map(account -> account.terms().currency());
        if (kept.filter(currency -> !currency.equals(next.currency())).isPresent()) {
            Subject subject = Subject.of("account", next.key().toString());
            return refused(command, List.of(otherCurrency(now.get().terms(), next.currency(), subject)));
        }
        Posting terms = new Posting(next.key(), Optional.empty(), new Change.Terms(next));
        List<LedgerAccount> opened = now.isPresent() ? List.of() : List.of(LedgerAccount.opened(next));
        return new LedgerEffect(
                Outcome.of(command, Outcome.Status.ACCEPTED, Findings.none()), List.of(terms), List.of(), opened);
    }

    static Finding otherCurrency(CreditAccount account, CurrencyUnit given, Subject subject) {
        return Finding.of(OTHER_CURRENCY, Severity.BLOCK, subject)
                .reference("account", account.key().toString())
                .reference("expected", account.currency().getCode())
                .reference("given", given.getCode())
                .build();
    }

    /** Names of subjects hold no #; keys and holds are the host's and may. */
    static String subjectId(String name) {
        return name.replace('#', '_');
    }

    static LedgerEffect refused(Command command, List<Finding> findings) {
        return LedgerEffect.nothing(Outcome.of(command, Outcome.Status.REFUSED, Findings.from(findings)));
    }
}
