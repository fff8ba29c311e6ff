package org.leadtocash.i18n.payment;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.time.Validity;

/**
 * What a business owes by law that pays another late.
 *
 * @param country whose law
 * @param reference the reference rate that the host brings, such as {@code ECB_MAIN_REFINANCING}
 * @param points percentage points on it
 * @param factor how many times the reference rate counts: 3 in India, 0 where the points are the whole rate
 * @param resets how long a reference rate is taken: {@code HALF_YEAR}, {@code MONTH}, {@code DAY}, {@code NEVER}
 * @param compensation the fixed sum for the costs of recovery; empty where the law knows none
 * @param validity from when to when, by the day the contract was made
 * @param citation where it stands, and how that is known
 */
public record LatePayment(
        String country,
        String reference,
        BigDecimal points,
        BigDecimal factor,
        String resets,
        Optional<Money> compensation,
        Validity validity,
        Citation citation) {

    /**
     * The rate of interest in per cent a year.
     *
     * @param referencePercent the reference rate in per cent, as of the day that {@link #resets} names
     */
    public BigDecimal percent(BigDecimal referencePercent) {
        return referencePercent.multiply(factor).add(points);
    }
}
