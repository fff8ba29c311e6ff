package org.leadtocash.core.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.quantity.Quantity;

/** Pictures of a main line as text. */
final class Flowchart {
    private Flowchart() {}

    private record Arrow(DocRef from, DocRef to, LinkKind kind) {}

    static String mermaid(MainLine flow, DocRef document) {
        SortedSet<DocRef> all = new TreeSet<>(flow.ancestors(document));
        all.addAll(flow.descendants(document));
        all.add(document);
        List<DocRef> numbered = new ArrayList<>(all);
        StringBuilder text = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < numbered.size(); i++) {
            DocRef each = numbered.get(i);
            String status = flow.document(each)
                    .filter(known -> known.status() != DocumentStatus.ACTIVE)
                    .map(known -> "<br/>" + known.status())
                    .orElse("");
            text.append("  n")
                    .append(i)
                    .append("[\"")
                    .append(escaped(each.toString()))
                    .append(status)
                    .append("\"]\n");
        }
        arrows(flow, all)
                .forEach((arrow, links) -> text.append("  n")
                        .append(numbered.indexOf(arrow.from()))
                        .append(arrow.kind().equals(LinkKind.REVERSES) ? " -. \"" : " -- \"")
                        .append(escaped(label(arrow.kind(), links)))
                        .append(arrow.kind().equals(LinkKind.REVERSES) ? "\" .-> n" : "\" --> n")
                        .append(numbered.indexOf(arrow.to()))
                        .append('\n'));
        return text.toString();
    }

    private static Map<Arrow, List<FlowLink>> arrows(MainLine flow, SortedSet<DocRef> documents) {
        Map<Arrow, List<FlowLink>> arrows = new TreeMap<>(
                Comparator.comparing(Arrow::from).thenComparing(Arrow::to).thenComparing(Arrow::kind));
        for (DocRef from : documents) {
            for (FlowLink link : flow.at(from).out().sorted()) {
                DocRef to = link.to().document();
                if (documents.contains(to)) {
                    arrows.computeIfAbsent(new Arrow(from, to, link.kind()), arrow -> new ArrayList<>())
                            .add(link);
                }
            }
        }
        return arrows;
    }

    /** Kind, and totals by unit and by currency: never added across them. */
    private static String label(LinkKind kind, List<FlowLink> links) {
        Map<String, Quantity> quantities = new TreeMap<>();
        Map<String, BigMoney> amounts = new TreeMap<>();
        for (FlowLink link : links) {
            link.quantity().ifPresent(one -> quantities.merge(one.unit().code(), one, Quantity::plus));
            link.amount().ifPresent(one -> amounts.merge(one.getCurrencyUnit().getCode(), one, BigMoney::plus));
        }
        return kind
                + quantities.values().stream().map(sum -> " " + sum).collect(Collectors.joining())
                + amounts.values().stream().map(sum -> " " + sum).collect(Collectors.joining());
    }

    /** Mermaid reads quotes and markup in labels; both become entities. */
    private static String escaped(String text) {
        return text.replace("&", "#amp;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;");
    }
}
