package org.leadtocash.core.flow.balance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.flow.balance.LineBalance.Measure;
import org.leadtocash.core.quantity.Quantity;

/**
 * The quantities of order lines, read off the links around them.
 *
 * <p>Where a later line came from several earlier ones, what happens to it counts for them in the order of their
 * references, each up to what it gave, if anything; what is beyond counts for the last. Quantities in a unit that no stated factor
 * leads to the base unit count for nothing here; a finding names them.
 */
final class LineBalances {
    private final MainLine flow;

    LineBalances(MainLine flow) {
        this.flow = flow;
    }

    /** Empty where the line asks for nothing, or where its own quantity is not exact in its base unit. */
    Optional<LineBalance> of(FlowLine line) {
        if (!line.isOrdered()) {
            return Optional.empty();
        }
        Optional<Quantity> asked = line.quantity().flatMap(line::inBase);
        Optional<Quantity> cancelled = line.cancelled().isEmpty()
                ? asked.map(given -> Quantity.zero(given.unit()))
                : line.cancelled().flatMap(line::inBase);
        return asked.isEmpty() || cancelled.isEmpty()
                ? Optional.empty()
                : Optional.of(new Walk(line, asked.get(), cancelled.get()).balance());
    }

    /** How much of a line may be billed in all. */
    private static Quantity basis(
            FlowLine line, Quantity ordered, Quantity delivered, Quantity accepted, Quantity reached) {
        return switch (line.billing()) {
            case NONE -> Quantity.zero(ordered.unit());
            case ORDERED -> ordered.max(delivered);
            case DELIVERED -> delivered;
            case ACCEPTED -> accepted;
            case MILESTONE -> reached;
        };
    }

    /** Around one line. */
    private final class Walk {
        private final FlowLine line;
        private final NodeRef node;
        private final Quantity none;
        private final Quantity asked;
        private final Quantity agreed;
        private final List<FlowLink> deliveries;
        private final List<FlowLink> milestones;
        private final List<NodeRef> through = new ArrayList<>();

        Walk(FlowLine line, Quantity asked, Quantity cancelled) {
            this.line = line;
            this.node = NodeRef.of(line.ref());
            this.none = Quantity.zero(asked.unit());
            this.asked = asked.plus(taken(node, LinkKind.AMENDS, flow::counts));
            this.agreed = this.asked.minus(cancelled).minus(taken(node, LinkKind.REVERSES, flow::counts));
            this.deliveries = flow.leaving(node, LinkKind.FULFILS);
            this.milestones = flow.leaving(node, LinkKind.REACHES);
            deliveries.forEach(link -> through.add(link.to()));
            milestones.forEach(link -> through.add(link.to()));
        }

        LineBalance balance() {
            Quantity delivered = none;
            Quantity accepted = none;
            Quantity reached = none;
            Quantity returned = direct(LinkKind.RETURNS, flow::counts);
            Quantity invoiced = billed(node, this::isNotCancelled);
            Quantity posted = billed(node, flow::counts);
            for (FlowLink link : deliveries) {
                NodeRef delivery = link.to();
                if (flow.counts(delivery.document())) {
                    Quantity reversed = taken(delivery, LinkKind.REVERSES, flow::counts);
                    delivered = delivered.plus(quantity(link)).minus(share(link, reversed));
                    accepted = accepted.plus(share(link, taken(delivery, LinkKind.ACCEPTS, flow::counts)));
                    returned = returned.plus(share(link, taken(delivery, LinkKind.RETURNS, flow::counts)));
                }
                invoiced = invoiced.plus(share(link, billed(delivery, this::isNotCancelled)));
                posted = posted.plus(share(link, billed(delivery, flow::counts)));
            }
            for (FlowLink link : milestones) {
                if (flow.counts(link.to().document())) {
                    reached = reached.plus(quantity(link))
                            .minus(share(link, taken(link.to(), LinkKind.REVERSES, flow::counts)));
                }
                invoiced = invoiced.plus(share(link, billed(link.to(), this::isNotCancelled)));
                posted = posted.plus(share(link, billed(link.to(), flow::counts)));
            }
            return result(delivered, accepted, reached, returned, invoiced, posted);
        }

        private LineBalance result(
                Quantity delivered,
                Quantity accepted,
                Quantity reached,
                Quantity returned,
                Quantity invoiced,
                Quantity posted) {
            boolean closed = line.closedBecause().isPresent();
            Quantity basis = basis(line, agreed, delivered, accepted, reached);
            Map<Measure, Quantity> all = new EnumMap<>(Measure.class);
            all.put(Measure.ASKED, asked);
            all.put(Measure.ORDERED, agreed);
            all.put(Measure.DELIVERED, delivered);
            all.put(Measure.ACCEPTED, accepted);
            all.put(Measure.REACHED, reached);
            all.put(Measure.RETURNED, returned);
            all.put(Measure.INVOICED, invoiced);
            all.put(Measure.POSTED, posted);
            all.put(Measure.BASIS, basis);
            all.put(
                    Measure.TO_DELIVER,
                    line.delivers() && !closed ? agreed.minus(delivered).max(none) : none);
            all.put(
                    Measure.TO_BILL,
                    closed ? none : basis.minus(returned).minus(invoiced).max(none));
            return new LineBalance(line.ref(), closed, all);
        }

        private boolean isNotCancelled(DocRef document) {
            return !flow.isCancelled(document);
        }

        /** What the invoices of a node billed, less what credits and reversals took back of it. */
        private Quantity billed(NodeRef from, Predicate<DocRef> counts) {
            Quantity sum = none;
            for (FlowLink link : flow.leaving(from, LinkKind.BILLS)) {
                if (counts.test(link.to().document()) && !isSaidThrough(from, link)) {
                    Quantity back = taken(link.to(), LinkKind.CREDITS, flow::counts)
                            .plus(taken(link.to(), LinkKind.REVERSES, flow::counts));
                    sum = sum.plus(quantity(link)).minus(share(link, back));
                }
            }
            return sum;
        }

        private Quantity direct(LinkKind kind, Predicate<DocRef> counts) {
            Quantity sum = none;
            for (FlowLink link : flow.leaving(node, kind)) {
                if (counts.test(link.to().document()) && !isSaidThrough(node, link)) {
                    sum = sum.plus(quantity(link));
                }
            }
            return sum;
        }

        /** Extracts often link an order to its invoice once directly and once through the delivery; that counts once. */
        private boolean isSaidThrough(NodeRef from, FlowLink link) {
            if (!from.equals(node) || through.isEmpty()) {
                return false;
            }
            for (FlowLink other : flow.arriving(link.to(), link.kind())) {
                if (through.contains(other.from())) {
                    return true;
                }
            }
            return false;
        }

        private Quantity taken(NodeRef from, LinkKind kind, Predicate<DocRef> counts) {
            Quantity sum = none;
            for (FlowLink link : flow.leaving(from, kind)) {
                if (counts.test(link.to().document())) {
                    sum = sum.plus(quantity(link));
                }
            }
            return sum;
        }

        private Quantity quantity(FlowLink link) {
            return BaseUnits.quantity(flow, link, none.unit()).orElse(none);
        }

        /** The part of a total at the later end of a link that counts for its earlier end. */
        private Quantity share(FlowLink link, Quantity total) {
            if (total.isZero()) {
                return total;
            }
            List<FlowLink> givers = flow.arriving(link.to(), link.kind());
            Quantity rest = total;
            for (int i = 0; i < givers.size(); i++) {
                Quantity part = i == givers.size() - 1
                        ? rest
                        : rest.min(quantity(givers.get(i)).max(none));
                if (givers.get(i).equals(link)) {
                    return part;
                }
                rest = rest.minus(part);
            }
            return none;
        }
    }
}
