package org.leadtocash.core.source;

import java.util.List;

/**
 * The rule that a finding comes from.
 *
 * @param dataSet the model, policy or pack that holds the rule, such as {@code eu.vat@2023.1}
 * @param rule the rule's name in it
 * @param citations where the rule stands written; empty for a rule of the house
 */
public record Source(String dataSet, String rule, List<Citation> citations) {

    /** Copies the citations. */
    public Source {
        citations = List.copyOf(citations);
    }

    /** A rule of the house. */
    public static Source of(String dataSet, String rule) {
        return new Source(dataSet, rule, List.of());
    }

    /** Whether every text the rule rests on was itself read; true for a rule of the house, which rests on none. */
    public boolean verified() {
        return citations.stream().allMatch(citation -> citation.basis() == Basis.PRIMARY_READ);
    }

    /** Data set, slash, rule. */
    @Override
    public String toString() {
        return dataSet + "/" + rule;
    }
}
