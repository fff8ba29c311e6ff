package org.leadtocash.core.credit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.source.DataSet;

/** What a decision consists of. */
record DecisionParts(
        DocVersion document,
        CreditAccountKey account,
        Checkpoint checkpoint,
        Instant decidedAt,
        Findings findings,
        List<WaivedFinding> waived,
        List<NodeSnapshot> nodes,
        List<DeferredLine> deferred,
        List<CreditRule> ignored,
        List<DataSet> dataSets,
        Optional<InputHash> inputHash) {

    DecisionParts {
        waived = List.copyOf(waived);
        nodes = List.copyOf(nodes);
        deferred = List.copyOf(deferred);
        ignored = ignored.stream().sorted().distinct().toList();
        dataSets = dataSets.stream().sorted().distinct().toList();
    }

    /** Without what betrays amounts. */
    DecisionParts masked(Findings shown) {
        List<WaivedFinding> bare = waived.stream()
                .map(one -> new WaivedFinding(one.code(), one.subject(), Optional.empty()))
                .toList();
        return new DecisionParts(
                document,
                account,
                checkpoint,
                decidedAt,
                shown,
                bare,
                List.of(),
                deferred,
                ignored,
                dataSets,
                Optional.empty());
    }

    DecisionParts with(Findings shown) {
        return new DecisionParts(
                document, account, checkpoint, decidedAt, shown, waived, nodes, deferred, ignored, dataSets, inputHash);
    }
}
