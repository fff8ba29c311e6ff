package org.leadtocash.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.flow.FlowFixtures.ORDER;
import static org.leadtocash.core.flow.FlowFixtures.START;
import static org.leadtocash.core.flow.FlowFixtures.TEN;
import static org.leadtocash.core.flow.FlowFixtures.day;
import static org.leadtocash.core.flow.FlowFixtures.doc;
import static org.leadtocash.core.flow.FlowFixtures.eur;
import static org.leadtocash.core.flow.FlowFixtures.order;
import static org.leadtocash.core.flow.FlowFixtures.pieces;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.quantity.UnitFactor;

class MainLineTest {
    private static final DocRef LEAD = doc(DocType.LEAD, 1);

    private static FlowLink touch(int campaign, int onDay, String share) {
        return FlowLink.of(
                        LinkKind.ATTRIBUTES, NodeRef.of(doc(DocType.CAMPAIGN, campaign)), NodeRef.of(LEAD), day(onDay))
                .withShare(Ratio.parse(share));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRST | {CAMPAIGN:2=1}",
                "LAST | {CAMPAIGN:1=1}",
                "EVEN | {CAMPAIGN:1=1/3, CAMPAIGN:2=1/3, CAMPAIGN:3=1/3}",
                "DECLARED | {CAMPAIGN:1=1/2, CAMPAIGN:2=1/2}"
            })
    void anOrderIsOwedToTheCampaignsOfItsLead(Attribution how, String expected) {
        MainLine flow = MainLine.empty()
                .with(FlowChange.of(
                        List.of(FlowDocument.of(LEAD, day(4))),
                        List.of(touch(1, 3, "1/2"), touch(2, 1, "1/2"), touch(3, 2, "0"))))
                .with(FlowChange.of(
                        order(10), FlowLink.of(LinkKind.CREATES, NodeRef.of(LEAD), NodeRef.of(ORDER), day(5))));

        assertThat(flow.attribution(ORDER, how)).hasToString(expected);
        assertThat(flow.mainLines(ORDER)).as("a campaign is no deal").hasToString("{LEAD:1=1}");
    }

    @Test
    void whatNoCampaignBroughtIsOwedToNone() {
        MainLine flow = MainLine.empty()
                .with(FlowChange.of(FlowDocument.of(LEAD, day(4)), touch(1, 1, "1")))
                .with(FlowChange.of(
                        order(10), FlowLink.of(LinkKind.CREATES, NodeRef.of(LEAD), NodeRef.of(ORDER), day(5))))
                .with(FlowChange.of(FlowDocument.of(doc(DocType.ORDER, 2), START)));
        DocRef invoice = doc(DocType.INVOICE, 1);
        MainLine billed = flow.with(FlowChange.of(
                FlowDocument.of(invoice, day(6)),
                FlowLink.of(LinkKind.BILLS, NodeRef.of(ORDER), NodeRef.of(invoice), day(6))
                        .withAmount(eur("75")),
                FlowLink.of(LinkKind.BILLS, NodeRef.of(doc(DocType.ORDER, 2)), NodeRef.of(invoice), day(6))
                        .withAmount(eur("25"))));

        assertThat(billed.attribution(invoice, Attribution.EVEN)).hasToString("{CAMPAIGN:1=3/4}");
        assertThat(billed.attribution(doc(DocType.ORDER, 2), Attribution.EVEN)).isEmpty();
    }

    @Test
    void aCircleBelongsToNothingButItself() {
        DocRef other = doc(DocType.ORDER, 2);
        MainLine flow = MainLine.empty()
                .with(FlowChange.of(
                        FlowLink.of(LinkKind.AMENDS, NodeRef.of(ORDER), NodeRef.of(other), day(1)),
                        FlowLink.of(LinkKind.AMENDS, NodeRef.of(other), NodeRef.of(ORDER), day(1))));

        SortedMap<MainLineId, Ratio> lines = flow.mainLines(ORDER);
        assertThat(lines.values().stream().reduce(Ratio.ZERO, Ratio::plus)).isEqualTo(Ratio.ONE);
        assertThat(flow.attribution(ORDER, Attribution.EVEN)).isEmpty();
        assertThat(flow.ancestors(ORDER)).containsExactly(other);
    }

    @Test
    void aDocumentThatNamesItsMainLineBeginsIt() {
        DocRef service = doc(DocType.SERVICE, 1);
        MainLine flow = MainLine.empty()
                .with(FlowChange.of(order(1).beginning(MainLineId.of("DEAL-7"))))
                .with(FlowChange.of(
                        FlowDocument.of(service, day(9)),
                        FlowLink.of(LinkKind.SERVICES, NodeRef.of(ORDER), NodeRef.of(service), day(9))));

        assertThat(flow.mainLines(service)).isEqualTo(Map.of(MainLineId.of("DEAL-7"), Ratio.ONE));
        assertThat(flow.with(FlowChange.of(FlowDocument.of(service, day(9)).beginning(MainLineId.of("S-1"))))
                        .mainLines(service))
                .isEqualTo(Map.of(MainLineId.of("S-1"), Ratio.ONE));
    }

    /** A campaign with very many leads, added one by one: neither slow nor lossy. */
    @Test
    void aHubGrowsLinkByLink() {
        NodeRef campaign = NodeRef.of(doc(DocType.CAMPAIGN, 1));
        MainLine flow = MainLine.empty();
        List<FlowLink> all = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            NodeRef lead = NodeRef.of(doc(DocType.LEAD, i * 7_919 % 20_000));
            FlowLink link = FlowLink.of(i % 2 == 0 ? LinkKind.ATTRIBUTES : LinkKind.CREATES, campaign, lead, day(1));
            all.add(link);
            flow = flow.with(FlowChange.of(link));
        }

        assertThat(flow.leaving(campaign, LinkKind.CREATES)).hasSize(10_000);
        all.sort(FlowLink.LEAVING);
        assertThat(flow.leaving(campaign.document()).equals(all)).isTrue();
        assertThat(flow.leaving(NodeRef.of(campaign.document().line("1")))).isEmpty();
    }

    @Test
    void manyThreadsReadWhileOneAdds() throws InterruptedException {
        MainLine base = MainLine.empty().with(FlowChange.of(order(10)));
        List<MainLine> seen = Collections.synchronizedList(new ArrayList<>());
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            Thread reader = new Thread(() -> {
                MainLine own = base;
                for (int count = 0; count < 200; count++) {
                    own = own.with(FlowFixtures.delivery(number * 1_000 + count, TEN, 1));
                    if (base.links().isEmpty()) {
                        seen.add(own);
                    }
                }
            });
            readers.add(reader);
            reader.start();
        }
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(seen).hasSize(800);
        assertThat(base.links()).isEmpty();
    }

    @Test
    void aLinkIsWithdrawnOnce() {
        FlowLink link = FlowLink.of(LinkKind.AMENDS, NodeRef.of(ORDER), NodeRef.of(LEAD), day(1));
        MainLine twice = MainLine.empty().with(FlowChange.of(link, link));

        assertThat(twice.with(FlowChange.withdrawing(link)).links()).containsExactly(link);
        assertThat(twice.with(FlowChange.withdrawing(link, link, link)).links()).isEmpty();
        assertThat(twice.with(FlowChange.withdrawing(link, link)).references()).isEmpty();
    }

    @Test
    void linesConvertByTheirOwnFactorOnly() {
        FlowLine boxes = FlowLine.of(TEN, Quantity.parse("2 BOX")).withBase(UnitFactor.parse("1 BOX = 12 C62"));

        assertThat(boxes.inBase(Quantity.parse("2 BOX"))).contains(pieces(24));
        assertThat(boxes.inBase(pieces(7))).contains(pieces(7));
        assertThat(boxes.inBase(Quantity.parse("1 KGM"))).isEmpty();
        assertThat(boxes.baseUnit()).contains(Unit.ONE);
        assertThat(FlowLine.of(TEN).baseUnit()).isEmpty();
    }

    @Test
    void aTotalIsOnlyToldWhereEveryLineTellsOne() {
        FlowLine ten = FlowLine.of(TEN, pieces(1)).withAmount(eur("10"));
        FlowLine twenty = FlowLine.of(ORDER.line("20"), pieces(1));

        assertThat(FlowDocument.of(ORDER, START, ten, twenty.withAmount(eur("5")))
                        .total())
                .contains(eur("15"));
        assertThat(FlowDocument.of(ORDER, START, ten, twenty).total()).isEmpty();
        assertThat(FlowDocument.of(ORDER, START, ten, twenty.withAmount(BigMoney.parse("USD 5")))
                        .total())
                .isEmpty();
        assertThat(FlowDocument.of(ORDER, START, ten, twenty).worth(eur("9")).total())
                .contains(eur("9"));
        assertThat(FlowDocument.of(ORDER, START).total()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefusedWithWhatWasExpected() {
        assertThatThrownBy(() -> FlowDocument.of(ORDER, START, FlowLine.of(LEAD.line("1"))))
                .hasMessage("ORDER:4711: expected its own lines, each once, got LEAD:1#1");
        assertThatThrownBy(() -> FlowDocument.of(ORDER, START, FlowLine.of(TEN), FlowLine.of(TEN)))
                .hasMessageContaining("each once");
        assertThatThrownBy(() -> FlowLine.of(TEN).withDelivery(true)).hasMessageContaining("expected a quantity");
        assertThatThrownBy(() -> FlowLine.of(TEN, pieces(1)).withCancelled(Quantity.parse("1 KGM")))
                .hasMessageContaining("expected one unit");
        assertThatThrownBy(() -> FlowLine.of(TEN, pieces(1)).withBase(UnitFactor.parse("1 BOX = 12 C62")))
                .hasMessageContaining("expected one unit");
        assertThatThrownBy(() -> FlowLine.of(TEN, pieces(1)).withOverDelivery(Ratio.of(-1, 20)))
                .hasMessageContaining("tolerance of 0 or more");
        assertThatThrownBy(() -> FlowLine.of(TEN).closed(" ")).hasMessageContaining("expected why");
        assertThatThrownBy(() -> Entities.between("DE01", "DE01")).hasMessageContaining("expected one entity, or two");
        assertThatThrownBy(() -> touch(1, 1, "3/2")).hasMessageContaining("expected 0 to 1");
        assertThatThrownBy(() -> touch(1, 1, "1").converted(eur("1"), Ratio.ZERO, LocalDate.EPOCH))
                .hasMessageContaining("rate above zero");
        assertThatThrownBy(() -> LinkKind.of("bills")).hasMessageContaining("upper-case");
    }
}
