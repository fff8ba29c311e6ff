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
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.flow.BillingBasis;
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
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.quantity.UnitFactor;

/** Milestones (F04), returns (F07), own currencies (F10), units (F14), prepayments (F15), shares, and rules one by one. */
class MoreRulesTest {
    private static final FlowRules RULES = FlowRules.standard();
    private static final Unit BOX = Unit.of("BOX");
    private static final DocRef INVOICE = doc(DocType.INVOICE, 1);

    private static List<String> refused(MainLine flow, FlowChange change) {
        return RULES.accept(flow, change).fold(next -> List.of("accepted"), FlowFixtures::codes);
    }

    private static FlowChange made(DocType type, int number, LinkKind kind, NodeRef from, FlowLink link) {
        DocRef ref = doc(type, number);
        FlowLine line = link.quantity()
                .map(given -> FlowLine.of(ref.line("1"), given))
                .orElseGet(() -> FlowLine.of(ref.line("1")));
        FlowLink whole = FlowLink.of(kind, from, NodeRef.of(ref.line("1")), link.at());
        whole = link.quantity().isPresent() ? whole.withQuantity(link.quantity().get()) : whole;
        whole = link.amount().isPresent() ? whole.withAmount(link.amount().get()) : whole;
        return FlowChange.of(FlowDocument.of(ref, link.at(), line), whole);
    }

    private static FlowLink taking(int onDay) {
        return FlowLink.of(LinkKind.CREATES, NodeRef.of(ORDER), NodeRef.of(ORDER), day(onDay));
    }

    @ParameterizedTest
    @CsvSource({"2, accepted", "3, accepted", "4, F04 flow.over-billed"})
    void milestonesReleaseWhatMayBeBilled(long billed, String expected) {
        FlowLine line = order(10).lines().get(0).withBilling(BillingBasis.MILESTONE);
        DocType milestone = DocType.of("MILESTONE");
        MainLine flow = flow(
                FlowChange.of(order(10).withLines(List.of(line))),
                made(milestone, 1, LinkKind.REACHES, NodeRef.of(TEN), taking(1).withQuantity(pieces(3))));

        assertThat(refused(flow, invoice(1, doc(milestone, 1).line("1"), billed, "10")))
                .containsExactly(expected);
        assertThat(refused(flow, invoice(1, TEN, billed, "10"))).containsExactly(expected);
        assertThat(Balances.of(flow).line(TEN).orElseThrow().toBill()).isEqualTo(pieces(3));
    }

    @ParameterizedTest
    @CsvSource({"29.99, accepted", "30.00, accepted", "30.01, F07 flow.return-over-credited"})
    void noMoreIsCreditedForAReturnThanItWasWorth(String credited, String expected) {
        DocType back = DocType.of("RETURN");
        MainLine flow = flow(
                FlowChange.of(order(10)),
                delivery(1, TEN, 10),
                invoice(1, delivered(1), 10, "119.00"),
                made(
                        back,
                        1,
                        LinkKind.RETURNS,
                        NodeRef.of(delivered(1)),
                        taking(3).withQuantity(pieces(3))));
        FlowChange note = made(
                DocType.CREDIT_NOTE,
                1,
                LinkKind.CREDITS,
                NodeRef.of(doc(back, 1).line("1")),
                taking(4).withAmount(eur(credited)));

        assertThat(refused(flow, note)).containsExactly(expected);
    }

    @Test
    void aThirdOfAPriceIsComparedExactly() {
        DocType back = DocType.of("RETURN");
        MainLine flow = flow(FlowChange.of(order(3)), delivery(1, TEN, 3))
                .with(made(
                        back,
                        1,
                        LinkKind.RETURNS,
                        NodeRef.of(delivered(1)),
                        taking(3).withQuantity(pieces(1))));
        NodeRef returned = NodeRef.of(doc(back, 1).line("1"));

        assertThat(refused(
                        flow,
                        made(
                                DocType.CREDIT_NOTE,
                                1,
                                LinkKind.CREDITS,
                                returned,
                                taking(4).withAmount(eur("33.33333")))))
                .containsExactly("accepted");
        assertThat(refused(
                        flow,
                        made(
                                DocType.CREDIT_NOTE,
                                1,
                                LinkKind.CREDITS,
                                returned,
                                taking(4).withAmount(eur("33.33334")))))
                .containsExactly("F07 flow.return-over-credited");
    }

    @Test
    void aDocumentHasOneCurrency() {
        FlowDocument mixed = order(10).worth(BigMoney.parse("USD 100.00"));

        assertThat(refused(MainLine.empty(), FlowChange.of(mixed))).containsExactly("F10 flow.document-currencies");
    }

    private static FlowDocument boxes(String quantity, UnitFactor factor) {
        return FlowDocument.of(
                ORDER,
                START,
                FlowLine.ordered(TEN, Quantity.parse(quantity + " BOX")).withBase(factor));
    }

    @ParameterizedTest
    @CsvSource({"23, accepted", "24, accepted", "25, F02 flow.over-delivered"})
    void boxesAreDeliveredAsPieces(long pieces, String expected) {
        MainLine flow = flow(FlowChange.of(boxes("2", UnitFactor.of(BOX, 12, Unit.ONE))));

        assertThat(refused(flow, delivery(1, TEN, pieces))).containsExactly(expected);
        assertThat(Balances.of(flow).line(TEN).orElseThrow().toDeliver()).isEqualTo(pieces(24));
    }

    @Test
    void aFactorIsExactOrSaidNotToBe() {
        UnitFactor third = UnitFactor.of(BOX, Ratio.of(1, 3), Unit.ONE);

        assertThat(refused(MainLine.empty(), FlowChange.of(boxes("3", third)))).containsExactly("accepted");
        assertThat(refused(MainLine.empty(), FlowChange.of(boxes("2", third))))
                .containsExactly("F14 flow.unit-inexact");
    }

    @Test
    void aFactorIsHeldToTheTableOfUnits() {
        UnitConversions table = UnitConversions.of(UnitFactor.of(BOX, 12, Unit.ONE));
        FlowRules strict = RULES.withUnits(table);

        assertThat(codes(strict.findings(MainLine.empty()
                        .with(FlowChange.of(boxes("2", UnitFactor.of(BOX, 10, Unit.ONE)))))))
                .containsExactly("F14 flow.unit-factor");
        assertThat(strict.findings(MainLine.empty().with(FlowChange.of(boxes("2", UnitFactor.of(BOX, 12, Unit.ONE))))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"29.99, accepted", "30.00, accepted", "30.01, F15 flow.prepayment-over-applied"})
    void noMoreOfAPrepaymentIsAppliedThanCameIn(String applied, String expected) {
        DocRef request = doc(DocType.of("PREPAYMENT"), 1);
        DocRef paid = doc(DocType.PAYMENT, 1);
        MainLine flow = flow(
                FlowChange.of(order(10)),
                FlowChange.of(
                        FlowDocument.of(request, day(1)).claiming(eur("50.00")),
                        FlowLink.of(LinkKind.PREPAYS, NodeRef.of(ORDER), NodeRef.of(request), day(1))),
                FlowChange.of(
                        FlowDocument.of(paid, day(1)).receiving(eur("30.00")),
                        FlowLink.of(LinkKind.PAYS, NodeRef.of(request), NodeRef.of(paid), day(1))
                                .withAmount(eur("30.00"))),
                delivery(1, TEN, 10),
                invoice(1, delivered(1), 10, "119.00"));
        FlowLink apply = FlowLink.of(LinkKind.APPLIES, NodeRef.of(request), NodeRef.of(INVOICE), day(2))
                .withAmount(eur(applied));

        assertThat(refused(flow, FlowChange.of(apply))).containsExactly(expected);
        assertThat(Balances.of(flow.with(FlowChange.of(apply)))
                        .claim(INVOICE)
                        .orElseThrow()
                        .open())
                .isEqualTo(eur("119.00").minus(eur(applied)));
    }

    @Test
    void whatSettlesAnInvoiceWithoutMoneyIsToldByItsKind() {
        MainLine flow = flow(FlowChange.of(order(10)), delivery(1, TEN, 10), invoice(1, delivered(1), 10, "100.00"));
        for (LinkKind kind : List.of(LinkKind.DISCOUNTS, LinkKind.WITHHOLDS, LinkKind.WRITES_OFF)) {
            DocRef ref = DocRef.of(DocType.of("SETTLEMENT"), kind.code());
            flow = RULES.accept(
                            flow,
                            FlowChange.of(
                                    FlowDocument.of(ref, day(5)),
                                    FlowLink.of(kind, NodeRef.of(INVOICE), NodeRef.of(ref), day(5))
                                            .withAmount(eur("2.00"))))
                    .next()
                    .orElseThrow();
        }

        assertThat(Balances.of(flow).claim(INVOICE).orElseThrow().settled())
                .hasToString("{DISCOUNTS=EUR 2.00, WITHHOLDS=EUR 2.00, WRITES_OFF=EUR 2.00}");
        assertThat(refused(flow, payment(1, 1, "94.00"))).containsExactly("accepted");
        assertThat(refused(flow, payment(1, 1, "94.01"))).containsExactly("F06 flow.over-settled");
    }

    @ParameterizedTest
    @CsvSource({"1/3, 1/3, SHARES flow.shares-not-one", "1/3, 2/3, accepted", "1/2, 2/3, SHARES flow.shares-not-one"})
    void theSharesOfCampaignsAddUpToOne(String first, String second, String expected) {
        DocRef lead = doc(DocType.LEAD, 1);
        MainLine flow = flow(
                FlowChange.of(FlowDocument.of(doc(DocType.CAMPAIGN, 1), START)),
                FlowChange.of(FlowDocument.of(doc(DocType.CAMPAIGN, 2), START)));

        assertThat(refused(
                        flow,
                        FlowChange.of(FlowDocument.of(lead, day(1)), touch(1, lead, first), touch(2, lead, second))))
                .containsExactly(expected);
    }

    private static FlowLink touch(int campaign, DocRef lead, String share) {
        return FlowLink.of(LinkKind.ATTRIBUTES, NodeRef.of(doc(DocType.CAMPAIGN, campaign)), NodeRef.of(lead), day(1))
                .withShare(Ratio.parse(share));
    }

    @ParameterizedTest
    @EnumSource(FlowRule.class)
    void eachRuleIsAVerdictOfItsOwn(FlowRule rule) {
        DocVersion about = new DocVersion(ORDER, 1, ContentHash.of(new byte[] {1}));
        MainLine dirty = flow(FlowChange.of(order(10))).with(delivery(1, TEN, 12));
        Verdict verdict = RULES.verdict(rule, dirty, about, day(9));

        assertThat(verdict.engine()).isEqualTo("flow." + rule);
        assertThat(codes(verdict.findings()))
                .isEqualTo(
                        rule == FlowRule.F02
                                ? List.of("F02 flow.over-delivered")
                                : rule == FlowRule.F12 ? List.of("F12 flow.open-to-bill") : List.of());
    }

    @Test
    void aRuleThatIsNotEvaluatedIsListedAsSuch() {
        FlowRules lax = RULES.without(FlowRule.F02);

        assertThat(lax.ignored()).containsExactly(FlowRule.F02);
        assertThat(lax.findings(flow(FlowChange.of(order(10))).with(delivery(1, TEN, 12))))
                .isEmpty();
        assertThat(lax).hasToString("18 rules of the main line, without [F02]");
    }

    @Test
    void whatWasLinkedByMistakeCanBeWithdrawn() {
        MainLine dirty = flow(FlowChange.of(order(10))).with(delivery(1, TEN, 12));
        FlowLink wrong = dirty.links().get(0);

        assertThat(refused(dirty, FlowChange.withdrawing(wrong))).containsExactly("accepted");
        assertThat(codes(RULES.findings(dirty.with(FlowChange.withdrawing(wrong)))))
                .containsExactly("F13 flow.orphan");
    }
}
