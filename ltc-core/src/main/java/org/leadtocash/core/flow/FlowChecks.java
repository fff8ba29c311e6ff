package org.leadtocash.core.flow;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.quantity.Quantity;

/** Which documents, lines and links are checked for which question. */
final class FlowChecks {
    static final FindingCode TO_DELIVER = FindingCode.of("flow.open-to-deliver");
    static final FindingCode TO_BILL = FindingCode.of("flow.open-to-bill");
    static final FindingCode TO_COLLECT = FindingCode.of("flow.open-to-collect");

    private FlowChecks() {}

    static Findings ofAll(MainLine flow) {
        List<Finding> found = new ArrayList<>();
        List<DocRef> all = flow.references();
        all.forEach(document -> {
            found.addAll(DocumentRules.of(flow, document));
            arriving(flow, document, found);
            lines(flow, document).forEach(line -> found.addAll(LineRules.of(flow, line)));
        });
        found.addAll(Cycles.of(flow, all));
        return Findings.from(found);
    }

    static Findings of(MainLine flow, DocRef document) {
        List<Finding> found = new ArrayList<>(DocumentRules.of(flow, document));
        arriving(flow, document, found);
        lines(flow, document).forEach(line -> found.addAll(LineRules.of(flow, line)));
        found.addAll(Cycles.of(flow, List.of(document)));
        return Findings.from(found);
    }

    /** What a change breaks: everything it touches, without what was broken as much before. */
    static Findings ofChange(MainLine before, MainLine after, FlowChange change) {
        Set<DocRef> documents = new TreeSet<>();
        Set<NodeRef> nodes = new TreeSet<>();
        change.documents().forEach(document -> {
            documents.add(document.ref());
            document.lines().forEach(line -> nodes.add(NodeRef.of(line.ref())));
            before.document(document.ref())
                    .ifPresent(old -> old.lines().forEach(line -> nodes.add(NodeRef.of(line.ref()))));
        });
        change.links().forEach(link -> {
            documents.add(link.from().document());
            documents.add(link.to().document());
            nodes.add(link.from());
            nodes.add(link.to());
        });
        Set<LineRef> lines = ordered(after, nodes);
        addNeighbours(after, change, documents);
        Findings old = touched(before, documents, lines);
        return touched(after, documents, lines).stream()
                .filter(finding -> old.stream().noneMatch(other -> isNoWorse(finding, other)))
                .collect(Findings.collector());
    }

    /** A document whose status changes may break a rule of a document it is linked to. */
    private static void addNeighbours(MainLine flow, FlowChange change, Set<DocRef> documents) {
        for (FlowDocument document : change.documents()) {
            Joint joint = flow.at(document.ref());
            joint.in().sorted().forEach(link -> documents.add(link.from().document()));
            joint.out().sorted().forEach(link -> documents.add(link.to().document()));
        }
    }

    private static Findings touched(MainLine flow, Set<DocRef> documents, Set<LineRef> lines) {
        List<Finding> found = new ArrayList<>();
        documents.forEach(document -> {
            found.addAll(DocumentRules.of(flow, document));
            arriving(flow, document, found);
        });
        lines.forEach(line -> flow.line(line).ifPresent(known -> found.addAll(LineRules.of(flow, known))));
        found.addAll(Cycles.of(flow, documents));
        return Findings.from(found);
    }

    /** Whether a finding was there before, by as much or more. */
    private static boolean isNoWorse(Finding now, Finding before) {
        if (!now.code().equals(before.code()) || !now.subject().equals(before.subject())) {
            return false;
        }
        Optional<Param> over = now.param("over");
        Optional<Param> was = before.param("over");
        return over.isPresent() && was.isPresent()
                ? number(over.get()).compareTo(number(was.get())) <= 0
                : now.params().equals(before.params());
    }

    private static BigDecimal number(Param over) {
        Object value = over.value().orElseThrow();
        return value instanceof BigMoney money ? money.getAmount() : ((Quantity) value).amount();
    }

    /** The order lines that these nodes are, or came from. */
    private static Set<LineRef> ordered(MainLine flow, Collection<NodeRef> nodes) {
        Set<LineRef> lines = new TreeSet<>();
        Set<NodeRef> seen = new TreeSet<>(nodes);
        Deque<NodeRef> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            NodeRef node = open.remove();
            node.line()
                    .filter(line -> flow.line(line).filter(FlowLine::isOrdered).isPresent())
                    .ifPresent(lines::add);
            for (FlowLink link : flow.at(node).in().sorted()) {
                if (seen.add(link.from())) {
                    open.add(link.from());
                }
            }
        }
        return lines;
    }

    private static void arriving(MainLine flow, DocRef document, List<Finding> found) {
        Map<FlowLink, Integer> times = new TreeMap<>();
        for (FlowLink link : flow.at(document).in().sorted()) {
            times.merge(link, 1, Integer::sum);
        }
        times.forEach((link, count) -> found.addAll(LinkRules.of(flow, link, count)));
    }

    private static List<FlowLine> lines(MainLine flow, DocRef document) {
        return flow.document(document).map(FlowDocument::lines).orElse(List.of()).stream()
                .filter(FlowLine::isOrdered)
                .toList();
    }

    /** F12: what keeps a document from being closed that asks for something itself; a lead is done when it is converted. */
    static Findings openBalances(MainLine flow, DocRef document) {
        List<Finding> found = new ArrayList<>();
        boolean asks = flow.document(document)
                .filter(known ->
                        known.claims().isPresent() || known.lines().stream().anyMatch(FlowLine::isOrdered))
                .isPresent();
        if (!asks) {
            return Findings.none();
        }
        for (LineBalance balance : flow.balances(document)) {
            Subject line = Subject.of(balance.line());
            if (!balance.toDeliver().isZero()) {
                found.add(Rule.F12
                        .broken(TO_DELIVER, Severity.BLOCK, line)
                        .with("open", balance.toDeliver())
                        .build());
            }
            if (!balance.toBill().isZero()) {
                found.add(Rule.F12
                        .broken(TO_BILL, Severity.BLOCK, line)
                        .with("open", balance.toBill())
                        .build());
            }
        }
        for (Map.Entry<CurrencyUnit, BigMoney> open : flow.toCollect(document).entrySet()) {
            found.add(Rule.F12
                    .broken(TO_COLLECT, Severity.BLOCK, Subject.of(document).at("collect/" + open.getKey()))
                    .with("open", open.getValue())
                    .build());
        }
        return Findings.from(found);
    }
}
