package org.leadtocash.core.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/**
 * What other rates did to exposure: a change for each account, and a warning where an account is over its limit by rates
 * alone. Nothing is stopped by that: what was approved or accepted stays so.
 *
 * @param changes by account
 * @param findings accounts that rates alone took over their limit, and rates that are missing
 */
public record ExposureRevaluation(List<Change> changes, Findings findings) {
    static final FindingCode AT_RISK = FindingCode.of("credit.at-risk");

    /**
     * The exposure of one account was revalued.
     *
     * @param account whose
     * @param before by the rates before
     * @param after by the rates after
     */
    public record Change(CreditAccountKey account, Money before, Money after) {
        /** By how much it rose; negative where it fell. */
        public Money delta() {
            return after.minus(before);
        }
    }

    /** Sorts and copies the changes. */
    public ExposureRevaluation {
        changes = List.copyOf(changes);
    }

    /**
     * The change from one valuation of the same exposure to another.
     *
     * @throws IllegalArgumentException if they are about different accounts
     */
    public static ExposureRevaluation between(List<AccountExposure> before, List<AccountExposure> after) {
        Map<CreditAccountKey, AccountExposure> was = new TreeMap<>();
        before.forEach(one -> was.put(one.account(), one));
        List<Change> changes = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (AccountExposure now : after) {
            AccountExposure then = was.remove(now.account());
            if (then == null) {
                throw new IllegalArgumentException("revaluation of " + now.account() + ": expected it before as well");
            }
            findings.addAll(then.findings().list());
            findings.addAll(now.findings().list());
            if (then.amount().isPresent() && now.amount().isPresent()) {
                changes.add(new Change(
                        now.account(), then.amount().get(), now.amount().get()));
                atRisk(then, now).ifPresent(findings::add);
            }
        }
        if (!was.isEmpty()) {
            throw new IllegalArgumentException("revaluation of " + was.keySet() + ": expected them after as well");
        }
        return new ExposureRevaluation(changes, Findings.from(findings));
    }

    private static Optional<Finding> atRisk(AccountExposure then, AccountExposure now) {
        return now.over()
                .filter(over -> then.over().isEmpty())
                .map(over -> Finding.of(
                                AT_RISK,
                                Severity.WARN,
                                Subject.of("account", now.account().toString()))
                        .reference("account", now.account().toString())
                        .secret(
                                Sensitivity.CREDIT,
                                "measured",
                                now.amount().orElseThrow().toBigMoney())
                        .secret(
                                Sensitivity.CREDIT,
                                "threshold",
                                now.limit().threshold().orElseThrow().toBigMoney())
                        .secret(Sensitivity.CREDIT, "over", over.toBigMoney())
                        .build());
    }
}
