package org.leadtocash.pricing.tax;

import java.util.List;
import org.joda.money.BigMoney;

/**
 * The tax of all lines treated alike: one row of the VAT breakdown of an invoice.
 *
 * @param treatment category, rate, and exemption
 * @param base the amount without tax (BT-116)
 * @param tax the tax (BT-117)
 * @param lines the numbers of the lines, in their order
 */
public record TaxGroup(TaxTreatment treatment, BigMoney base, BigMoney tax, List<String> lines) {

    /** Copies the lines. */
    public TaxGroup {
        lines = List.copyOf(lines);
    }
}
