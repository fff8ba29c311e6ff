package org.leadtocash.core.tax;

import java.math.BigDecimal;

/**
 * A part of what is charged that has a name and an authority of its own, such as central and state tax in India.
 *
 * @param name as the law names it, such as {@code CGST}
 * @param jurisdiction whose it is, such as {@code IN} or {@code CA-QC}
 * @param ratePercent in per cent of the same base as the whole
 */
public record TaxComponent(String name, String jurisdiction, BigDecimal ratePercent) {

    /** Checks that the rate is not negative. */
    public TaxComponent {
        if (name.isBlank() || ratePercent.signum() < 0) {
            throw new IllegalArgumentException("tax component \"" + name + "\" of " + ratePercent.toPlainString()
                    + ": expected a name and a rate from 0 on");
        }
    }

    /** Name, rate. */
    @Override
    public String toString() {
        return name + " " + ratePercent.toPlainString() + "%";
    }
}
