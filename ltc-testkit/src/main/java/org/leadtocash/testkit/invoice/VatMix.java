package org.leadtocash.testkit.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.invoice.amount.Exemption;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.tax.TaxCategory;

/** Which VAT categories an invoice may mix. */
enum VatMix {
    /** Sold at home, at several rates, or exempt. */
    DOMESTIC(rate(TaxCategory.S, "19"), rate(TaxCategory.S, "7.0"), rate(TaxCategory.Z, "0"), rate(TaxCategory.E, "0")),
    /** Sold across borders, beside what is taxed at home. */
    ABROAD(rate(TaxCategory.S, "25"), rate(TaxCategory.AE, "0"), rate(TaxCategory.K, "0.00"), rate(TaxCategory.G, "0")),
    /** Sold on the Canary Islands, in Ceuta and in Melilla. */
    ISLANDS(rate(TaxCategory.L, "7"), rate(TaxCategory.M, "0"), rate(TaxCategory.M, "10"), rate(TaxCategory.E, "0")),
    /** Outside the scope of tax, which stands alone. */
    OUTSIDE(VatTreatment.of(TaxCategory.O)),
    /** Paid to the authority by an Italian public buyer. */
    SPLIT_PAYMENT(new VatTreatment("B", Optional.of(new BigDecimal("22"))), rate(TaxCategory.Z, "0"));

    private final List<VatTreatment> treatments;

    VatMix(VatTreatment... treatments) {
        this.treatments = List.of(treatments);
    }

    private static VatTreatment rate(TaxCategory category, String percent) {
        return VatTreatment.of(category, new BigDecimal(percent));
    }

    List<VatTreatment> treatments() {
        return treatments;
    }

    /** Why no tax is charged, for those categories that must say so. */
    static Exemption exemption(String category) {
        return switch (category) {
            case "E" -> new Exemption("Exempt", "VATEX-EU-132");
            case "AE" -> new Exemption("", "VATEX-EU-AE");
            case "K" -> new Exemption("Intra-Community supply", "vatex-eu-ic");
            case "G" -> new Exemption("Export", "");
            case "O" -> new Exemption("Not subject to VAT", "VATEX-EU-O");
            default -> Exemption.none();
        };
    }
}
