package org.leadtocash.core.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
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
    private final FlowLink link;
    private final List<Finding> found = new ArrayList<>();

    private LinkRules(MainLine flow, FlowLink link) {
        this.flow = flow;
        this.link = link;
    }

    static List<Finding> of(MainLine flow, FlowLink link, int times) {
        LinkRules rules = new LinkRules(flow, link);
        if (times > 1) {
            rules.add(rules.broken(Rule.LINKS, DUPLICATE_LINK, Severity.BLOCK).with("times", times));
        }
        rules.ends();
        rules.currencies();
        rules.units();
        rules.times();
        return rules.found;
    }

    /** The finding is about the later document, which said where it came from. */
    private Finding.Builder broken(Rule rule, FindingCode code, Severity severity) {
        Subject subject = link.to().subject().at("from/" + link.kind() + "/" + link.from());
        return rule.broken(code, severity, subject)
                .reference("from", link.from().toString())
                .reference("to", link.to().toString());
    }

    private void add(Finding.Builder finding) {
        found.add(finding.build());
    }

    private void ends() {
        if (link.from().equals(link.to())) {
            add(broken(Rule.F11, SELF_LINK, Severity.BLOCK));
        }
        for (NodeRef end : List.of(link.from(), link.to())) {
            boolean there = end.line().isPresent()
                    ? flow.line(end.line().get()).isPresent()
                    : flow.document(end.document()).isPresent();
            if (!there) {
                add(broken(Rule.LINKS, UNKNOWN_DOCUMENT, Severity.BLOCK).reference("unknown", end.toString()));
            }
        }
    }

    private void currencies() {
        Optional<CurrencyUnit> before = currency(link.from());
        Optional<CurrencyUnit> after = currency(link.to());
        if (link.amount().isEmpty()) {
            return;
        }
        BigMoney amount = link.amount().get();
        boolean right = after.map(amount.getCurrencyUnit()::equals).orElse(true);
        Optional<BigMoney> told = link.amountBefore();
        right &= before.map(currency -> currency.equals(told.orElseThrow().getCurrencyUnit()))
                .orElse(true);
        if (!right) {
            Finding.Builder mixed =
                    broken(Rule.F10, MIXED_CURRENCY, Severity.BLOCK).with("amount", amount);
            before.ifPresent(currency -> mixed.reference("fromCurrency", currency.getCode()));
            after.ifPresent(currency -> mixed.reference("toCurrency", currency.getCode()));
            add(mixed);
        }
        link.conversion().ifPresent(conversion -> rate(amount, conversion));
    }

    private Optional<CurrencyUnit> currency(NodeRef node) {
        return flow.document(node.document()).flatMap(FlowDocument::currency);
    }

    /** The later amount is the earlier at the rate, rounded to the digits of its currency: to the last of them. */
    private void rate(BigMoney amount, FlowLink.Converted conversion) {
        Ratio exact = Ratio.from(conversion.amount().getAmount()).times(conversion.rate());
        Ratio off = Ratio.from(amount.getAmount()).minus(exact).abs();
        Ratio unit =
                Ratio.from(RoundingPolicy.standard(amount.getCurrencyUnit()).increment());
        if (off.compareTo(unit) >= 0) {
            add(broken(Rule.F10, RATE_MISMATCH, Severity.REVIEW)
                    .with("amount", amount)
                    .with("before", conversion.amount())
                    .reference("rate", conversion.rate().toString())
                    .with("day", conversion.date()));
        }
    }

    private void units() {
        link.quantity().ifPresent(quantity -> {
            if (quantity.signum() < 0) {
                add(broken(Rule.LINKS, NEGATIVE_QUANTITY, Severity.BLOCK).with("quantity", quantity));
            }
            for (NodeRef end : List.of(link.from(), link.to())) {
                Optional<Unit> expected = end.line()
                        .flatMap(flow::line)
                        .map(line -> line.quantity().unit());
                if (expected.isPresent() && !expected.get().equals(quantity.unit())) {
                    add(broken(Rule.F14, UNIT_MISMATCH, Severity.BLOCK)
                            .with("quantity", quantity)
                            .reference("line", end.toString())
                            .reference("unit", expected.get().code()));
                }
            }
        });
    }

    private void times() {
        Optional<FlowDocument> before = flow.document(link.from().document());
        Optional<FlowDocument> after = flow.document(link.to().document());
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        if (after.get().at().isBefore(before.get().at())) {
            add(broken(Rule.F16, CHILD_BEFORE_PARENT, Severity.WARN)
                    .with("earlier", before.get().at())
                    .with("later", after.get().at()));
        }
        if (before.get().status() == DocumentStatus.CANCELLED
                && after.get().status() != DocumentStatus.CANCELLED
                && !link.kind().outlivesCancellation()) {
            add(broken(Rule.F17, LIVE_SUCCESSOR, Severity.BLOCK));
        }
    }
}
