package org.leadtocash.core.flow.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.quantity.Quantity;

/**
 * All links from one document to another.
 *
 * @param from the earlier
 * @param to the later
 * @param labels one for each kind, in order: the kind, and totals by unit and by currency, never added across them
 * @param reverses whether every link undoes something
 */
record Arrow(DocRef from, DocRef to, List<String> labels, boolean reverses) {

    static Arrow of(DocRef from, DocRef to, List<FlowLink> links) {
        SortedMap<LinkKind, List<FlowLink>> kinds = new TreeMap<>();
        links.forEach(link ->
                kinds.computeIfAbsent(link.kind(), kind -> new ArrayList<>()).add(link));
        List<String> labels = new ArrayList<>();
        kinds.forEach((kind, same) -> labels.add(label(kind, same)));
        return new Arrow(from, to, List.copyOf(labels), kinds.keySet().equals(Set.of(LinkKind.REVERSES)));
    }

    private static String label(LinkKind kind, List<FlowLink> links) {
        SortedMap<String, Quantity> quantities = new TreeMap<>();
        SortedMap<String, BigMoney> amounts = new TreeMap<>();
        for (FlowLink link : links) {
            link.quantity().ifPresent(one -> quantities.merge(one.unit().code(), one, Quantity::plus));
            link.amount().ifPresent(one -> amounts.merge(one.getCurrencyUnit().getCode(), one, BigMoney::plus));
        }
        StringBuilder text = new StringBuilder(kind.code());
        quantities.values().forEach(sum -> text.append(' ').append(sum));
        amounts.values().forEach(sum -> text.append(' ').append(sum));
        return text.toString();
    }
}
