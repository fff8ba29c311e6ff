package org.leadtocash.core.flow.rule;

import static org.leadtocash.core.flow.FlowFixtures.day;
import static org.leadtocash.core.flow.FlowFixtures.pieces;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
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

    private DocRef next(DocType type) {
        number++;
        return DocRef.of(type, "" + number);
    }

    private void put(FlowDocument document) {
        boolean hasDay = random.nextInt(3) > 0;
        documents.put(document.ref(), hasDay ? document.on(FIRST.plusDays(days)) : document);
    }

    private DocRef entered(FlowDocument document) {
        put(document);
        return document.ref();
    }

    private FlowDocument made(DocType type) {
        return FlowDocument.of(next(type), day(days));
    }

    private FlowLink link(LinkKind kind, NodeRef from, NodeRef to) {
        return FlowLink.of(kind, from, to, day(days));
    }

    private void tie(LinkKind kind, DocRef from, DocRef to) {
        links.add(link(kind, NodeRef.of(from), NodeRef.of(to)));
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
            DocRef campaign = entered(made(DocType.CAMPAIGN));
            links.add(link(LinkKind.ATTRIBUTES, NodeRef.of(campaign), NodeRef.of(lead))
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
        DocRef quote = entered(made(DocType.QUOTE).worth(euros(sum)));
        tie(LinkKind.QUOTES, lead, quote);
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
        tie(LinkKind.CONTRACTS, quote, contract);
        DocRef change = entered(made(DocType.of("CONTRACT_CHANGE")));
        links.add(link(LinkKind.AMENDS, line, NodeRef.of(change))
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
        links.add(isConverted ? from.converted(euros(pieces), RATE, FIRST) : from);
        if (isFramed) {
            links.add(link(LinkKind.CALLS_OFF, NodeRef.of(contract.line("1")), NodeRef.of(line))
                    .withQuantity(boxed ? Quantity.of(count, BOX.from()) : pieces(count))
                    .withAmount(euros(pieces)));
        }
        long first = 1L + random.nextInt((int) pieces);
        deliver(order, first, boxed);
        if (first < pieces && (isDone || random.nextBoolean())) {
            deliver(order, pieces - first, boxed);
        }
    }

    /** A document of one line that takes so much of an earlier one, in pieces or, where the number allows it, in boxes. */
    private void take(LinkKind kind, NodeRef from, LineRef line, long count, boolean boxed) {
        boolean inBoxes = boxed && count % 12 == 0 && random.nextBoolean();
        Quantity quantity = inBoxes ? Quantity.of(count / 12, BOX.from()) : pieces(count);
        FlowLine told = FlowLine.of(line, quantity);
        put(FlowDocument.of(line.document(), day(days), inBoxes ? told.withBase(BOX) : told));
        links.add(link(kind, from, NodeRef.of(line)).withQuantity(quantity));
    }

    private void deliver(DocRef order, long count, boolean boxed) {
        days++;
        NodeRef line = NodeRef.of(order.line("10"));
        LineRef delivery = next(DocType.DELIVERY).line("1");
        take(LinkKind.FULFILS, line, delivery, count, boxed);
        if (basis == BillingBasis.ACCEPTED) {
            LineRef acceptance = next(DocType.of("ACCEPTANCE")).line("1");
            take(LinkKind.ACCEPTS, NodeRef.of(delivery), acceptance, count, boxed);
        }
        if (basis == BillingBasis.MILESTONE) {
            take(LinkKind.REACHES, line, next(DocType.of("MILESTONE")).line("1"), count, boxed);
        }
        if (isDone || random.nextInt(4) > 0) {
            bill(order, NodeRef.of(delivery), count, boxed);
        }
    }

    /** Taxes are as much again. */
    private void bill(DocRef order, NodeRef delivery, long count, boolean boxed) {
        days++;
        LineRef billed = next(DocType.INVOICE).line("1");
        take(LinkKind.BILLS, delivery, billed, count, boxed);
        DocRef invoice = billed.document();
        FlowDocument made = Objects.requireNonNull(documents.get(invoice));
        FlowLine line = made.lines().get(0).withAmount(price(count));
        put(made.claiming(price(2 * count)).withLines(List.of(line)));
        links.set(links.size() - 1, links.get(links.size() - 1).withAmount(price(count)));
        if (random.nextInt(4) == 0) {
            // as extracts do, who link the invoice to the order as well
            links.add(link(LinkKind.BILLS, NodeRef.of(order.line("10")), NodeRef.of(billed))
                    .withQuantity(pieces(count))
                    .withAmount(price(count)));
        }
        long open = 2 * count;
        if (isPrepaid) {
            DocRef paid = entered(made(DocType.PAYMENT).receiving(price(1)));
            tie(LinkKind.PREPAYS, order, paid);
            links.add(link(LinkKind.APPLIES, NodeRef.of(paid), NodeRef.of(invoice))
                    .withAmount(price(1)));
            open--;
        }
        days++;
        if (random.nextInt(3) == 0) {
            long back = 1L + random.nextInt((int) count);
            giveBack(delivery, NodeRef.of(billed), back, boxed);
            open -= back;
        }
        if (isDone || random.nextBoolean()) {
            DocRef paid = entered(made(DocType.PAYMENT).receiving(price(open)));
            links.add(link(LinkKind.PAYS, NodeRef.of(invoice), NodeRef.of(paid)).withAmount(price(open)));
        }
    }

    /** What comes back is credited: its price to the return, and as much of the invoice. */
    private void giveBack(NodeRef delivery, NodeRef billed, long count, boolean boxed) {
        LineRef back = next(DocType.of("RETURN")).line("1");
        take(LinkKind.RETURNS, delivery, back, count, boxed);
        DocRef note = next(DocType.CREDIT_NOTE);
        LineRef line = note.line("1");
        put(FlowDocument.of(note, day(days), FlowLine.of(line, pieces(count)).withAmount(price(count))));
        links.add(link(LinkKind.CREDITS, NodeRef.of(back), NodeRef.of(line)).withAmount(price(count)));
        links.add(link(LinkKind.CREDITS, billed, NodeRef.of(line))
                .withQuantity(pieces(count))
                .withAmount(price(count)));
    }
}
