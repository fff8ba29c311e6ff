package org.leadtocash.core.flow.rule;

import static org.leadtocash.core.flow.FlowFixtures.day;
import static org.leadtocash.core.flow.FlowFixtures.doc;
import static org.leadtocash.core.flow.FlowFixtures.pieces;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.NodeRef;

/** Documents and links without any order in them. */
final class Tangle {
    private static final DocType RETURN = DocType.of("RETURN");
    private static final DocType ACCEPTANCE = DocType.of("ACCEPTANCE");

    private final Random random;
    final Map<DocRef, FlowDocument> documents = new LinkedHashMap<>();
    final List<FlowLink> links = new ArrayList<>();

    Tangle(long seed, int size) {
        random = new Random(seed);
        for (int number = 1; number <= 2; number++) {
            orders(number);
            for (DocType type : List.of(
                    DocType.DELIVERY, DocType.INVOICE, DocType.PAYMENT, DocType.CREDIT_NOTE, RETURN, ACCEPTANCE)) {
                document(type, number);
            }
        }
        List<LinkKind> kinds = List.of(
                LinkKind.FULFILS,
                LinkKind.FULFILS,
                LinkKind.BILLS,
                LinkKind.BILLS,
                LinkKind.PAYS,
                LinkKind.CREDITS,
                LinkKind.RETURNS,
                LinkKind.ACCEPTS,
                LinkKind.REVERSES,
                LinkKind.AMENDS,
                LinkKind.APPLIES,
                LinkKind.DISCOUNTS);
        for (int i = 0; i < size; i++) {
            link(kinds.get(random.nextInt(kinds.size())));
        }
    }

    private DocumentStatus status() {
        int at = random.nextInt(8);
        return at == 0 ? DocumentStatus.CANCELLED : at == 1 ? DocumentStatus.DRAFT : DocumentStatus.ACTIVE;
    }

    private BigMoney cents(int most) {
        return BigMoney.ofMinor(CurrencyUnit.EUR, random.nextInt(most));
    }

    private void orders(int number) {
        DocRef ref = doc(DocType.ORDER, number);
        List<FlowLine> lines = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            BillingBasis basis = List.of(BillingBasis.ORDERED, BillingBasis.DELIVERED, BillingBasis.ACCEPTED)
                    .get(random.nextInt(3));
            lines.add(FlowLine.ordered(ref.line("" + i), pieces(random.nextInt(9)))
                    .withBilling(basis)
                    .withCancelled(pieces(random.nextInt(3))));
        }
        documents.put(
                ref,
                FlowDocument.of(ref, day(random.nextInt(3))).withLines(lines).withStatus(status()));
    }

    private void document(DocType type, int number) {
        DocRef ref = doc(type, number);
        FlowDocument document = FlowDocument.of(
                        ref,
                        day(random.nextInt(4)),
                        FlowLine.of(ref.line("1"), pieces(5)),
                        FlowLine.of(ref.line("2"), pieces(5)))
                .withStatus(status());
        if (type.equals(DocType.INVOICE)) {
            document = document.claiming(cents(2_000));
        }
        if (type.equals(DocType.PAYMENT)) {
            document = document.receiving(cents(2_000));
        }
        if (random.nextInt(20) > 0) {
            documents.put(ref, document);
        }
    }

    private NodeRef node(DocType... types) {
        DocRef ref = doc(types[random.nextInt(types.length)], 1 + random.nextInt(2));
        int line = random.nextInt(random.nextInt(5) == 0 ? 4 : 3);
        return line == 0 ? NodeRef.of(ref) : NodeRef.of(ref.line("" + line));
    }

    /** Mostly between what such a link ties, now and then between anything. */
    private void link(LinkKind kind) {
        DocType[] any = {DocType.ORDER, DocType.DELIVERY, DocType.INVOICE, DocType.PAYMENT, RETURN};
        boolean wild = random.nextInt(12) == 0;
        NodeRef from = wild
                ? node(any)
                : switch (kind.code()) {
                    case "FULFILS", "AMENDS" -> node(DocType.ORDER);
                    case "BILLS", "RETURNS", "ACCEPTS", "REVERSES" -> node(DocType.ORDER, DocType.DELIVERY);
                    case "APPLIES" -> node(DocType.PAYMENT);
                    default -> node(DocType.INVOICE);
                };
        NodeRef to = wild
                ? node(any)
                : switch (kind.code()) {
                    case "FULFILS", "REVERSES", "AMENDS" -> node(DocType.DELIVERY);
                    case "BILLS", "APPLIES" -> node(DocType.INVOICE);
                    case "PAYS", "DISCOUNTS" -> node(DocType.PAYMENT);
                    case "CREDITS" -> node(DocType.CREDIT_NOTE);
                    case "RETURNS" -> node(RETURN);
                    default -> node(ACCEPTANCE);
                };
        FlowLink link = FlowLink.of(kind, from, to, day(random.nextInt(2)));
        link = random.nextInt(8) == 0 ? link : link.withQuantity(pieces(random.nextInt(6)));
        links.add(random.nextInt(3) == 0 ? link.withAmount(cents(1_500)) : link);
    }
}
