package org.leadtocash.core.flow.rule;

import static org.leadtocash.core.flow.FlowFixtures.day;
import static org.leadtocash.core.flow.FlowFixtures.pieces;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.DocumentStatus;
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
import org.leadtocash.core.quantity.UnitFactor;
import org.leadtocash.core.time.Validity;

/**
 * A whole deal that breaks no rule, from its campaigns to its last payment: framed or not, in pieces or boxes, in the currency
 * of its quote or another, in one or two orders, delivered in parts, billed on any basis, with returns and prepayments.
 */
final class WholeDeal {
    static final UnitFactor BOX = UnitFactor.of(Unit.of("BOX"), 12, Unit.ONE);
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
    private static final Ratio RATE = Ratio.of(11, 10);

    final Map<DocRef, FlowDocument> documents = new LinkedHashMap<>();
    final List<FlowLink> links = new ArrayList<>();
    private final Random random;
    private final boolean isFramed;
    private final boolean isConverted;
    private final boolean isDone;
    private final boolean isPrepaid;
    private final BillingBasis basis;
    private int number;
    private int days;

    WholeDeal(Random random) {
        this.random = random;
        this.isConverted = random.nextInt(4) == 0;
        this.isFramed = !isConverted && random.nextBoolean();
        this.isDone = random.nextBoolean();
        this.isPrepaid = random.nextInt(3) == 0;
        this.basis = List.of(
                        BillingBasis.ORDERED, BillingBasis.DELIVERED, BillingBasis.ACCEPTED, BillingBasis.MILESTONE)
                .get(random.nextInt(4));
        sale();
    }

    MainLine flow() {
        return MainLine.empty().with(FlowChange.of(List.copyOf(documents.values()), links));
    }

    private DocRef next(DocType type) {
        number++;
        return DocRef.of(type, "" + number);
    }

    @CanIgnoreReturnValue
    private DocRef put(FlowDocument document) {
        documents.put(document.ref(), document.on(FIRST.plusDays(days)));
        return document.ref();
    }

    private FlowDocument made(DocType type, FlowLine... lines) {
        return FlowDocument.of(next(type), day(days), lines);
    }

    @CanIgnoreReturnValue
    private FlowLink link(LinkKind kind, NodeRef from, NodeRef to) {
        FlowLink link = FlowLink.of(kind, from, to, day(days));
        links.add(link);
        return link;
    }

    private void link(LinkKind kind, DocRef from, DocRef to) {
        link(kind, NodeRef.of(from), NodeRef.of(to));
    }

    private void replaceLast(FlowLink link) {
        links.set(links.size() - 1, link);
    }

    /** So many tens of euros, or what that is in the currency of the order. */
    private BigMoney price(long count) {
        return isConverted ? BigMoney.ofMinor(CurrencyUnit.USD, 1_100 * count) : euros(count);
    }

    private static BigMoney euros(long count) {
        return BigMoney.ofMinor(CurrencyUnit.EUR, 1_000 * count);
    }

    private void sale() {
        int campaigns = random.nextInt(4);
        DocRef lead = DocRef.of(DocType.LEAD, "1");
        for (int i = 0; i < campaigns; i++) {
            DocRef campaign = put(made(DocType.CAMPAIGN));
            replaceLast(link(LinkKind.ATTRIBUTES, NodeRef.of(campaign), NodeRef.of(lead))
                    .withShare(Ratio.of(1, campaigns)));
        }
        put(FlowDocument.of(lead, day(days)));
        days++;
        int orders = 1 + random.nextInt(2);
        boolean[] boxed = {random.nextBoolean(), random.nextBoolean()};
        long[] counts = {1 + random.nextInt(20), 1 + random.nextInt(20)};
        long sum = 0;
        for (int i = 0; i < orders; i++) {
            sum += boxed[i] ? counts[i] * 12 : counts[i];
        }
        DocRef quote = put(made(DocType.QUOTE).worth(euros(sum)));
        link(LinkKind.QUOTES, lead, quote);
        DocRef contract = isFramed ? frame(quote, sum) : quote;
        for (int i = 0; i < orders; i++) {
            order(quote, contract, counts[i], boxed[i], isConverted || random.nextBoolean());
        }
    }

    /** Half of it was agreed at first, the rest by a change. */
    private DocRef frame(DocRef quote, long sum) {
        days++;
        DocRef contract = next(DocType.CONTRACT);
        NodeRef line = NodeRef.of(contract.line("1"));
        long first = sum - sum / 2;
        put(FlowDocument.of(
                        contract,
                        day(days),
                        FlowLine.of(contract.line("1"), pieces(first)).withAmount(euros(first)))
                .valid(Validity.of(FIRST, FIRST.plusYears(1)))
                .withStatus(isDone ? DocumentStatus.COMPLETED : DocumentStatus.ACTIVE));
        link(LinkKind.CONTRACTS, quote, contract);
        DocRef change = put(made(DocType.of("CONTRACT_CHANGE")));
        replaceLast(link(LinkKind.AMENDS, line, NodeRef.of(change))
                .withQuantity(pieces(sum / 2))
                .withAmount(euros(sum / 2)));
        return contract;
    }

    private void order(DocRef quote, DocRef contract, long count, boolean boxed, boolean told) {
        days++;
        DocRef order = next(DocType.ORDER);
        LineRef line = order.line("10");
        long pieces = boxed ? count * 12 : count;
        FlowLine asked = FlowLine.ordered(line, boxed ? Quantity.of(count, BOX.from()) : pieces(count))
                .withBilling(basis)
                .withAmount(price(pieces));
        put(FlowDocument.of(order, day(days), boxed ? asked.withBase(BOX) : asked)
                .withStatus(isDone ? DocumentStatus.COMPLETED : DocumentStatus.ACTIVE));
        FlowLink from = link(LinkKind.ORDERS, NodeRef.of(quote), NodeRef.of(order));
        from = told ? from.withAmount(price(pieces)) : from;
        replaceLast(isConverted ? from.converted(euros(pieces), RATE, FIRST) : from);
        if (isFramed) {
            replaceLast(link(LinkKind.CALLS_OFF, NodeRef.of(contract.line("1")), NodeRef.of(line))
                    .withQuantity(boxed ? Quantity.of(count, BOX.from()) : pieces(count))
                    .withAmount(euros(pieces)));
        }
        long first = 1L + random.nextInt((int) pieces);
        deliver(order, first, boxed);
        if (first < pieces && (isDone || random.nextBoolean())) {
            deliver(order, pieces - first, boxed);
        }
    }

    @CanIgnoreReturnValue
    private NodeRef take(LinkKind kind, NodeRef from, DocType type, long count, boolean boxed) {
        FlowDocument later = made(type);
        LineRef line = later.ref().line("1");
        boolean inBoxes = boxed && count % 12 == 0 && random.nextBoolean();
        Quantity quantity = inBoxes ? Quantity.of(count / 12, BOX.from()) : pieces(count);
        FlowLine told = FlowLine.of(line, quantity);
        put(later.withLines(List.of(inBoxes ? told.withBase(BOX) : told)));
        replaceLast(link(kind, from, NodeRef.of(line)).withQuantity(quantity));
        return NodeRef.of(line);
    }

    private void deliver(DocRef order, long count, boolean boxed) {
        days++;
        NodeRef line = NodeRef.of(order.line("10"));
        NodeRef delivery = take(LinkKind.FULFILS, line, DocType.DELIVERY, count, boxed);
        if (basis == BillingBasis.ACCEPTED) {
            take(LinkKind.ACCEPTS, delivery, DocType.of("ACCEPTANCE"), count, boxed);
        }
        if (basis == BillingBasis.MILESTONE) {
            take(LinkKind.REACHES, line, DocType.of("MILESTONE"), count, boxed);
        }
        if (isDone || random.nextInt(4) > 0) {
            bill(order, delivery, count, boxed);
        }
    }

    private void bill(DocRef order, NodeRef delivery, long count, boolean boxed) {
        days++;
        NodeRef billed = take(LinkKind.BILLS, delivery, DocType.INVOICE, count, boxed);
        DocRef invoice = billed.document();
        FlowDocument told = documents.get(invoice).claiming(price(count).multipliedBy(2));
        documents.put(invoice, told.withLines(List.of(told.lines().get(0).withAmount(price(count)))));
        replaceLast(links.get(links.size() - 1).withAmount(price(count)));
        long open = 2 * count;
        if (isPrepaid) {
            DocRef paid = put(made(DocType.PAYMENT).receiving(price(1)));
            link(LinkKind.PREPAYS, order, paid);
            replaceLast(link(LinkKind.APPLIES, NodeRef.of(paid), NodeRef.of(invoice))
                    .withAmount(price(1)));
            open--;
        }
        days++;
        if (random.nextInt(3) == 0) {
            long back = 1L + random.nextInt((int) count);
            giveBack(delivery, billed, back, boxed);
            open -= back;
        }
        if (isDone || random.nextBoolean()) {
            DocRef paid = put(made(DocType.PAYMENT).receiving(price(open)));
            replaceLast(
                    link(LinkKind.PAYS, NodeRef.of(invoice), NodeRef.of(paid)).withAmount(price(open)));
        }
    }

    /** What comes back is credited: its price to the return, and as much of the invoice. */
    private void giveBack(NodeRef delivery, NodeRef billed, long count, boolean boxed) {
        NodeRef back = take(LinkKind.RETURNS, delivery, DocType.of("RETURN"), count, boxed);
        FlowDocument note = made(DocType.CREDIT_NOTE);
        LineRef line = note.ref().line("1");
        put(note.withLines(List.of(FlowLine.of(line, pieces(count)).withAmount(price(count)))));
        replaceLast(link(LinkKind.CREDITS, back, NodeRef.of(line)).withAmount(price(count)));
        replaceLast(link(LinkKind.CREDITS, billed, NodeRef.of(line))
                .withQuantity(pieces(count))
                .withAmount(price(count)));
    }
}
