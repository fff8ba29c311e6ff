package org.leadtocash.core.flow.rule;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;

/**
 * F11: documents that lead back to themselves, as strongly connected components (R. Tarjan, Depth-first search and linear
 * graph algorithms, 1972), without recursion. Links that reverse do not count, nor do links of a document to itself, which
 * are found as self links.
 */
final class Cycles {
    static final FindingCode CYCLE = FindingCode.of("flow.cycle");

    private final MainLine flow;
    private final Map<DocRef, Visit> visits = new HashMap<>();
    private final Deque<Visit> component = new ArrayDeque<>();
    private final List<Finding> found;

    private static final class Visit {
        private final DocRef document;
        private final int index;
        private final Iterator<FlowLink> next;
        private int low;
        private boolean isOpen = true;

        Visit(DocRef document, int index, Iterator<FlowLink> next) {
            this.document = document;
            this.index = index;
            this.low = index;
            this.next = next;
        }
    }

    Cycles(MainLine flow, List<Finding> found) {
        this.flow = flow;
        this.found = found;
    }

    /** Every cycle that can be reached from these documents. */
    void from(Collection<DocRef> starts) {
        for (DocRef start : starts) {
            if (!visits.containsKey(start)) {
                visit(start);
            }
        }
    }

    /** Where to look for the cycles that one of these links closes. */
    static Set<DocRef> closedBy(MainLine flow, Collection<FlowLink> links) {
        Set<DocRef> starts = new TreeSet<>();
        for (FlowLink link : links) {
            if (follows(link) && leads(flow, link.to().document(), link.from().document())) {
                starts.add(link.to().document());
            }
        }
        return starts;
    }

    private static boolean follows(FlowLink link) {
        return !link.kind().equals(LinkKind.REVERSES)
                && !link.to().document().equals(link.from().document());
    }

    private static boolean leads(MainLine flow, DocRef from, DocRef to) {
        Set<DocRef> seen = new HashSet<>(List.of(from));
        Deque<DocRef> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (FlowLink link : flow.leaving(open.remove())) {
                DocRef next = link.to().document();
                if (follows(link) && seen.add(next)) {
                    if (next.equals(to)) {
                        return true;
                    }
                    open.add(next);
                }
            }
        }
        return false;
    }

    private void visit(DocRef start) {
        Deque<Visit> open = new ArrayDeque<>();
        open.push(enter(start));
        while (!open.isEmpty()) {
            Visit visit = open.peek();
            if (!visit.next.hasNext()) {
                open.pop();
                leave(visit);
                if (!open.isEmpty()) {
                    open.peek().low = Math.min(open.peek().low, visit.low);
                }
                continue;
            }
            FlowLink link = visit.next.next();
            if (follows(link)) {
                Visit known = visits.get(link.to().document());
                if (known == null) {
                    open.push(enter(link.to().document()));
                } else if (known.isOpen) {
                    visit.low = Math.min(visit.low, known.index);
                }
            }
        }
    }

    private Visit enter(DocRef document) {
        Visit visit = new Visit(document, visits.size(), flow.leaving(document).iterator());
        visits.put(document, visit);
        component.push(visit);
        return visit;
    }

    private void leave(Visit root) {
        if (root.low != root.index) {
            return;
        }
        Set<DocRef> circle = new TreeSet<>();
        Visit member;
        do {
            member = component.pop();
            member.isOpen = false;
            circle.add(member.document);
        } while (member != root);
        if (circle.size() > 1) {
            for (DocRef each : circle) {
                found.add(FlowRule.F11
                        .broken(CYCLE, Severity.BLOCK, Subject.of(each))
                        .with("documents", circle.size())
                        .with("first", circle.iterator().next())
                        .build());
            }
        }
    }
}
