package org.leadtocash.i18n.tax;

import java.math.BigDecimal;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.time.Validity;

/**
 * A rate of value added tax.
 *
 * @param country whose, by its ISO 3166-1 alpha-2 code
 * @param taxClass the class of goods or services, such as {@code STANDARD}
 * @param percent in per cent: 19 means 19 per cent
 * @param validity from when to when
 * @param citation where it stands, and how that is known
 */
public record TaxRate(String country, String taxClass, BigDecimal percent, Validity validity, Citation citation) {

    /** Checks that the rate lies between 0 and 100. */
    public TaxRate {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(
                    "rate " + country + " " + taxClass + " " + percent.toPlainString() + ": expected 0 to 100");
        }
    }
}
