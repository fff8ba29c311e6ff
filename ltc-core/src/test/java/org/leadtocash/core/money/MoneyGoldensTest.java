package org.leadtocash.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that other systems publish, as tables: each names its source, and needs nothing but where one rounds. */
class MoneyGoldensTest {
    private static final RoundingPolicy CENT = RoundingPolicy.ofScale(2, RoundingMode.HALF_UP);

    /** Gross of one line, where the cent is rounded after the tax of a unit, after the net of the line, or once. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // source                       | price  | quantity | less % | tax % | by unit | by line | once
                "commercetools, tax calculation | 1.08   | 3        | 0      | 19    | 3.87    | 3.86    | 3.86",
                "odoo#155833                    | 3.60   | 10       | 0      | 5.5   | 38.00   | 37.98   | 37.98",
                "odoo#37896                     | 348.35 | 16       | 4      | 22    |         | 6527.81 | 6527.80",
            })
    void whereALineIsRoundedMakesACent(
            String source,
            String price,
            String quantity,
            String less,
            String tax,
            BigDecimal unit,
            BigDecimal line,
            BigDecimal once) {
        Ratio net = Ratio.parse(price).times(hundredths(-Long.parseLong(less)));
        Ratio gross = hundredths(0).plus(Ratio.parse(tax).dividedBy(Ratio.of(100)));
        Ratio pieces = Ratio.parse(quantity);

        assertThat(CENT.round(net.times(pieces).times(gross))).isEqualTo(once);
        assertThat(CENT.round(Ratio.from(CENT.round(net.times(pieces))).times(gross)))
                .isEqualTo(line);
        if (unit != null) {
            Ratio each = Ratio.from(CENT.round(net.times(gross)));
            assertThat(each.times(pieces)).isEqualTo(Ratio.from(unit));
        }
    }

    /** A share of several amounts: each rounded and then summed, or summed and then rounded. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // source                          | unit         | amounts             | per cent | each | sum
                "odoo#265433                       | 1 HALF_UP    | 100.5 100.5         | 100      | 202  | 201",
                "Saleor, test_rounding_issue.py    | 0.01 HALF_UP | 1.06 2.06 3.06 4.06 | 10       | 1.04 | 1.02",
            })
    void roundedPartsAndARoundedSumDiffer(
            String source, String unit, String amounts, String percent, BigDecimal each, BigDecimal sum) {
        RoundingPolicy policy = RoundingPolicy.parse(unit);
        Ratio share = Ratio.parse(percent).dividedBy(Ratio.of(100));
        List<Ratio> parts = Arrays.stream(amounts.split(" "))
                .map(amount -> Ratio.parse(amount).times(share))
                .toList();

        assertThat(parts.stream().map(policy::round).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(each);
        assertThat(policy.round(parts.stream().reduce(Ratio.ZERO, Ratio::plus))).isEqualTo(sum);
    }

    /** A tax within a gross amount: one side must be what the other leaves, for both rounded apart miss the gross. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // source                        | unit         | gross | % | tax first: tax, net | net first: net, tax
                // | tax of the net
                "Odoo, test_taxes_computation    | 0.01 HALF_UP | 52.50 | 12 | 5.63 | 46.87 | 46.88 | 5.62 | 5.63",
                "erpnext#52236                   | 1 HALF_UP    | 50000 | 10 | 4545 | 45455 | 45455 | 4545 | 4546",
            })
    void anIncludedTaxLeavesOneSideAsTheRest(
            String source,
            String unit,
            BigDecimal gross,
            long percent,
            BigDecimal tax,
            BigDecimal netLeft,
            BigDecimal net,
            BigDecimal taxLeft,
            BigDecimal taxOfNet) {
        RoundingPolicy policy = RoundingPolicy.parse(unit);
        Ratio whole = Ratio.from(gross);

        assertThat(policy.round(whole.times(Ratio.of(percent, 100 + percent)))).isEqualTo(tax);
        assertThat(gross.subtract(tax)).isEqualTo(netLeft);
        assertThat(policy.round(whole.times(Ratio.of(100, 100 + percent)))).isEqualTo(net);
        assertThat(gross.subtract(net)).isEqualTo(taxLeft);
        assertThat(policy.round(Ratio.from(net).times(Ratio.of(percent, 100)))).isEqualTo(taxOfNet);
        assertThat(net.add(taxOfNet)).isNotEqualTo(gross);
    }

    /** One amount by one policy, and the difference that is an amount of its own. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // source                               | exact      | policy         | rounded  | difference
                "EN 16931, BR-CO-17: -6491.34 at 25 %   | -6491.34 / 4| 0.01 HALF_UP   | -1622.84 | -0.005",
                "the same as a banker rounds            | -6491.34 / 4| 0.01 HALF_EVEN | -1622.84 | -0.005",
                "SAP KBA 2976186: 12.60 and 0.97        | 13.57      | 0.05 HALF_UP   | 13.55    | -0.02",
                "commercetools, half even by default    | 2.125      | 0.01 HALF_EVEN | 2.12     | -0.005",
                "the same away from zero                | 2.125      | 0.01 HALF_UP   | 2.13     | 0.005",
                "ERPNext #49475, always up              | 2.121      | 0.01 UP        | 2.13     | 0.009",
                "Swiss coins: 5 Rappen                  | 9.99       | 0.05 HALF_UP   | 10.00    | 0.01",
                "a price to the ten, less a cent        | 12.34      | 10 HALF_UP     | 10       | -2.34",
            })
    void aDeclaredPolicyRoundsOnceAndLeavesADifference(
            String source, String exact, String policy, BigDecimal rounded, BigDecimal difference) {
        String[] parts = exact.split(" / ");
        Ratio amount = Ratio.parse(parts[0]).dividedBy(parts.length > 1 ? Ratio.parse(parts[1]) : Ratio.ONE);

        assertThat(RoundingPolicy.parse(policy).round(amount)).isEqualTo(rounded);
        assertThat(Ratio.from(rounded).minus(amount)).isEqualTo(Ratio.from(difference));
    }

    /** A pretty price: to the ten, then a cent less (the order of steps of Odoo's price lists). */
    @Test
    void aPrettyPriceIsRoundedAndThenMoved() {
        assertThat(RoundingPolicy.parse("10 HALF_UP")
                        .round(new BigDecimal("12.34"))
                        .add(new BigDecimal("-0.01")))
                .isEqualTo("9.99");
    }

    /** Partial invoices: each is the rounded total so far less what went before, so that they end at the order. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100.00 | 7 | 14.29 14.28 14.29 14.28 14.29 14.28 14.29",
                "13.55  | 3 | 4.52 4.51 4.52",
                "-0.05  | 3 | -0.02 -0.01 -0.02",
            })
    void partialAmountsTelescopeToTheWhole(BigDecimal order, int deliveries, String invoices) {
        BigDecimal before = BigDecimal.ZERO;
        StringBuilder parts = new StringBuilder();
        for (int i = 1; i <= deliveries; i++) {
            BigDecimal soFar = CENT.round(Ratio.from(order).times(Ratio.of(i, deliveries)));
            parts.append(soFar.subtract(before)).append(' ');
            before = soFar;
        }
        assertThat(before).isEqualTo(order);
        assertThat(parts.toString().strip()).isEqualTo(invoices);
    }

    private static Ratio hundredths(long more) {
        return Ratio.of(100 + more, 100);
    }
}
