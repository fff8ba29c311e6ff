package org.leadtocash.core.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
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

/**
 * Walks along the links, without recursion: a dirty import may be one chain of a hundred thousand documents.
 *
 * @param <K> what shares are counted by
 */
final class Threads<K extends Comparable<K>> {
    /** Ties in time are settled by the order of links. */
    private static final Comparator<FlowLink> EARLIEST =
            Comparator.comparing(FlowLink::at).thenComparing(Comparator.naturalOrder());

    private final MainLine flow;
    private final Function<DocRef, Optional<SortedMap<K, Ratio>>> own;
    private final Function<DocRef, SortedMap<K, Ratio>> root;
    private final Map<DocRef, SortedMap<K, Ratio>> known = new HashMap<>();

    /** What a document has of its own, and what one has that came from none. */
    private Threads(
            MainLine flow,
            Function<DocRef, Optional<SortedMap<K, Ratio>>> own,
            Function<DocRef, SortedMap<K, Ratio>> root) {
        this.flow = flow;
        this.own = own;
        this.root = root;
    }

    static SortedSet<DocRef> reach(MainLine flow, DocRef start, boolean up) {
        SortedSet<DocRef> seen = new TreeSet<>();
        Deque<DocRef> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            DocRef here = open.remove();
            for (FlowLink link : up ? flow.arriving(here) : flow.leaving(here)) {
                DocRef next = (up ? link.from() : link.to()).document();
                if (!next.equals(start) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    static SortedMap<MainLineId, Ratio> mainLines(MainLine flow, DocRef document) {
        return new Threads<MainLineId>(
                        flow,
                        ref -> flow.document(ref)
                                .flatMap(FlowDocument::mainLine)
                                .map(Threads::whole),
                        ref -> whole(MainLineId.of(ref.toString())))
                .shares(document);
    }

    static SortedMap<DocRef, Ratio> attribution(MainLine flow, DocRef document, Attribution how) {
        return new Threads<DocRef>(flow, ref -> campaigns(flow, ref, how), ref -> new TreeMap<>()).shares(document);
    }

    private static <K> SortedMap<K, Ratio> whole(K key) {
        return new TreeMap<>(Map.of(key, Ratio.ONE));
    }

    private static Optional<SortedMap<DocRef, Ratio>> campaigns(MainLine flow, DocRef document, Attribution how) {
        List<FlowLink> touches = flow.arriving(document).stream()
                .filter(link -> link.kind().equals(LinkKind.ATTRIBUTES))
                .sorted(EARLIEST)
                .toList();
        if (touches.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<DocRef, Ratio> shares = new TreeMap<>();
        for (int i = 0; i < touches.size(); i++) {
            Ratio part = switch (how) {
                case FIRST -> i == 0 ? Ratio.ONE : Ratio.ZERO;
                case LAST -> i == touches.size() - 1 ? Ratio.ONE : Ratio.ZERO;
                case EVEN -> Ratio.of(1, touches.size());
                case DECLARED -> touches.get(i).share().orElse(Ratio.ZERO);
            };
            shares.merge(touches.get(i).from().document(), part, Ratio::plus);
        }
        shares.values().removeIf(part -> part.signum() == 0);
        return Optional.of(shares);
    }

    private SortedMap<K, Ratio> shares(DocRef document) {
        Set<DocRef> begun = new HashSet<>();
        Deque<DocRef> open = new ArrayDeque<>(List.of(document));
        while (!open.isEmpty()) {
            DocRef next = open.peek();
            List<DocRef> missing = new ArrayList<>();
            if (begun.add(next) && own.apply(next).isEmpty()) {
                for (DocRef parent : parents(flow, next).keySet()) {
                    if (!known.containsKey(parent) && !begun.contains(parent)) {
                        missing.add(parent);
                    }
                }
            }
            if (missing.isEmpty()) {
                open.remove();
                known.computeIfAbsent(next, ref -> own.apply(ref).orElseGet(() -> inherited(ref)));
            } else {
                missing.forEach(open::push);
            }
        }
        return known.getOrDefault(document, new TreeMap<>());
    }

    /** Parents that are not known yet stand on a cycle and are passed over. */
    private SortedMap<K, Ratio> inherited(DocRef document) {
        SortedMap<DocRef, List<FlowLink>> parents = parents(flow, document);
        parents.keySet().retainAll(known.keySet());
        if (parents.isEmpty()) {
            return root.apply(document);
        }
        SortedMap<K, Ratio> shares = new TreeMap<>();
        Map<DocRef, Ratio> weights = weights(parents);
        Ratio total = weights.values().stream().reduce(Ratio.ZERO, Ratio::plus);
        weights.forEach((parent, weight) -> known.getOrDefault(parent, new TreeMap<>())
                .forEach((line, share) -> shares.merge(line, share.times(weight).dividedBy(total), Ratio::plus)));
        return shares;
    }

    private static SortedMap<DocRef, List<FlowLink>> parents(MainLine flow, DocRef document) {
        SortedMap<DocRef, List<FlowLink>> parents = new TreeMap<>();
        for (FlowLink link : flow.arriving(document)) {
            if (!link.from().document().equals(document) && link.kind().handsOnMainLine()) {
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
