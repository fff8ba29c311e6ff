package org.leadtocash.pricing.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * The sums at the foot of a document, by the business terms of EN 16931.
 *
 * @param lines the sum of the net amounts of the lines (BT-106)
 * @param allowances the sum of the allowances on the document (BT-107)
 * @param charges the sum of the charges on the document (BT-108)
 * @param net the total without tax (BT-109)
 * @param tax the total tax (BT-110)
 * @param gross the total with tax (BT-112)
 * @param paid what has been paid already (BT-113)
 * @param rounding what rounding adds to the amount to be paid (BT-114); negative where it takes away
 * @param payable what is to be paid (BT-115)
 */
public record DocumentTotals(
        BigMoney lines,
        BigMoney allowances,
        BigMoney charges,
        BigMoney net,
        BigMoney tax,
        BigMoney gross,
        BigMoney paid,
        BigMoney rounding,
        BigMoney payable) {
    private static final FindingCode DIFFERS = FindingCode.of("pricing.totals-differ");

    /**
     * The totals of a document of which nothing is paid yet.
     *
     * @param net the sum of its lines without tax
     * @param tax the sum of its taxes
     * @param cash how the amount to be paid is rounded
     */
    public static DocumentTotals of(BigMoney net, BigMoney tax, RoundingPolicy cash) {
        BigMoney zero = net.minus(net);
        BigMoney gross = net.plus(tax);
        BigMoney payable = cash.roundPrice(gross);
        return new DocumentTotals(net, zero, zero, net, tax, gross, zero, payable.minus(gross), payable);
    }

    /**
     * Whether the totals obey the rules BR-CO-10 to BR-CO-17 of EN 16931, to the cent.
     *
     * <p>The rules were read on 2026-11-23 in the validation artefacts published with the standard (eInvoicing-EN16931,
     * abstract model). That validators let the tax of BR-CO-17 be one unit off is known second-hand; taxes rounded for
     * lines or units may use it, taxes rounded for groups may not.
     *
     * @param subject the document, for findings
     * @param amounts the net amount of each line (BT-131)
     * @param groups the tax groups (BG-23)
     * @param level where the taxes were rounded
     */
    public Findings check(Subject subject, List<BigMoney> amounts, List<TaxGroup> groups, TaxLevel level) {
        Check check = new Check(subject, new ArrayList<>());
        BigMoney zero = BigMoney.zero(net.getCurrencyUnit());
        check.equal("BR-CO-10", lines, amounts.stream().reduce(zero, BigMoney::plus));
        check.equal("BR-CO-11", allowances, zero);
        check.equal("BR-CO-12", charges, zero);
        check.equal("BR-CO-13", net, lines.minus(allowances).plus(charges));
        check.equal("BR-CO-14", tax, groups.stream().map(TaxGroup::tax).reduce(zero, BigMoney::plus));
        check.equal("BR-CO-15", gross, net.plus(tax));
        check.equal("BR-CO-16", payable, gross.minus(paid).plus(rounding));
        for (TaxGroup group : groups) {
            check.taxOf(group, level);
        }
        return Findings.from(check.found);
    }

    private record Check(Subject subject, List<Finding> found) {
        void equal(String rule, BigMoney stated, BigMoney computed) {
            if (!stated.isEqual(computed)) {
                differ(rule, stated, computed);
            }
        }

        private void differ(String rule, BigMoney stated, BigMoney computed) {
            found.add(Finding.of(DIFFERS, Severity.BLOCK, subject)
                    .reference("rule", rule)
                    .with("stated", stated)
                    .with("computed", computed)
                    .build());
        }

        void taxOf(TaxGroup group, TaxLevel level) {
            int digits = group.base().getCurrencyUnit().getDecimalPlaces();
            BigDecimal exact =
                    group.base().getAmount().multiply(group.treatment().rate()).movePointLeft(2);
            BigMoney computed =
                    BigMoney.of(group.base().getCurrencyUnit(), exact.setScale(digits, RoundingMode.HALF_UP));
            BigDecimal allowed = level == TaxLevel.PER_TAX_GROUP ? BigDecimal.ZERO : BigDecimal.ONE;
            if (group.tax().minus(computed).getAmount().abs().compareTo(allowed) > 0) {
                differ("BR-CO-17", group.tax(), computed);
            }
        }
    }
}
