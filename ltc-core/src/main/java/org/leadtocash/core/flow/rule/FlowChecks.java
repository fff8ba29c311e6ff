package org.leadtocash.core.flow.rule;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.flow.balance.Balances;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.UnitConversions;

/** Which documents, lines and links are checked for which question. */
final class FlowChecks {
    /** The parameters that say how much of a rule is broken. */
    private static final List<String> SIZES = List.of("over", "open", "documents", "count", "times");

    private final MainLine flow;
    private final List<Finding> found = new ArrayList<>();
    private final DocumentRules documents;
    private final AgreementRules agreements;
    private final QuoteRules quotes;
    private final LinkRules links;
    private final LineRules lines;
    private final ClosingRules closing;
    private final Cycles cycles;

    FlowChecks(MainLine flow, UnitConversions units) {
        this.flow = flow;
        Balances balances = Balances.of(flow);
        this.documents = new DocumentRules(balances, found);
        this.agreements = new AgreementRules(balances, found);
        this.quotes = new QuoteRules(flow, found);
        this.links = new LinkRules(balances, found);
        this.lines = new LineRules(balances, units, found);
        this.closing = new ClosingRules(balances, found);
        this.cycles = new Cycles(flow, found);
    }

    List<Finding> ofAll() {
        List<DocRef> all = flow.references();
        for (DocRef document : all) {
            document(document);
            flow.document(document).ifPresent(known -> known.lines().forEach(lines::check));
        }
        cycles.from(all);
        return found;
    }

    List<Finding> of(DocRef document) {
        whole(document);
        return found;
    }

    private void whole(DocRef document) {
        document(document);
        flow.document(document).ifPresent(known -> known.lines().forEach(lines::check));
        cycles.from(List.of(document));
    }

    List<Finding> ofClosing(DocRef document) {
        whole(document);
        flow.document(document).ifPresent(closing::check);
        return found;
    }

    private void document(DocRef ref) {
        Optional<FlowDocument> known = flow.document(ref);
        if (known.isEmpty()) {
            links.check(flow.arriving(ref), known);
            return;
        }
        FlowDocument document = known.get();
        documents.check(document);
        agreements.check(document);
        quotes.check(document);
        links.arriving(document);
        if (document.status() == DocumentStatus.COMPLETED) {
            closing.check(document);
        }
    }

    private List<Finding> ofTouched(
            Collection<DocRef> touched, Collection<LineRef> asked, Collection<DocRef> circling) {
        touched.forEach(this::document);
        for (LineRef line : asked) {
            flow.line(line).ifPresent(lines::check);
        }
        cycles.from(circling);
        return found;
    }

    /** What a change breaks: everything it touches, without what was broken as much before. */
    static Findings ofChange(MainLine before, MainLine after, FlowChange change, UnitConversions units) {
        Set<DocRef> documents = new TreeSet<>();
        Set<NodeRef> nodes = new TreeSet<>();
        for (FlowDocument document : change.documents()) {
            document.lines().forEach(line -> nodes.add(NodeRef.of(line.ref())));
            before.document(document.ref())
                    .ifPresent(old -> old.lines().forEach(line -> nodes.add(NodeRef.of(line.ref()))));
            nodes.add(NodeRef.of(document.ref()));
            ends(after.arriving(document.ref()), nodes);
            ends(after.leaving(document.ref()), nodes);
        }
        ends(change.links(), nodes);
        ends(change.withdrawn(), nodes);
        Set<LineRef> lines = new TreeSet<>();
        upward(after, nodes, documents, lines);
        nodes.forEach(node -> after.leaving(node, LinkKind.RETURNS)
                .forEach(back -> back.to().line().ifPresent(lines::add)));
        siblings(before, documents);
        siblings(after, documents);
        Set<DocRef> circling = Cycles.closedBy(after, change.links());
        List<Finding> now = new FlowChecks(after, units).ofTouched(documents, lines, circling);
        if (now.isEmpty()) {
            return Findings.none();
        }
        // what one document says of another may have been said by that one before
        now.forEach(finding -> documents.add(DocRef.parse(finding.subject().id())));
        List<Finding> old = new FlowChecks(before, units).ofTouched(documents, lines, circling);
        return now.stream()
                .filter(finding -> old.stream().noneMatch(other -> isNoWorse(finding, other)))
                .collect(Findings.collector());
    }

    /** A document whose state changes may break a rule of whatever it is linked to. */
    private static void ends(Collection<FlowLink> links, Set<NodeRef> nodes) {
        for (FlowLink link : links) {
            nodes.add(link.from());
            nodes.add(link.to());
        }
    }

    /** Whether a finding was there before, by as much or more; what is half mended is not refused. */
    private static boolean isNoWorse(Finding now, Finding before) {
        if (!now.code().equals(before.code()) || !now.subject().equals(before.subject())) {
            return false;
        }
        for (String size : SIZES) {
            Optional<Object> more = now.param(size).flatMap(Param::value);
            Optional<Object> less = before.param(size).flatMap(Param::value);
            if (more.isPresent() && less.isPresent()) {
                return unit(more.get()).equals(unit(less.get()))
                        && number(more.get()).compareTo(number(less.get())) <= 0;
            }
        }
        return now.params().equals(before.params());
    }

    private static Object unit(Object size) {
        return size instanceof BigMoney money
                ? money.getCurrencyUnit()
                : size instanceof Quantity quantity ? quantity.unit() : "";
    }

    private static BigDecimal number(Object size) {
        BigDecimal amount = size instanceof BigMoney money
                ? money.getAmount()
                : size instanceof Quantity quantity ? quantity.amount() : new BigDecimal(size.toString());
        return amount.abs();
    }

    /** The documents and lines at these nodes, and those whose quantities and money are carried on by them. */
    private static void upward(MainLine flow, Collection<NodeRef> nodes, Set<DocRef> documents, Set<LineRef> lines) {
        Set<NodeRef> seen = new TreeSet<>(nodes);
        Deque<NodeRef> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            NodeRef node = open.remove();
            documents.add(node.document());
            node.line().flatMap(flow::line).map(FlowLine::ref).ifPresent(lines::add);
            List<FlowLink> before =
                    new ArrayList<>(node.line().isPresent() ? flow.arriving(node) : flow.arriving(node.document()));
            if (node.line().isPresent()) {
                before.addAll(flow.arriving(NodeRef.of(node.document())));
            }
            for (FlowLink link : before) {
                if (link.kind().carriesBalance() && seen.add(link.from())) {
                    open.add(link.from());
                }
            }
        }
    }

    /** Whether an order takes all of its quote hangs on who else orders from it. */
    private static void siblings(MainLine flow, Set<DocRef> documents) {
        for (DocRef quote : List.copyOf(documents)) {
            if (quote.type().equals(DocType.QUOTE)) {
                for (FlowLink link : flow.leaving(quote)) {
                    if (link.kind().equals(LinkKind.ORDERS)) {
                        documents.add(link.to().document());
                    }
                }
            }
        }
    }
}
