package org.leadtocash.i18n.tax.law;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a part of a rate that is named apart is found: as so many per cent of the whole rate, or as a class of its own.
 *
 * @param name as the law names it, such as {@code CGST}
 * @param percentOfWhole how much of the whole rate it is; empty where it is a class of its own
 * @param rateClass the class whose rate it is, in the part of the country; empty where it is a share
 */
public record TaxShare(String name, Optional<BigDecimal> percentOfWhole, Optional<String> rateClass) {

    /** Checks that it is one of both. */
    public TaxShare {
        if (percentOfWhole.isPresent() == rateClass.isPresent()) {
            throw new IllegalArgumentException("share " + name + ": expected either percentOfWhole or class");
        }
    }
}
