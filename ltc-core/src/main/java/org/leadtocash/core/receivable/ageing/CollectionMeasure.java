package org.leadtocash.core.receivable.ageing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.money.Ratio;

/**
 * A measure of collection: an exact number of days or per cent, or why there is none.
 *
 * @param name which measure
 * @param exact the number; empty where it is not defined
 * @param findings why it is not defined, or what it leaves out
 */
public record CollectionMeasure(String name, Optional<Ratio> exact, Findings findings) {

    /** The number with so many decimals, halves away from zero; empty where it is not defined. */
    public Optional<BigDecimal> rounded(int decimals) {
        return exact.map(number -> number.round(decimals, RoundingMode.HALF_UP));
    }
}
