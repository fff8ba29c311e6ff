package org.leadtocash.core.invoice.amount;

import java.math.BigDecimal;
import java.util.Optional;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;

/**
 * How something is taxed: the category, and the rate where there is one.
 *
 * @param category the category of UNTDID 5305; empty where it is not given (BT-95, BT-102, BT-118, BT-151)
 * @param ratePercent the rate in per cent (BT-96, BT-103, BT-119, BT-152)
 */
public record VatTreatment(String category, Optional<BigDecimal> ratePercent) {
    /** Nothing said of tax. */
    public static VatTreatment none() {
        return new VatTreatment("", Optional.empty());
    }

    /** A category that bears a rate, or bears the rate zero. */
    public static VatTreatment of(TaxCategory category, BigDecimal ratePercent) {
        return new VatTreatment(category.name(), Optional.of(ratePercent));
    }

    /** A category without a rate, as what is outside the scope of tax has none. */
    public static VatTreatment of(TaxCategory category) {
        return new VatTreatment(category.name(), Optional.empty());
    }

    /**
     * What the law decided.
     *
     * @throws IllegalArgumentException if it decided nothing
     */
    public static VatTreatment from(TaxDecision decision) {
        TaxCategory category = decision.category()
                .orElseThrow(() -> new IllegalArgumentException("no tax was decided: " + decision.findings()));
        return new VatTreatment(category.name(), decision.ratePercent());
    }

    /** Whether both mean the same: rates are compared as numbers, so that 19 is 19.00. */
    public boolean isSameAs(VatTreatment other) {
        return category.equals(other.category)
                && ratePercent
                        .map(BigDecimal::stripTrailingZeros)
                        .equals(other.ratePercent.map(BigDecimal::stripTrailingZeros));
    }

    /** Category and rate. */
    @Override
    public String toString() {
        return category
                + ratePercent.map(rate -> " " + rate.toPlainString() + "%").orElse("");
    }
}
