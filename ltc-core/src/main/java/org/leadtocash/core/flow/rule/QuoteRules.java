package org.leadtocash.core.flow.rule;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;

/** F09: an order says what its quote said, and all orders of a quote together take no more than it holds. */
final class QuoteRules {
    static final FindingCode DEVIATES = FindingCode.of("flow.order-deviates");
    static final FindingCode UNTOLD = FindingCode.of("flow.order-untold");
    static final FindingCode OVER_ORDERED = FindingCode.of("flow.over-ordered");

    private final MainLine flow;
    private final List<Finding> found;

    QuoteRules(MainLine flow, List<Finding> found) {
        this.flow = flow;
        this.found = found;
    }

    void check(FlowDocument document) {
        boolean isOrder = document.ref().type().equals(DocType.ORDER);
        boolean isQuote = document.ref().type().equals(DocType.QUOTE);
        if ((isOrder || isQuote) && !flow.isCancelled(document.ref())) {
            document.total().ifPresent(total -> {
                if (isOrder) {
                    order(document, total);
                } else {
                    quote(document.ref(), total);
                }
            });
        }
    }

    private void order(FlowDocument order, BigMoney total) {
        SortedSet<DocRef> quotes = new TreeSet<>();
        for (FlowLink link : flow.arriving(order.ref())) {
            if (link.kind().equals(LinkKind.ORDERS)
                    && link.from().document().type().equals(DocType.QUOTE)) {
                quotes.add(link.from().document());
            }
        }
        BigMoney expected = BigMoney.zero(total.getCurrencyUnit());
        for (DocRef quote : quotes) {
            Optional<BigMoney> part =
                    part(quote, order.ref(), total, quotes.size() == 1).filter(total::isSameCurrency);
            if (part.isEmpty()) {
                found.add(FlowRule.F09
                        .broken(UNTOLD, Severity.REVIEW, Subject.of(order.ref()))
                        .with("quote", quote)
                        .build());
                return;
            }
            expected = expected.plus(part.get());
        }
        if (!quotes.isEmpty() && !expected.isEqual(total)) {
            money(DEVIATES, order.ref(), expected, total);
        }
    }

    private void money(FindingCode code, DocRef document, BigMoney expected, BigMoney actual) {
        found.add(FlowRule.F09
                .broken(code, Severity.REVIEW, Subject.of(document))
                .with("expected", expected)
                .with("actual", actual)
                .with("over", actual.minus(expected))
                .build());
    }

    /**
     * What of a quote an order takes: what the links say, else all of it where nobody else orders from it. Where others do, any
     * part will do, as long as all together take no more than there is.
     */
    private Optional<BigMoney> part(DocRef quote, DocRef order, BigMoney total, boolean alone) {
        List<FlowLink> links = between(quote, order);
        if (isTold(links)) {
            return sum(links, FlowLink::amount);
        }
        Optional<BigMoney> quoted = flow.document(quote).flatMap(FlowDocument::total);
        if (quoted.isEmpty()) {
            // a quote that says nothing leaves nothing to deviate from
            return Optional.of(total).filter(given -> alone);
        }
        if (!quoted.get().isSameCurrency(total) || orders(quote).size() == 1) {
            return quoted;
        }
        return Optional.of(total).filter(given -> alone);
    }

    /** An order of which nothing says how much it takes in this currency is told by its own rule. */
    private void quote(DocRef quote, BigMoney total) {
        SortedSet<DocRef> orders = orders(quote);
        BigMoney taken = BigMoney.zero(total.getCurrencyUnit());
        for (DocRef order : orders) {
            List<FlowLink> links = between(quote, order);
            Optional<BigMoney> part = isTold(links)
                    ? sum(links, FlowLink::amountBefore)
                    : flow.document(order).flatMap(FlowDocument::total).filter(own -> orders.size() > 1);
            if (part.filter(taken::isSameCurrency).isPresent()) {
                taken = taken.plus(part.get());
            }
        }
        if (taken.isGreaterThan(total)) {
            money(OVER_ORDERED, quote, total, taken);
        }
    }

    private SortedSet<DocRef> orders(DocRef quote) {
        SortedSet<DocRef> orders = new TreeSet<>();
        for (FlowLink link : flow.leaving(quote)) {
            if (link.kind().equals(LinkKind.ORDERS)) {
                orders.add(link.to().document());
            }
        }
        orders.removeIf(flow::isCancelled);
        return orders;
    }

    private List<FlowLink> between(DocRef quote, DocRef order) {
        return flow.arriving(order).stream()
                .filter(link -> link.kind().equals(LinkKind.ORDERS)
                        && link.from().document().equals(quote))
                .toList();
    }

    private static boolean isTold(List<FlowLink> links) {
        return links.stream().allMatch(link -> link.amount().isPresent());
    }

    /** Empty where they are in several currencies. */
    private static Optional<BigMoney> sum(List<FlowLink> links, Function<FlowLink, Optional<BigMoney>> amount) {
        Optional<BigMoney> sum = Optional.empty();
        for (FlowLink link : links) {
            BigMoney part = amount.apply(link).orElseThrow();
            if (sum.filter(before -> !before.isSameCurrency(part)).isPresent()) {
                return Optional.empty();
            }
            sum = Optional.of(sum.map(before -> before.plus(part)).orElse(part));
        }
        return sum;
    }
}
