package org.leadtocash.core.flow.balance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/** What is billed of contracts and called off frames. */
final class Contracts {
    private static final Set<LinkKind> ONWARD = Set.of(
            LinkKind.CONTRACTS,
            LinkKind.ORDERS,
            LinkKind.CALLS_OFF,
            LinkKind.FULFILS,
            LinkKind.REACHES,
            LinkKind.ACCEPTS);

    private final MainLine flow;

    Contracts(MainLine flow) {
        this.flow = flow;
    }

    /** What a contract is worth with its approved changes, and what is billed of it without taxes; empty where no worth is told. */
    Optional<MoneyUse> billed(FlowDocument contract) {
        return contract.total().map(total -> {
            Walk walk = new Walk(total.getCurrencyUnit());
            walk.documents(contract);
            return new MoneyUse(
                    NodeRef.of(contract.ref()), total.plus(amended(contract, total)), walk.sum, walk.untold);
        });
    }

    /** The money by which documents in force change this one. */
    BigMoney amended(FlowDocument document, BigMoney total) {
        BigMoney sum = BigMoney.zero(total.getCurrencyUnit());
        for (FlowLink link : flow.leaving(document.ref())) {
            boolean counts =
                    link.kind().equals(LinkKind.AMENDS) && flow.counts(link.to().document());
            Optional<BigMoney> amount = link.amountBefore().filter(total::isSameCurrency);
            if (counts && amount.isPresent()) {
                sum = sum.plus(amount.get());
            }
        }
        return sum;
    }

    /**
     * The links that bill what came from one document, each once. An order that came from two contracts counts for both, for
     * nothing says which of them an invoice is about; the same link never counts twice for one.
     */
    private final class Walk {
        private final Set<NodeRef> seen = new HashSet<>();
        private final Set<FlowLink> bills = new HashSet<>();
        private BigMoney sum;
        private int untold;

        Walk(CurrencyUnit currency) {
            sum = BigMoney.zero(currency);
        }

        void documents(FlowDocument start) {
            Deque<NodeRef> open = new ArrayDeque<>(List.of(NodeRef.of(start.ref())));
            while (!open.isEmpty()) {
                NodeRef node = open.remove();
                if (seen.add(node)) {
                    List<FlowLink> onward =
                            node.line().isPresent() ? flow.leaving(node) : flow.leaving(node.document());
                    for (FlowLink link : onward) {
                        if (link.kind().equals(LinkKind.BILLS)) {
                            bill(link);
                        } else if (ONWARD.contains(link.kind())
                                && !flow.isCancelled(link.to().document())) {
                            open.add(link.to());
                        }
                    }
                }
            }
        }

        private void bill(FlowLink link) {
            if (flow.isCancelled(link.to().document()) || !bills.add(link) || isSaidThrough(link)) {
                return;
            }
            Optional<BigMoney> net = net(link).filter(sum::isSameCurrency);
            if (net.isEmpty()) {
                untold++;
                return;
            }
            sum = sum.plus(net.get()).minus(credited(link, net.get()));
        }

        /** An order that is linked to its invoice directly and through its delivery is billed once. */
        private boolean isSaidThrough(FlowLink link) {
            for (FlowLink other : flow.arriving(link.to(), LinkKind.BILLS)) {
                for (LinkKind kind : List.of(LinkKind.FULFILS, LinkKind.REACHES)) {
                    for (FlowLink before : flow.arriving(other.from(), kind)) {
                        if (before.from().equals(link.from())) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }

    /** The amount of a link that bills; the whole invoice line's where the link alone leads to it. */
    private Optional<BigMoney> net(FlowLink link) {
        if (link.amount().isPresent()) {
            return link.amountBefore();
        }
        boolean alone = flow.arriving(link.to(), LinkKind.BILLS).size() == 1;
        return alone ? link.to().line().flatMap(flow::line).flatMap(FlowLine::amount) : Optional.empty();
    }

    /**
     * What credits and reversals took back, without taxes, of what a link billed: those of the invoice line, then those of the
     * invoice as a whole, each in the order of links, each up to the link's amount; from a bill below zero nothing is taken back.
     */
    private BigMoney credited(FlowLink link, BigMoney net) {
        BigMoney none = BigMoney.zero(net.getCurrencyUnit());
        BigMoney ofLine = part(link, flow.arriving(link.to(), LinkKind.BILLS), back(link.to(), none));
        NodeRef whole = NodeRef.of(link.to().document());
        List<FlowLink> all = flow.arriving(link.to().document()).stream()
                .filter(other -> other.kind().equals(LinkKind.BILLS))
                .toList();
        BigMoney sum = link.to().equals(whole) ? ofLine : ofLine.plus(part(link, all, back(whole, none)));
        BigMoney most = net.isNegative() ? none : net;
        return sum.isGreaterThan(most) ? most : sum;
    }

    private BigMoney part(FlowLink link, List<FlowLink> givers, BigMoney total) {
        BigMoney none = BigMoney.zero(total.getCurrencyUnit());
        BigMoney rest = total;
        for (FlowLink giver : givers) {
            BigMoney most = net(giver)
                    .filter(none::isSameCurrency)
                    .filter(BigMoney::isPositive)
                    .orElse(none);
            BigMoney part = rest.isGreaterThan(most) ? most : rest;
            if (giver.equals(link)) {
                return part;
            }
            rest = rest.minus(part);
        }
        return none;
    }

    private BigMoney back(NodeRef billed, BigMoney none) {
        BigMoney sum = none;
        for (LinkKind kind : List.of(LinkKind.CREDITS, LinkKind.REVERSES)) {
            for (FlowLink back : flow.leaving(billed, kind)) {
                Optional<BigMoney> amount = withoutTaxes(back).filter(none::isSameCurrency);
                if (flow.counts(back.to().document()) && amount.isPresent()) {
                    sum = sum.plus(amount.get());
                }
            }
        }
        return sum;
    }

    /** A credit settles gross; what it is without taxes says the line or document that credits. */
    private Optional<BigMoney> withoutTaxes(FlowLink back) {
        Optional<BigMoney> net = back.to().line().isPresent()
                ? back.to().line().flatMap(flow::line).flatMap(FlowLine::amount)
                : flow.document(back.to().document()).flatMap(FlowDocument::total);
        return net.or(back::amountBefore);
    }

    /** What was called off a frame, in money; empty where it is told no worth or nothing was called. */
    Optional<MoneyUse> called(FlowDocument frame, NodeRef node) {
        List<FlowLink> calls = node.line().isPresent()
                ? flow.leaving(node, LinkKind.CALLS_OFF)
                : flow.leaving(frame.ref()).stream()
                        .filter(link -> link.kind().equals(LinkKind.CALLS_OFF))
                        .toList();
        Optional<BigMoney> total = node.line().isPresent()
                ? node.line().flatMap(frame::line).flatMap(FlowLine::amount).map(own -> own.plus(amended(node, own)))
                : frame.total().map(own -> own.plus(amended(frame, own)));
        if (calls.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        BigMoney used = BigMoney.zero(total.get().getCurrencyUnit());
        int untold = 0;
        for (FlowLink call : calls) {
            Optional<BigMoney> amount = call.amountBefore().filter(used::isSameCurrency);
            if (!flow.isCancelled(call.to().document())) {
                used = amount.isPresent() ? used.plus(amount.get()) : used;
                untold += amount.isPresent() ? 0 : 1;
            }
        }
        return Optional.of(new MoneyUse(node, total.get(), used, untold));
    }

    private BigMoney amended(NodeRef node, BigMoney own) {
        BigMoney sum = BigMoney.zero(own.getCurrencyUnit());
        for (FlowLink link : flow.leaving(node, LinkKind.AMENDS)) {
            Optional<BigMoney> amount = link.amountBefore().filter(own::isSameCurrency);
            if (flow.counts(link.to().document()) && amount.isPresent()) {
                sum = sum.plus(amount.get());
            }
        }
        return sum;
    }

    /** What was called off a line of a frame; empty where it has no quantity or nothing was called. */
    Optional<QuantityUse> called(FlowLine line) {
        NodeRef node = NodeRef.of(line.ref());
        List<FlowLink> calls = flow.leaving(node, LinkKind.CALLS_OFF);
        Optional<Quantity> agreed = line.quantity().flatMap(line::inBase);
        if (calls.isEmpty() || agreed.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = agreed.get().unit();
        Quantity total = agreed.get();
        if (line.cancelled().isPresent()) {
            total = total.minus(line.cancelled().flatMap(line::inBase).orElse(Quantity.zero(unit)));
        }
        total = total.plus(sum(flow.leaving(node, LinkKind.AMENDS), unit, true));
        return Optional.of(new QuantityUse(node, total, sum(calls, unit, false)));
    }

    private Quantity sum(List<FlowLink> links, Unit unit, boolean inForce) {
        Quantity sum = Quantity.zero(unit);
        for (FlowLink link : links) {
            boolean counts = inForce
                    ? flow.counts(link.to().document())
                    : !flow.isCancelled(link.to().document());
            Optional<Quantity> quantity = BaseUnits.quantity(flow, link, unit);
            if (counts && quantity.isPresent()) {
                sum = sum.plus(quantity.get());
            }
        }
        return sum;
    }

    /**
     * What came back on one line is worth, and what was credited for it; empty where nothing was credited, or where neither
     * the line nor the order says what it is worth.
     */
    Optional<ReturnValue> returned(FlowLine line) {
        NodeRef node = NodeRef.of(line.ref());
        List<FlowLink> credits = flow.leaving(node, LinkKind.CREDITS);
        if (credits.isEmpty() || flow.arriving(node, LinkKind.RETURNS).isEmpty()) {
            return Optional.empty();
        }
        return worth(line).map(value -> {
            Ratio credited = Ratio.ZERO;
            for (FlowLink link : credits) {
                Optional<BigMoney> amount = link.amountBefore()
                        .filter(given -> given.getCurrencyUnit().equals(value.currency()));
                if (flow.counts(link.to().document()) && amount.isPresent()) {
                    credited = credited.plus(Ratio.from(amount.get().getAmount()));
                }
            }
            return new ReturnValue(value.currency(), value.exact(), credited);
        });
    }

    /** Exact, for a third of a price has no decimal. */
    record Worth(CurrencyUnit currency, Ratio exact) {}

    private Optional<Worth> worth(FlowLine line) {
        if (line.amount().isPresent()) {
            return line.amount().map(own -> new Worth(own.getCurrencyUnit(), Ratio.from(own.getAmount())));
        }
        Optional<Worth> sum = Optional.empty();
        for (FlowLink back : flow.arriving(NodeRef.of(line.ref()), LinkKind.RETURNS)) {
            Optional<Worth> part = priced(back);
            if (part.isEmpty()
                    || sum.filter(before -> !before.currency().equals(part.get().currency()))
                            .isPresent()) {
                return Optional.empty();
            }
            Ratio before = sum.map(Worth::exact).orElse(Ratio.ZERO);
            sum = Optional.of(
                    new Worth(part.get().currency(), before.plus(part.get().exact())));
        }
        return sum;
    }

    /** A returned quantity at the price of the order line it was delivered for. */
    private Optional<Worth> priced(FlowLink back) {
        NodeRef ordered = flow.arriving(back.from(), LinkKind.FULFILS).stream()
                .map(FlowLink::from)
                .findFirst()
                .orElse(back.from());
        Optional<FlowLine> order = ordered.line().flatMap(flow::line);
        Optional<Quantity> whole =
                order.flatMap(FlowLine::quantity).flatMap(given -> order.get().inBase(given));
        Optional<BigMoney> amount = order.flatMap(FlowLine::amount);
        if (whole.filter(given -> !given.isZero()).isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        return BaseUnits.quantity(flow, back, whole.get().unit())
                .map(part -> new Worth(
                        amount.get().getCurrencyUnit(),
                        Ratio.from(amount.get().getAmount()).times(part.ratioTo(whole.get()))));
    }
}
