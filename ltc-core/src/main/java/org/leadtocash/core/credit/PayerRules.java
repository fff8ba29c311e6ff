package org.leadtocash.core.credit;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.receivable.OpenItem;

/** The rules that are asked of the payer: is its credit managed, is the document alone too large, and how does it pay. */
final class PayerRules {
    static final FindingCode NOT_MANAGED = FindingCode.of("credit.not-managed");
    static final FindingCode DOCUMENT_TOO_LARGE = FindingCode.of("credit.document-too-large");

    private static final FindingCode SET_LIMIT = FindingCode.of("credit.set-limit");

    private final Evaluation evaluation;
    private final Optional<Node> payer;

    PayerRules(Evaluation evaluation, Optional<Node> payer) {
        this.evaluation = evaluation;
        this.payer = payer;
    }

    void check() {
        CreditPosition position = evaluation.position();
        Optional<CreditAccount> account = payer.map(Node::account)
                .or(() -> position.account(evaluation.request().account()));
        String riskClass = account.map(CreditAccount::riskClass).orElse("");
        List<OpenItem> items =
                position.items().of(evaluation.request().account().party());
        evaluation.row(CreditRule.NOT_MANAGED, riskClass).ifPresent(this::managed);
        evaluation.row(CreditRule.DOC_MAX_VALUE, riskClass).ifPresent(this::value);
        new ItemRules(evaluation, payer, items).check(riskClass);
        new BehaviourRules(evaluation, items).check(riskClass);
        new TermsRules(evaluation, account).check(riskClass);
    }

    private void managed(PolicyRule row) {
        if (payer.isEmpty()) {
            String account = evaluation.request().account().toString();
            evaluation.add(
                    row,
                    evaluation
                            .finding(
                                    NOT_MANAGED,
                                    row,
                                    Optional.of(evaluation.request().account()))
                            .remedy(Remedy.of(SET_LIMIT)
                                    .reference("account", account)
                                    .build()));
        }
    }

    private void value(PolicyRule row) {
        Money most = row.bounds().amount().orElseThrow();
        Valuation.Worth worth =
                evaluation.valuation().worth(evaluation.request().value(), most.getCurrencyUnit());
        if (!worth.isKnown()) {
            evaluation.noRate(row, Optional.empty(), worth, most.getCurrencyUnit());
        } else if (worth.amount().isGreaterThan(most)) {
            Finding.Builder finding = evaluation
                    .finding(DOCUMENT_TOO_LARGE, row, Optional.empty())
                    .with("measured", worth.amount())
                    .secret(Sensitivity.CREDIT, "threshold", most.toBigMoney())
                    .secret(
                            Sensitivity.CREDIT,
                            "over",
                            worth.amount().minus(most).toBigMoney());
            new Remedies(evaluation.whole())
                    .cut(value -> !evaluation
                            .valuation()
                            .worth(value, most.getCurrencyUnit())
                            .amount()
                            .isGreaterThan(most))
                    .ifPresent(finding::remedy);
            evaluation.add(row, finding);
        }
    }
}
