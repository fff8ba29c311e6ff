package org.leadtocash.core.flow.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.flow.FlowFixtures.TEN;
import static org.leadtocash.core.flow.FlowFixtures.delivery;
import static org.leadtocash.core.flow.FlowFixtures.flow;
import static org.leadtocash.core.flow.FlowFixtures.order;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowFixtures;
import org.leadtocash.core.flow.FlowJson;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.quantity.UnitConversions;

class RuleJsonTest {
    private static final LtcJson JSON =
            LtcJson.standard().with(RuleJson.formats()).with(FlowJson.formats());
    private static final FlowRules RULES = FlowRules.standard();
    private static final MainLine FLOW = flow(FlowChange.of(order(10)));

    static Stream<Object> values() {
        return Stream.of(
                RULES,
                RULES.without(FlowRule.F09, FlowRule.F16).withUnits(UnitConversions.of(WholeDeal.BOX)),
                RULES.without(FlowRule.values()),
                RULES.accept(FLOW, delivery(1, TEN, 10)),
                RULES.accept(FLOW, delivery(1, TEN, 11)),
                delivery(1, TEN, 10).documents().get(0),
                delivery(1, TEN, 10).links().get(0));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyValueReadsBackByteForByte(Object value) {
        String text = JSON.write(value);
        Object again = JSON.read("value", text, value.getClass());

        assertThat(again).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(JSON.write(again)).isEqualTo(text);
    }

    @Test
    void aVerdictReadsBackByteForByte() {
        DocVersion about = new DocVersion(FlowFixtures.ORDER, 1, ContentHash.of(new byte[] {1}));
        for (FlowRule rule : List.of(FlowRule.F02, FlowRule.F12)) {
            var verdict = RULES.verdict(rule, FLOW.with(delivery(1, TEN, 11)), about, FlowFixtures.day(9));
            String text = JSON.write(verdict);

            assertThat(verdict.findings()).isNotEmpty();
            assertThat(JSON.write(JSON.read("verdict", text, verdict.getClass())))
                    .isEqualTo(text);
        }
    }
}
