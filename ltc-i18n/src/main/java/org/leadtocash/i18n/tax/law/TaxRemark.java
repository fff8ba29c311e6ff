package org.leadtocash.i18n.tax.law;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.i18n.region.pack.FactRemedy;

/**
 * A finding that goes with a case.
 *
 * @param code what is to be said
 * @param severity how much it weighs
 * @param when the condition; empty where it is always said
 * @param references words that tell which, by name
 * @param countries places whose country it names, by name
 * @param remedies what would settle it
 */
public record TaxRemark(
        FindingCode code,
        Severity severity,
        Optional<Expression> when,
        Map<String, String> references,
        Map<String, SupplyPlace> countries,
        List<FactRemedy> remedies) {

    /** Copies the maps and the list. */
    public TaxRemark {
        references = Collections.unmodifiableMap(new TreeMap<>(references));
        countries = Collections.unmodifiableMap(new TreeMap<>(countries));
        remedies = List.copyOf(remedies);
    }
}
