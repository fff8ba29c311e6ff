package org.leadtocash.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "0.05 HALF_UP, 13.57, 13.55",
        "0.05 HALF_UP, 13.575, 13.60",
        "0.05 HALF_UP, 13.5749, 13.55",
        "0.05 HALF_UP, -13.575, -13.60",
        "0.05 HALF_EVEN, 13.575, 13.60",
        "0.05 HALF_EVEN, 13.525, 13.50",
        "0.05 CEILING, 13.551, 13.60",
        "0.05 FLOOR, -13.551, -13.60",
        "0.50 HALF_UP, 12.25, 12.50",
        "0.50 HALF_UP, 12.2499, 12.00",
        "5.00 HALF_UP, 1002.50, 1005.00",
        "100 HALF_UP, 149.99, 100",
        "0.01 HALF_UP, 2.675, 2.68",
        "1 HALF_EVEN, 100.5, 100",
    })
    void roundsToWholeMultiplesOfItsIncrement(String policy, BigDecimal amount, BigDecimal expected) {
        RoundingPolicy rounding = RoundingPolicy.parse(policy);
        assertThat(rounding.round(amount)).isEqualTo(expected);
        assertThat(rounding.round(Ratio.from(amount))).isEqualTo(expected);
        assertThat(rounding).hasToString(policy);
    }

    @Test
    void aScaleIsAnIncrement() {
        assertThat(RoundingPolicy.ofScale(2, RoundingMode.UP))
                .isEqualTo(RoundingPolicy.ofIncrement(new BigDecimal("0.01"), RoundingMode.UP));
        assertThat(RoundingPolicy.ofScale(-2, RoundingMode.UP)).hasToString("100 UP");
    }

    @Test
    void moneyKeepsTheDigitsOfItsCurrency() {
        RoundingPolicy standard = RoundingPolicy.standard(CurrencyUnit.JPY);
        assertThat(standard.round(BigMoney.parse("JPY 100.5"))).hasToString("JPY 101");
        assertThat(RoundingPolicy.parse("5 HALF_UP").round(BigMoney.parse("EUR 12.4")))
                .hasToString("EUR 10.00");
        RoundingPolicy price = RoundingPolicy.parse("0.0001 HALF_UP");
        assertThat(price.roundPrice(BigMoney.parse("EUR 1.00005"))).hasToString("EUR 1.0001");
        assertThatThrownBy(() -> price.round(BigMoney.parse("EUR 1.00005")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.0001")
                .hasMessageContaining("2 digits");
    }

    @Test
    void aPolicyThatCannotBeSaysWhy() {
        assertThatThrownBy(() -> RoundingPolicy.parse("0 HALF_UP"))
                .hasRootCauseMessage("rounding increment 0: expected more than 0");
        assertThatThrownBy(() -> RoundingPolicy.parse("0.05")).hasMessageContaining("such as 0.05 HALF_UP");
        assertThatThrownBy(() -> RoundingPolicy.parse("0.05 NEARLY")).hasMessageContaining("0.05 NEARLY");
    }
}
