package org.leadtocash.core.credit.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.EffectiveLimit;
import org.leadtocash.core.credit.account.ExpiredLimit;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.command.OverrideAllowance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/** Whether accounts are there, are charged in their own currency along their path, and have room. */
final class Room {
    static final FindingCode LIMIT_EXCEEDED = FindingCode.of("credit.limit-exceeded");
    static final FindingCode UNKNOWN_ACCOUNT = FindingCode.of("credit.unknown-account");
    static final FindingCode OTHER_PATH = FindingCode.of("credit.other-path");

    private final LedgerView view;
    private final Command.Head head;
    private final Subject subject;
    private final ExpiredLimit expired;

    Room(LedgerView view, Command.Head head, Subject subject, ExpiredLimit expired) {
        this.view = view;
        this.head = head;
        this.subject = subject;
        this.expired = expired;
    }

    /** What is wrong with charges that open a commitment. */
    List<Finding> opening(List<Charge> charges, List<OverrideAllowance> overrides, boolean asked) {
        List<Finding> findings = new ArrayList<>();
        if (!charges.isEmpty()) {
            List<CreditHierarchy.Step> path = view.account(charges.get(0).account())
                    .map(LedgerAccount::path)
                    .orElse(List.of());
            if (!path.isEmpty() && !path.equals(steps(charges))) {
                findings.add(otherPath(path));
            }
        }
        check(charges, overrides, List.of(), asked, findings);
        return findings;
    }

    /** What is wrong with charges that are added to a commitment. */
    List<Finding> adding(Commitment to, List<Charge> charges, List<OverrideAllowance> overrides, boolean asked) {
        List<Finding> findings = new ArrayList<>();
        if (!steps(charges).equals(to.path())) {
            findings.add(otherPath(to.path()));
        } else {
            check(charges, overrides, to.overrides(), asked, findings);
        }
        return findings;
    }

    static List<CreditHierarchy.Step> steps(List<Charge> charges) {
        return charges.stream()
                .map(charge -> new CreditHierarchy.Step(charge.account(), charge.checked()))
                .toList();
    }

    private Finding otherPath(List<CreditHierarchy.Step> path) {
        return Finding.of(OTHER_PATH, Severity.BLOCK, subject)
                .text(
                        "expected",
                        path.stream()
                                .map(Room::name)
                                .reduce((a, b) -> a + ", " + b)
                                .orElse(""))
                .build();
    }

    private static String name(CreditHierarchy.Step step) {
        return step.checked() ? step.account().toString() : step.account() + " unchecked";
    }

    private void check(
            List<Charge> charges,
            List<OverrideAllowance> overrides,
            List<OverrideAllowance> before,
            boolean asked,
            List<Finding> findings) {
        List<OverrideAllowance> allowed = overrides;
        if (!before.isEmpty()) {
            allowed = new ArrayList<>(before);
            allowed.addAll(overrides);
        }
        for (OverrideAllowance override : overrides) {
            if (charges.stream().noneMatch(charge -> charge.account().equals(override.account()))) {
                findings.add(unknown(override.account().toString()));
            }
        }
        for (Charge charge : charges) {
            Optional<LedgerAccount> account = view.account(charge.account());
            if (account.isEmpty()) {
                findings.add(unknown(charge.account().toString()));
            } else if (!account.get().terms().currency().equals(charge.amount().getCurrencyUnit())) {
                findings.add(LedgerRules.otherCurrency(
                        account.get().terms(),
                        charge.amount().getCurrencyUnit(),
                        at(charge.account().toString())));
            } else if (asked && charge.checked()) {
                exceeded(account.get(), charge.amount(), allowed).ifPresent(findings::add);
            }
        }
    }

    /** At the limit exactly, there is room. Overrides count for the commitment they were given to, and no other. */
    Optional<Finding> exceeded(LedgerAccount account, Money more, List<OverrideAllowance> overrides) {
        if (!more.isPositive()) {
            return Optional.empty();
        }
        EffectiveLimit limit = account.on(head.day(), expired);
        Optional<Money> threshold = limit.threshold();
        if (threshold.isEmpty()) {
            return Optional.empty();
        }
        Money most = threshold.get();
        for (OverrideAllowance override : overrides) {
            if (override.account().equals(account.key())) {
                if (!override.amount().isSameCurrency(most)) {
                    return Optional.of(LedgerRules.otherCurrency(
                            account.terms(),
                            override.amount().getCurrencyUnit(),
                            at(account.key().toString())));
                }
                most = most.plus(override.amount());
            }
        }
        Money after = account.used().plus(more);
        if (!after.isGreaterThan(most)) {
            return Optional.empty();
        }
        return Optional.of(
                Finding.of(LIMIT_EXCEEDED, Severity.BLOCK, at(account.key().toString()))
                        .reference("account", account.key().toString())
                        .secret(Sensitivity.CREDIT, "measured", after.toBigMoney())
                        .secret(Sensitivity.CREDIT, "threshold", most.toBigMoney())
                        .secret(
                                Sensitivity.CREDIT,
                                "limit",
                                limit.ceiling().orElseThrow().toBigMoney())
                        .secret(Sensitivity.CREDIT, "over", after.minus(most).toBigMoney())
                        .build());
    }

    private Finding unknown(String account) {
        return Finding.of(UNKNOWN_ACCOUNT, Severity.BLOCK, at(account))
                .reference("account", account)
                .build();
    }

    private Subject at(String account) {
        return subject.at("accounts/" + account);
    }
}
