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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.flow.BillingBasis;
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
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.LineQuantities;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

class FlowRulesTest {
    private static final DocVersion VERSION = new DocVersion(ORDER, 1, ContentHash.of(new byte[] {1}));

    private static FlowChange of(FlowDocument document) {
        return FlowChange.of(document);
    }

    private static List<String> refused(MainLine flow, FlowChange change) {
        return FlowRules.standard().accept(flow, change).fold(next -> List.of("accepted"), FlowFixtures::codes);
    }

    private static FlowLink link(LinkKind kind, DocRef from, DocRef to, int day) {
        return FlowLink.of(kind, NodeRef.of(from), NodeRef.of(to), day(day));
    }

    private static Verdict closing(MainLine flow) {
        return FlowRules.standard().closing(flow, VERSION, day(99));
    }

    @Test
    void anOrderIsOpenUntilItIsDeliveredBilledAndPaid() {
        MainLine flow = flow(of(order(10)));
        assertThat(closing(flow).findings())
                .extracting(Object::toString)
                .containsExactly("BLOCK flow.open-to-deliver document:ORDER:4711#lines/10 [open=10 C62]");

        flow = flow(of(order(10)), delivery(1, TEN, 10));
        assertThat(codes(closing(flow).findings())).containsExactly("F12 flow.open-to-bill");

        flow = flow(of(order(10)), delivery(1, TEN, 10), invoice(1, delivered(1), 10, "119.00"));
        assertThat(closing(flow).findings())
                .extracting(Object::toString)
                .containsExactly("BLOCK flow.open-to-collect document:ORDER:4711#collect/EUR [open=EUR 119.00]");

        flow = flow(
                of(order(10)), delivery(1, TEN, 10), invoice(1, delivered(1), 10, "119.00"), payment(1, 1, "119.00"));
        assertThat(closing(flow).findings()).isEmpty();
        assertThat(refused(flow, of(order(10).withStatus(DocumentStatus.COMPLETED))))
                .containsExactly("accepted");
        assertThat(Balances.of(flow).quantities(ORDER))
                .containsEntry(TEN, new LineQuantities(pieces(10), pieces(10), pieces(10), pieces(10), false));
    }

    @Test
    void aShortCloseWithAReasonSettlesTheRest() {
        MainLine flow =
                flow(of(order(10)), delivery(1, TEN, 4), invoice(1, delivered(1), 4, "40"), payment(1, 1, "40"));
        FlowDocument done = order(10).withStatus(DocumentStatus.COMPLETED);

        assertThat(refused(flow, of(done))).containsExactly("F12 flow.open-to-deliver");
        FlowLine closed = order(10).lines().get(0).closed("customer wants no more");
        assertThat(refused(flow, of(done.withLines(List.of(closed))))).containsExactly("accepted");
    }

    @ParameterizedTest
    @CsvSource({"10, accepted", "11, accepted", "12, F02 flow.over-delivered"})
    void moreThanOrderedIsDeliveredOnlyWithinTheTolerance(long count, String expected) {
        FlowLine line = order(10).lines().get(0).withOverDelivery(Ratio.of(1, 10));

        assertThat(refused(flow(of(order(10).withLines(List.of(line)))), delivery(1, TEN, count)))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, 4, accepted",
        "DELIVERED, 5, F04 flow.over-billed",
        "ORDERED, 10, accepted",
        "ORDERED, 11, F04 flow.over-billed",
        "ACCEPTED, 1, F04 flow.over-billed"
    })
    void noMoreIsBilledThanTheBasisAllows(BillingBasis basis, long count, String expected) {
        FlowLine line = order(10).lines().get(0).withBilling(basis);
        MainLine flow = flow(of(order(10).withLines(List.of(line))), delivery(1, TEN, 4));

        assertThat(refused(flow, invoice(1, delivered(1), count, "10"))).containsExactly(expected);
    }

    @Test
    void noMoreIsAcceptedThanDelivered() {
        DocRef protocol = doc(DocType.of("ACCEPTANCE"), 1);
        MainLine flow = flow(of(order(10)), delivery(1, TEN, 4));
        FlowChange acceptance = FlowChange.of(
                FlowDocument.of(protocol, day(2), FlowLine.of(protocol.line("1"), pieces(5))),
                FlowLink.of(LinkKind.ACCEPTS, NodeRef.of(delivered(1)), NodeRef.of(protocol.line("1")), day(2))
                        .withQuantity(pieces(5)));

        assertThat(refused(flow, acceptance)).containsExactly("F03 flow.over-accepted");
    }

    @Test
    void noMoreIsCancelledThanOrdered() {
        FlowLine line = order(10).lines().get(0);

        assertThat(refused(MainLine.empty(), of(order(10).withLines(List.of(line.withCancelled(pieces(11)))))))
                .contains("F01 flow.over-cancelled");
        assertThat(Balances.of(flow(of(order(10).withLines(List.of(line.withCancelled(pieces(10)))))))
                        .line(TEN)
                        .orElseThrow()
                        .isSettled())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"119.00, accepted", "119.01, F06 flow.over-settled"})
    void noMoreIsPaidThanOwed(String amount, String expected) {
        MainLine flow = flow(of(order(10)), delivery(1, TEN, 10), invoice(1, delivered(1), 10, "119.00"));

        assertThat(refused(flow, payment(1, 1, amount))).containsExactly(expected);
    }

    @Test
    void noMoreOfAPaymentIsUsedThanCameIn() {
        MainLine flow = flow(
                of(order(10)),
                delivery(1, TEN, 10),
                invoice(1, delivered(1), 5, "50"),
                invoice(2, delivered(1), 5, "50"),
                payment(1, 1, "50"));
        FlowLink again = link(LinkKind.PAYS, doc(DocType.INVOICE, 2), doc(DocType.PAYMENT, 1), 3)
                .withAmount(eur("0.01"));

        assertThat(refused(flow, FlowChange.of(again))).containsExactly("F06 flow.payment-over-used");
    }

    @Test
    void moneyAcrossCurrenciesSaysBothAmountsAndTheRate() {
        DocRef ref = doc(DocType.INVOICE, 1);
        MainLine flow = flow(of(order(10)), delivery(1, TEN, 10));
        FlowDocument invoice = FlowDocument.of(ref, day(2), FlowLine.of(ref.line("1"), pieces(10)))
                .claiming(BigMoney.of(CurrencyUnit.USD, new BigDecimal("108.00")));
        FlowLink bare = FlowLink.of(LinkKind.BILLS, NodeRef.of(TEN), NodeRef.of(ref.line("1")), day(2))
                .withQuantity(pieces(10))
                .withAmount(BigMoney.of(CurrencyUnit.USD, new BigDecimal("108.00")));
        LocalDate date = LocalDate.of(2023, 1, 4);

        assertThat(refused(flow, FlowChange.of(invoice, bare))).containsExactly("F10 flow.mixed-currency");
        assertThat(refused(flow, FlowChange.of(invoice, bare.converted(eur("100.00"), Ratio.of(27, 25), date))))
                .containsExactly("accepted");
        assertThat(codes(FlowRules.standard()
                        .accept(flow, FlowChange.of(invoice, bare.converted(eur("100.00"), Ratio.of(28, 25), date)))
                        .findings()))
                .containsExactly("F10 flow.rate-mismatch");
    }

    @Test
    void noDocumentPrecedesItselfButReversalsPointBack() {
        DocRef a = doc(DocType.QUOTE, 1);
        DocRef b = doc(DocType.ORDER, 1);
        MainLine flow = flow(
                of(FlowDocument.of(a, START)),
                FlowChange.of(FlowDocument.of(b, day(1)), link(LinkKind.ORDERS, a, b, 1)));

        assertThat(refused(flow, FlowChange.of(List.of(), List.of(link(LinkKind.AMENDS, b, a, 1)))))
                .containsExactly("F11 flow.cycle", "F11 flow.cycle", "F16 flow.child-before-parent");
        assertThat(refused(flow, FlowChange.of(List.of(), List.of(link(LinkKind.REVERSES, b, a, 1)))))
                .containsExactly("accepted");
        assertThat(refused(flow, FlowChange.of(List.of(), List.of(link(LinkKind.AMENDS, b, b, 1)))))
                .containsExactly("F11 flow.self-link");
    }

    @Test
    void whatComesFromNowhereOrFromLaterIsFlagged() {
        MainLine flow = MainLine.empty()
                .with(of(FlowDocument.of(doc(DocType.INVOICE, 1), START).claiming(eur("1"))))
                .with(of(FlowDocument.of(ORDER, day(2))))
                .with(FlowChange.of(
                        FlowDocument.of(doc(DocType.DELIVERY, 1), day(1)),
                        link(LinkKind.FULFILS, ORDER, doc(DocType.DELIVERY, 1), 1)));

        assertThat(codes(FlowRules.standard().findings(flow)))
                .containsExactly("F16 flow.child-before-parent", "F13 flow.orphan");
    }

    @Test
    void nothingLivesOnWhatWasCancelled() {
        MainLine flow = flow(of(order(10)), delivery(1, TEN, 10), invoice(1, delivered(1), 10, "50"));
        FlowDocument delivery = flow.document(doc(DocType.DELIVERY, 1)).orElseThrow();

        assertThat(refused(flow, of(delivery.withStatus(DocumentStatus.CANCELLED))))
                .containsExactly("F17 flow.live-successor", "F04 flow.over-billed");
    }

    @Test
    void otherUnitsUnknownEndsAndDoubleLinksAreNamedNotDropped() {
        FlowLink inKilos = FlowLink.of(LinkKind.FULFILS, NodeRef.of(TEN), NodeRef.of(delivered(1)), day(1))
                .withQuantity(Quantity.of(2, Unit.of("KGM")));
        FlowLink twice = link(LinkKind.BILLS, ORDER, doc(DocType.INVOICE, 9), 2);
        MainLine flow = flow(of(order(10))).with(FlowChange.of(List.of(), List.of(inKilos, twice, twice)));

        assertThat(codes(FlowRules.standard().findings(flow)))
                .containsExactly(
                        "LINKS flow.duplicate-link",
                        "F14 flow.unit-mismatch",
                        "LINKS flow.unknown-document",
                        "LINKS flow.unknown-document");
        assertThat(flow.links()).hasSize(3);
        assertThat(FlowFixtures.againstTheCatalogue(FlowRules.standard().findings(flow)))
                .isEmpty();
    }

    @Test
    void whatWasBrokenBeforeRefusesNothingUnlessItGetsWorse() {
        MainLine dirty = flow(of(order(10))).with(delivery(1, TEN, 12));
        DocRef back = doc(DocType.DELIVERY, 7);
        FlowChange reversal = FlowChange.of(
                FlowDocument.of(back, day(2), FlowLine.of(back.line("1"), pieces(1))),
                FlowLink.of(LinkKind.REVERSES, NodeRef.of(delivered(1)), NodeRef.of(back.line("1")), day(2))
                        .withQuantity(pieces(1)));

        assertThat(refused(dirty, reversal)).containsExactly("accepted");
        assertThat(refused(dirty, delivery(2, TEN, 1))).containsExactly("F02 flow.over-delivered");
    }

    @Test
    void aReturnOpensNothingAndACreditForRebillingOpensTheBill() {
        MainLine flow = flow(of(order(10)), delivery(1, TEN, 10), invoice(1, delivered(1), 10, "100"));
        DocRef back = doc(DocType.of("RETURN"), 1);
        FlowChange returned = FlowChange.of(
                FlowDocument.of(back, day(4), FlowLine.of(back.line("1"), pieces(3))),
                FlowLink.of(LinkKind.RETURNS, NodeRef.of(delivered(1)), NodeRef.of(back.line("1")), day(4))
                        .withQuantity(pieces(3)));
        DocRef note = doc(DocType.CREDIT_NOTE, 1);
        FlowChange credited = FlowChange.of(
                FlowDocument.of(note, day(5), FlowLine.of(note.line("1"), pieces(3))),
                FlowLink.of(
                                LinkKind.CREDITS,
                                NodeRef.of(doc(DocType.INVOICE, 1).line("1")),
                                NodeRef.of(note.line("1")),
                                day(5))
                        .withQuantity(pieces(3))
                        .withAmount(eur("30")));

        MainLine both = flow.with(returned).with(credited);
        MainLine rebill = flow.with(credited);

        assertThat(Balances.of(both).line(TEN).orElseThrow().isSettled()).isTrue();
        assertThat(Balances.of(both)
                        .claim(doc(DocType.INVOICE, 1))
                        .orElseThrow()
                        .open())
                .isEqualTo(eur("70"));
        assertThat(Balances.of(both).line(TEN).orElseThrow().quantities().open())
                .isEqualTo(pieces(0));
        assertThat(Balances.of(rebill).line(TEN).orElseThrow().toBill()).isEqualTo(pieces(3));
    }

    @Test
    void aConsolidatedInvoiceBelongsToEachMainLineByItsShare() {
        DocRef other = DocRef.of(DocType.ORDER, "4712");
        FlowDocument second = FlowDocument.of(
                other, START, FlowLine.ordered(other.line("10"), pieces(1)).withBilling(BillingBasis.ORDERED));
        FlowDocument first = order(10).beginning(MainLineId.of("DEAL-1"));
        FlowLine firstLine = first.lines().get(0).withBilling(BillingBasis.ORDERED);
        DocRef ref = doc(DocType.INVOICE, 1);
        FlowDocument invoice = FlowDocument.of(
                ref, day(2), FlowLine.of(ref.line("1"), pieces(10)), FlowLine.of(ref.line("2"), pieces(1)));
        MainLine flow = flow(
                of(first.withLines(List.of(firstLine))),
                of(second),
                FlowChange.of(
                        invoice.claiming(eur("300")),
                        FlowLink.of(LinkKind.BILLS, NodeRef.of(TEN), NodeRef.of(ref.line("1")), day(2))
                                .withQuantity(pieces(10))
                                .withAmount(eur("100")),
                        FlowLink.of(LinkKind.BILLS, NodeRef.of(other.line("10")), NodeRef.of(ref.line("2")), day(2))
                                .withQuantity(pieces(1))
                                .withAmount(eur("200"))),
                payment(1, 1, "300"));

        assertThat(flow.mainLines(doc(DocType.PAYMENT, 1))).hasToString("{DEAL-1=1/3, ORDER:4712=2/3}");
        assertThat(flow.ancestors(doc(DocType.PAYMENT, 1))).containsExactly(ref, ORDER, other);
        assertThat(flow.descendants(ORDER)).containsExactly(ref, doc(DocType.PAYMENT, 1));
    }

    @Test
    void theVerdictIsAboutOneDocument() {
        MainLine flow = flow(of(order(10))).with(delivery(1, TEN, 12));

        assertThat(codes(FlowRules.standard().verdict(flow, VERSION, day(9)).findings()))
                .containsExactly("F02 flow.over-delivered");
        assertThat(FlowRules.standard().verdict(flow, VERSION, day(9)).refusal(VERSION, day(8)))
                .isEmpty();
    }
}
