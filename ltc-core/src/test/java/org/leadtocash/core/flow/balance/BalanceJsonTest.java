package org.leadtocash.core.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.flow.Entities;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.money.Ratio;

class BalanceJsonTest {
    private static final LtcJson JSON = LtcJson.standard().with(BalanceJson.formats());

    static Stream<Object> values() {
        MainLine flow = flow(
                        FlowChange.of(order(10)),
                        delivery(1, TEN, 4),
                        invoice(1, delivered(1), 3, "40.00"),
                        payment(1, 1, "10.00"))
                .with(FlowChange.of(FlowDocument.of(doc(DocType.INVOICE, 7), day(1))
                        .claiming(eur("5.00"))
                        .due(LocalDate.of(2023, 1, 1))
                        .between(Entities.between("CN01", "DE01"))));
        Balances balances = Balances.of(flow);
        return Stream.of(
                balances.line(TEN).orElseThrow(),
                balances.claim(doc(DocType.INVOICE, 1)).orElseThrow(),
                balances.payment(doc(DocType.PAYMENT, 1)).orElseThrow(),
                new QuantityUse(NodeRef.of(TEN), pieces(4), pieces(5)),
                new ReturnValue(CurrencyUnit.EUR, Ratio.of(1, 3), Ratio.ONE),
                balances.standing(ORDER).orElseThrow(),
                balances.ageing(LocalDate.of(2023, 3, 1), List.of(30, 60)),
                balances.consolidated(entity -> List.of(entity, "GROUP")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyBalanceReadsBackByteForByte(Object value) {
        String text = JSON.write(value);
        Object again = JSON.read("balance", text, value.getClass());

        assertThat(again).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(JSON.write(again)).isEqualTo(text);
    }
}
