package org.leadtocash.core.invoice.amount;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is taxed at one rate of one category, and how much that is (BG-23).
 *
 * @param taxable what is taxed (BT-116)
 * @param tax the tax (BT-117)
 * @param vat category and rate (BT-118, BT-119)
 * @param exemption why no tax is charged (BT-120, BT-121)
 */
public record VatBreakdown(
        Optional<BigDecimal> taxable, Optional<BigDecimal> tax, VatTreatment vat, Exemption exemption) {}
