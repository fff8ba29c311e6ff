package org.leadtocash.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that other systems publish, which need nothing but where one rounds. */
class MoneyGoldensTest {
    private static final RoundingPolicy CENT = RoundingPolicy.ofScale(2, RoundingMode.HALF_UP);

    /** Gross by rounding the line, or the unit: commercetools documentation of its tax calculation modes; odoo#155833. */
    @ParameterizedTest
    @CsvSource({"1.08, 3, 19, 3.86, 3.87", "3.60, 10, 5.5, 37.98, 38.00"})
    void lineAndUnitDiffer(BigDecimal price, BigDecimal quantity, String percent, BigDecimal line, BigDecimal unit) {
        Ratio factor = Ratio.ONE.plus(Ratio.parse(percent).dividedBy(Ratio.of(100)));
        assertThat(CENT.round(Ratio.from(price).times(Ratio.from(quantity)).times(factor)))
                .isEqualTo(line);
        assertThat(CENT.round(Ratio.from(price).times(factor)).multiply(quantity))
                .isEqualByComparingTo(unit);
    }

    /** odoo#37896: 348.35 x 16 less 4 % at 22 %. */
    @Test
    void roundingTheLineBeforeTheTaxCostsACent() {
        Ratio net = Ratio.parse("348.35").times(Ratio.of(16)).times(Ratio.of(96, 100));
        Ratio factor = Ratio.of(122, 100);
        assertThat(CENT.round(net.times(factor))).isEqualTo("6527.80");
        assertThat(CENT.round(Ratio.from(CENT.round(net)).times(factor))).isEqualTo("6527.81");
    }

    /** odoo#265433: two lines of 100.5 yen. */
    @Test
    void roundedLinesAndARoundedSumDiffer() {
        RoundingPolicy yen = RoundingPolicy.ofScale(0, RoundingMode.HALF_UP);
        BigDecimal line = new BigDecimal("100.5");
        assertThat(yen.round(line).add(yen.round(line))).isEqualTo("202");
        assertThat(yen.round(line.add(line))).isEqualTo("201");
    }

    /** 12 % within 52.50 (Odoo, test_taxes_computation): one side must be what the other leaves. */
    @Test
    void anIncludedTaxLeavesOneSideAsTheRest() {
        BigDecimal gross = new BigDecimal("52.50");
        BigDecimal tax = CENT.round(Ratio.from(gross).times(Ratio.of(12, 112)));
        BigDecimal net = CENT.round(Ratio.from(gross).times(Ratio.of(100, 112)));
        assertThat(tax).isEqualTo("5.63");
        assertThat(gross.subtract(tax)).isEqualTo("46.87");
        assertThat(net).isEqualTo("46.88");
        assertThat(gross.subtract(net)).isEqualTo("5.62");
        assertThat(net.add(tax)).isEqualTo("52.51");
    }

    /** erpnext#52236: 10 % within 50,000 without decimals: the tax is 4,545, not 4,546. */
    @Test
    void anIncludedTaxWithoutDecimals() {
        RoundingPolicy whole = RoundingPolicy.ofScale(0, RoundingMode.HALF_UP);
        BigDecimal net = whole.round(Ratio.of(50_000).times(Ratio.of(10, 11)));
        assertThat(net).isEqualTo("45455");
        assertThat(new BigDecimal(50_000).subtract(net)).isEqualTo("4545");
    }

    /** Saleor, test_rounding_issue.py: 10 % off 1.06, 2.06, 3.06 and 4.06. */
    @Test
    void aPercentageOfLinesAndOfTheirSumDiffer() {
        BigDecimal lines = BigDecimal.ZERO;
        Ratio sum = Ratio.ZERO;
        for (String amount : new String[] {"1.06", "2.06", "3.06", "4.06"}) {
            Ratio tenth = Ratio.parse(amount).dividedBy(Ratio.of(10));
            lines = lines.add(CENT.round(tenth));
            sum = sum.plus(tenth);
        }
        assertThat(lines).isEqualTo("1.04");
        assertThat(CENT.round(sum)).isEqualTo("1.02");
    }

    /** EN 16931 rounds half away from zero, credit notes too: -6491.34 at 25 %. */
    @Test
    void aCreditNoteMirrorsItsInvoice() {
        assertThat(CENT.round(Ratio.parse("-6491.34").dividedBy(Ratio.of(4)))).isEqualTo("-1622.84");
        assertThat(CENT.withMode(RoundingMode.HALF_EVEN)
                        .round(Ratio.parse("-6491.34").dividedBy(Ratio.of(4))))
                .isEqualTo("-1622.84");
    }

    /** SAP KBA 2976186: 12.60 and 0.97 are 13.57, payable 13.55, the difference an amount of its own. */
    @Test
    void whatIsPayableInCashLeavesADifference() {
        BigDecimal total = new BigDecimal("12.60").add(new BigDecimal("0.97"));
        BigDecimal payable = RoundingPolicy.parse("0.05 HALF_UP").round(total);
        assertThat(payable).isEqualTo("13.55");
        assertThat(payable.subtract(total)).isEqualTo("-0.02");
    }

    /** Partial invoices: each is the rounded total so far less what went before, so that they end at the order. */
    @Test
    void partialAmountsTelescopeToTheWhole() {
        BigDecimal before = BigDecimal.ZERO;
        StringBuilder parts = new StringBuilder();
        for (int i = 1; i <= 7; i++) {
            BigDecimal soFar = CENT.round(Ratio.of(100).times(Ratio.of(i, 7)));
            parts.append(soFar.subtract(before)).append(' ');
            before = soFar;
        }
        assertThat(before).isEqualTo("100.00");
        assertThat(parts).hasToString("14.29 14.28 14.29 14.28 14.29 14.28 14.29 ");
    }
}
