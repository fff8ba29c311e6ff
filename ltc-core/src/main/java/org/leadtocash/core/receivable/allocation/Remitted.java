package org.leadtocash.core.receivable.allocation;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.OpenItem;

/** A remittance advice, read against the items: each line becomes targets, or a finding that says why not. */
final class Remitted {
    static final FindingCode UNKNOWN_ITEM = FindingCode.of("receivable.unknown-item");
    static final FindingCode OTHER_CUSTOMER = FindingCode.of("receivable.other-customer");
    static final FindingCode OTHER_CURRENCY = FindingCode.of("receivable.other-currency");
    static final FindingCode WRONG_SIGN = FindingCode.of("receivable.wrong-sign");
    static final FindingCode MORE_THAN_OPEN = FindingCode.of("receivable.more-than-open");

    private final AllocationCase given;
    private final Payment payment;
    private final List<Target> targets = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Remitted(AllocationCase given) {
        this.given = given;
        this.payment = given.payment();
    }

    /** Credits are drawn on before claims are paid with them, whatever the order of the lines. */
    Proposal proposal() {
        for (boolean credits : new boolean[] {true, false}) {
            payment.remittance().stream()
                    .filter(line -> line.amount().isNegative() == credits)
                    .forEach(this::follow);
        }
        return new Proposal(List.copyOf(targets), false, Findings.from(findings));
    }

    private void follow(Payment.Remittance line) {
        List<OpenItem> items = named(line.item());
        if (items.isEmpty()) {
            report(UNKNOWN_ITEM, Severity.REVIEW, line, line.amount());
        } else if (items.stream().anyMatch(item -> !item.customer().equals(payment.customer()))) {
            report(OTHER_CUSTOMER, Severity.REVIEW, line, line.amount());
        } else if (items.stream().anyMatch(item -> !item.open().isSameCurrency(line.amount()))) {
            report(OTHER_CURRENCY, Severity.REVIEW, line, line.amount());
        } else if (items.stream()
                .anyMatch(item -> item.amount().isNegative() != line.amount().isNegative())) {
            report(WRONG_SIGN, Severity.REVIEW, line, line.amount());
        } else {
            spread(line, items);
        }
    }

    private List<OpenItem> named(ItemRef ref) {
        if (ref.part() > 0 || given.items().item(ref).isPresent()) {
            return given.items().item(ref).stream().toList();
        }
        return given.items().items(ref.document()).stream()
                .sorted(OpenItem.OLDEST_DUE)
                .toList();
    }

    /** Over the parts of a document, the first due first; an earlier line may have had some of it. */
    private void spread(Payment.Remittance line, List<OpenItem> items) {
        CurrencyUnit currency = payment.amount().getCurrencyUnit();
        long left = line.amount().getAmountMinorLong();
        for (OpenItem item : items) {
            long room = line.amount().isNegative() ? item.openMinor() : given.neededMinor(item);
            room -= taken(item);
            long part = line.amount().isNegative() ? Math.max(left, room) : Math.min(left, room);
            if (part != 0 && Long.signum(part) == Long.signum(left)) {
                targets.add(Target.upTo(item, Money.ofMinor(currency, part)));
                left -= part;
            }
        }
        if (left != 0) {
            report(MORE_THAN_OPEN, Severity.WARN, line, Money.ofMinor(currency, left));
        }
    }

    private long taken(OpenItem item) {
        long sum = 0;
        for (Target target : targets) {
            if (target.item().ref().equals(item.ref())) {
                sum += target.most().orElseThrow().getAmountMinorLong();
            }
        }
        return sum;
    }

    private void report(FindingCode code, Severity severity, Payment.Remittance line, Money amount) {
        findings.add(Finding.of(code, severity, Subject.of(payment.document()))
                .reference("item", line.item().toString())
                .with("amount", amount)
                .build());
    }
}
