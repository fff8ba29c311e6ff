package org.leadtocash.core.flow.rule;

import static org.leadtocash.core.flow.FlowFixtures.day;
import static org.leadtocash.core.flow.FlowFixtures.doc;
import static org.leadtocash.core.flow.FlowFixtures.pieces;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowFixtures;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.flow.balance.Balances;

/**
 * The slow reference: two order lines kept as on paper, in whole numbers, beside the graph. It plays random events, says
 * for each whether it is allowed, and knows every total by adding up its own rows.
 */
final class PaperTrail {
    private static final DocType RETURN = DocType.of("RETURN");
    private static final DocType REVERSAL = DocType.of("REVERSAL");
    private static final int LINES = 2;

    /** What left on one delivery, and what became of it. */
    private static final class Shipped {
        private final int order;
        private final long count;
        private long reversed;
        private long returned;

        Shipped(int order, long count) {
            this.order = order;
            this.count = count;
        }
    }

    /** What one invoice line billed of one delivery. */
    private static final class Billed {
        private final int delivery;
        private final int invoice;
        private final long count;
        private long credited;

        Billed(int delivery, int invoice, long count) {
            this.delivery = delivery;
            this.invoice = invoice;
            this.count = count;
        }
    }

    private static final class Invoice {
        private final long gross;
        private DocumentStatus status;
        private long paid;

        Invoice(long gross, DocumentStatus status) {
            this.gross = gross;
            this.status = status;
        }
    }

    private final long[] ordered = new long[LINES];
    private final List<Shipped> shipped = new ArrayList<>();
    private final List<Billed> billed = new ArrayList<>();
    private final List<Invoice> invoices = new ArrayList<>();
    private final List<FlowChange> taken = new ArrayList<>();
    private MainLine flow = MainLine.empty();
    private int documents;
    private boolean agreed;

    PaperTrail(long first, long second) {
        ordered[0] = first;
        ordered[1] = second;
        FlowLine[] lines = {FlowLine.ordered(line(0), pieces(first)), FlowLine.ordered(line(1), pieces(second))};
        agreed = enter(FlowChange.of(FlowDocument.of(FlowFixtures.ORDER, day(0), lines)), true);
    }

    static LineRef line(int index) {
        return FlowFixtures.ORDER.line("" + (index + 1) * 10);
    }

    MainLine flow() {
        return flow;
    }

    Balances balances() {
        return Balances.of(flow);
    }

    List<FlowChange> taken() {
        return taken;
    }

    /** Whether the graph refused exactly what paper refuses. */
    boolean agreed() {
        return agreed;
    }

    /** One random event. */
    void play(int event, int pick, long count) {
        switch (event % 7) {
            case 0 -> ship(pick % LINES, count);
            case 1 -> bill(pick, count, DocumentStatus.ACTIVE);
            case 2 -> bill(pick, count, DocumentStatus.DRAFT);
            case 3 -> credit(pick, count);
            case 4 -> giveBack(pick, count);
            case 5 -> reverse(pick, count);
            default -> pay(pick, count);
        }
    }

    private void ship(int order, long count) {
        boolean allowed = delivered(order) + count <= ordered[order];
        DocRef ref = doc(DocType.DELIVERY, shipped.size());
        if (enter(
                made(
                        ref,
                        count,
                        FlowLink.of(LinkKind.FULFILS, NodeRef.of(line(order)), NodeRef.of(ref.line("1")), day(1))),
                allowed)) {
            shipped.add(new Shipped(order, count));
        }
    }

    /** An invoice over one delivery, or over two at once where the pick says so: split and merge. */
    private void bill(int pick, long count, DocumentStatus status) {
        if (shipped.isEmpty()) {
            return;
        }
        int first = pick % shipped.size();
        int second = (pick / 7) % shipped.size();
        long gross = 100 * count;
        DocRef ref = doc(DocType.INVOICE, invoices.size());
        List<FlowLine> lines = new ArrayList<>();
        List<FlowLink> links = new ArrayList<>();
        List<Billed> rows = new ArrayList<>();
        for (int delivery : first == second ? new int[] {first} : new int[] {first, second}) {
            LineRef line = ref.line("" + (lines.size() + 1));
            lines.add(FlowLine.of(line, pieces(count)));
            links.add(FlowLink.of(
                            LinkKind.BILLS,
                            NodeRef.of(doc(DocType.DELIVERY, delivery).line("1")),
                            NodeRef.of(line),
                            day(2))
                    .withQuantity(pieces(count)));
            rows.add(new Billed(delivery, invoices.size(), count));
        }
        billed.addAll(rows);
        invoices.add(new Invoice(gross, status));
        boolean allowed = invoiced(0, true) <= delivered(0) && invoiced(1, true) <= delivered(1);
        FlowDocument invoice = FlowDocument.of(ref, day(2))
                .withLines(lines)
                .claiming(BigMoney.ofMinor(CurrencyUnit.EUR, gross))
                .withStatus(status);
        if (!enter(FlowChange.of(List.of(invoice), links), allowed)) {
            billed.removeAll(rows);
            invoices.remove(invoices.size() - 1);
        }
    }

    private void credit(int pick, long count) {
        if (billed.isEmpty()) {
            return;
        }
        Billed row = billed.get(pick % billed.size());
        if (row.credited + count > row.count) {
            return;
        }
        long position = billed.stream()
                .filter(other -> other.invoice == row.invoice && billed.indexOf(other) < billed.indexOf(row))
                .count();
        LineRef line = doc(DocType.INVOICE, row.invoice).line("" + (position + 1));
        DocRef ref = doc(DocType.CREDIT_NOTE, documents);
        if (enter(
                made(ref, count, FlowLink.of(LinkKind.CREDITS, NodeRef.of(line), NodeRef.of(ref.line("1")), day(3))),
                true)) {
            row.credited += count;
        }
    }

    private void giveBack(int pick, long count) {
        if (shipped.isEmpty()) {
            return;
        }
        int delivery = pick % shipped.size();
        Shipped row = shipped.get(delivery);
        boolean allowed = returned(row.order) + count <= delivered(row.order);
        DocRef ref = doc(RETURN, documents);
        LineRef line = doc(DocType.DELIVERY, delivery).line("1");
        if (enter(
                made(ref, count, FlowLink.of(LinkKind.RETURNS, NodeRef.of(line), NodeRef.of(ref.line("1")), day(3))),
                allowed)) {
            row.returned += count;
        }
    }

    private void reverse(int pick, long count) {
        if (shipped.isEmpty()) {
            return;
        }
        int delivery = pick % shipped.size();
        Shipped row = shipped.get(delivery);
        if (row.reversed + count > row.count) {
            return;
        }
        long left = delivered(row.order) - count;
        boolean allowed = invoiced(row.order, true) <= left && returned(row.order) <= left;
        DocRef ref = doc(REVERSAL, documents);
        LineRef line = doc(DocType.DELIVERY, delivery).line("1");
        if (enter(
                made(ref, count, FlowLink.of(LinkKind.REVERSES, NodeRef.of(line), NodeRef.of(ref.line("1")), day(3))),
                allowed)) {
            row.reversed += count;
        }
    }

    private void pay(int pick, long count) {
        if (invoices.isEmpty()) {
            return;
        }
        int number = pick % invoices.size();
        Invoice invoice = invoices.get(number);
        long amount = 30 * count;
        DocRef ref = doc(DocType.PAYMENT, documents);
        BigMoney money = BigMoney.ofMinor(CurrencyUnit.EUR, amount);
        FlowChange payment = FlowChange.of(
                FlowDocument.of(ref, day(4)).receiving(money),
                FlowLink.of(LinkKind.PAYS, NodeRef.of(doc(DocType.INVOICE, number)), NodeRef.of(ref), day(4))
                        .withAmount(money));
        if (enter(payment, invoice.paid + amount <= invoice.gross)) {
            invoice.paid += amount;
        }
    }

    private static FlowChange made(DocRef ref, long count, FlowLink link) {
        return FlowChange.of(
                FlowDocument.of(ref, link.at(), FlowLine.of(ref.line("1"), pieces(count))),
                link.withQuantity(pieces(count)));
    }

    private boolean enter(FlowChange change, boolean allowed) {
        documents++;
        FlowOutcome outcome = FlowRules.standard().accept(flow, change);
        agreed = agreed && outcome.next().isPresent() == allowed;
        outcome.next().ifPresent(next -> {
            flow = next;
            taken.add(change);
        });
        return outcome.next().isPresent();
    }

    long delivered(int order) {
        return shipped.stream()
                .filter(row -> row.order == order)
                .mapToLong(row -> row.count - row.reversed)
                .sum();
    }

    long returned(int order) {
        return shipped.stream()
                .filter(row -> row.order == order)
                .mapToLong(row -> row.returned)
                .sum();
    }

    long invoiced(int order, boolean drafts) {
        return billed.stream()
                .filter(row -> shipped.get(row.delivery).order == order)
                .filter(row -> drafts || invoices.get(row.invoice).status == DocumentStatus.ACTIVE)
                .mapToLong(row -> row.count - row.credited)
                .sum();
    }

    long ordered(int order) {
        return ordered[order];
    }

    long toCollectInCents() {
        return invoices.stream()
                .mapToLong(invoice -> invoice.gross - invoice.paid)
                .sum();
    }
}
