package org.leadtocash.core.credit;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.receivable.OpenItem;

/** The rules that are asked at every checked account of the path. */
final class NodeRules {
    static final FindingCode LIMIT_EXCEEDED = FindingCode.of("credit.limit-exceeded");
    static final FindingCode WITHIN_TOLERANCE = FindingCode.of("credit.within-tolerance");
    static final FindingCode LIMIT_EXPIRED = FindingCode.of("credit.limit-expired");
    static final FindingCode ON_HOLD = FindingCode.of("credit.on-hold");

    private final Evaluation evaluation;
    private final Node node;
    private final Optional<CreditAccountKey> key;

    NodeRules(Evaluation evaluation, Node node) {
        this.evaluation = evaluation;
        this.node = node;
        this.key = Optional.of(node.account().key());
    }

    void check() {
        if (!node.isChecked()) {
            return;
        }
        String riskClass = node.account().riskClass();
        evaluation.row(CreditRule.LIMIT_STATIC, riskClass).ifPresent(this::limit);
        evaluation.row(CreditRule.LIMIT_EXPIRED, riskClass).ifPresent(this::expired);
        evaluation.row(CreditRule.MANUAL_HOLD, riskClass).ifPresent(this::hold);
    }

    /** Only a document that asks for more is measured; a limit cut below what is used stops nothing that shrinks. */
    private void limit(PolicyRule row) {
        Optional<Money> threshold = node.limit().threshold();
        if (threshold.isEmpty() || !evaluation.request().raises()) {
            return;
        }
        Valuation.Worth worth = node.after();
        if (!worth.isKnown()) {
            evaluation.noRate(row, key, worth, node.account().currency());
            return;
        }
        Money after = worth.amount();
        Money ceiling = node.limit().ceiling().orElseThrow();
        if (after.isGreaterThan(threshold.get())) {
            evaluation.add(exceeded(row, after, threshold.get(), ceiling));
        } else if (after.isGreaterThan(ceiling)) {
            evaluation.add(amounts(
                            evaluation.finding(WITHIN_TOLERANCE, row, Severity.WARN, key),
                            after,
                            threshold.get(),
                            ceiling)
                    .secret(Sensitivity.CREDIT, "over", after.minus(ceiling).toBigMoney())
                    .build());
        }
    }

    private static Finding.Builder amounts(Finding.Builder finding, Money after, Money threshold, Money limit) {
        return finding.secret(Sensitivity.CREDIT, "measured", after.toBigMoney())
                .secret(Sensitivity.CREDIT, "threshold", threshold.toBigMoney())
                .secret(Sensitivity.CREDIT, "limit", limit.toBigMoney());
    }

    private Finding exceeded(PolicyRule row, Money after, Money threshold, Money limit) {
        Money over = after.minus(threshold);
        Finding.Builder finding = amounts(evaluation.finding(LIMIT_EXCEEDED, row, key), after, threshold, limit)
                .secret(Sensitivity.CREDIT, "over", over.toBigMoney());
        boolean cashCounts = evaluation.policy().counted().contains(ExposureCategory.UNALLOCATED_CASH);
        List<OpenItem> owed =
                evaluation.position().items().of(evaluation.request().account().party());
        Remedies.pay(owed, over, cashCounts, payment -> passes(node.afterPaying(payment), threshold))
                .ifPresent(finding::remedy);
        new Remedies(evaluation.request())
                .cut(value ->
                        !value.isGreaterThan(evaluation.request().counted()) || passes(node.with(value), threshold))
                .ifPresent(finding::remedy);
        return finding.remedy(Remedies.raiseLimit(node.account().key(), over)).build();
    }

    private static boolean passes(Valuation.Worth worth, Money threshold) {
        return worth.isKnown() && !worth.amount().isGreaterThan(threshold);
    }

    private void expired(PolicyRule row) {
        node.limit()
                .expiredOn()
                .ifPresent(day -> evaluation.add(evaluation
                        .finding(LIMIT_EXPIRED, row, key)
                        .with("expiredOn", day)
                        .build()));
    }

    private void hold(PolicyRule row) {
        node.account()
                .hold()
                .ifPresent(why -> evaluation.add(
                        evaluation.finding(ON_HOLD, row, key).text("why", why).build()));
    }
}
