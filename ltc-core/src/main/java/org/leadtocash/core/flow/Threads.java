package org.leadtocash.core.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;

/** Walks along the links, without recursion: a dirty import may be one chain of a hundred thousand documents. */
final class Threads {
    private Threads() {}

    static SortedSet<DocRef> reach(MainLine flow, DocRef start, boolean up) {
        SortedSet<DocRef> seen = new TreeSet<>();
        Deque<DocRef> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Joint joint = flow.at(open.remove());
            for (FlowLink link : (up ? joint.in() : joint.out()).sorted()) {
                DocRef next = (up ? link.from() : link.to()).document();
                if (!next.equals(start) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    static SortedMap<MainLineId, Ratio> shares(MainLine flow, DocRef document) {
        Map<DocRef, SortedMap<MainLineId, Ratio>> known = new HashMap<>();
        Set<DocRef> begun = new HashSet<>();
        Deque<DocRef> open = new ArrayDeque<>(List.of(document));
        while (!open.isEmpty()) {
            DocRef next = open.peek();
            List<DocRef> missing = begun.add(next)
                    ? parents(flow, next).keySet().stream()
                            .filter(parent -> !known.containsKey(parent) && !begun.contains(parent))
                            .toList()
                    : List.of();
            if (missing.isEmpty()) {
                open.remove();
                known.computeIfAbsent(next, ref -> shares(flow, ref, known));
            } else {
                missing.forEach(open::push);
            }
        }
        return known.getOrDefault(document, new TreeMap<>());
    }

    /** Parents that are not known yet stand on a cycle and are passed over. */
    private static SortedMap<MainLineId, Ratio> shares(
            MainLine flow, DocRef document, Map<DocRef, SortedMap<MainLineId, Ratio>> known) {
        SortedMap<DocRef, List<FlowLink>> parents = parents(flow, document);
        parents.keySet().retainAll(known.keySet());
        SortedMap<MainLineId, Ratio> shares = new TreeMap<>();
        if (parents.isEmpty()) {
            MainLineId own = flow.document(document)
                    .flatMap(FlowDocument::mainLine)
                    .orElseGet(() -> MainLineId.of(document.toString()));
            shares.put(own, Ratio.ONE);
            return shares;
        }
        Map<DocRef, Ratio> weights = weights(parents);
        Ratio total = weights.values().stream().reduce(Ratio.ZERO, Ratio::plus);
        weights.forEach((parent, weight) -> known.getOrDefault(parent, new TreeMap<>())
                .forEach((line, share) -> shares.merge(line, share.times(weight).dividedBy(total), Ratio::plus)));
        return shares;
    }

    private static SortedMap<DocRef, List<FlowLink>> parents(MainLine flow, DocRef document) {
        SortedMap<DocRef, List<FlowLink>> parents = new TreeMap<>();
        for (FlowLink link : flow.at(document).in().sorted()) {
            if (!link.from().document().equals(document)) {
                parents.computeIfAbsent(link.from().document(), parent -> new ArrayList<>())
                        .add(link);
            }
        }
        return parents;
    }

    private static Map<DocRef, Ratio> weights(SortedMap<DocRef, List<FlowLink>> parents) {
        return weights(parents, link -> link.amount().map(amount -> Measure.of(amount)))
                .or(() -> weights(parents, link -> link.quantity().map(quantity -> Measure.of(quantity))))
                .orElseGet(() -> {
                    Map<DocRef, Ratio> equal = new TreeMap<>();
                    parents.keySet().forEach(parent -> equal.put(parent, Ratio.ONE));
                    return equal;
                });
    }

    /** A number and what it counts. */
    private record Measure(Object unit, Ratio number) {
        static Measure of(BigMoney amount) {
            return new Measure(amount.getCurrencyUnit(), Ratio.from(amount.getAmount()));
        }

        static Measure of(Quantity quantity) {
            return new Measure(quantity.unit(), Ratio.from(quantity.amount()));
        }
    }

    /** The sums by parent, where every link has a number above zero and all count the same. */
    private static Optional<Map<DocRef, Ratio>> weights(
            SortedMap<DocRef, List<FlowLink>> parents, Function<FlowLink, Optional<Measure>> measure) {
        Map<DocRef, Ratio> weights = new TreeMap<>();
        Set<Object> units = new HashSet<>();
        for (Map.Entry<DocRef, List<FlowLink>> parent : parents.entrySet()) {
            for (FlowLink link : parent.getValue()) {
                Optional<Measure> part =
                        measure.apply(link).filter(given -> given.number().signum() > 0);
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                units.add(part.get().unit());
                weights.merge(parent.getKey(), part.get().number(), Ratio::plus);
            }
        }
        return units.size() == 1 ? Optional.of(weights) : Optional.empty();
    }
}
