package org.leadtocash.core.flow;

import java.util.List;
import java.util.function.Predicate;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.quantity.Quantity;

/**
 * The quantities of order lines, read off the links around them.
 *
 * <p>Where a later line came from several earlier ones, what happens to it counts for them in the order of their
 * references, each up to what it gave; anything beyond counts for the last. Quantities in another unit than the order
 * line's count for nothing here; a finding names them.
 */
final class LineBalances {
    private final MainLine flow;

    LineBalances(MainLine flow) {
        this.flow = flow;
    }

    LineBalance of(FlowLine line) {
        NodeRef node = NodeRef.of(line.ref());
        Quantity ordered = line.quantity().minus(line.cancelled());
        Quantity none = Quantity.zero(ordered.unit());
        Quantity delivered = none;
        Quantity accepted = none;
        Quantity returned = taken(node, LinkKind.RETURNS, none, flow::counts);
        Quantity invoiced = billed(node, none, this::isNotCancelled);
        Quantity posted = billed(node, none, flow::counts);
        for (FlowLink link : flow.at(node).out().of(LinkKind.FULFILS)) {
            NodeRef delivery = link.to();
            if (flow.counts(delivery.document())) {
                Quantity reversed = taken(delivery, LinkKind.REVERSES, none, flow::counts);
                delivered = delivered.plus(quantity(link, none)).minus(share(link, reversed));
                accepted = accepted.plus(share(link, taken(delivery, LinkKind.ACCEPTS, none, flow::counts)));
                returned = returned.plus(share(link, taken(delivery, LinkKind.RETURNS, none, flow::counts)));
            }
            invoiced = invoiced.plus(share(link, billed(delivery, none, this::isNotCancelled)));
            posted = posted.plus(share(link, billed(delivery, none, flow::counts)));
        }
        boolean closed = line.closedBecause().isPresent();
        Quantity toDeliver =
                line.delivers() && !closed ? ordered.minus(delivered).max(none) : none;
        Quantity toBill = closed
                ? none
                : basis(line, ordered, delivered, accepted, none)
                        .minus(returned)
                        .minus(invoiced)
                        .max(none);
        return new LineBalance(
                line.ref(), ordered, delivered, accepted, returned, invoiced, posted, toDeliver, toBill, closed);
    }

    /** How much of the line may be billed. */
    static Quantity basis(FlowLine line, Quantity ordered, Quantity delivered, Quantity accepted, Quantity none) {
        return switch (line.billing()) {
            case NONE -> none;
            case ORDERED -> ordered.max(delivered);
            case DELIVERED -> delivered;
            case ACCEPTED -> accepted;
        };
    }

    private boolean isNotCancelled(DocRef document) {
        return !flow.isCancelled(document);
    }

    /** What the invoices of a line billed, less what credits and reversals took back of it. */
    private Quantity billed(NodeRef node, Quantity none, Predicate<DocRef> counts) {
        Quantity sum = none;
        for (FlowLink link : flow.at(node).out().of(LinkKind.BILLS)) {
            if (counts.test(link.to().document())) {
                Quantity back = taken(link.to(), LinkKind.CREDITS, none, flow::counts)
                        .plus(taken(link.to(), LinkKind.REVERSES, none, flow::counts));
                sum = sum.plus(quantity(link, none)).minus(share(link, back));
            }
        }
        return sum;
    }

    private Quantity taken(NodeRef node, LinkKind kind, Quantity none, Predicate<DocRef> counts) {
        Quantity sum = none;
        for (FlowLink link : flow.at(node).out().of(kind)) {
            if (counts.test(link.to().document())) {
                sum = sum.plus(quantity(link, none));
            }
        }
        return sum;
    }

    static Quantity quantity(FlowLink link, Quantity none) {
        return link.quantity().filter(given -> given.unit().equals(none.unit())).orElse(none);
    }

    /** The part of a total at the later end of a link that counts for its earlier end. */
    private Quantity share(FlowLink link, Quantity total) {
        if (total.isZero()) {
            return total;
        }
        Quantity none = Quantity.zero(total.unit());
        List<FlowLink> givers = flow.at(link.to()).in().of(link.kind());
        Quantity rest = total;
        for (FlowLink giver : givers) {
            boolean last = giver.equals(givers.get(givers.size() - 1));
            Quantity part = last ? rest : rest.min(quantity(giver, none));
            if (giver.equals(link)) {
                return part;
            }
            rest = rest.minus(part);
        }
        return none;
    }
}
