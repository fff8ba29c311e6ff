package org.leadtocash.core.credit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.source.DataSet;

/**
 * What credit says about a document: every reason with its numbers, what was seen at each account, and what it was made
 * from. The same input gives the same decision, and the same hash.
 */
public final class CreditDecision {
    private final DecisionParts parts;

    CreditDecision(DecisionParts parts) {
        this.parts = parts;
    }

    /** The version decided on. */
    public DocVersion document() {
        return parts.document();
    }

    /** The payer's account. */
    public CreditAccountKey account() {
        return parts.account();
    }

    /** Where in the document's life it was asked. */
    public Checkpoint checkpoint() {
        return parts.checkpoint();
    }

    /** When it was asked. */
    public Instant decidedAt() {
        return parts.decidedAt();
    }

    /** Every reason, in order. */
    public Findings findings() {
        return parts.findings();
    }

    /** The accounts of the path, the payer's first. */
    public List<NodeSnapshot> nodes() {
        return parts.nodes();
    }

    /** The rules that the policy does not evaluate here. */
    public List<CreditRule> ignored() {
        return parts.ignored();
    }

    /** The policy and what the host named. */
    public List<DataSet> dataSets() {
        return parts.dataSets();
    }

    /** The hash of everything that the decision depends on; empty in a view that hides it. */
    public Optional<ContentHash> inputHash() {
        return parts.inputHash().map(InputHash::value);
    }

    /** The findings that exceptions set aside; they stay listed and refuse no more. */
    public List<WaivedFinding> waived() {
        return parts.waived();
    }

    /** The lines that were left out, because they leave after the horizon. */
    public List<DeferredLine> deferred() {
        return parts.deferred();
    }

    /** The weight of the heaviest reason that no exception sets aside; empty where there is none. */
    public Optional<Severity> outcome() {
        return findings().stream()
                .filter(finding -> waived().stream().noneMatch(one -> one.covers(finding)))
                .map(Finding::severity)
                .max(Severity::compareTo);
    }

    /**
     * Whether the document does not pass as it is: a reason that no exception sets aside refuses, or waits for somebody
     * with the authority.
     */
    public boolean refuses() {
        return outcome().filter(worst -> worst.compareTo(Severity.REVIEW) >= 0).isPresent();
    }

    /** The decision as another engine takes it, about the version decided on. */
    public Verdict verdict(Instant validUntil) {
        return Verdict.of("credit", document(), validUntil, findings()).withDataSets(dataSets());
    }

    /** The exceptions as another engine takes them together with the verdict. */
    public List<Clearance> clearances(Instant validUntil) {
        return waived().stream()
                .flatMap(one -> one.clearance(validUntil).stream())
                .toList();
    }

    /**
     * The decision as the viewer may read it: without {@link Sensitivity#CREDIT} it has neither amounts nor accounts, nor
     * the hash, which would betray them.
     */
    public CreditDecision view(Viewer viewer) {
        Findings shown = findings().view(viewer);
        return new CreditDecision(viewer.mayRead(Sensitivity.CREDIT) ? parts.with(shown) : parts.masked(shown));
    }

    DecisionParts parts() {
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreditDecision that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(document(), account(), checkpoint(), decidedAt(), findings());
    }

    /** Document, checkpoint and findings. */
    @Override
    public String toString() {
        return "credit on " + document().document() + " at " + checkpoint() + ": "
                + (findings().isEmpty() ? "no finding" : findings());
    }
}
