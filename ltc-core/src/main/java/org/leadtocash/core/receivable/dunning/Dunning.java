package org.leadtocash.core.receivable.dunning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.receivable.CustomerItems;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;

/** One run of a procedure over all customers. */
final class Dunning {
    static final FindingCode BLOCKED = FindingCode.of("receivable.dunning-blocked");
    static final FindingCode DISPUTED = FindingCode.of("receivable.dunning-disputed");
    static final FindingCode TOO_SOON = FindingCode.of("receivable.dunning-too-soon");
    static final FindingCode TOO_SMALL = FindingCode.of("receivable.dunning-too-small");
    static final FindingCode NETTED = FindingCode.of("receivable.dunning-netted");
    static final FindingCode CUSTOMER_BLOCKED = FindingCode.of("receivable.dunning-customer-blocked");
    static final FindingCode TOTAL_TOO_SMALL = FindingCode.of("receivable.dunning-total-too-small");

    private final DunningProcedure procedure;
    private final LocalDate asOf;
    private final Set<String> blockedCustomers;
    private final List<Finding> findings = new ArrayList<>();
    private final List<DunningNotice> notices = new ArrayList<>();

    Dunning(DunningProcedure procedure, LocalDate asOf, Set<String> blockedCustomers) {
        this.procedure = procedure;
        this.asOf = asOf;
        this.blockedCustomers = blockedCustomers;
    }

    DunningRun run(OpenItems items) {
        for (CustomerItems own : items.customers()) {
            Map<CurrencyUnit, List<DunningNotice.Line>> due = new TreeMap<>();
            for (OpenItem item : own) {
                line(item)
                        .ifPresent(line -> due.computeIfAbsent(item.open().getCurrencyUnit(), none -> new ArrayList<>())
                                .add(line));
            }
            due.forEach((currency, lines) -> propose(own, currency, lines));
        }
        return new DunningRun(procedure.id(), asOf, notices, Findings.from(findings));
    }

    /** The item's next level, where it has reached it; the reason where something stands in the way. */
    private Optional<DunningNotice.Line> line(OpenItem item) {
        boolean atEnd = item.dunningLevel() >= procedure.levels().size();
        int level = Math.min(item.dunningLevel() + 1, procedure.levels().size());
        long days = item.daysPastDue(asOf);
        boolean due = item.openMinor() > 0
                && !item.documentDate().isAfter(asOf)
                && (!atEnd || procedure.repeatsLast())
                && procedure.reaches(level, days);
        if (!due) {
            return Optional.empty();
        }
        Optional<FindingCode> obstacle = obstacle(item);
        obstacle.ifPresent(code -> findings.add(Finding.of(
                        code, Severity.INFO, Subject.of("item", item.document().toString()))
                .reference("item", item.ref().toString())
                .with("level", (long) level)
                .build()));
        return obstacle.isPresent()
                ? Optional.empty()
                : Optional.of(new DunningNotice.Line(item.ref(), level, days, item.open()));
    }

    private Optional<FindingCode> obstacle(OpenItem item) {
        if (item.disputed()) {
            return Optional.of(DISPUTED);
        }
        if (item.dunningBlocked()) {
            return Optional.of(BLOCKED);
        }
        boolean tooSoon = item.lastNotice()
                .filter(last -> ChronoUnit.DAYS.between(last, asOf) < procedure.daysBetween())
                .isPresent();
        if (tooSoon) {
            return Optional.of(TOO_SOON);
        }
        return isBelow(item.open(), procedure.leastItems()) ? Optional.of(TOO_SMALL) : Optional.empty();
    }

    private static boolean isBelow(Money amount, List<Money> least) {
        return least.stream().anyMatch(given -> given.isSameCurrency(amount) && amount.isLessThan(given));
    }

    private void propose(CustomerItems own, CurrencyUnit currency, List<DunningNotice.Line> lines) {
        Money overdue = lines.stream().map(DunningNotice.Line::open).reduce(Money.zero(currency), Money::plus);
        if (blockedCustomers.contains(own.customer())) {
            leaveOut(own, CUSTOMER_BLOCKED, overdue);
        } else if (procedure.netsCredits()
                && credits(own, currency).plus(overdue).isNegativeOrZero()) {
            leaveOut(own, NETTED, overdue);
        } else if (procedure.grouping() == DunningProcedure.Grouping.CUSTOMER) {
            notice(own, lines);
        } else {
            Map<Integer, List<DunningNotice.Line>> levels = new TreeMap<>();
            lines.forEach(line -> levels.computeIfAbsent(line.level(), none -> new ArrayList<>())
                    .add(line));
            levels.values().forEach(same -> notice(own, same));
        }
    }

    private static Money credits(CustomerItems own, CurrencyUnit currency) {
        Money sum = Money.zero(currency);
        for (OpenItem item : own) {
            if (item.openMinor() < 0 && item.open().getCurrencyUnit().equals(currency)) {
                sum = sum.plus(item.open());
            }
        }
        return sum;
    }

    private void notice(CustomerItems own, List<DunningNotice.Line> lines) {
        int level = lines.stream().mapToInt(DunningNotice.Line::level).max().orElseThrow();
        CurrencyUnit currency = lines.get(0).open().getCurrencyUnit();
        Optional<Money> fee = procedure.levels().get(level - 1).fee(currency);
        DunningNotice notice = new DunningNotice(procedure.id(), own.customer(), level, asOf, lines, List.of(), fee);
        if (isBelow(notice.outstanding(), procedure.leastTotals())) {
            leaveOut(own, TOTAL_TOO_SMALL, notice.outstanding());
        } else {
            notices.add(notice);
        }
    }

    private void leaveOut(CustomerItems own, FindingCode code, Money overdue) {
        findings.add(Finding.of(code, Severity.INFO, Subject.of("customer", own.customer()))
                .with("amount", overdue)
                .build());
    }
}
