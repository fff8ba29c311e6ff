package org.leadtocash.core.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/** The rules about one document: F06, F12, F13. */
final class DocumentRules {
    static final FindingCode OVER_SETTLED = FindingCode.of("flow.over-settled");
    static final FindingCode OVER_USED = FindingCode.of("flow.payment-over-used");
    static final FindingCode ORPHAN = FindingCode.of("flow.orphan");

    private static final Set<DocType> CHILDREN = Set.of(DocType.INVOICE, DocType.DELIVERY, DocType.CREDIT_NOTE);

    private DocumentRules() {}

    static List<Finding> of(MainLine flow, DocRef ref) {
        Optional<FlowDocument> known = flow.document(ref);
        if (known.isEmpty()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        FlowDocument document = known.get();
        settled(flow, document).ifPresent(found::add);
        used(flow, document).ifPresent(found::add);
        boolean alone = flow.at(ref).in().sorted().isEmpty();
        if (alone && CHILDREN.contains(ref.type()) && document.status() != DocumentStatus.CANCELLED) {
            found.add(Rule.F13.broken(ORPHAN, Severity.WARN, Subject.of(ref)).build());
        }
        if (document.status() == DocumentStatus.COMPLETED) {
            Findings open = FlowChecks.openBalances(flow, ref);
            found.addAll(open.list());
        }
        return found;
    }

    private static Optional<Finding> settled(MainLine flow, FlowDocument document) {
        return Claims.balance(flow, document)
                .filter(balance ->
                        balance.open().isNegative() && balance.gross().isPositiveOrZero())
                .map(balance -> finding(
                        OVER_SETTLED, document, balance.gross(), balance.gross().minus(balance.open())));
    }

    private static Optional<Finding> used(MainLine flow, FlowDocument payment) {
        return Claims.used(flow, payment)
                .filter(used -> used.isGreaterThan(payment.receives().orElseThrow()))
                .map(used -> finding(OVER_USED, payment, payment.receives().orElseThrow(), used));
    }

    private static Finding finding(FindingCode code, FlowDocument document, BigMoney expected, BigMoney actual) {
        return Rule.F06
                .broken(code, Severity.BLOCK, Subject.of(document.ref()))
                .with("expected", expected)
                .with("actual", actual)
                .with("over", actual.minus(expected))
                .build();
    }
}
