package org.leadtocash.core.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.Cover;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.receivable.OpenItem;

/** The limits, asked at every checked account of the path. */
final class NodeRules {
    static final FindingCode LIMIT_EXCEEDED = FindingCode.of("credit.limit-exceeded");
    static final FindingCode WITHIN_TOLERANCE = FindingCode.of("credit.within-tolerance");
    static final FindingCode HORIZON_EXCEEDED = FindingCode.of("credit.horizon-limit-exceeded");
    static final FindingCode HORIZON_TOLERANCE = FindingCode.of("credit.horizon-within-tolerance");
    static final FindingCode COVER_STOPPED = FindingCode.of("credit.cover-stopped");

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
        Optional<PolicyRule> fixed = evaluation.row(CreditRule.LIMIT_STATIC, riskClass);
        Optional<PolicyRule> ahead = evaluation.row(CreditRule.LIMIT_HORIZON, riskClass);
        fixed.ifPresent(row -> limit(row, node.whole(), Optional.empty()));
        ahead.ifPresent(row -> {
            Optional<LocalDate> until = Optional.of(evaluation.horizon(row));
            limit(row, node.measure(until), until);
        });
        fixed.or(() -> ahead).ifPresent(this::covers);
        new StandingRules(evaluation, node).check();
    }

    /** Only a document that asks for more is measured; a limit cut below what is used stops nothing that shrinks. */
    private void limit(PolicyRule row, Measure measure, Optional<LocalDate> until) {
        Optional<Money> threshold = node.limit().threshold();
        DocumentPart part = measure.part();
        if (threshold.isEmpty() || !(part.raises(part.value()) || evaluation.criticalFieldChanged())) {
            return;
        }
        Valuation.Worth worth = measure.after();
        if (!worth.isKnown()) {
            evaluation.noRate(row, key, worth, node.account().currency());
            return;
        }
        Money after = worth.amount();
        Money ceiling = node.limit().ceiling().orElseThrow();
        if (after.isGreaterThan(threshold.get())) {
            FindingCode code = until.isPresent() ? HORIZON_EXCEEDED : LIMIT_EXCEEDED;
            Finding.Builder finding = evaluation.finding(code, row, key);
            amounts(finding, after, threshold.get(), until);
            remedies(finding, measure, threshold.get(), after.minus(threshold.get()));
            evaluation.add(row, finding);
        } else if (after.isGreaterThan(ceiling)) {
            FindingCode code = until.isPresent() ? HORIZON_TOLERANCE : WITHIN_TOLERANCE;
            Finding.Builder finding = evaluation.finding(code, row, Severity.WARN, key);
            amounts(finding, after, ceiling, until);
            evaluation.add(row, finding);
        }
    }

    private void amounts(Finding.Builder finding, Money after, Money passed, Optional<LocalDate> until) {
        finding.secret(Sensitivity.CREDIT, "measured", after.toBigMoney())
                .secret(
                        Sensitivity.CREDIT,
                        "threshold",
                        node.limit().threshold().orElseThrow().toBigMoney())
                .secret(
                        Sensitivity.CREDIT,
                        "limit",
                        node.limit().ceiling().orElseThrow().toBigMoney())
                .secret(Sensitivity.CREDIT, "over", after.minus(passed).toBigMoney());
        until.ifPresent(day -> finding.with("until", day));
    }

    private void remedies(Finding.Builder finding, Measure measure, Money threshold, Money over) {
        boolean cashCounts = evaluation.policy().counted().contains(ExposureCategory.UNALLOCATED_CASH);
        List<OpenItem> owed =
                evaluation.position().items().of(evaluation.request().account().party());
        Remedies.pay(owed, over, cashCounts, payment -> passes(measure.afterPaying(payment), threshold))
                .ifPresent(finding::remedy);
        DocumentPart part = measure.part();
        new Remedies(part)
                .cut(value -> !part.raises(value) || passes(measure.with(value), threshold))
                .ifPresent(finding::remedy);
        finding.remedy(Remedies.raiseLimit(node.account().key(), over));
    }

    private static boolean passes(Valuation.Worth worth, Money threshold) {
        return worth.isKnown() && !worth.amount().isGreaterThan(threshold);
    }

    /** Says which covers would count on the day and do not. */
    private void covers(PolicyRule row) {
        for (Cover cover : node.account().covers()) {
            Optional<Cover.Stop> stop = cover.stop(node.facts());
            if (cover.validity().contains(evaluation.request().asOf()) && stop.isPresent()) {
                evaluation.add(
                        row,
                        evaluation
                                .finding(COVER_STOPPED, row, Severity.WARN, key)
                                .reference("cover", cover.approval())
                                .reference("reason", stop.get().name())
                                .secret(
                                        Sensitivity.CREDIT,
                                        "amount",
                                        cover.worth().toBigMoney()));
            }
        }
    }
}
