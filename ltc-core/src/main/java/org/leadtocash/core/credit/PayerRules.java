package org.leadtocash.core.credit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.receivable.OpenItem;

/** The rules that are asked of the payer: is its credit managed, does it pay, is the document alone too large. */
final class PayerRules {
    static final FindingCode NOT_MANAGED = FindingCode.of("credit.not-managed");
    static final FindingCode DOCUMENT_TOO_LARGE = FindingCode.of("credit.document-too-large");
    static final FindingCode ITEM_OVERDUE = FindingCode.of("credit.item-overdue");
    static final FindingCode TOO_MUCH_OVERDUE = FindingCode.of("credit.too-much-overdue");

    private final Evaluation evaluation;
    private final Optional<Node> payer;
    private final List<OpenItem> claims;

    PayerRules(Evaluation evaluation, Optional<Node> payer) {
        this.evaluation = evaluation;
        this.payer = payer;
        this.claims = evaluation
                .position()
                .items()
                .of(evaluation.request().account().party())
                .stream()
                .filter(item -> item.open().isPositive() && !item.disputed())
                .toList();
    }

    void check() {
        String riskClass = payer.map(node -> node.account().riskClass())
                .or(() -> evaluation
                        .position()
                        .account(evaluation.request().account())
                        .map(CreditAccount::riskClass))
                .orElse("");
        evaluation.row(CreditRule.NOT_MANAGED, riskClass).ifPresent(this::managed);
        evaluation.row(CreditRule.DOC_MAX_VALUE, riskClass).ifPresent(this::value);
        evaluation.row(CreditRule.OLDEST_OPEN_ITEM, riskClass).ifPresent(this::oldest);
        evaluation.row(CreditRule.OVERDUE_AMOUNT, riskClass).ifPresent(this::overdue);
    }

    private void managed(PolicyRule row) {
        if (payer.isEmpty()) {
            evaluation.add(evaluation
                    .finding(NOT_MANAGED, row, Optional.of(evaluation.request().account()))
                    .build());
        }
    }

    private void value(PolicyRule row) {
        Money most = row.amount().orElseThrow();
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
            new Remedies(evaluation.request())
                    .cut(value -> !evaluation
                            .valuation()
                            .worth(value, most.getCurrencyUnit())
                            .amount()
                            .isGreaterThan(most))
                    .ifPresent(finding::remedy);
            evaluation.add(finding.build());
        }
    }

    private void oldest(PolicyRule row) {
        long allowed = row.days().orElseThrow();
        List<OpenItem> late = new ArrayList<>();
        for (OpenItem item : claims) {
            if (item.daysPastDue(evaluation.request().asOf()) > allowed && isLargeEnough(row, item)) {
                late.add(item);
            }
        }
        if (!late.isEmpty()) {
            OpenItem oldest = late.get(0);
            evaluation.add(evaluation
                    .finding(ITEM_OVERDUE, row, Optional.of(evaluation.request().account()))
                    .with(Remedies.secret(
                            "item", ParamType.REFERENCE, oldest.document().toString()))
                    .with(Remedies.secret(
                            "measured",
                            ParamType.COUNT,
                            oldest.daysPastDue(evaluation.request().asOf())))
                    .with(Remedies.secret("threshold", ParamType.COUNT, allowed))
                    .remedy(payItems(late))
                    .build());
        }
    }

    /** Where an item cannot be compared with the least amount, it is looked at, and the missing rate is said. */
    private boolean isLargeEnough(PolicyRule row, OpenItem item) {
        if (row.amount().isEmpty()) {
            return true;
        }
        Money least = row.amount().get();
        Valuation.Worth worth = evaluation.valuation().worth(item.open(), least.getCurrencyUnit());
        if (!worth.isKnown()) {
            evaluation.noRate(row, Optional.empty(), worth, least.getCurrencyUnit());
            return true;
        }
        return !worth.amount().isLessThan(least);
    }

    private static Remedy payItems(List<OpenItem> items) {
        Map<CurrencyUnit, Money> sums = sums(items);
        Remedy.Builder remedy =
                Remedy.of(Remedies.PAY_ITEMS).with(Remedies.secret("items", ParamType.COUNT, (long) items.size()));
        if (sums.size() == 1) {
            remedy.secret(
                    Sensitivity.CREDIT,
                    "amount",
                    sums.values().iterator().next().toBigMoney());
        }
        return remedy.build();
    }

    private static Map<CurrencyUnit, Money> sums(List<OpenItem> items) {
        Map<CurrencyUnit, Money> sums = new TreeMap<>();
        items.forEach(item -> sums.merge(item.open().getCurrencyUnit(), item.open(), Money::plus));
        return sums;
    }

    private void overdue(PolicyRule row) {
        Money most = row.amount().orElseThrow();
        List<OpenItem> late = claims.stream()
                .filter(item -> item.isOverdue(evaluation.request().asOf()))
                .toList();
        Valuation.Worth worth = evaluation.valuation().worth(sums(late), most.getCurrencyUnit());
        if (!worth.isKnown()) {
            evaluation.noRate(row, Optional.empty(), worth, most.getCurrencyUnit());
        } else if (worth.amount().isGreaterThan(most) && usesMoreThan(row)) {
            evaluation.add(evaluation
                    .finding(
                            TOO_MUCH_OVERDUE,
                            row,
                            Optional.of(evaluation.request().account()))
                    .secret(Sensitivity.CREDIT, "measured", worth.amount().toBigMoney())
                    .secret(Sensitivity.CREDIT, "threshold", most.toBigMoney())
                    .secret(
                            Sensitivity.CREDIT,
                            "over",
                            worth.amount().minus(most).toBigMoney())
                    .remedy(payItems(late))
                    .build());
        }
    }

    /** Whether the payer uses more of its limit than the rule allows; true where that cannot be said. */
    private boolean usesMoreThan(PolicyRule row) {
        Optional<BigDecimal> percent = row.percent();
        Optional<Money> limit = payer.flatMap(node -> node.limit().ceiling());
        if (percent.isEmpty() || limit.isEmpty() || limit.get().isZero()) {
            return true;
        }
        Valuation.Worth used = payer.get().after();
        return !used.isKnown()
                || Ratio.from(used.amount().getAmount())
                                .times(Ratio.of(100))
                                .dividedBy(Ratio.from(limit.get().getAmount()))
                                .compareTo(Ratio.from(percent.get()))
                        > 0;
    }
}
