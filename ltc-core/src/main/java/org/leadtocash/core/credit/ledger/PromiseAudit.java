package org.leadtocash.core.credit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.booking.Change;
import org.leadtocash.core.credit.booking.LedgerAccount;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Posting;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;

/**
 * Follows one account through its entries and holds the ledger to its promise: where an increase had to be checked, the
 * account was not above limit, tolerance and the overrides of that reservation afterwards.
 */
final class PromiseAudit {
    static final FindingCode ABOVE_LIMIT = FindingCode.of("credit.increase-above-limit");

    private final LedgerRules rules;
    private final Map<String, Money> overrides = new HashMap<>();
    private final List<Finding> broken = new ArrayList<>();
    private LedgerAccount account;
    private Money increase;
    private Optional<LedgerEntry> last = Optional.empty();
    private Optional<Money> most = Optional.empty();

    PromiseAudit(CreditAccount opening, LedgerRules rules) {
        this.rules = rules;
        this.account = LedgerAccount.of(opening, List.of(), Money.zero(opening.currency()), 0);
        this.increase = account.used();
    }

    void read(LedgerEntry entry) {
        if (last.filter(before -> !before.command().equals(entry.command())).isPresent()) {
            check();
        }
        last = Optional.of(entry);
        account = account.after(entry.posting().change());
        String hold = entry.posting().about().map(Posting.About::hold).orElse("");
        if (entry.posting().change() instanceof Change.Overridden change) {
            overrides.merge(hold, change.amount(), Money::plus);
        }
        if (entry.posting().change() instanceof Change.Exposed exposed) {
            increase = increase.plus(exposed.amount());
            if (exposed.checked()) {
                most = rules.limit(account.terms(), entry.day())
                        .threshold()
                        .map(limit -> limit.plus(overrides.getOrDefault(hold, Money.zero(limit.getCurrencyUnit()))));
            }
        }
    }

    /** A command is judged by all of its entries together. */
    private void check() {
        if (increase.isPositive()
                && most.filter(limit -> account.used().isGreaterThan(limit)).isPresent()) {
            broken.add(Finding.of(ABOVE_LIMIT, Severity.BLOCK, LedgerAudit.subject(account.key()))
                    .with("number", last.orElseThrow().number())
                    .secret(Sensitivity.CREDIT, "measured", account.used().toBigMoney())
                    .secret(Sensitivity.CREDIT, "threshold", most.get().toBigMoney())
                    .build());
        }
        increase = Money.zero(account.terms().currency());
        most = Optional.empty();
    }

    List<Finding> broken() {
        check();
        return broken;
    }

    /** The account as the entries come to it. */
    LedgerAccount account() {
        return account;
    }
}
