package org.leadtocash.core.flow.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.BigMoney;
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

/** The rules about what was agreed and what followed: contracts (F05), frames (F08), and quotes (F09). */
final class AgreementRules {
    static final FindingCode OVER_CONTRACT = FindingCode.of("flow.over-contract");
    static final FindingCode BILLING_UNTOLD = FindingCode.of("flow.billing-untold");
    static final FindingCode OVER_CALLED = FindingCode.of("flow.over-called");
    static final FindingCode OVER_CALLED_AMOUNT = FindingCode.of("flow.over-called-amount");
    static final FindingCode CALLED_OUTSIDE = FindingCode.of("flow.called-outside");
    static final FindingCode CALL_DAY_UNTOLD = FindingCode.of("flow.call-day-untold");
    static final FindingCode ORDER_DEVIATES = FindingCode.of("flow.order-deviates");
    static final FindingCode ORDER_UNTOLD = FindingCode.of("flow.order-untold");

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
        if (document.ref().type().equals(DocType.ORDER)) {
            quoted(document);
        }
    }

    private static List<FlowLink> of(List<FlowLink> links, LinkKind kind) {
        return links.stream().filter(link -> link.kind().equals(kind)).toList();
    }

    private void billed(DocRef contract, MoneyUse use) {
        if (use.isOverUsed()) {
            money(FlowRule.F05, OVER_CONTRACT, Severity.BLOCK, Subject.of(contract), use.total(), use.used());
        }
        if (use.untold() > 0) {
            found.add(FlowRule.F05
                    .broken(BILLING_UNTOLD, Severity.REVIEW, Subject.of(contract))
                    .with("count", use.untold())
                    .build());
        }
    }

    private void money(
            FlowRule rule, FindingCode code, Severity severity, Subject subject, BigMoney expected, BigMoney actual) {
        found.add(rule.broken(code, severity, subject)
                .with("expected", expected)
                .with("actual", actual)
                .with("over", actual.minus(expected))
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
                .ifPresent(use -> money(
                        FlowRule.F08, OVER_CALLED_AMOUNT, Severity.BLOCK, node.subject(), use.total(), use.used()));
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

    private void quoted(FlowDocument order) {
        SortedSet<DocRef> quotes = new TreeSet<>();
        for (FlowLink link : flow.arriving(order.ref())) {
            if (link.kind().equals(LinkKind.ORDERS)
                    && link.from().document().type().equals(DocType.QUOTE)) {
                quotes.add(link.from().document());
            }
        }
        Optional<BigMoney> total = order.total();
        if (quotes.isEmpty() || total.isEmpty() || flow.isCancelled(order.ref())) {
            return;
        }
        BigMoney expected = BigMoney.zero(total.get().getCurrencyUnit());
        for (DocRef quote : quotes) {
            Optional<BigMoney> part = part(quote, order, quotes.size() == 1);
            if (part.isEmpty() || !part.get().isSameCurrency(expected)) {
                untold(quote, order);
                return;
            }
            expected = expected.plus(part.get());
        }
        if (!expected.isEqual(total.get())) {
            money(FlowRule.F09, ORDER_DEVIATES, Severity.REVIEW, Subject.of(order.ref()), expected, total.get());
        }
    }

    /**
     * What of a quote an order takes: what the links say, else all of it where nobody else orders from it; else what others
     * leave of it, at most what is ordered.
     */
    private Optional<BigMoney> part(DocRef quote, FlowDocument order, boolean alone) {
        List<FlowLink> links = of(flow.arriving(order.ref()), LinkKind.ORDERS).stream()
                .filter(link -> link.from().document().equals(quote))
                .toList();
        if (links.stream().allMatch(link -> link.amount().isPresent())) {
            return links.stream()
                    .map(link -> link.amount().get())
                    .reduce((one, other) -> one.isSameCurrency(other) ? one.plus(other) : one);
        }
        Optional<BigMoney> quoted = flow.document(quote).flatMap(FlowDocument::total);
        BigMoney total = order.total().orElseThrow();
        if (quoted.isEmpty()) {
            // a quote that says nothing leaves nothing to deviate from
            return Optional.of(total).filter(given -> alone);
        }
        if (!quoted.get().isSameCurrency(total)) {
            return Optional.empty();
        }
        SortedSet<DocRef> orders = new TreeSet<>();
        of(flow.leaving(quote), LinkKind.ORDERS)
                .forEach(link -> orders.add(link.to().document()));
        orders.removeIf(flow::isCancelled);
        if (orders.size() <= 1) {
            return quoted;
        }
        BigMoney others = BigMoney.zero(total.getCurrencyUnit());
        for (DocRef other : orders) {
            Optional<BigMoney> ordered = flow.document(other).flatMap(FlowDocument::total);
            if (!alone || ordered.isEmpty() || !ordered.get().isSameCurrency(others)) {
                return Optional.empty();
            }
            others = other.equals(order.ref()) ? others : others.plus(ordered.get());
        }
        BigMoney left = quoted.get().minus(others);
        return Optional.of(left.isLessThan(total) ? left : total);
    }

    private void untold(DocRef quote, FlowDocument order) {
        found.add(FlowRule.F09
                .broken(ORDER_UNTOLD, Severity.REVIEW, Subject.of(order.ref()))
                .with("quote", quote)
                .build());
    }
}
