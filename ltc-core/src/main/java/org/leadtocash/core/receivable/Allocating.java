package org.leadtocash.core.receivable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/** One payment on its way through the items, with what is left of it. */
final class Allocating {
    static final FindingCode UNKNOWN_ITEM = FindingCode.of("receivable.unknown-item");
    static final FindingCode OTHER_CUSTOMER = FindingCode.of("receivable.other-customer");
    static final FindingCode OTHER_CURRENCY = FindingCode.of("receivable.other-currency");
    static final FindingCode MORE_THAN_OPEN = FindingCode.of("receivable.more-than-open");
    static final FindingCode MORE_THAN_PAID = FindingCode.of("receivable.more-than-paid");

    private final OpenItems items;
    private final Payment payment;
    private final Map<DocRef, Money> given = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private Money left;

    private Allocating(OpenItems items, Payment payment) {
        this.items = items;
        this.payment = payment;
        this.left = payment.amount();
    }

    static PaymentAllocation oldestDue(OpenItems items, Payment payment) {
        Allocating run = new Allocating(items, payment);
        for (OpenItem item : items.of(payment.customer())) {
            if (item.open().isPositive() && item.open().isSameCurrency(payment.amount())) {
                run.give(item, item.open());
            }
        }
        return run.done();
    }

    static PaymentAllocation asSpecified(OpenItems items, Payment payment) {
        Allocating run = new Allocating(items, payment);
        payment.remittance().forEach(run::follow);
        return run.done();
    }

    private void follow(Payment.Remittance line) {
        OpenItem item = items.byDocument().get(line.item());
        if (item == null) {
            report(UNKNOWN_ITEM, Severity.REVIEW, line, line.amount());
        } else if (!item.customer().equals(payment.customer())) {
            report(OTHER_CUSTOMER, Severity.REVIEW, line, line.amount());
        } else if (!item.open().isSameCurrency(line.amount())) {
            report(OTHER_CURRENCY, Severity.REVIEW, line, line.amount());
        } else {
            give(item, line);
        }
    }

    private void give(OpenItem item, Payment.Remittance line) {
        Money open = openOf(item);
        Money wanted = line.amount();
        if (wanted.isGreaterThan(open)) {
            report(MORE_THAN_OPEN, Severity.WARN, line, wanted.minus(open));
            wanted = open;
        }
        if (wanted.isGreaterThan(left)) {
            report(MORE_THAN_PAID, Severity.WARN, line, wanted.minus(left));
        }
        give(item, wanted);
    }

    /** A credit item has nothing to be paid. */
    private Money openOf(OpenItem item) {
        Money open = item.open().minus(given.getOrDefault(item.document(), Money.zero(left.getCurrencyUnit())));
        return open.isNegative() ? Money.zero(left.getCurrencyUnit()) : open;
    }

    private void give(OpenItem item, Money wanted) {
        Money part = wanted.isGreaterThan(left) ? left : wanted;
        if (part.isPositive()) {
            given.merge(item.document(), part, Money::plus);
            left = left.minus(part);
        }
    }

    private void report(FindingCode code, Severity severity, Payment.Remittance line, Money amount) {
        findings.add(Finding.of(code, severity, Subject.of(payment.document()))
                .with("item", line.item())
                .with("amount", amount)
                .build());
    }

    private PaymentAllocation done() {
        List<PaymentAllocation.Line> lines = new ArrayList<>();
        given.forEach((item, amount) -> lines.add(new PaymentAllocation.Line(item, amount)));
        return new PaymentAllocation(payment, lines, Findings.from(findings));
    }
}
