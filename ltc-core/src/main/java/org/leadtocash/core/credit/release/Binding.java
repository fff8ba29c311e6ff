package org.leadtocash.core.credit.release;

import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.credit.CreditDecision;
import org.leadtocash.core.credit.CreditRequest;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.Ratio;

/** Whether an approval still binds: every condition is looked at. */
final class Binding {
    static final FindingCode OTHER_DOCUMENT = FindingCode.of("credit.approval-of-other-document");
    static final FindingCode EXPIRED = FindingCode.of("credit.approval-expired");
    static final FindingCode EXCEEDED = FindingCode.of("credit.approval-exceeded");
    static final FindingCode FIELDS = FindingCode.of("credit.approval-fields-changed");
    static final FindingCode ELSEWHERE = FindingCode.of("credit.approval-elsewhere");
    static final FindingCode NEW_REASON = FindingCode.of("credit.approval-new-reason");

    private final Approval approval;
    private final CreditRequest request;
    private final CreditDecision decision;
    private final List<Finding> against = new ArrayList<>();

    Binding(Approval approval, CreditRequest request, CreditDecision decision) {
        this.approval = approval;
        this.request = request;
        this.decision = decision;
    }

    private Finding.Builder finding(FindingCode code) {
        return Finding.of(code, Severity.BLOCK, Subject.of(request.document().document()))
                .reference("approval", approval.id());
    }

    Findings against() {
        if (!request.document().document().equals(approval.document().document())) {
            against.add(finding(OTHER_DOCUMENT)
                    .with("document", approval.document().document())
                    .build());
        }
        if (request.at().isAfter(approval.validUntil())) {
            against.add(
                    finding(EXPIRED).with("validUntil", approval.validUntil()).build());
        }
        amount();
        if (!Approval.fields(request.terms()).equals(approval.criticalFields())) {
            against.add(finding(FIELDS).build());
        }
        if (!approval.checkpoints().isEmpty() && !approval.checkpoints().contains(request.checkpoint())) {
            against.add(finding(ELSEWHERE)
                    .reference("checkpoint", request.checkpoint().code())
                    .build());
        }
        reasons();
        return Findings.from(against);
    }

    /** Ten per cent on 1,000 is asked again above 1,100. Amounts in two currencies are not compared. */
    private void amount() {
        boolean same = request.value().isSameCurrency(approval.amount());
        Ratio most = Ratio.from(approval.amount().getAmount())
                .times(Ratio.of(100).plus(Ratio.from(approval.deviationPercent())))
                .dividedBy(Ratio.of(100));
        if (!same || Ratio.from(request.value().getAmount()).compareTo(most) > 0) {
            against.add(finding(EXCEEDED)
                    .with("measured", request.value())
                    .secret(Sensitivity.CREDIT, "threshold", approval.amount().toBigMoney())
                    .build());
        }
    }

    /** A reason that was not known, or is heavier than it was; and one that nobody may set aside. */
    private void reasons() {
        for (Finding reason : decision.findings().atLeast(Severity.REVIEW)) {
            Severity known = approval.covered().get(reason.code());
            boolean beyond = reason.severity() == Severity.BLOCK && !reason.waivable();
            if (known == null || reason.severity().compareTo(known) > 0 || beyond) {
                against.add(finding(NEW_REASON)
                        .reference("reason", reason.code().value())
                        .build());
            }
        }
    }
}
