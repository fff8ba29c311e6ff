package org.leadtocash.core.flow.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.flow.balance.Balances;
import org.leadtocash.core.flow.balance.MoneyUse;
import org.leadtocash.core.flow.balance.QuantityUse;
import org.leadtocash.core.time.Validity;

/** The rules about what was agreed and what followed: contracts (F05) and frames (F08). */
final class AgreementRules {
    static final FindingCode OVER_CONTRACT = FindingCode.of("flow.over-contract");
    static final FindingCode BILLING_UNTOLD = FindingCode.of("flow.billing-untold");
    static final FindingCode OVER_CALLED = FindingCode.of("flow.over-called");
    static final FindingCode OVER_CALLED_AMOUNT = FindingCode.of("flow.over-called-amount");
    static final FindingCode CALLED_OUTSIDE = FindingCode.of("flow.called-outside");
    static final FindingCode CALL_DAY_UNTOLD = FindingCode.of("flow.call-day-untold");

    private final MainLine flow;
    private final Balances balances;
    private final List<Finding> found;

    AgreementRules(Balances balances, List<Finding> found) {
        this.flow = balances.flow();
        this.balances = balances;
        this.found = found;
    }

    void check(FlowDocument document) {
        List<FlowLink> calls = of(flow.leaving(document.ref()), LinkKind.CALLS_OFF);
        if (document.ref().type().equals(DocType.CONTRACT) || !calls.isEmpty()) {
            balances.billed(document.ref()).ifPresent(use -> billed(document.ref(), use));
        }
        if (!calls.isEmpty()) {
            called(document, calls);
        }
    }

    private static List<FlowLink> of(List<FlowLink> links, LinkKind kind) {
        return links.stream().filter(link -> link.kind().equals(kind)).toList();
    }

    private void billed(DocRef contract, MoneyUse use) {
        if (use.isOverUsed()) {
            money(FlowRule.F05, OVER_CONTRACT, Subject.of(contract), use);
        }
        if (use.untold() > 0) {
            found.add(FlowRule.F05
                    .broken(BILLING_UNTOLD, Severity.REVIEW, Subject.of(contract))
                    .with("count", use.untold())
                    .build());
        }
    }

    private void money(FlowRule rule, FindingCode code, Subject subject, MoneyUse use) {
        found.add(rule.broken(code, Severity.BLOCK, subject)
                .with("expected", use.total())
                .with("actual", use.used())
                .with("over", use.used().minus(use.total()))
                .build());
    }

    private void called(FlowDocument frame, List<FlowLink> calls) {
        called(NodeRef.of(frame.ref()));
        for (FlowLine line : frame.lines()) {
            called(NodeRef.of(line.ref()));
            balances.called(line.ref())
                    .filter(QuantityUse::isOverUsed)
                    .ifPresent(use -> found.add(FlowRule.F08
                            .broken(OVER_CALLED, Severity.BLOCK, Subject.of(line.ref()))
                            .with("expected", use.total())
                            .with("actual", use.used())
                            .with("over", use.used().minus(use.total()))
                            .build()));
        }
        frame.validity().ifPresent(days -> {
            SortedSet<DocRef> orders = new TreeSet<>();
            calls.forEach(call -> orders.add(call.to().document()));
            orders.stream()
                    .filter(order -> !flow.isCancelled(order))
                    .flatMap(order -> flow.document(order).stream())
                    .forEach(order -> inTime(frame, days, order));
        });
    }

    private void called(NodeRef node) {
        balances.called(node)
                .filter(MoneyUse::isOverUsed)
                .ifPresent(use -> money(FlowRule.F08, OVER_CALLED_AMOUNT, node.subject(), use));
    }

    /** Without a day on the order, its moment decides where it is inside, or outside, in every zone of the earth. */
    private void inTime(FlowDocument frame, Validity days, FlowDocument order) {
        LocalDate first = order.day().orElseGet(() -> earliest(order));
        LocalDate last = order.day().orElseGet(() -> latest(order));
        boolean starts = days.contains(first);
        boolean ends = days.contains(last);
        if (starts && ends) {
            return;
        }
        boolean sure = !starts && !ends;
        FindingCode code = sure ? CALLED_OUTSIDE : CALL_DAY_UNTOLD;
        Finding.Builder finding = FlowRule.F08
                .broken(code, sure ? Severity.BLOCK : Severity.REVIEW, Subject.of(order.ref()))
                .with("frame", frame.ref())
                .reference("validity", days.toString());
        found.add((sure ? finding.with("day", first) : finding.with("at", order.at())).build());
    }

    /** The day in the zone where it is earliest, and in the one where it is latest. */
    private static LocalDate earliest(FlowDocument order) {
        return LocalDate.ofInstant(order.at(), ZoneOffset.ofHours(-12));
    }

    private static LocalDate latest(FlowDocument order) {
        return LocalDate.ofInstant(order.at(), ZoneOffset.ofHours(14));
    }
}
