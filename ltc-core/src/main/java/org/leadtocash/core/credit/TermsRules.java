package org.leadtocash.core.credit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.TradeTerms;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.core.finding.Remedy;

/** What the document grants, against what was approved for it, or else agreed with the payer. */
final class TermsRules {
    static final FindingCode TERMS_WORSE = FindingCode.of("credit.terms-worse");
    static final FindingCode DISCOUNT_WORSE = FindingCode.of("credit.discount-worse");
    static final FindingCode FIELD_CHANGED = FindingCode.of("credit.field-changed");

    private static final FindingCode RESTORE_TERMS = FindingCode.of("credit.restore-terms");
    private static final FindingCode RESTORE_FIELD = FindingCode.of("credit.restore-field");

    private final Evaluation evaluation;
    private final TradeTerms granted;
    private final TradeTerms agreed;

    TermsRules(Evaluation evaluation, Optional<CreditAccount> account) {
        this.evaluation = evaluation;
        this.granted = evaluation.request().terms();
        this.agreed = evaluation
                .request()
                .approved()
                .or(() -> account.map(CreditAccount::terms))
                .orElse(TradeTerms.unknown());
    }

    void check(String riskClass) {
        evaluation
                .row(CreditRule.TERMS_RANK, riskClass)
                .ifPresent(row -> rank(row, TERMS_WORSE, TradeTerms::termsRank));
        evaluation
                .row(CreditRule.DISCOUNT_RANK, riskClass)
                .ifPresent(row -> rank(row, DISCOUNT_WORSE, TradeTerms::discountRank));
        evaluation.row(CreditRule.CRITICAL_FIELD, riskClass).ifPresent(this::fields);
    }

    private void rank(PolicyRule row, FindingCode code, Function<TradeTerms, Optional<Long>> rank) {
        Optional<Long> given = rank.apply(granted);
        Optional<Long> most = rank.apply(agreed);
        if (given.isEmpty() || most.isEmpty()) {
            evaluation.unknown(row, row.rule().name());
        } else if (given.get() > most.get()) {
            evaluation.add(
                    row,
                    evaluation
                            .finding(code, row, Optional.of(evaluation.request().account()))
                            .with("measured", given.get())
                            .with("threshold", most.get())
                            .remedy(Remedy.of(RESTORE_TERMS)
                                    .with("rank", most.get())
                                    .build()));
        }
    }

    /** The fields that are not as they were approved; a document of which nothing was approved changed nothing. */
    static List<String> changed(PolicyRule row, CreditRequest request) {
        return request.approved().stream()
                .flatMap(before -> row.bounds().fields().stream()
                        .filter(field -> !value(before, field).equals(value(request.terms(), field))))
                .toList();
    }

    private static Optional<String> value(TradeTerms terms, String field) {
        return Optional.ofNullable(terms.fields().get(field));
    }

    private void fields(PolicyRule row) {
        for (String field : changed(row, evaluation.request())) {
            Finding.Builder finding =
                    evaluation.finding(FIELD_CHANGED, row, Optional.empty()).reference("field", field);
            Optional<String> before = value(agreed, field);
            value(granted, field).ifPresent(now -> finding.with(Remedies.secret("given", ParamType.TEXT, now)));
            before.ifPresent(was -> finding.with(Remedies.secret("approved", ParamType.TEXT, was)));
            Remedy.Builder remedy = Remedy.of(RESTORE_FIELD).reference("field", field);
            before.ifPresent(was -> remedy.with(Remedies.secret("approved", ParamType.TEXT, was)));
            evaluation.add(row, finding.remedy(remedy.build()));
        }
    }
}
