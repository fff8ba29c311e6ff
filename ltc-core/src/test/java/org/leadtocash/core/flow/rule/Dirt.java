package org.leadtocash.core.flow.rule;

import static org.leadtocash.core.flow.FlowFixtures.day;
import static org.leadtocash.core.flow.FlowFixtures.pieces;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
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

/** What may happen to documents and links on their way through several systems. */
final class Dirt {
    private static final List<Unit> UNITS = List.of(Unit.ONE, Unit.of("BOX"), Unit.KILOGRAM);
    private static final List<Ratio> FACTORS = List.of(Ratio.of(12), Ratio.of(10), Ratio.of(1, 3));
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "USD", "JPY");
    private static final List<LinkKind> KINDS = List.of(
            LinkKind.CALLS_OFF,
            LinkKind.ORDERS,
            LinkKind.CONTRACTS,
            LinkKind.AMENDS,
            LinkKind.FULFILS,
            LinkKind.ACCEPTS,
            LinkKind.REACHES,
            LinkKind.BILLS,
            LinkKind.RETURNS,
            LinkKind.REVERSES,
            LinkKind.CREDITS,
            LinkKind.PAYS,
            LinkKind.APPLIES,
            LinkKind.WITHHOLDS,
            LinkKind.RENEWS);

    private final Random random;

    Dirt(Random random) {
        this.random = random;
    }

    /** One thing goes wrong, or is merely changed. */
    void spoil(Map<DocRef, FlowDocument> documents, List<FlowLink> links) {
        if (random.nextBoolean()) {
            FlowDocument document = any(new ArrayList<>(documents.values()));
            if (random.nextInt(12) == 0) {
                documents.remove(document.ref());
            } else {
                documents.put(document.ref(), spoilt(document));
            }
            return;
        }
        if (links.isEmpty()) {
            links.add(wild(documents));
            return;
        }
        int at = random.nextInt(links.size());
        switch (random.nextInt(8)) {
            case 0 -> links.remove(at);
            case 1 -> links.add(links.get(at));
            case 2 -> links.add(wild(documents));
            default -> links.set(at, spoilt(links.get(at), documents));
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private BigMoney money() {
        return BigMoney.parse(any(CURRENCIES) + " " + (random.nextInt(800) - 60));
    }

    private Quantity quantity() {
        return Quantity.of(random.nextInt(30) - 2, any(UNITS));
    }

    private FlowDocument spoilt(FlowDocument document) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> document.withStatus(any(List.of(DocumentStatus.values())));
            case 2 -> document.worth(money());
            case 3 -> document.claiming(money());
            case 4 -> document.receiving(money());
            case 5 -> document.valid(Validity.since(LocalDate.of(2023, 1, 1 + random.nextInt(9))));
            case 6 ->
                new FlowDocument(
                        document.ref(),
                        day(random.nextInt(8)),
                        random.nextBoolean() ? Optional.empty() : document.day(),
                        document.status(),
                        document.mainLine(),
                        document.worth(),
                        document.claims(),
                        document.receives(),
                        document.due(),
                        document.validity(),
                        document.entities(),
                        document.lines());
            default -> withLine(document);
        };
    }

    private FlowDocument withLine(FlowDocument document) {
        if (document.lines().isEmpty()) {
            return document;
        }
        List<FlowLine> lines = new ArrayList<>(document.lines());
        FlowLine line = lines.remove(random.nextInt(lines.size()));
        if (random.nextInt(10) > 0) {
            lines.add(spoilt(line));
        }
        return document.withLines(lines);
    }

    private FlowLine spoilt(FlowLine line) {
        Unit unit = line.quantity().map(Quantity::unit).orElse(Unit.ONE);
        return switch (random.nextInt(7)) {
            case 0 -> line.withQuantity(Quantity.of(random.nextInt(25), unit));
            case 1 -> line.withCancelled(Quantity.of(random.nextInt(5), unit));
            case 2 -> unit.equals(Unit.ONE) ? line : line.withBase(UnitFactor.of(unit, any(FACTORS), Unit.ONE));
            case 3 -> line.withAmount(money());
            case 4 -> line.withOverDelivery(Ratio.of(1, 20));
            case 5 -> line.closed("the customer wants no more");
            default -> line.withBilling(any(List.of(BillingBasis.values()))).withDelivery(random.nextBoolean());
        };
    }

    private FlowLink spoilt(FlowLink link, Map<DocRef, FlowDocument> documents) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> link.withQuantity(quantity());
            case 2, 3 -> link.withAmount(money());
            case 4 -> link.converted(money(), Ratio.of(1 + random.nextInt(12), 10), LocalDate.of(2023, 1, 2));
            case 5 -> link.reported(money(), Ratio.of(1 + random.nextInt(3)), LocalDate.of(2023, 1, 2));
            case 6 -> link.withShare(Ratio.of(1, 1 + random.nextInt(3)));
            case 7 -> bare(link, link.kind(), link.from(), node(documents));
            default -> bare(link, any(KINDS), link.from(), link.to());
        };
    }

    private FlowLink bare(FlowLink link, LinkKind kind, NodeRef from, NodeRef to) {
        boolean hasNumbers = random.nextInt(3) > 0;
        return new FlowLink(
                kind,
                from,
                to,
                link.at(),
                link.quantity().filter(given -> hasNumbers),
                link.amount().filter(given -> hasNumbers),
                link.conversion().filter(given -> hasNumbers),
                link.group(),
                link.share(),
                link.event());
    }

    private FlowLink wild(Map<DocRef, FlowDocument> documents) {
        FlowLink link = FlowLink.of(any(KINDS), node(documents), node(documents), day(random.nextInt(9)))
                .withQuantity(pieces(random.nextInt(9)));
        return random.nextBoolean() ? link.withAmount(money()) : link;
    }

    /** A document, one of its lines, or something that nobody knows. */
    private NodeRef node(Map<DocRef, FlowDocument> documents) {
        if (random.nextInt(15) == 0) {
            return NodeRef.of(DocRef.of(DocType.ORDER, "nobody's"));
        }
        FlowDocument document = any(new ArrayList<>(documents.values()));
        return document.lines().isEmpty() || random.nextInt(3) == 0
                ? NodeRef.of(document.ref())
                : NodeRef.of(any(document.lines()).ref());
    }
}
