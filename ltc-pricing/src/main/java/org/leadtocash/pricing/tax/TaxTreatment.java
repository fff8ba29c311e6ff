package org.leadtocash.pricing.tax;

import java.math.BigDecimal;
import java.util.Optional;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;

/**
 * What lines must have in common to be taxed together: category, rate, and the reason of an exemption.
 *
 * @param category the category of UNTDID 5305
 * @param ratePercent the rate in per cent without superfluous zeros; empty outside the scope of tax
 * @param exemptionCode the code of the VATEX list; empty where none applies
 */
public record TaxTreatment(TaxCategory category, Optional<BigDecimal> ratePercent, String exemptionCode)
        implements Comparable<TaxTreatment> {

    /** Strips the rate, so that 19 and 19.00 are one. */
    public TaxTreatment {
        if (ratePercent.isPresent() && ratePercent.get().scale() != 0) {
            BigDecimal stripped = ratePercent.get().stripTrailingZeros();
            ratePercent = Optional.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        }
    }

    /** A rate that the seller charges. */
    public static TaxTreatment of(TaxCategory category, BigDecimal ratePercent) {
        return new TaxTreatment(category, Optional.of(ratePercent), "");
    }

    /** What a decision says; empty where it is none. */
    public static Optional<TaxTreatment> from(TaxDecision decision) {
        return decision.category()
                .map(category -> new TaxTreatment(category, decision.ratePercent(), decision.exemptionCode()));
    }

    /** The rate in per cent, 0 outside the scope of tax. */
    public BigDecimal rate() {
        return ratePercent.orElse(BigDecimal.ZERO);
    }

    @Override
    public int compareTo(TaxTreatment other) {
        int order = category.compareTo(other.category);
        if (order == 0) {
            order = other.rate().compareTo(rate());
        }
        return order == 0 ? exemptionCode.compareTo(other.exemptionCode) : order;
    }

    /** Category, rate and exemption code: {@code S 19%}, {@code K 0% VATEX-EU-IC}. */
    @Override
    public String toString() {
        return category
                + ratePercent.map(rate -> " " + rate.toPlainString() + "%").orElse("")
                + (exemptionCode.isEmpty() ? "" : " " + exemptionCode);
    }
}
