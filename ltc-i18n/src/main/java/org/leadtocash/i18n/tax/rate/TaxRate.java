package org.leadtocash.i18n.tax.rate;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.time.Validity;

/**
 * A rate of a tax on what is sold.
 *
 * @param country whose, by its ISO 3166-1 alpha-2 code, or its part that has a rate of its own, such as {@code PT-30}
 * @param taxClass the class of goods or services, such as {@code STANDARD}
 * @param category under which category of UNTDID 5305 it is invoiced where it is due
 * @param percent in per cent: 19 means 19 per cent
 * @param validity from when to when
 * @param citation where it stands, and how that is known
 */
public record TaxRate(
        String country,
        String taxClass,
        TaxCategory category,
        BigDecimal percent,
        Validity validity,
        Citation citation) {
    private static final Pattern PLACE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,12})?");

    /** Checks the form of the place, and that the rate lies between 0 and 100 and above 0 exactly where it is charged. */
    public TaxRate {
        if (!PLACE.matcher(country).matches()) {
            throw new IllegalArgumentException(
                    "rate of \"" + country + "\": expected a country such as PT, or a part of one such as PT-30");
        }
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(
                    "rate " + country + " " + taxClass + " " + percent.toPlainString() + ": expected 0 to 100");
        }
        if (category.taxed() != (percent.signum() > 0)) {
            throw new IllegalArgumentException("rate " + country + " " + taxClass + " " + percent.toPlainString() + " "
                    + category + ": expected S, L or M exactly for rates above 0");
        }
    }
}
