package org.leadtocash.core.credit;

import java.util.Optional;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.ExpiredLimit;
import org.leadtocash.core.credit.account.Standing;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.Reaction;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Sensitivity;

/** What stands in the master data of a checked account, whatever is owed. */
final class StandingRules {
    static final FindingCode LIMIT_EXPIRED = FindingCode.of("credit.limit-expired");
    static final FindingCode REVIEW_DUE = FindingCode.of("credit.review-due");
    static final FindingCode ON_HOLD = FindingCode.of("credit.on-hold");
    static final FindingCode INSOLVENT = FindingCode.of("credit.insolvent");
    static final FindingCode SANCTION_CASE = FindingCode.of("credit.sanction-case");

    private static final FindingCode RENEW_LIMIT = FindingCode.of("credit.renew-limit");
    private static final FindingCode REVIEW_ACCOUNT = FindingCode.of("credit.review-account");
    private static final FindingCode LIFT_HOLD = FindingCode.of("credit.lift-hold");
    private static final FindingCode PREPAY = FindingCode.of("credit.prepay");
    private static final FindingCode CLOSE_CASE = FindingCode.of("credit.close-case");

    private final Evaluation evaluation;
    private final Node node;
    private final Optional<CreditAccountKey> key;
    private final Standing standing;

    StandingRules(Evaluation evaluation, Node node) {
        this.evaluation = evaluation;
        this.node = node;
        this.key = Optional.of(node.account().key());
        this.standing = node.account().standing();
    }

    void check() {
        String riskClass = node.account().riskClass();
        expiredRow(riskClass).ifPresent(this::expired);
        evaluation.row(CreditRule.REVIEW_DUE, riskClass).ifPresent(this::review);
        evaluation.row(CreditRule.MANUAL_HOLD, riskClass).ifPresent(this::hold);
        evaluation.row(CreditRule.INSOLVENCY, riskClass).ifPresent(this::insolvent);
        evaluation.row(CreditRule.SANCTION_REF, riskClass).ifPresent(this::sanction);
    }

    /** Where the policy lets expired limits refuse, no row is needed, and none makes it milder. */
    private Optional<PolicyRule> expiredRow(String riskClass) {
        return evaluation.policy().expiredLimit().mode() == ExpiredLimit.Mode.BLOCK
                ? Optional.of(PolicyRule.of(CreditRule.LIMIT_EXPIRED, Reaction.BLOCK))
                : evaluation.row(CreditRule.LIMIT_EXPIRED, riskClass);
    }

    private void expired(PolicyRule row) {
        node.limit()
                .expiredOn()
                .ifPresent(day -> evaluation.add(
                        row,
                        evaluation
                                .finding(LIMIT_EXPIRED, row, key)
                                .with("expiredOn", day)
                                .remedy(aboutAccount(RENEW_LIMIT))));
    }

    /** On the last day, there is still time. */
    private void review(PolicyRule row) {
        standing.reviewBy()
                .filter(day -> evaluation
                        .request()
                        .asOf()
                        .isAfter(day.plusDays(row.bounds().graceDays())))
                .ifPresent(day -> evaluation.add(
                        row,
                        evaluation
                                .finding(REVIEW_DUE, row, key)
                                .with("reviewBy", day)
                                .remedy(aboutAccount(REVIEW_ACCOUNT))));
    }

    private void hold(PolicyRule row) {
        standing.hold()
                .ifPresent(why -> evaluation.add(
                        row,
                        evaluation.finding(ON_HOLD, row, key).text("why", why).remedy(aboutAccount(LIFT_HOLD))));
    }

    private void insolvent(PolicyRule row) {
        standing.insolventSince()
                .filter(day -> !evaluation.request().asOf().isBefore(day))
                .ifPresent(day -> {
                    Finding.Builder finding =
                            evaluation.finding(INSOLVENT, row, key).with("since", day);
                    evaluation.add(
                            row,
                            finding.remedy(Remedy.of(PREPAY)
                                    .secret(
                                            Sensitivity.CREDIT,
                                            "amount",
                                            evaluation
                                                    .whole()
                                                    .atRisk(evaluation.request().value())
                                                    .toBigMoney())
                                    .build()));
                });
    }

    private void sanction(PolicyRule row) {
        standing.sanctionCase().ifPresent(number -> {
            Param which = Param.secret(Sensitivity.SCREENING, "case", ParamType.REFERENCE, number);
            evaluation.add(
                    row,
                    evaluation
                            .finding(SANCTION_CASE, row, key)
                            .with(which)
                            .remedy(Remedy.of(CLOSE_CASE).with(which).build()));
        });
    }

    private Remedy aboutAccount(FindingCode code) {
        return Remedy.of(code)
                .reference("account", node.account().key().toString())
                .build();
    }
}
