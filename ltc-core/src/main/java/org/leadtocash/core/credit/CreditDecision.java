package org.leadtocash.core.credit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocVersion;
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
    private final DocVersion document;
    private final CreditAccountKey account;
    private final Checkpoint checkpoint;
    private final Instant decidedAt;
    private final Findings findings;
    private final List<NodeSnapshot> nodes;
    private final List<CreditRule> ignored;
    private final List<DataSet> dataSets;
    private final Optional<ContentHash> inputHash;

    CreditDecision(
            DocVersion document,
            CreditAccountKey account,
            Checkpoint checkpoint,
            Instant decidedAt,
            Findings findings,
            List<NodeSnapshot> nodes,
            List<CreditRule> ignored,
            Collection<DataSet> dataSets,
            Optional<ContentHash> inputHash) {
        this.document = document;
        this.account = account;
        this.checkpoint = checkpoint;
        this.decidedAt = decidedAt;
        this.findings = findings;
        this.nodes = List.copyOf(nodes);
        this.ignored = ignored.stream().sorted().distinct().toList();
        this.dataSets = dataSets.stream().sorted().distinct().toList();
        this.inputHash = inputHash;
    }

    /** The version decided on. */
    public DocVersion document() {
        return document;
    }

    /** The payer's account. */
    public CreditAccountKey account() {
        return account;
    }

    /** Where in the document's life it was asked. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** When it was asked. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Every reason, in order. */
    public Findings findings() {
        return findings;
    }

    /** The accounts of the path, the payer's first. */
    public List<NodeSnapshot> nodes() {
        return nodes;
    }

    /** The rules that the policy does not evaluate here. */
    public List<CreditRule> ignored() {
        return ignored;
    }

    /** The policy and what the host named. */
    public List<DataSet> dataSets() {
        return dataSets;
    }

    /** The hash of everything that the decision depends on; empty in a view that hides it. */
    public Optional<ContentHash> inputHash() {
        return inputHash;
    }

    /** Whether the document does not pass as it is: a reason refuses, or waits for somebody with the authority. */
    public boolean refuses() {
        return findings.has(Severity.REVIEW);
    }

    /** The decision as another engine takes it, about the version decided on. */
    public Verdict verdict(Instant validUntil) {
        return Verdict.of("credit", document, validUntil, findings).withDataSets(dataSets);
    }

    /**
     * The decision as the viewer may read it: without {@link Sensitivity#CREDIT} it has neither amounts nor accounts, nor
     * the hash, which would betray them.
     */
    public CreditDecision view(Viewer viewer) {
        boolean all = viewer.mayRead(Sensitivity.CREDIT);
        return new CreditDecision(
                document,
                account,
                checkpoint,
                decidedAt,
                findings.view(viewer),
                all ? nodes : List.of(),
                ignored,
                dataSets,
                all ? inputHash : Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreditDecision that
                && document.equals(that.document)
                && account.equals(that.account)
                && checkpoint.equals(that.checkpoint)
                && decidedAt.equals(that.decidedAt)
                && findings.equals(that.findings)
                && nodes.equals(that.nodes)
                && ignored.equals(that.ignored)
                && dataSets.equals(that.dataSets)
                && inputHash.equals(that.inputHash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, account, checkpoint, findings, nodes, inputHash);
    }

    /** Document, checkpoint and findings. */
    @Override
    public String toString() {
        return "credit on " + document.document() + " at " + checkpoint + ": "
                + (findings.isEmpty() ? "no finding" : findings);
    }
}
