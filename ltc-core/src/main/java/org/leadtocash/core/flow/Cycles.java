package org.leadtocash.core.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
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

/**
 * Documents that precede themselves, reversals aside (F11): every document of every circle that can be reached from some
 * documents. Strongly connected components after Tarjan (1972), without recursion.
 */
final class Cycles {
    static final FindingCode CYCLE = FindingCode.of("flow.cycle");

    private final MainLine flow;
    private final Map<DocRef, Integer> index = new HashMap<>();
    private final Map<DocRef, Integer> low = new HashMap<>();
    private final Deque<DocRef> component = new ArrayDeque<>();
    private final Set<DocRef> inComponent = new TreeSet<>();
    private final List<Finding> found = new ArrayList<>();

    private record Visit(DocRef document, Iterator<DocRef> next) {}

    private Cycles(MainLine flow) {
        this.flow = flow;
    }

    static List<Finding> of(MainLine flow, Collection<DocRef> starts) {
        Cycles cycles = new Cycles(flow);
        for (DocRef start : starts) {
            if (!cycles.index.containsKey(start)) {
                cycles.visit(start);
            }
        }
        return cycles.found;
    }

    private void visit(DocRef start) {
        Deque<Visit> open = new ArrayDeque<>();
        open.push(enter(start));
        while (!open.isEmpty()) {
            Visit visit = open.peek();
            if (!visit.next().hasNext()) {
                open.pop();
                leave(visit.document());
                if (!open.isEmpty()) {
                    lower(open.peek().document(), low.getOrDefault(visit.document(), 0));
                }
                continue;
            }
            DocRef next = visit.next().next();
            if (!index.containsKey(next)) {
                open.push(enter(next));
            } else if (inComponent.contains(next)) {
                lower(visit.document(), index.getOrDefault(next, 0));
            }
        }
    }

    private void lower(DocRef document, int value) {
        low.merge(document, value, Math::min);
    }

    private Visit enter(DocRef document) {
        index.put(document, index.size());
        low.put(document, index.size() - 1);
        component.push(document);
        inComponent.add(document);
        Set<DocRef> successors = new TreeSet<>();
        for (FlowLink link : flow.at(document).out().sorted()) {
            if (!link.kind().equals(LinkKind.REVERSES) && !link.to().document().equals(document)) {
                successors.add(link.to().document());
            }
        }
        return new Visit(document, successors.iterator());
    }

    private void leave(DocRef document) {
        if (!low.getOrDefault(document, 0).equals(index.get(document))) {
            return;
        }
        Set<DocRef> circle = new TreeSet<>();
        DocRef member;
        do {
            member = component.pop();
            inComponent.remove(member);
            circle.add(member);
        } while (!member.equals(document));
        if (circle.size() > 1) {
            for (DocRef each : circle) {
                found.add(Rule.F11
                        .broken(CYCLE, Severity.BLOCK, Subject.of(each))
                        .with("documents", circle.size())
                        .with("first", circle.iterator().next())
                        .build());
            }
        }
    }
}
