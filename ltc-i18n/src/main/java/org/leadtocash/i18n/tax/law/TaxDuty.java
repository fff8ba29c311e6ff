package org.leadtocash.i18n.tax.law;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.finding.FindingCode;

/**
 * Something the parties owe beside the tax itself.
 *
 * @param code what
 * @param when the condition; empty where it is always owed
 * @param references words that tell which, by name
 * @param countries places whose country it names, by name
 */
public record TaxDuty(
        FindingCode code,
        Optional<Expression> when,
        Map<String, String> references,
        Map<String, SupplyPlace> countries) {

    /** Copies the maps. */
    public TaxDuty {
        references = Collections.unmodifiableMap(new TreeMap<>(references));
        countries = Collections.unmodifiableMap(new TreeMap<>(countries));
    }
}
