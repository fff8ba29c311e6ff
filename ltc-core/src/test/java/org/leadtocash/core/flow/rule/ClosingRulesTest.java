package org.leadtocash.core.flow.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.flow.FlowFixtures.ORDER;
import static org.leadtocash.core.flow.FlowFixtures.START;
import static org.leadtocash.core.flow.FlowFixtures.TEN;
import static org.leadtocash.core.flow.FlowFixtures.codes;
import static org.leadtocash.core.flow.FlowFixtures.day;
import static org.leadtocash.core.flow.FlowFixtures.delivered;
import static org.leadtocash.core.flow.FlowFixtures.delivery;
import static org.leadtocash.core.flow.FlowFixtures.doc;
import static org.leadtocash.core.flow.FlowFixtures.eur;
import static org.leadtocash.core.flow.FlowFixtures.flow;
import static org.leadtocash.core.flow.FlowFixtures.invoice;
import static org.leadtocash.core.flow.FlowFixtures.order;
import static org.leadtocash.core.flow.FlowFixtures.payment;
import static org.leadtocash.core.flow.FlowFixtures.pieces;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.finding.Finding;
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

/** F12: a document is done when nothing of what it asks for is open. */
class ClosingRulesTest {
    private static final FlowRules RULES = FlowRules.standard();
    private static final DocRef INVOICE = doc(DocType.INVOICE, 1);

    private static List<String> refused(MainLine flow, FlowChange change) {
        return RULES.accept(flow, change).fold(next -> List.of("accepted"), FlowFixtures::codes);
    }

    @Test
    void aContractIsOpenWhileAnythingOfItIs() {
        DocRef contract = doc(DocType.CONTRACT, 1);
        DocVersion about = new DocVersion(contract, 1, ContentHash.of(new byte[] {1}));
        MainLine flow = flow(
                FlowChange.of(FlowDocument.of(contract, START).worth(eur("100.00"))),
                FlowChange.of(
                        order(10), FlowLink.of(LinkKind.ORDERS, NodeRef.of(contract), NodeRef.of(ORDER), day(1))));

        assertThat(codes(RULES.closing(flow, about, day(99)).findings())).containsExactly("F12 flow.open-to-deliver");
        MainLine billed = flow.with(delivery(1, TEN, 10)).with(invoice(1, delivered(1), 10, "100.00"));
        assertThat(codes(RULES.closing(billed, about, day(99)).findings())).containsExactly("F12 flow.open-to-collect");
        assertThat(RULES.closing(billed.with(payment(1, 1, "100.00")), about, day(99))
                        .findings())
                .isEmpty();
    }

    @Test
    void whatIsPaidTooMuchOnOneInvoicePaysNoOther() {
        DocVersion about = new DocVersion(ORDER, 1, ContentHash.of(new byte[] {1}));
        MainLine flow = flow(
                        FlowChange.of(order(10)),
                        delivery(1, TEN, 6),
                        delivery(2, TEN, 4),
                        invoice(1, delivered(1), 6, "60.00"),
                        invoice(2, delivered(2), 4, "40.00"))
                .with(payment(1, 1, "65.00"))
                .with(payment(2, 2, "35.00"));

        assertThat(Balances.of(flow).toCollect(ORDER)).isEmpty();
        assertThat(RULES.closing(flow, about, day(99)).findings().stream().map(Finding::toString))
                .containsExactly(
                        "BLOCK flow.open-to-collect document:ORDER:4711#collect/EUR [open=EUR 5.00]",
                        "BLOCK flow.open-to-refund document:ORDER:4711#refund/EUR [open=EUR 5.00]");
    }

    @Test
    void aDeliveryOfTwoOrdersCarriesEachOfThemOnWithItsOwnLines() {
        DocRef other = doc(DocType.ORDER, 2);
        DocRef delivery = doc(DocType.DELIVERY, 1);
        MainLine flow = flow(
                FlowChange.of(order(10)),
                FlowChange.of(FlowDocument.of(other, START, FlowLine.ordered(other.line("1"), pieces(3)))),
                delivery(1, TEN, 10),
                invoice(1, delivered(1), 10, "100.00"),
                payment(1, 1, "100.00"));
        FlowDocument both = flow.document(delivery).orElseThrow();
        List<FlowLine> lines = List.of(both.lines().get(0), FlowLine.of(delivery.line("2"), pieces(3)));
        MainLine joined = flow.with(FlowChange.of(
                        both.withLines(lines),
                        FlowLink.of(
                                        LinkKind.FULFILS,
                                        NodeRef.of(other.line("1")),
                                        NodeRef.of(delivery.line("2")),
                                        day(1))
                                .withQuantity(pieces(3))))
                .with(invoice(2, delivery.line("2"), 3, "30.00"));

        assertThat(RULES.closing(joined, new DocVersion(ORDER, 1, ContentHash.of(new byte[] {1})), day(99))
                        .findings())
                .isEmpty();
        assertThat(Balances.of(joined).carried(other)).contains(doc(DocType.INVOICE, 2));
        assertThat(Balances.of(joined).carried(other)).doesNotContain(INVOICE);
    }

    @Test
    void whatIsHalfMendedIsNotRefused() {
        FlowDocument done = order(10).withStatus(DocumentStatus.COMPLETED);
        MainLine imported = MainLine.empty().with(FlowChange.of(done));

        assertThat(codes(RULES.findings(imported))).containsExactly("F12 flow.open-to-deliver");
        assertThat(refused(imported, delivery(1, TEN, 6))).containsExactly("F12 flow.open-to-bill");
        assertThat(refused(
                        imported.with(delivery(1, TEN, 6)).with(invoice(1, delivered(1), 5, "50.00")),
                        invoice(2, delivered(1), 1, "10.00")))
                .containsExactly("F12 flow.open-to-collect");
        assertThat(refused(imported, FlowChange.of(order(7).withStatus(DocumentStatus.COMPLETED))))
                .containsExactly("accepted");
    }

    @Test
    void anOrderIsDoneThoughItsRenewalIsOpen() {
        DocRef renewal = doc(DocType.LEAD, 9);
        DocRef other = doc(DocType.ORDER, 9);
        MainLine flow = flow(
                FlowChange.of(order(10)),
                delivery(1, TEN, 10),
                invoice(1, delivered(1), 10, "100.00"),
                payment(1, 1, "100.00"),
                FlowChange.of(
                        FlowDocument.of(renewal, day(9)),
                        FlowLink.of(LinkKind.RENEWS, NodeRef.of(ORDER), NodeRef.of(renewal), day(9))),
                FlowChange.of(
                        FlowDocument.of(other, day(9), FlowLine.ordered(other.line("1"), pieces(1))),
                        FlowLink.of(LinkKind.CREATES, NodeRef.of(renewal), NodeRef.of(other), day(9))));

        assertThat(RULES.closing(flow, new DocVersion(ORDER, 1, ContentHash.of(new byte[] {1})), day(99))
                        .findings())
                .isEmpty();
        assertThat(flow.mainLines(other)).hasToString("{LEAD:9=1}");
    }
}
