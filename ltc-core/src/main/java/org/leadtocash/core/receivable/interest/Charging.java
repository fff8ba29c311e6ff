package org.leadtocash.core.receivable.interest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.receivable.ItemHistory;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.Movement;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.terms.Figure;
import org.leadtocash.core.receivable.terms.Worksheet;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Cited;

/** One run of interest over the items of a history. */
final class Charging {
    static final FindingCode NO_RATE = FindingCode.of("receivable.no-interest-rate");
    static final FindingCode NO_INTEREST_ON_DISPUTED = FindingCode.of("receivable.no-interest-on-disputed");
    static final FindingCode INTEREST_TOO_SMALL = FindingCode.of("receivable.interest-too-small");

    private final InterestRules rules;
    private final LocalDate after;
    private final LocalDate through;
    private final Tape tape;
    private final Worksheet sheet;
    private final List<Finding> findings = new ArrayList<>();

    Charging(InterestRules rules, LocalDate after, LocalDate through, Tape tape) {
        this.rules = rules;
        this.after = after;
        this.through = through;
        this.tape = tape;
        this.sheet = Worksheet.on(tape);
    }

    InterestStatement run(ItemHistory history) {
        Map<ItemRef, TreeMap<LocalDate, Money>> moved = new HashMap<>();
        for (Movement movement : history.movements()) {
            moved.computeIfAbsent(movement.item(), none -> new TreeMap<>())
                    .merge(movement.on(), movement.change(), Money::plus);
        }
        List<InterestCharge> charges = new ArrayList<>();
        for (OpenItem item : history.items().list()) {
            if (item.amountMinor() > 0 && !rules.free().contains(item.kind())) {
                charge(item, moved.getOrDefault(item.ref(), new TreeMap<>())).ifPresent(charges::add);
            }
        }
        return new InterestStatement(after, through, charges, Findings.from(findings));
    }

    private Optional<InterestCharge> charge(OpenItem item, TreeMap<LocalDate, Money> moved) {
        List<InterestSpan> spans = spans(item, moved);
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        if (item.disputed() && !rules.onDisputed()) {
            findings.add(about(NO_INTEREST_ON_DISPUTED, Severity.INFO, item).build());
            return Optional.empty();
        }
        Money amount = amount(item, spans);
        Optional<Money> least =
                rules.least().stream().filter(amount::isSameCurrency).findFirst();
        if (least.filter(amount::isLessThan).isPresent()) {
            findings.add(about(INTEREST_TOO_SMALL, Severity.INFO, item)
                    .with("amount", amount)
                    .with("least", least.get())
                    .build());
            return Optional.empty();
        }
        return amount.isPositive()
                ? Optional.of(new InterestCharge(item.ref(), item.customer(), spans, amount))
                : Optional.empty();
    }

    private static Finding.Builder about(FindingCode code, Severity severity, OpenItem item) {
        return Finding.of(code, severity, Subject.of("item", item.document().toString()))
                .reference("item", item.ref().toString());
    }

    /**
     * Days count from the end of the due date, also where a run before this one ended within the days of grace, because
     * it charged nothing. A payment counts from the end of its day, a rate from the start of its.
     */
    private List<InterestSpan> spans(OpenItem item, TreeMap<LocalDate, Money> moved) {
        LocalDate graceEnd = item.dueDate().plusDays(rules.graceDays());
        LocalDate begin = rules.graceIsFree() ? graceEnd : item.dueDate();
        LocalDate start = after.isAfter(graceEnd) ? after : begin;
        if (!through.isAfter(graceEnd) || !through.isAfter(start)) {
            return List.of();
        }
        List<LocalDate> cuts = new ArrayList<>(cuts(start, moved));
        List<InterestSpan> spans = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++) {
            LocalDate from = cuts.get(i - 1);
            Money principal = item.amount();
            for (Money change : moved.headMap(from, true).values()) {
                principal = principal.plus(change);
            }
            if (principal.isPositive() && isStillLate(item, graceEnd, from, moved)) {
                span(item, from, cuts.get(i), principal).ifPresent(spans::add);
            }
        }
        return spans;
    }

    /** Paid within the days of grace an item bears nothing for them either. */
    private static boolean isStillLate(
            OpenItem item, LocalDate graceEnd, LocalDate from, TreeMap<LocalDate, Money> moved) {
        if (from.isAfter(graceEnd)) {
            return true;
        }
        Money open = item.amount();
        for (Money change : moved.headMap(graceEnd, true).values()) {
            open = open.plus(change);
        }
        return open.isPositive();
    }

    private TreeSet<LocalDate> cuts(LocalDate start, TreeMap<LocalDate, Money> moved) {
        TreeSet<LocalDate> cuts = new TreeSet<>(moved.keySet());
        rules.rates().entries().forEach(entry -> {
            entry.validity().from().ifPresent(day -> cuts.add(day.minusDays(1)));
            entry.validity().to().ifPresent(day -> cuts.add(day.minusDays(1)));
        });
        TreeSet<LocalDate> inside = new TreeSet<>(cuts.subSet(start, true, through, true));
        inside.add(start);
        inside.add(through);
        return inside;
    }

    private Optional<InterestSpan> span(OpenItem item, LocalDate from, LocalDate to, Money principal) {
        Optional<InterestRate> rate = rules.rates().at(from.plusDays(1));
        if (rate.isEmpty()) {
            findings.add(about(NO_RATE, Severity.REVIEW, item)
                    .with("from", from.plusDays(1))
                    .with("through", to)
                    .build());
            return Optional.empty();
        }
        long days = rules.dayCount().days(from, to);
        return days == 0 ? Optional.empty() : Optional.of(new InterestSpan(from, to, days, principal, rate.get()));
    }

    private Money amount(OpenItem item, List<InterestSpan> spans) {
        CurrencyUnit currency = item.amount().getCurrencyUnit();
        tape.scope(item.ref().toString());
        Cited source = Cited.of("interest-rules", rules.id());
        Figure sum = sheet.take("nothing yet", Money.zero(currency), source);
        Figure year = sheet.take("days of a year", Ratio.of(rules.dayCount().year()), "DAY", source);
        for (InterestSpan span : spans) {
            Figure principal = sheet.take(
                    "open", span.principal(), Cited.of("open-item", item.ref().toString()));
            Figure rate = sheet.take(
                    "rate",
                    span.rate().percent(),
                    "%",
                    source.field(span.after().plusDays(1).toString()));
            Figure days = sheet.take(
                    "days", Ratio.of(span.days()), "DAY", Cited.of("days", span.after() + "/" + span.through()));
            Figure ofYear = sheet.percent("interest of a year", principal, rate);
            Figure part = sheet.over("interest of the days", sheet.times("for the days", ofYear, days), year);
            sum = sheet.plus("interest", sum, part);
        }
        Figure rounded = sheet.round("interest", sum, RoundingPolicy.standard(currency));
        sheet.result("interest", rounded);
        return Money.of(currency, RoundingPolicy.standard(currency).round(sum.value()));
    }
}
