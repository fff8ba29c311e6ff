package org.leadtocash.i18n.region.pack;

import java.util.Optional;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Remedy;

/**
 * What would satisfy a rule.
 *
 * @param code what to do
 * @param fact the path of the fact that would change; empty where none does
 */
public record FactRemedy(FindingCode code, Optional<String> fact) {

    /** The remedy as a finding carries it, the fact as its parameter {@code fact}. */
    public Remedy remedy() {
        Remedy.Builder remedy = Remedy.of(code);
        fact.ifPresent(path -> remedy.reference("fact", path));
        return remedy.build();
    }
}
