package org.leadtocash.testkit.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.Entities;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.time.Validity;

/** Writes the documents and links of one deal, each when it is due, so that no rule is broken on the way. */
final class DealBuilder {
    static final Instant START = Instant.parse("2023-01-02T08:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 2);
    private static final long CENTS_A_PIECE = 1_000;
    private static final int TAX_PERCENT = 20;

    private final DealSketch sketch;
    private final List<FlowDocument> documents = new ArrayList<>();
    private final List<FlowLink> links = new ArrayList<>();
    private final DocRef order;
    private int day;
    private int numbers;

    DealBuilder(DealSketch sketch) {
        this.sketch = sketch;
        this.order = ref(DocType.ORDER);
    }

    MainLine deal() {
        return MainLine.empty().with(change());
    }

    FlowChange change() {
        sale();
        List<DocRef> deliveries = new ArrayList<>();
        for (int part = 0; part < sketch.parts(); part++) {
            deliveries.add(delivery(part));
        }
        List<DocRef> invoices = new ArrayList<>();
        for (int part = 0; part < sketch.parts(); part++) {
            invoices.add(invoice(part, deliveries.get(part)));
        }
        if (sketch.isReturned()) {
            giveBack(deliveries.get(0), invoices.get(0));
        }
        if (sketch.isServiced()) {
            follow(LinkKind.SERVICES, order, ref(DocType.SERVICE));
        }
        return FlowChange.of(documents, links);
    }

    private DocRef ref(DocType type) {
        numbers++;
        return DocRef.of(type, sketch.number() + "-" + numbers);
    }

    private Instant now() {
        return START.plusSeconds(86_400L * day);
    }

    private static BigMoney cents(long amount) {
        return BigMoney.ofMinor(CurrencyUnit.EUR, amount);
    }

    private static Quantity pieces(long count) {
        return Quantity.of(count, Unit.ONE);
    }

    private FlowLink link(LinkKind kind, NodeRef from, NodeRef to) {
        return FlowLink.of(kind, from, to, now());
    }

    private void follow(LinkKind kind, DocRef from, DocRef to) {
        day++;
        documents.add(FlowDocument.of(to, now()).on(FIRST_DAY.plusDays(day)));
        links.add(link(kind, NodeRef.of(from), NodeRef.of(to)));
    }

    private long ordered() {
        return sketch.quantities().stream().mapToLong(Integer::longValue).sum();
    }

    private void sale() {
        DocRef lead = ref(DocType.LEAD);
        for (int i = 0; i < sketch.campaigns(); i++) {
            DocRef campaign = ref(DocType.CAMPAIGN);
            documents.add(FlowDocument.of(campaign, now()));
            links.add(link(LinkKind.ATTRIBUTES, NodeRef.of(campaign), NodeRef.of(lead))
                    .withShare(Ratio.of(1, sketch.campaigns())));
        }
        documents.add(FlowDocument.of(lead, now()).beginning(MainLineId.of("DEAL-" + sketch.number())));
        DocRef opportunity = ref(DocType.OPPORTUNITY);
        follow(LinkKind.CONVERTS, lead, opportunity);
        DocRef quote = ref(DocType.QUOTE);
        follow(LinkKind.QUOTES, opportunity, quote);
        replaceLast(documents.get(documents.size() - 1).worth(cents(ordered() * CENTS_A_PIECE)));
        if (sketch.isFramed()) {
            frame(quote);
        }
        day++;
        List<FlowLine> lines = new ArrayList<>();
        for (int i = 0; i < sketch.quantities().size(); i++) {
            lines.add(FlowLine.ordered(orderLine(i), pieces(sketch.quantities().get(i)))
                    .withBilling(sketch.basis())
                    .withAmount(cents(sketch.quantities().get(i) * CENTS_A_PIECE)));
        }
        documents.add(FlowDocument.of(order, now()).on(FIRST_DAY.plusDays(day)).withLines(lines));
        links.add(link(LinkKind.ORDERS, NodeRef.of(quote), NodeRef.of(order)));
    }

    private void replaceLast(FlowDocument other) {
        documents.set(documents.size() - 1, other);
    }

    private LineRef orderLine(int index) {
        return order.line("" + (index + 1) * 10);
    }

    /** A frame over twice what is ordered. */
    private void frame(DocRef quote) {
        DocRef frame = ref(DocType.CONTRACT);
        day++;
        List<FlowLine> lines = new ArrayList<>();
        for (int i = 0; i < sketch.quantities().size(); i++) {
            long count = 2L * sketch.quantities().get(i);
            LineRef line = frame.line("" + (i + 1));
            lines.add(FlowLine.of(line, pieces(count)).withAmount(cents(count * CENTS_A_PIECE)));
            links.add(link(LinkKind.CALLS_OFF, NodeRef.of(line), NodeRef.of(orderLine(i)))
                    .withQuantity(pieces(sketch.quantities().get(i)))
                    .withAmount(cents(sketch.quantities().get(i) * CENTS_A_PIECE)));
        }
        documents.add(
                FlowDocument.of(frame, now()).withLines(lines).valid(Validity.of(FIRST_DAY, FIRST_DAY.plusYears(1))));
        links.add(link(LinkKind.CONTRACTS, NodeRef.of(quote), NodeRef.of(frame)));
    }

    /** What of a line goes by one part; the last takes the rest. */
    private long share(int line, int part) {
        long whole = sketch.quantities().get(line);
        long each = whole / sketch.parts();
        return part == sketch.parts() - 1 ? whole - each * (sketch.parts() - 1) : each;
    }

    private DocRef delivery(int part) {
        DocRef delivery = ref(DocType.DELIVERY);
        day++;
        copy(delivery, LinkKind.FULFILS, part, this::orderLine);
        if (sketch.basis() == BillingBasis.ACCEPTED) {
            copy(ref(DocType.of("ACCEPTANCE")), LinkKind.ACCEPTS, part, line -> delivery.line("" + (line + 1)));
        }
        if (sketch.basis() == BillingBasis.MILESTONE) {
            copy(ref(DocType.of("MILESTONE")), LinkKind.REACHES, part, this::orderLine);
        }
        return delivery;
    }

    private interface Earlier {
        LineRef line(int index);
    }

    private void copy(DocRef later, LinkKind kind, int part, Earlier earlier) {
        List<FlowLine> lines = new ArrayList<>();
        for (int i = 0; i < sketch.quantities().size(); i++) {
            LineRef line = later.line("" + (i + 1));
            lines.add(FlowLine.of(line, pieces(share(i, part))));
            links.add(link(kind, NodeRef.of(earlier.line(i)), NodeRef.of(line)).withQuantity(pieces(share(i, part))));
        }
        documents.add(FlowDocument.of(later, now()).withLines(lines));
    }

    private DocRef invoice(int part, DocRef delivery) {
        DocRef invoice = ref(DocType.INVOICE);
        day++;
        List<FlowLine> lines = new ArrayList<>();
        long net = 0;
        for (int i = 0; i < sketch.quantities().size(); i++) {
            long count = share(i, part);
            LineRef line = invoice.line("" + (i + 1));
            lines.add(FlowLine.of(line, pieces(count)).withAmount(cents(count * CENTS_A_PIECE)));
            links.add(link(LinkKind.BILLS, NodeRef.of(delivery.line("" + (i + 1))), NodeRef.of(line))
                    .withQuantity(pieces(count))
                    .withAmount(cents(count * CENTS_A_PIECE)));
            net += count * CENTS_A_PIECE;
        }
        long gross = net * (100 + TAX_PERCENT) / 100;
        FlowDocument document = FlowDocument.of(invoice, now())
                .on(FIRST_DAY.plusDays(day))
                .due(FIRST_DAY.plusDays(day + 30L))
                .claiming(cents(gross))
                .withLines(lines);
        documents.add(sketch.isIntercompany() ? document.between(Entities.between("CN01", "DE01")) : document);
        settle(invoice, gross, part == 0 && sketch.isPrepaid());
        return invoice;
    }

    /** A tenth was prepaid where a prepayment was asked for, two hundredths go as cash discount where all is paid. */
    private void settle(DocRef invoice, long gross, boolean isPrepaid) {
        long prepaid = isPrepaid ? gross / 10 : 0;
        if (prepaid > 0) {
            DocRef prepayment = ref(DocType.PAYMENT);
            documents.add(FlowDocument.of(prepayment, now()).receiving(cents(prepaid)));
            links.add(link(LinkKind.PREPAYS, NodeRef.of(order), NodeRef.of(prepayment)));
            links.add(link(LinkKind.APPLIES, NodeRef.of(prepayment), NodeRef.of(invoice))
                    .withAmount(cents(prepaid)));
        }
        long open = sketch.isReturned() ? (gross - prepaid) / 4 : gross - prepaid;
        long discount = sketch.paid() == 100 ? open / 50 : 0;
        long paid = open * sketch.paid() / 100 - discount;
        day++;
        if (paid > 0) {
            settled(DocType.PAYMENT, LinkKind.PAYS, invoice, paid, true);
        }
        if (discount > 0) {
            settled(DocType.of("SETTLEMENT"), LinkKind.DISCOUNTS, invoice, discount, false);
        }
    }

    private void settled(DocType type, LinkKind kind, DocRef invoice, long amount, boolean isMoney) {
        DocRef ref = ref(type);
        FlowDocument document = FlowDocument.of(ref, now());
        documents.add(isMoney ? document.receiving(cents(amount)) : document);
        links.add(link(kind, NodeRef.of(invoice), NodeRef.of(ref)).withAmount(cents(amount)));
    }

    /** Half of the first line comes back, and is credited. */
    private void giveBack(DocRef delivery, DocRef invoice) {
        long count = share(0, 0) / 2;
        if (count == 0) {
            return;
        }
        DocRef back = ref(DocType.of("RETURN"));
        DocRef note = ref(DocType.CREDIT_NOTE);
        day++;
        documents.add(FlowDocument.of(back, now(), FlowLine.of(back.line("1"), pieces(count))));
        links.add(link(LinkKind.RETURNS, NodeRef.of(delivery.line("1")), NodeRef.of(back.line("1")))
                .withQuantity(pieces(count)));
        BigMoney net = cents(count * CENTS_A_PIECE);
        documents.add(FlowDocument.of(
                note, now(), FlowLine.of(note.line("1"), pieces(count)).withAmount(net)));
        links.add(link(LinkKind.CREDITS, NodeRef.of(back.line("1")), NodeRef.of(note.line("1")))
                .withAmount(net));
        links.add(link(LinkKind.CREDITS, NodeRef.of(invoice.line("1")), NodeRef.of(note.line("1")))
                .withQuantity(pieces(count))
                .withAmount(net));
    }
}
