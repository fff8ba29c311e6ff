package org.leadtocash.core.credit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.source.DataSet;

/**
 * The decisions on one document whose lines several payers pay, one for each payer: the document passes where all do.
 *
 * @param decisions in the order of the payers' accounts; at least one, all about one version
 */
public record PayerDecisions(List<CreditDecision> decisions) {

    /**
     * Sorts the decisions.
     *
     * @throws IllegalArgumentException if there is none, if they are about several versions, or two about one account
     */
    public PayerDecisions {
        decisions = decisions.stream()
                .sorted(Comparator.comparing(CreditDecision::account))
                .toList();
        long versions =
                decisions.stream().map(CreditDecision::document).distinct().count();
        long accounts =
                decisions.stream().map(CreditDecision::account).distinct().count();
        if (versions != 1 || accounts != decisions.size()) {
            throw new IllegalArgumentException(
                    "credit of several payers: expected one decision for each, on one version, got " + decisions);
        }
    }

    /** The decisions of several payers. */
    public static PayerDecisions of(Collection<CreditDecision> decisions) {
        return new PayerDecisions(List.copyOf(decisions));
    }

    /** The version decided on. */
    public DocVersion document() {
        return decisions.get(0).document();
    }

    /** Every reason of every payer. */
    public Findings findings() {
        return decisions.stream()
                .flatMap(decision -> decision.findings().stream())
                .collect(Findings.collector());
    }

    /** The weight of the heaviest reason that no exception sets aside; empty where there is none. */
    public Optional<Severity> outcome() {
        return decisions.stream()
                .flatMap(decision -> decision.outcome().stream())
                .max(Severity::compareTo);
    }

    /** Whether a payer's decision refuses. */
    public boolean refuses() {
        return decisions.stream().anyMatch(CreditDecision::refuses);
    }

    /** All of it as another engine takes it. */
    public Verdict verdict(Instant validUntil) {
        List<DataSet> used = decisions.stream()
                .flatMap(decision -> decision.dataSets().stream())
                .toList();
        return Verdict.of("credit", document(), validUntil, findings()).withDataSets(used);
    }

    /** The exceptions of all payers as another engine takes them together with the verdict. */
    public List<Clearance> clearances(Instant validUntil) {
        return decisions.stream()
                .flatMap(decision -> decision.clearances(validUntil).stream())
                .toList();
    }
}
