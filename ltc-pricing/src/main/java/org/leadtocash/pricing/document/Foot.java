package org.leadtocash.pricing.document;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.pricing.tax.DocumentTotals;
import org.leadtocash.pricing.tax.LineTax;
import org.leadtocash.pricing.tax.TaxGroup;

/** What stands at the foot of a document: taxes and totals, as objects when somebody asks for them. */
interface Foot {

    /** The taxes, one group for each treatment. */
    List<TaxGroup> taxes();

    /** The tax of each line, where taxes are rounded for lines or units. */
    List<LineTax> lineTaxes();

    DocumentTotals totals();

    List<ReportedTotals> reported();

    /** What the law says about a line; empty where it was not asked. */
    Optional<TaxDecision> decision(int line);
}
