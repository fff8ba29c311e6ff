package org.leadtocash.core.credit.release;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.leadtocash.core.credit.CreditDecision;
import org.leadtocash.core.credit.CreditRequest;
import org.leadtocash.core.credit.NodeSnapshot;
import org.leadtocash.core.credit.account.TradeTerms;
import org.leadtocash.core.credit.command.OverrideAllowance;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;

/**
 * What somebody with the authority approved of a document that credit refuses, and how far that binds.
 *
 * @param id the host's number of it
 * @param document the version that was looked at; a later one is honoured where nothing harmful changed
 * @param criticalFields the hash of the fields that must stay as they were
 * @param amount what was approved
 * @param deviationPercent by how many per cent the amount may rise without asking again
 * @param validUntil the last moment at which it is honoured
 * @param covered the reasons that were known, and how heavy each was at the most
 * @param checkpoints where it is honoured; empty for everywhere
 * @param lines how much was approved of which line; empty where the whole document was
 * @param approvers who answers for it, in the order they did; at least one
 * @param reason why, by a code of the host
 * @param note in words
 */
public record Approval(
        String id,
        DocVersion document,
        ContentHash criticalFields,
        Money amount,
        BigDecimal deviationPercent,
        Instant validUntil,
        SortedMap<FindingCode, Severity> covered,
        Set<Checkpoint> checkpoints,
        SortedMap<LineRef, Money> lines,
        List<String> approvers,
        String reason,
        String note) {

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if nobody answers for it, or it allows to deviate by less than nothing
     */
    public Approval {
        covered = Collections.unmodifiableSortedMap(new TreeMap<>(covered));
        checkpoints = Collections.unmodifiableSortedSet(new TreeSet<>(checkpoints));
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
        approvers = List.copyOf(approvers);
        if (approvers.isEmpty() || deviationPercent.signum() < 0) {
            throw new IllegalArgumentException("approval " + id + " by " + approvers + " with a deviation of "
                    + deviationPercent + " per cent: expected somebody who answers for it, and 0 or more");
        }
    }

    /** All of a document, for the reasons of the decision, everywhere, without deviation. */
    public static Approval of(
            String id,
            CreditRequest request,
            CreditDecision decision,
            Instant validUntil,
            String approver,
            String reason) {
        SortedMap<FindingCode, Severity> known = new TreeMap<>();
        decision.findings()
                .atLeast(Severity.REVIEW)
                .forEach(finding ->
                        known.merge(finding.code(), finding.severity(), (a, b) -> a.compareTo(b) > 0 ? a : b));
        return new Approval(
                id,
                request.document(),
                fields(request.terms()),
                request.value(),
                BigDecimal.ZERO,
                validUntil,
                known,
                Set.of(),
                new TreeMap<>(),
                List.of(approver),
                reason,
                "");
    }

    /** The hash that binds what a document grants. */
    public static ContentHash fields(TradeTerms terms) {
        return BindingFields.hash(terms);
    }

    /** The same, letting the amount rise by so many per cent. */
    public Approval withDeviation(BigDecimal percent) {
        return new Approval(
                id,
                document,
                criticalFields,
                amount,
                percent,
                validUntil,
                covered,
                checkpoints,
                lines,
                approvers,
                reason,
                note);
    }

    /** The same, honoured at these checkpoints only. */
    public Approval at(Checkpoint... only) {
        return new Approval(
                id,
                document,
                criticalFields,
                amount,
                deviationPercent,
                validUntil,
                covered,
                Set.of(only),
                lines,
                approvers,
                reason,
                note);
    }

    /** The same for so much of some lines; the rest stays held. */
    public Approval forLines(Map<LineRef, Money> some) {
        Money sum = Money.total(some.values());
        return new Approval(
                id,
                document,
                criticalFields,
                sum,
                deviationPercent,
                validUntil,
                covered,
                checkpoints,
                new TreeMap<>(some),
                approvers,
                reason,
                note);
    }

    /** The same, for which one more answers. */
    public Approval andBy(String approver) {
        List<String> all = new ArrayList<>(approvers);
        all.add(approver);
        return new Approval(
                id,
                document,
                criticalFields,
                amount,
                deviationPercent,
                validUntil,
                covered,
                checkpoints,
                lines,
                all,
                reason,
                note);
    }

    /** The same with some words. */
    public Approval noting(String words) {
        return new Approval(
                id,
                document,
                criticalFields,
                amount,
                deviationPercent,
                validUntil,
                covered,
                checkpoints,
                lines,
                approvers,
                reason,
                words);
    }

    /** What stands against honouring it now; where nothing does, it binds. */
    public Findings against(CreditRequest request, CreditDecision decision) {
        return new Binding(this, request, decision).against();
    }

    /** Whether it binds: in time, not beyond the amount, nothing critical changed, and no reason that was not known. */
    public boolean isHonoured(CreditRequest request, CreditDecision decision) {
        return against(request, decision).isEmpty();
    }

    /**
     * The approval as another engine takes it, together with the verdict of the decision: each reason that it covers, up to
     * the moment. Only where it is honoured.
     */
    public List<Clearance> clearances(CreditDecision decision, Instant until) {
        List<Clearance> clearances = new ArrayList<>();
        for (Finding finding : decision.findings().atLeast(Severity.REVIEW)) {
            if (covered.containsKey(finding.code())) {
                Clearance.Kind kind =
                        finding.severity() == Severity.BLOCK ? Clearance.Kind.WAIVER : Clearance.Kind.APPROVAL;
                clearances.add(
                        Clearance.of(kind, finding.code(), finding.subject(), String.join(", ", approvers), until));
            }
        }
        return List.copyOf(clearances);
    }

    /** How far the reservation may take each account above its limit: what it is over by, at the accounts that are checked. */
    public List<OverrideAllowance> overrides(CreditDecision decision) {
        List<OverrideAllowance> overrides = new ArrayList<>();
        for (NodeSnapshot node : decision.nodes()) {
            node.over()
                    .filter(over -> node.checked())
                    .ifPresent(over -> overrides.add(new OverrideAllowance(node.account(), over, id)));
        }
        return List.copyOf(overrides);
    }

    /** What of the request may go on, and what stays held. */
    public Parted part(CreditRequest request) {
        return Parted.of(this, request);
    }
}
