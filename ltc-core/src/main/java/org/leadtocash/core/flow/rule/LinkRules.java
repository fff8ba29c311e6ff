package org.leadtocash.core.flow.rule;

import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.flow.balance.Balances;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/** The rules about one link: its ends, F10, F11 (self links), F14, F16, F17. */
final class LinkRules {
    static final FindingCode UNKNOWN_DOCUMENT = FindingCode.of("flow.unknown-document");
    static final FindingCode DUPLICATE_LINK = FindingCode.of("flow.duplicate-link");
    static final FindingCode NEGATIVE_QUANTITY = FindingCode.of("flow.negative-quantity");
    static final FindingCode MIXED_CURRENCY = FindingCode.of("flow.mixed-currency");
    static final FindingCode RATE_MISMATCH = FindingCode.of("flow.rate-mismatch");
    static final FindingCode SELF_LINK = FindingCode.of("flow.self-link");
    static final FindingCode UNIT_MISMATCH = FindingCode.of("flow.unit-mismatch");
    static final FindingCode CHILD_BEFORE_PARENT = FindingCode.of("flow.child-before-parent");
    static final FindingCode LIVE_SUCCESSOR = FindingCode.of("flow.live-successor");

    private final MainLine flow;
    private final Balances balances;
    private final List<Finding> found;

    LinkRules(Balances balances, List<Finding> found) {
        this.flow = balances.flow();
        this.balances = balances;
        this.found = found;
    }

    /** The links that arrive at a document; they stand in order, so equal ones stand together. */
    void arriving(FlowDocument after) {
        check(flow.arriving(after.ref()), Optional.of(after));
    }

    void check(List<FlowLink> links, Optional<FlowDocument> after) {
        for (int i = 0; i < links.size(); i++) {
            int times = 1;
            while (i + 1 < links.size() && links.get(i + 1).equals(links.get(i))) {
                times++;
                i++;
            }
            check(links.get(i), after, times);
        }
    }

    private void check(FlowLink link, Optional<FlowDocument> after, int times) {
        Optional<FlowDocument> before = flow.document(link.from().document());
        if (times > 1) {
            found.add(broken(link, FlowRule.LINKS, DUPLICATE_LINK, Severity.BLOCK)
                    .with("times", times)
                    .build());
        }
        if (link.from().equals(link.to())) {
            add(broken(link, FlowRule.F11, SELF_LINK, Severity.BLOCK));
        }
        Optional<FlowLine> earlier = end(link, link.from(), before);
        Optional<FlowLine> later = end(link, link.to(), after);
        if (link.amount().isPresent()) {
            currencies(link, link.amount().get(), before, after);
        }
        if (link.quantity().isPresent()) {
            units(link, link.quantity().get(), earlier, later);
        }
        if (before.isPresent() && after.isPresent()) {
            times(link, before.get(), after.get());
        }
    }

    /** The finding is about the later document, which said where it came from. */
    private static Finding.Builder broken(FlowLink link, FlowRule rule, FindingCode code, Severity severity) {
        Subject subject = link.to().subject().at("from/" + link.kind() + "/" + link.from());
        return rule.broken(code, severity, subject)
                .reference("from", link.from().toString())
                .reference("to", link.to().toString());
    }

    private void add(Finding.Builder finding) {
        found.add(finding.build());
    }

    /** The line at an end, where the end is one. */
    private Optional<FlowLine> end(FlowLink link, NodeRef end, Optional<FlowDocument> document) {
        Optional<FlowLine> line = end.line().isPresent() && document.isPresent()
                ? document.get().line(end.line().get())
                : Optional.empty();
        if (document.isEmpty() || end.line().isPresent() && line.isEmpty()) {
            add(broken(link, FlowRule.LINKS, UNKNOWN_DOCUMENT, Severity.BLOCK).reference("unknown", end.toString()));
        }
        return line;
    }

    private void currencies(
            FlowLink link, BigMoney amount, Optional<FlowDocument> before, Optional<FlowDocument> after) {
        Optional<CurrencyUnit> first = before.flatMap(FlowDocument::currency);
        Optional<CurrencyUnit> second = after.flatMap(FlowDocument::currency);
        CurrencyUnit told = link.amountBefore().orElse(amount).getCurrencyUnit();
        boolean wrong = second.isPresent() && !second.get().equals(amount.getCurrencyUnit())
                || first.isPresent() && !first.get().equals(told);
        if (wrong) {
            Finding.Builder mixed =
                    broken(link, FlowRule.F10, MIXED_CURRENCY, Severity.BLOCK).with("amount", amount);
            first.ifPresent(currency -> mixed.reference("fromCurrency", currency.getCode()));
            second.ifPresent(currency -> mixed.reference("toCurrency", currency.getCode()));
            add(mixed);
        }
        link.conversion().ifPresent(conversion -> rate(link, amount, conversion));
        link.group().ifPresent(conversion -> rate(link, amount, conversion));
    }

    /** The later amount is the other at the rate, rounded to the digits of its currency: to the last of them. */
    private void rate(FlowLink link, BigMoney amount, FlowLink.Converted conversion) {
        Ratio exact = Ratio.from(conversion.amount().getAmount()).times(conversion.rate());
        Ratio off = Ratio.from(amount.getAmount()).minus(exact).abs();
        Ratio unit =
                Ratio.from(RoundingPolicy.standard(amount.getCurrencyUnit()).increment());
        if (off.compareTo(unit) >= 0) {
            add(broken(link, FlowRule.F10, RATE_MISMATCH, Severity.REVIEW)
                    .with("amount", amount)
                    .with("before", conversion.amount())
                    .reference("rate", conversion.rate().toString())
                    .with("day", conversion.date()));
        }
    }

    private void units(FlowLink link, Quantity quantity, Optional<FlowLine> earlier, Optional<FlowLine> later) {
        if (quantity.signum() < 0) {
            add(broken(link, FlowRule.LINKS, NEGATIVE_QUANTITY, Severity.BLOCK).with("quantity", quantity));
        }
        unit(link, quantity, earlier);
        unit(link, quantity, later);
    }

    private void unit(FlowLink link, Quantity quantity, Optional<FlowLine> line) {
        Optional<Unit> expected = line.flatMap(FlowLine::baseUnit);
        if (expected.isPresent()
                && !expected.get().equals(quantity.unit())
                && balances.quantity(link, expected.get()).isEmpty()) {
            add(broken(link, FlowRule.F14, UNIT_MISMATCH, Severity.BLOCK)
                    .with("quantity", quantity)
                    .reference("line", line.get().ref().toString())
                    .reference("unit", expected.get().code()));
        }
    }

    private void times(FlowLink link, FlowDocument before, FlowDocument after) {
        if (after.at().isBefore(before.at())) {
            add(broken(link, FlowRule.F16, CHILD_BEFORE_PARENT, Severity.WARN)
                    .with("earlier", before.at())
                    .with("later", after.at()));
        }
        if (before.status() == DocumentStatus.CANCELLED
                && after.status() != DocumentStatus.CANCELLED
                && !link.kind().outlivesCancellation()) {
            add(broken(link, FlowRule.F17, LIVE_SUCCESSOR, Severity.BLOCK));
        }
    }
}
