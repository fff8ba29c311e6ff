package org.leadtocash.examples.quickstart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.flow.balance.Balances;
import org.leadtocash.core.flow.balance.LineBalance;
import org.leadtocash.core.flow.balance.Standing;
import org.leadtocash.core.flow.rule.FlowRules;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.pricing.document.PricedDocument;

/** Ties every document of the deal to the one it came from, with quantities and money. */
final class DealThread {
    private static final FlowRules RULES = FlowRules.standard();

    private final MainLineId id;
    private MainLine line = MainLine.empty();

    DealThread(MainLineId id) {
        this.id = id;
    }

    MainLine line() {
        return line;
    }

    /** What the rules of the flow say of a document as it is. */
    Verdict verdict(DocVersion about, Instant validUntil) {
        return RULES.verdict(line, about, validUntil);
    }

    /** Whether an order may be closed: nothing open to deliver, bill or collect. */
    Verdict closing(DocVersion sold, Instant validUntil) {
        return RULES.closing(line, sold, validUntil);
    }

    private void accept(FlowChange change) {
        line = RULES.accept(line, change).fold(next -> next, refused -> {
            throw new Halted(refused.toString());
        });
    }

    void begin(DocRef document, LocalDate day) {
        accept(FlowChange.of(FlowDocument.of(document, Journal.at(day)).beginning(id)));
    }

    void follow(LinkKind kind, DocRef from, DocRef to, LocalDate day) {
        accept(FlowChange.of(FlowDocument.of(to, Journal.at(day)), link(kind, from, to, day)));
    }

    private static FlowLink link(LinkKind kind, DocRef from, DocRef to, LocalDate day) {
        return FlowLink.of(kind, NodeRef.of(from), NodeRef.of(to), Journal.at(day));
    }

    /** A quote or an order; order lines ask to be delivered, and to be billed for what was shipped. */
    void priced(LinkKind kind, DocRef from, DocRef to, LocalDate day, PricedDocument priced, List<Order.Line> wanted) {
        List<FlowLine> lines = new ArrayList<>();
        for (Order.Line want : wanted) {
            boolean ordered = kind.equals(LinkKind.ORDERS);
            FlowLine flow = ordered
                    ? FlowLine.ordered(to.line(want.line()), want.quantity()).withBilling(BillingBasis.DELIVERED)
                    : FlowLine.of(to.line(want.line()), want.quantity());
            lines.add(priced.line(want.line())
                    .map(found -> flow.withAmount(found.amount()))
                    .orElse(flow));
        }
        accept(FlowChange.of(FlowDocument.of(to, Journal.at(day)).withLines(lines), link(kind, from, to, day)));
    }

    /** A delivery of all that is still to be delivered. */
    void delivered(DocRef sold, DocRef delivery, LocalDate day) {
        List<FlowLine> lines = new ArrayList<>();
        List<FlowLink> links = new ArrayList<>();
        for (LineBalance open : Balances.of(line).lines(sold)) {
            String item = open.line().line();
            lines.add(FlowLine.of(delivery.line(item), open.toDeliver()));
            links.add(lineLink(LinkKind.FULFILS, sold, delivery, item, open.toDeliver(), day));
        }
        accept(FlowChange.of(List.of(FlowDocument.of(delivery, Journal.at(day)).withLines(lines)), links));
    }

    private static FlowLink lineLink(
            LinkKind kind, DocRef from, DocRef to, String item, Quantity quantity, LocalDate day) {
        return FlowLink.of(kind, NodeRef.of(from.line(item)), NodeRef.of(to.line(item)), Journal.at(day))
                .withQuantity(quantity);
    }

    /** An invoice of all that is still to be billed. */
    void billed(DocRef delivery, DocRef sold, DocRef invoice, LocalDate day, PricedDocument priced) {
        List<FlowLine> lines = new ArrayList<>();
        List<FlowLink> links = new ArrayList<>();
        for (LineBalance open : Balances.of(line).lines(sold)) {
            String item = open.line().line();
            FlowLine flow = FlowLine.of(invoice.line(item), open.toBill());
            lines.add(priced.line(item)
                    .map(found -> flow.withAmount(found.amount()))
                    .orElse(flow));
            links.add(lineLink(LinkKind.BILLS, delivery, invoice, item, open.toBill(), day));
        }
        accept(FlowChange.of(
                List.of(FlowDocument.of(invoice, Journal.at(day))
                        .claiming(priced.totals().gross())
                        .withLines(lines)),
                links));
    }

    /** Where a document stands: how far it is delivered, billed and paid. */
    Standing standing(DocRef document) {
        return Balances.of(line).standing(document).orElseThrow();
    }

    void paid(DocRef invoice, DocRef payment, LocalDate day, Money amount) {
        accept(FlowChange.of(
                FlowDocument.of(payment, Journal.at(day)).receiving(amount.toBigMoney()),
                link(LinkKind.PAYS, invoice, payment, day).withAmount(amount.toBigMoney())));
    }
}
