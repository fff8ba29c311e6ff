package org.leadtocash.pricing.tax;

import java.math.BigDecimal;

/** An amount without tax and its tax, both rounded, with their steps on the tape. */
record TaxAmounts(BigDecimal base, int baseStep, BigDecimal tax, int taxStep) {}
