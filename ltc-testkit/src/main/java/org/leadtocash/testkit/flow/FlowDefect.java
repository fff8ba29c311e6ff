package org.leadtocash.testkit.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.flow.rule.FlowRule;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.time.Validity;

/** What goes wrong with documents, one kind for each rule; each can be planted in any deal of the generators. */
public enum FlowDefect {
    /** More is cancelled than was ordered. */
    OVER_CANCELLED(FlowRule.F01, flow -> FlowChange.of(line(flow, line -> line.withCancelled(many())))),
    /** More leaves than was ordered. */
    OVER_DELIVERED(FlowRule.F02, flow -> later(flow, DocType.DELIVERY, LinkKind.FULFILS)),
    /** More is accepted than left. */
    OVER_ACCEPTED(FlowRule.F03, flow -> laterThanDelivery(flow, DocType.of("ACCEPTANCE"), LinkKind.ACCEPTS)),
    /** More is billed than may be. */
    OVER_BILLED(FlowRule.F04, flow -> later(flow, DocType.INVOICE, LinkKind.BILLS)),
    /** More is billed of a contract than it is worth. */
    OVER_CONTRACT(
            FlowRule.F05, flow -> agreed(FlowDocument.of(contract(), start()).worth(money("0.01")), flow)),
    /** More is paid than is owed. */
    OVER_PAID(FlowRule.F06, flow -> settled(flow, LinkKind.PAYS, money("9999999"))),
    /** More comes back than left. */
    OVER_RETURNED(FlowRule.F07, flow -> laterThanDelivery(flow, DocType.of("RETURN"), LinkKind.RETURNS)),
    /** A frame is called off before it is valid. */
    CALLED_TOO_EARLY(
            FlowRule.F08,
            flow -> agreed(FlowDocument.of(contract(), start()).valid(Validity.since(LocalDate.of(2099, 1, 1))), flow)),
    /** An order is worth something else than its quote. */
    DEVIATING(FlowRule.F09, flow -> FlowChange.of(order(flow).worth(money("0.01")))),
    /** A payment in another currency says no rate. */
    OTHER_CURRENCY(FlowRule.F10, flow -> settled(flow, LinkKind.PAYS, BigMoney.parse("USD 1.00"))),
    /** An order precedes what it came from. */
    CIRCLE(
            FlowRule.F11,
            flow -> FlowChange.of(link(LinkKind.AMENDS, NodeRef.of(order(flow).ref()), NodeRef.of(quote(flow))))),
    /** An order is done while something is open. */
    DONE_TOO_EARLY(
            FlowRule.F12,
            flow -> FlowChange.of(line(flow, line -> line.withQuantity(many())).withStatus(DocumentStatus.COMPLETED))),
    /** An invoice came from nothing. */
    ORPHAN(FlowRule.F13, flow -> FlowChange.of(FlowDocument.of(made(DocType.INVOICE), start()))),
    /** A delivery counts in kilograms what was ordered in pieces. */
    OTHER_UNIT(
            FlowRule.F14,
            flow -> FlowChange.of(
                    FlowDocument.of(
                            made(DocType.DELIVERY),
                            start(),
                            FlowLine.of(made(DocType.DELIVERY).line("1"))),
                    link(
                                    LinkKind.FULFILS,
                                    NodeRef.of(firstLine(flow)),
                                    NodeRef.of(made(DocType.DELIVERY).line("1")))
                            .withQuantity(Quantity.of(1, Unit.KILOGRAM)))),
    /** More of a prepayment is applied than came in. */
    OVER_APPLIED(
            FlowRule.F15,
            flow -> FlowChange.of(
                    FlowDocument.of(made(DocType.PAYMENT), start()).receiving(money("0.01")),
                    link(LinkKind.APPLIES, NodeRef.of(made(DocType.PAYMENT)), NodeRef.of(invoice(flow)))
                            .withAmount(money("0.02")))),
    /** A service was made before its order. */
    DATED_BACK(
            FlowRule.F16,
            flow -> FlowChange.of(
                    FlowDocument.of(made(DocType.SERVICE), start().minusSeconds(1)),
                    link(LinkKind.SERVICES, NodeRef.of(order(flow).ref()), NodeRef.of(made(DocType.SERVICE))))),
    /** Deliveries live on an order that is cancelled. */
    CANCELLED_TOO_LATE(FlowRule.F17, flow -> FlowChange.of(order(flow).withStatus(DocumentStatus.CANCELLED))),
    /** A link leads to a document that nobody knows. */
    STRANGER(
            FlowRule.LINKS,
            flow -> FlowChange.of(
                    link(LinkKind.SERVICES, NodeRef.of(order(flow).ref()), NodeRef.of(made(DocType.SERVICE))))),
    /** Campaigns share more than all of a lead. */
    SHARED_TWICE(
            FlowRule.SHARES,
            flow -> FlowChange.of(
                    FlowDocument.of(made(DocType.CAMPAIGN), start()),
                    link(LinkKind.ATTRIBUTES, NodeRef.of(made(DocType.CAMPAIGN)), NodeRef.of(first(flow, DocType.LEAD)))
                            .withShare(Ratio.of(1, 2))));

    private final FlowRule rule;
    private final Function<MainLine, FlowChange> plant;

    FlowDefect(FlowRule rule, Function<MainLine, FlowChange> plant) {
        this.rule = rule;
        this.plant = plant;
    }

    /** The rule that it breaks; it may break others as well. */
    public FlowRule rule() {
        return rule;
    }

    /** What plants it in a deal of the generators. */
    public FlowChange change(MainLine deal) {
        return plant.apply(deal);
    }

    private static Instant start() {
        return DealBuilder.START;
    }

    private static BigMoney money(String amount) {
        return BigMoney.parse("EUR " + amount);
    }

    private static Quantity many() {
        return Quantity.of(9_999, Unit.ONE);
    }

    private static DocRef made(DocType type) {
        return DocRef.of(type, "planted");
    }

    private static DocRef contract() {
        return made(DocType.CONTRACT);
    }

    private static FlowLink link(LinkKind kind, NodeRef from, NodeRef to) {
        return FlowLink.of(kind, from, to, start().plusSeconds(86_400L * 100));
    }

    private static DocRef first(MainLine flow, DocType type) {
        return flow.documents().stream()
                .map(FlowDocument::ref)
                .filter(ref -> ref.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("deal of " + flow + ": expected a document " + type));
    }

    private static FlowDocument order(MainLine flow) {
        return flow.document(first(flow, DocType.ORDER)).orElseThrow();
    }

    private static DocRef quote(MainLine flow) {
        return first(flow, DocType.QUOTE);
    }

    private static DocRef invoice(MainLine flow) {
        return first(flow, DocType.INVOICE);
    }

    private static LineRef firstLine(MainLine flow) {
        return order(flow).lines().get(0).ref();
    }

    private static FlowDocument line(MainLine flow, Function<FlowLine, FlowLine> change) {
        List<FlowLine> lines = new ArrayList<>(order(flow).lines());
        lines.set(0, change.apply(lines.get(0)));
        return order(flow).withLines(lines);
    }

    private static FlowChange after(NodeRef from, DocType type, LinkKind kind) {
        DocRef ref = made(type);
        return FlowChange.of(
                FlowDocument.of(ref, start().plusSeconds(86_400L * 100), FlowLine.of(ref.line("1"), many())),
                link(kind, from, NodeRef.of(ref.line("1"))).withQuantity(many()));
    }

    private static FlowChange later(MainLine flow, DocType type, LinkKind kind) {
        return after(NodeRef.of(firstLine(flow)), type, kind);
    }

    private static FlowChange laterThanDelivery(MainLine flow, DocType type, LinkKind kind) {
        NodeRef delivered = flow.leaving(NodeRef.of(firstLine(flow)), LinkKind.FULFILS)
                .get(0)
                .to();
        return after(delivered, type, kind);
    }

    private static FlowChange agreed(FlowDocument contract, MainLine flow) {
        return FlowChange.of(
                contract,
                link(
                        LinkKind.CALLS_OFF,
                        NodeRef.of(contract.ref()),
                        NodeRef.of(order(flow).ref())));
    }

    private static FlowChange settled(MainLine flow, LinkKind kind, BigMoney amount) {
        return FlowChange.of(
                FlowDocument.of(made(DocType.PAYMENT), start().plusSeconds(86_400L * 100))
                        .receiving(amount),
                link(kind, NodeRef.of(invoice(flow)), NodeRef.of(made(DocType.PAYMENT)))
                        .withAmount(amount));
    }
}
