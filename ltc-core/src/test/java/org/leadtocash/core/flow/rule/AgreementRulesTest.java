package org.leadtocash.core.flow.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.flow.FlowFixtures.ORDER;
import static org.leadtocash.core.flow.FlowFixtures.START;
import static org.leadtocash.core.flow.FlowFixtures.TEN;
import static org.leadtocash.core.flow.FlowFixtures.codes;
import static org.leadtocash.core.flow.FlowFixtures.day;
import static org.leadtocash.core.flow.FlowFixtures.delivery;
import static org.leadtocash.core.flow.FlowFixtures.doc;
import static org.leadtocash.core.flow.FlowFixtures.eur;
import static org.leadtocash.core.flow.FlowFixtures.flow;
import static org.leadtocash.core.flow.FlowFixtures.order;
import static org.leadtocash.core.flow.FlowFixtures.pieces;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowFixtures;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.time.Validity;

/** Contracts (F05), frames (F08) and quotes (F09): what was agreed bounds what follows. */
class AgreementRulesTest {
    private static final FlowRules RULES = FlowRules.standard();
    private static final DocRef CONTRACT = doc(DocType.CONTRACT, 1);
    private static final DocRef QUOTE = doc(DocType.QUOTE, 1);

    private static List<String> refused(MainLine flow, FlowChange change) {
        return RULES.accept(flow, change).fold(next -> List.of("accepted"), FlowFixtures::codes);
    }

    private static FlowLink link(LinkKind kind, DocRef from, DocRef to) {
        return FlowLink.of(kind, NodeRef.of(from), NodeRef.of(to), day(1));
    }

    private static FlowChange ordered(FlowDocument order) {
        return FlowChange.of(order, link(LinkKind.ORDERS, CONTRACT, ORDER));
    }

    private static FlowDocument contract(String net) {
        return FlowDocument.of(CONTRACT, START).worth(eur(net));
    }

    /** An invoice of so much before taxes, 19 per cent on top. */
    private static FlowChange invoice(int number, long count, String net) {
        DocRef ref = doc(DocType.INVOICE, number);
        FlowLine line = FlowLine.of(ref.line("1"), pieces(count)).withAmount(eur(net));
        return FlowChange.of(
                FlowDocument.of(ref, day(2), line).claiming(eur(net).multipliedBy(new BigDecimal("1.19"))),
                FlowLink.of(LinkKind.BILLS, NodeRef.of(TEN), NodeRef.of(ref.line("1")), day(2))
                        .withQuantity(pieces(count))
                        .withAmount(eur(net)));
    }

    private static MainLine delivered(String contract) {
        return flow(FlowChange.of(contract(contract)), ordered(order(10)), delivery(1, TEN, 10));
    }

    @ParameterizedTest
    @CsvSource({"99.99, accepted", "100.00, accepted", "100.01, F05 flow.over-contract"})
    void noMoreIsBilledThanTheContractIsWorth(String net, String expected) {
        assertThat(refused(delivered("100.00"), invoice(1, 10, net))).containsExactly(expected);
    }

    @Test
    void anApprovedChangeRaisesTheContractAndADraftDoesNot() {
        DocRef change = doc(DocType.of("CONTRACT_CHANGE"), 1);
        FlowDocument amendment = FlowDocument.of(change, day(1));
        FlowLink by = link(LinkKind.AMENDS, CONTRACT, change).withAmount(eur("20.00"));
        MainLine drafted = delivered("100.00").with(FlowChange.of(amendment.withStatus(DocumentStatus.DRAFT), by));
        MainLine approved = delivered("100.00").with(FlowChange.of(amendment, by));

        assertThat(refused(drafted, invoice(1, 10, "120.00"))).containsExactly("F05 flow.over-contract");
        assertThat(refused(approved, invoice(1, 10, "120.00"))).containsExactly("accepted");
        assertThat(refused(approved, invoice(1, 10, "120.01"))).containsExactly("F05 flow.over-contract");
    }

    @Test
    void aCreditFreesTheContractByWhatItIsWithoutTaxes() {
        MainLine flow =
                RULES.accept(delivered("100.00"), invoice(1, 6, "60.00")).next().orElseThrow();
        DocRef note = doc(DocType.CREDIT_NOTE, 1);
        FlowChange credit = FlowChange.of(
                FlowDocument.of(
                        note, day(3), FlowLine.of(note.line("1"), pieces(6)).withAmount(eur("60.00"))),
                FlowLink.of(
                                LinkKind.CREDITS,
                                NodeRef.of(doc(DocType.INVOICE, 1).line("1")),
                                NodeRef.of(note.line("1")),
                                day(3))
                        .withQuantity(pieces(6))
                        .withAmount(eur("71.40")));
        MainLine credited = RULES.accept(flow, credit).next().orElseThrow();

        assertThat(refused(credited, invoice(2, 10, "100.00"))).containsExactly("accepted");
        assertThat(refused(credited, invoice(2, 10, "100.01"))).containsExactly("F05 flow.over-contract");
    }

    @Test
    void aBillThatDoesNotSayHowMuchIsForReview() {
        DocRef ref = doc(DocType.INVOICE, 1);
        FlowChange bare = FlowChange.of(
                FlowDocument.of(ref, day(2), FlowLine.of(ref.line("1"), pieces(1))),
                FlowLink.of(LinkKind.BILLS, NodeRef.of(TEN), NodeRef.of(ref.line("1")), day(2))
                        .withQuantity(pieces(1)));

        assertThat(refused(delivered("100.00"), bare)).containsExactly("F05 flow.billing-untold");
    }

    @Test
    void anInvoiceThatIsLinkedThroughItsDeliveryAndDirectlyIsBilledOnce() {
        DocRef ref = doc(DocType.INVOICE, 1);
        MainLine flow = RULES.accept(
                        delivered("100.00"),
                        invoice(1, 10, "100.00")
                                .plus(FlowChange.of(FlowLink.of(
                                                LinkKind.BILLS,
                                                NodeRef.of(FlowFixtures.delivered(1)),
                                                NodeRef.of(ref.line("1")),
                                                day(2))
                                        .withQuantity(pieces(10))
                                        .withAmount(eur("100.00")))))
                .next()
                .orElseThrow();

        assertThat(RULES.findings(flow)).isEmpty();
    }

    // frames

    private static MainLine frame(Validity days) {
        FlowLine line = FlowLine.of(CONTRACT.line("1"), pieces(100)).withAmount(eur("1000.00"));
        return flow(FlowChange.of(FlowDocument.of(CONTRACT, START, line).valid(days)));
    }

    private static FlowChange call(int number, long count, String amount, Optional<LocalDate> day) {
        DocRef ref = doc(DocType.ORDER, number);
        FlowDocument order = FlowDocument.of(
                ref, day(5), FlowLine.ordered(ref.line("1"), pieces(count)).withAmount(eur(amount)));
        return FlowChange.of(
                day.map(order::on).orElse(order),
                FlowLink.of(LinkKind.CALLS_OFF, NodeRef.of(CONTRACT.line("1")), NodeRef.of(ref.line("1")), day(5))
                        .withQuantity(pieces(count))
                        .withAmount(eur(amount)));
    }

    @ParameterizedTest
    @CsvSource({
        "99, 999.99, accepted",
        "100, 1000.00, accepted",
        "101, 1000.00, F08 flow.over-called",
        "100, 1000.01, F08 flow.over-called-amount"
    })
    void noMoreIsCalledOffThanTheFrameHolds(long count, String amount, String expected) {
        List<String> refused = refused(frame(Validity.always()), call(1, count, amount, Optional.empty()));

        assertThat(refused).contains(expected);
        assertThat(refused).allMatch(expected::equals);
    }

    @Test
    void callOffsAddUp() {
        MainLine half = RULES.accept(frame(Validity.always()), call(1, 60, "600", Optional.empty()))
                .next()
                .orElseThrow();

        assertThat(refused(half, call(2, 40, "400", Optional.empty()))).containsExactly("accepted");
        assertThat(refused(half, call(2, 41, "400", Optional.empty()))).containsExactly("F08 flow.over-called");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, F08 flow.called-outside",
        "2023-01-02, accepted",
        "2023-03-31, accepted",
        "2023-04-01, F08 flow.called-outside"
    })
    void aFrameIsCalledOffOnItsDaysOnly(LocalDate day, String expected) {
        Validity quarter = Validity.of(LocalDate.of(2023, 1, 2), LocalDate.of(2023, 4, 1));

        assertThat(refused(frame(quarter), call(1, 1, "10", Optional.of(day)))).containsExactly(expected);
    }

    @Test
    void withoutADayOnTheOrderItsMomentDecidesWhereEveryZoneAgrees() {
        LocalDate made = LocalDate.of(2023, 1, 7);

        assertThat(refused(frame(Validity.since(made.minusDays(1))), call(1, 1, "10", Optional.empty())))
                .containsExactly("accepted");
        assertThat(refused(frame(Validity.since(made)), call(1, 1, "10", Optional.empty())))
                .containsExactly("F08 flow.call-day-untold");
        assertThat(refused(frame(Validity.since(made.plusDays(1))), call(1, 1, "10", Optional.empty())))
                .containsExactly("F08 flow.called-outside");
    }

    // quotes

    private static MainLine quoted(String net) {
        return flow(FlowChange.of(FlowDocument.of(QUOTE, START).worth(eur(net))));
    }

    private static FlowChange from(FlowDocument order) {
        return FlowChange.of(order, link(LinkKind.ORDERS, QUOTE, order.ref()));
    }

    @ParameterizedTest
    @CsvSource({"99.99, F09 flow.order-deviates", "100.00, accepted", "100.01, F09 flow.order-deviates"})
    void anOrderIsWorthWhatItsQuoteSaid(String quoted, String expected) {
        assertThat(refused(quoted(quoted), from(order(10)))).containsExactly(expected);
    }

    @Test
    void anApprovedDeviationPassesAndOneAboveItsCeilingDoesNot() {
        Instant now = day(1);
        MainLine flow = quoted("90.00");
        Finding deviation =
                RULES.accept(flow, from(order(10))).findings().list().get(0);
        Clearance approval = Clearance.of(
                Clearance.Kind.APPROVAL, deviation.code(), Subject.of(ORDER), "sales manager", now.plusSeconds(60));

        assertThat(RULES.accept(flow, from(order(10)), List.of(approval.upTo(eur("10.00"))), now)
                        .next())
                .isPresent();
        assertThat(RULES.accept(flow, from(order(10)), List.of(approval.upTo(eur("9.99"))), now)
                        .next())
                .isEmpty();
        assertThat(RULES.accept(flow, from(order(10)), List.of(approval), now.plusSeconds(60))
                        .next())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "40.00, false, accepted",
        "50.00, false, accepted",
        "50.01, false, F09 flow.over-ordered",
        "50.00, true, accepted",
        "50.01, true, F09 flow.over-ordered"
    })
    void ordersOfOneQuoteTogetherTakeNoMoreThanItHolds(String amount, boolean isTold, String expected) {
        DocRef second = doc(DocType.ORDER, 2);
        MainLine flow = RULES.accept(
                        quoted("150.00"),
                        FlowChange.of(
                                order(10), link(LinkKind.ORDERS, QUOTE, ORDER).withAmount(eur("100.00"))))
                .next()
                .orElseThrow();
        FlowLink from = link(LinkKind.ORDERS, QUOTE, second);
        FlowDocument other = FlowDocument.of(second, day(1)).worth(eur(amount));

        assertThat(refused(flow, FlowChange.of(other, isTold ? from.withAmount(eur(amount)) : from)))
                .containsExactly(expected);
    }

    @Test
    void theRestOfAQuoteIsADeviationOnceTheOtherOrderIsCancelled() {
        MainLine flow = quoted("150.00").with(from(order(10)));
        FlowDocument second = FlowDocument.of(doc(DocType.ORDER, 2), day(1)).worth(eur("50.00"));
        MainLine both = flow.with(from(second));

        assertThat(codes(RULES.findings(flow))).containsExactly("F09 flow.order-deviates");
        assertThat(RULES.findings(both)).isEmpty();
        assertThat(refused(both, FlowChange.of(second.withStatus(DocumentStatus.CANCELLED))))
                .containsExactly("F09 flow.order-deviates");
    }

    @Test
    void anOrderInAnotherCurrencyThanItsQuoteSaysWhatItTakes() {
        FlowDocument dollars = FlowDocument.of(ORDER, day(1)).worth(BigMoney.parse("USD 108.00"));
        FlowLink told = link(LinkKind.ORDERS, QUOTE, ORDER)
                .withAmount(BigMoney.parse("USD 108.00"))
                .converted(eur("100.00"), Ratio.of(27, 25), LocalDate.of(2023, 1, 3));

        assertThat(refused(quoted("100.00"), from(dollars))).containsExactly("F09 flow.order-untold");
        assertThat(refused(quoted("100.00"), FlowChange.of(dollars, told))).containsExactly("accepted");
    }

    @Test
    void everyFindingIsDeclared() {
        MainLine dirty = delivered("1.00")
                .with(invoice(1, 10, "100.00"))
                .with(call(7, 500, "5000", Optional.of(LocalDate.of(1999, 1, 1))))
                .with(FlowChange.of(FlowDocument.of(QUOTE, START).worth(BigMoney.parse("USD 1"))))
                .with(FlowChange.of(link(LinkKind.ORDERS, QUOTE, ORDER)));
        Findings findings = RULES.findings(dirty);

        assertThat(codes(findings)).contains("F05 flow.over-contract", "F09 flow.order-untold");
        assertThat(FlowFixtures.againstTheCatalogue(findings)).isEmpty();
    }
}
