package org.leadtocash.core.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.flow.FlowFixtures.ORDER;
import static org.leadtocash.core.flow.FlowFixtures.TEN;
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

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.Entities;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;

class BalancesTest {
    private static final DocRef INVOICE = doc(DocType.INVOICE, 1);

    private static String standing(MainLine flow) {
        return Balances.of(flow).standing(ORDER).orElseThrow().toString();
    }

    @Test
    void anOrderStandsWhereItsLinesAndInvoicesStand() {
        MainLine flow = flow(FlowChange.of(order(10)));
        assertThat(standing(flow)).isEqualTo("ORDER:4711, delivery NONE, billing NONE");
        flow = flow.with(delivery(1, TEN, 4));
        assertThat(standing(flow)).isEqualTo("ORDER:4711, delivery PARTIAL, billing NONE");
        flow = flow.with(delivery(2, TEN, 6)).with(invoice(1, delivered(1), 4, "40.00"));
        assertThat(standing(flow)).isEqualTo("ORDER:4711, delivery FULL, billing PARTIAL, payment NONE");
        flow = flow.with(invoice(2, delivered(2), 6, "60.00")).with(payment(1, 1, "40.00"));
        assertThat(standing(flow)).isEqualTo("ORDER:4711, delivery FULL, billing FULL, payment PARTIAL");
        flow = flow.with(payment(2, 2, "60.00")).with(delivery(3, TEN, 1));
        assertThat(standing(flow)).isEqualTo("ORDER:4711, delivery OVER, billing PARTIAL, payment FULL");
        flow = flow.with(invoice(3, delivered(3), 2, "1.00")).with(payment(3, 3, "1.01"));
        assertThat(standing(flow)).isEqualTo("ORDER:4711, delivery OVER, billing OVER, payment OVER");
    }

    @Test
    void aClosedLineIsDoneWhateverIsOpen() {
        FlowLine closed = order(10).lines().get(0).closed("customer wants no more");

        assertThat(standing(flow(FlowChange.of(order(10).withLines(List.of(closed))))))
                .isEqualTo("ORDER:4711, delivery FULL, billing FULL");
    }

    @Test
    void aDocumentThatAsksForNothingHasNoProgress() {
        assertThat(Balances.of(flow(FlowChange.of(FlowDocument.of(ORDER, day(1)))))
                        .standing(ORDER)
                        .orElseThrow()
                        .delivery())
                .isEmpty();
        assertThat(Balances.of(MainLine.empty()).standing(ORDER)).isEmpty();
        assertThat(Balances.of(MainLine.empty()).line(TEN)).isEmpty();
        assertThat(Balances.of(flow(FlowChange.of(FlowDocument.of(ORDER, day(1), FlowLine.of(TEN, pieces(1))))))
                        .line(TEN))
                .isEmpty();
    }

    private static FlowChange claim(int number, String amount, Optional<LocalDate> due) {
        FlowDocument claim =
                FlowDocument.of(doc(DocType.INVOICE, number), day(1)).claiming(BigMoney.parse(amount));
        return FlowChange.of(due.map(claim::due).orElse(claim));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-01, not due",
        "2023-05-31, not due",
        "2023-05-30, 0",
        "2023-05-01, 0",
        "2023-04-30, 1",
        "2023-04-01, 1",
        "2023-03-31, 2",
        "2023-03-02, 2",
        "2023-03-01, 3",
        "1999-01-01, 3"
    })
    void openAmountsStandInTheBandOfTheirDaysOverdue(LocalDate due, String band) {
        MainLine flow = MainLine.empty().with(claim(1, "EUR 10", Optional.of(due)));
        Ageing.Row row = Balances.of(flow)
                .ageing(LocalDate.of(2023, 5, 31), List.of(30, 60, 90))
                .row(CurrencyUnit.EUR)
                .orElseThrow();

        assertThat(band.equals("not due") ? row.notDue() : row.overdue().get(Integer.parseInt(band)))
                .isEqualTo(BigMoney.parse("EUR 10"));
        assertThat(row.total()).isEqualTo(BigMoney.parse("EUR 10"));
    }

    @Test
    void theBandsAddUpToAllThatIsOpenInEachCurrency() {
        MainLine flow = MainLine.empty()
                .with(claim(1, "EUR 10", Optional.of(LocalDate.of(2023, 1, 1))))
                .with(claim(2, "EUR 7", Optional.empty()))
                .with(claim(3, "USD 5", Optional.of(LocalDate.of(2023, 2, 1))))
                .with(payment(1, 1, "12"));
        Ageing ageing = Balances.of(flow).ageing(LocalDate.of(2023, 1, 15), List.of(30));

        assertThat(ageing.row(CurrencyUnit.EUR).orElseThrow().total()).isEqualTo(BigMoney.parse("EUR 5"));
        assertThat(ageing.row(CurrencyUnit.EUR).orElseThrow().undated()).isEqualTo(BigMoney.parse("EUR 7"));
        assertThat(ageing.row(CurrencyUnit.EUR).orElseThrow().overdue().get(0)).isEqualTo(BigMoney.parse("EUR -2"));
        assertThat(ageing.row(CurrencyUnit.USD).orElseThrow().notDue()).isEqualTo(BigMoney.parse("USD 5"));
        assertThat(ageing.row(CurrencyUnit.JPY)).isEmpty();
        assertThatThrownBy(() -> Balances.of(flow).ageing(LocalDate.EPOCH, List.of(30, 30)))
                .hasMessageContaining("days above 0 that ascend");
    }

    @Test
    void whatEntitiesClaimOfEachOtherIsEliminatedWhereTheyMeet() {
        MainLine flow = MainLine.empty()
                .with(FlowChange.of(
                        claim(1, "EUR 100", Optional.empty()).documents().get(0).between(Entities.of("FR01"))))
                .with(FlowChange.of(claim(2, "EUR 80", Optional.empty())
                        .documents()
                        .get(0)
                        .between(Entities.between("DE01", "FR01"))))
                .with(FlowChange.of(claim(3, "EUR 60", Optional.empty())
                        .documents()
                        .get(0)
                        .between(Entities.between("CN01", "DE01"))))
                .with(FlowChange.of(claim(4, "EUR 9", Optional.empty())
                        .documents()
                        .get(0)
                        .between(Entities.between("CN01", "DE01"))
                        .withStatus(DocumentStatus.CANCELLED)))
                .with(claim(5, "EUR 1000", Optional.empty()));
        Consolidation sums = Balances.of(flow)
                .consolidated(entity ->
                        entity.equals("CN01") ? List.of("CN01", "APAC", "GROUP") : List.of(entity, "EU", "GROUP"));

        assertThat(sums.places()).containsExactly("APAC", "CN01", "DE01", "EU", "FR01", "GROUP");
        assertThat(sums.row("DE01", "EUR").orElseThrow().external()).isEqualTo(BigMoney.parse("EUR 80"));
        assertThat(sums.row("EU", "EUR").orElseThrow().external()).isEqualTo(BigMoney.parse("EUR 100"));
        assertThat(sums.row("EU", "EUR").orElseThrow().eliminated()).isEqualTo(BigMoney.parse("EUR 80"));
        assertThat(sums.row("GROUP", "EUR").orElseThrow().external()).isEqualTo(BigMoney.parse("EUR 100"));
        assertThat(sums.row("GROUP", "EUR").orElseThrow().eliminated()).isEqualTo(BigMoney.parse("EUR 140"));
        assertThat(sums.row("GROUP", "USD")).isEmpty();
    }

    @Test
    void whatIsLeftOfAPaymentIsUnappliedCash() {
        DocRef paid = doc(DocType.PAYMENT, 1);
        MainLine flow = flow(FlowChange.of(order(10)), delivery(1, TEN, 10), invoice(1, delivered(1), 10, "60.00"))
                .with(FlowChange.of(
                        FlowDocument.of(paid, day(9)).receiving(eur("75.00")),
                        FlowLink.of(LinkKind.PAYS, NodeRef.of(INVOICE), NodeRef.of(paid), day(9))
                                .withAmount(eur("60.00"))));
        MoneyUse use = Balances.of(flow).payment(paid).orElseThrow();

        assertThat(use.open()).isEqualTo(eur("15.00"));
        assertThat(use.isOverUsed()).isFalse();
        assertThat(Balances.of(flow).toCollect(ORDER)).isEmpty();
    }

    @Test
    void amendmentsAddToWhatIsOrdered() {
        DocRef change = doc(DocType.of("CHANGE_ORDER"), 1);
        FlowChange more = FlowChange.of(
                FlowDocument.of(change, day(1), FlowLine.of(change.line("1"), pieces(5))),
                FlowLink.of(LinkKind.AMENDS, NodeRef.of(TEN), NodeRef.of(change.line("1")), day(1))
                        .withQuantity(pieces(5))
                        .withAmount(eur("50.00")));
        MainLine flow = flow(FlowChange.of(order(10)), more, delivery(1, TEN, 15));

        assertThat(Balances.of(flow).line(TEN).orElseThrow().toDeliver()).isEqualTo(pieces(0));
        assertThat(Balances.of(flow).worth(ORDER)).contains(eur("150.00"));
    }
}
