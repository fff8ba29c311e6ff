package org.leadtocash.i18n.tax;

import java.util.function.Function;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.tax.TaxDecision;

/**
 * A case that the law tells apart.
 *
 * @param regime its name
 * @param fits whether the situation is this case
 * @param decide what follows
 */
record VatCase(String regime, Function<VatSituation, Truth> fits, Function<VatSituation, TaxDecision> decide) {}
