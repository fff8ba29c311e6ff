package org.leadtocash.pricing.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;

class PricingProcedureTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    @Test
    void allThatDoesNotFitTogetherIsToldAtOnce() {
        PricingProcedure.Builder procedure = PricingProcedure.builder("broken", "1", DAY)
                .sequence(AccessSequence.of("list-price", List.of(List.of(KeyField.MATERIAL))))
                .step(ConditionStep.of(100, ConditionType.LIST_PRICE)
                        .access("list-prize")
                        .build())
                .step(ConditionStep.of(100, ConditionType.SURCHARGE)
                        .access("list-price")
                        .build())
                .step(SubtotalStep.difference(200, "MARGIN", 100, 300, Sensitivity.MARGIN));
        assertThatThrownBy(procedure::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("procedure broken@1: step 100: expected 1 or more, and each number once;"
                        + " step 100: no access sequence \"list-prize\". Maybe list-price?;"
                        + " step 200: its base must be steps that are there and come before it");
    }

    @Test
    void theShippedTemplateReadsBackToTheSameHash() {
        PricingProcedure shipped = PricingProcedure.manufacturer();
        String text = CanonicalJson.write(ProcedureJson.PROCEDURE.write(shipped));
        assertThat(ProcedureJson.PROCEDURE.parse("again", text)).isEqualTo(shipped);
        assertThat(shipped.steps().stream().map(step -> step.number() + " " + step.label()))
                .startsWith("100 LIST_PRICE")
                .endsWith("790 MARGIN");
    }

    @Test
    void anotherPolicyIsAnotherHash() {
        PricingProcedure shipped = PricingProcedure.manufacturer();
        PricingProcedure other = shipped.with("1", shipped.policy().withRemainder(RemainderRule.LARGEST_WEIGHT));
        assertThat(other.dataSet().content()).isNotEqualTo(shipped.dataSet().content());
        assertThat(other.steps()).isEqualTo(shipped.steps());
    }

    @Test
    void aMisspeltMemberIsAProblemWithItsPlace() {
        String text = CanonicalJson.write(ProcedureJson.PROCEDURE.write(PricingProcedure.manufacturer()))
                .replace("\"mandatory\"", "\"mandatry\"");
        assertThatThrownBy(() -> ProcedureJson.PROCEDURE.parse("manufacturer.json", text))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("/steps/0/mandatry")
                .hasMessageContaining("maybe=\"mandatory\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "cash", "currency", "currency HALF_EVEN", "0.05 HALF_UP", "100 DOWN"})
    void roundingRulesReadBack(String text) {
        assertThat(RoundingRule.parse(text)).hasToString(text);
        assertThat(RoundingRule.parse(RoundingRule.parse(text).toString())).isEqualTo(RoundingRule.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"currency, JPY, 1 HALF_UP", "currency HALF_EVEN, KWD, 0.001 HALF_EVEN", "cash, CHF, 0.05 HALF_UP"})
    void aRoundingRuleKnowsTheDigitsOfEachCurrency(String rule, String currency, String policy) {
        assertThat(RoundingRule.parse(rule).in(CurrencyUnit.of(currency)).orElseThrow())
                .hasToString(policy);
        assertThat(RoundingRule.exact().in(CurrencyUnit.of(currency))).isEmpty();
        assertThat(RoundingRule.currency()).isEqualTo(RoundingRule.currency(RoundingMode.HALF_UP));
    }

    @Test
    void aDateOfTheLineGoesBeforeThatOfTheDocument() {
        DateRule rule = DateRule.firstOf("promised", "ordered");
        var document = Map.of("promised", DAY, "ordered", DAY.plusDays(1));
        assertThat(rule.date(Map.of(), document)).contains(DAY);
        assertThat(rule.date(Map.of("promised", DAY.plusDays(5)), document)).contains(DAY.plusDays(5));
        assertThat(rule.date(Map.of(), Map.of("shipped", DAY))).isEmpty();
    }
}
