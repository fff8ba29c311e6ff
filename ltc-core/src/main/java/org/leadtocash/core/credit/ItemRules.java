package org.leadtocash.core.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.receivable.OpenItem;

/** What the payer's open items say: how old, how much of them is late, how often it was reminded. */
final class ItemRules {
    static final FindingCode ITEM_OVERDUE = FindingCode.of("credit.item-overdue");
    static final FindingCode SHARE_OVERDUE = FindingCode.of("credit.share-overdue");
    static final FindingCode TOO_MUCH_OVERDUE = FindingCode.of("credit.too-much-overdue");
    static final FindingCode REMINDED = FindingCode.of("credit.reminded");

    private static final Ratio HUNDRED = Ratio.of(100);

    private final Evaluation evaluation;
    private final Optional<Node> payer;
    private final List<OpenItem> items;
    private final Optional<CreditAccountKey> account;

    ItemRules(Evaluation evaluation, Optional<Node> payer, List<OpenItem> items) {
        this.evaluation = evaluation;
        this.payer = payer;
        this.items = items;
        this.account = Optional.of(evaluation.request().account());
    }

    void check(String riskClass) {
        evaluation.row(CreditRule.OLDEST_OPEN_ITEM, riskClass).ifPresent(this::oldest);
        evaluation.row(CreditRule.OVERDUE_RATIO, riskClass).ifPresent(this::share);
        evaluation.row(CreditRule.OVERDUE_AMOUNT, riskClass).ifPresent(this::amount);
        evaluation.row(CreditRule.DUNNING_LEVEL, riskClass).ifPresent(this::reminded);
    }

    /** What the payer owes, the oldest due first; what it contests only where the row says so. */
    private List<OpenItem> claims(PolicyRule row) {
        return items.stream().filter(item -> isClaim(row, item)).toList();
    }

    private static boolean isClaim(PolicyRule row, OpenItem item) {
        return item.openMinor() > 0 && (!item.disputed() || row.bounds().withDisputed());
    }

    private long daysLate(OpenItem item) {
        return item.daysPastDue(evaluation.request().asOf());
    }

    /** Items come oldest due first: behind one that is not late, none is. */
    private void oldest(PolicyRule row) {
        long allowed = row.bounds().days().orElseThrow() + row.bounds().graceDays();
        List<OpenItem> late = new ArrayList<>();
        for (OpenItem item : items) {
            if (daysLate(item) <= allowed) {
                break;
            }
            if (isClaim(row, item) && isLargeEnough(row, item)) {
                late.add(item);
            }
        }
        if (!late.isEmpty()) {
            OpenItem oldest = late.get(0);
            evaluation.add(
                    row,
                    evaluation
                            .finding(ITEM_OVERDUE, row, account)
                            .with(Remedies.secret(
                                    "item",
                                    ParamType.REFERENCE,
                                    oldest.document().toString()))
                            .with(Remedies.secret("measured", ParamType.COUNT, daysLate(oldest)))
                            .with(Remedies.secret("threshold", ParamType.COUNT, allowed))
                            .remedy(Remedies.payItems(late)));
        }
    }

    /** Where an item cannot be compared with the least amount, it is looked at, and the missing rate is said. */
    private boolean isLargeEnough(PolicyRule row, OpenItem item) {
        if (row.bounds().amount().isEmpty()) {
            return true;
        }
        Money least = row.bounds().amount().get();
        Valuation.Worth worth = evaluation.valuation().worth(item.open(), least.getCurrencyUnit());
        if (!worth.isKnown()) {
            evaluation.noRate(row, Optional.empty(), worth, least.getCurrencyUnit());
            return true;
        }
        return !worth.amount().isLessThan(least);
    }

    /** Without open items, nothing is late. */
    private void share(PolicyRule row) {
        List<OpenItem> claims = claims(row);
        long allowed = row.bounds().days().orElseThrow() + row.bounds().graceDays();
        List<OpenItem> late =
                claims.stream().filter(item -> daysLate(item) > allowed).toList();
        if (late.isEmpty()) {
            return;
        }
        CurrencyUnit currency = payer.map(node -> node.account().currency())
                .orElse(evaluation.request().secured().getCurrencyUnit());
        Valuation.Worth all = evaluation.valuation().worth(Remedies.sums(claims), currency);
        if (!all.isKnown()) {
            evaluation.noRate(row, account, all, currency);
            return;
        }
        Ratio lateWorth =
                evaluation.valuation().worth(Remedies.sums(late), currency).exact();
        BigDecimal most = row.bounds().percent().orElseThrow();
        Ratio percent = lateWorth.times(HUNDRED).dividedBy(all.exact());
        if (percent.compareTo(Ratio.from(most)) > 0) {
            evaluation.add(
                    row,
                    evaluation
                            .finding(SHARE_OVERDUE, row, account)
                            .with(Remedies.secret("measured", ParamType.PERCENT, percent.round(2, RoundingMode.UP)))
                            .with(Remedies.secret("threshold", ParamType.PERCENT, most))
                            .with("days", allowed)
                            .remedy(Remedies.payItems(late)));
        }
    }

    private void amount(PolicyRule row) {
        Money most = row.bounds().amount().orElseThrow();
        List<OpenItem> late = claims(row).stream()
                .filter(item -> daysLate(item) > row.bounds().graceDays())
                .toList();
        Valuation.Worth worth = evaluation.valuation().worth(Remedies.sums(late), most.getCurrencyUnit());
        if (!worth.isKnown()) {
            evaluation.noRate(row, account, worth, most.getCurrencyUnit());
        } else if (worth.amount().isGreaterThan(most) && usesMoreThan(row)) {
            Finding.Builder finding = evaluation
                    .finding(TOO_MUCH_OVERDUE, row, account)
                    .secret(Sensitivity.CREDIT, "measured", worth.amount().toBigMoney())
                    .secret(Sensitivity.CREDIT, "threshold", most.toBigMoney())
                    .secret(
                            Sensitivity.CREDIT,
                            "over",
                            worth.amount().minus(most).toBigMoney());
            evaluation.add(row, finding.remedy(Remedies.payItems(late)));
        }
    }

    /** Whether the payer uses more of its limit than the rule allows; true where that cannot be said. */
    private boolean usesMoreThan(PolicyRule row) {
        Optional<BigDecimal> percent = row.bounds().percent();
        Optional<Money> limit = payer.flatMap(node -> node.limit().ceiling());
        if (percent.isEmpty() || limit.isEmpty() || limit.get().isZero()) {
            return true;
        }
        Valuation.Worth used = payer.get().whole().after();
        return !used.isKnown()
                || Ratio.from(used.amount().getAmount())
                                .times(HUNDRED)
                                .dividedBy(Ratio.from(limit.get().getAmount()))
                                .compareTo(Ratio.from(percent.get()))
                        > 0;
    }

    private void reminded(PolicyRule row) {
        long most = row.bounds().count().orElseThrow();
        List<OpenItem> above =
                claims(row).stream().filter(item -> item.dunningLevel() > most).toList();
        if (!above.isEmpty()) {
            OpenItem highest = above.stream()
                    .reduce((a, b) -> b.dunningLevel() > a.dunningLevel() ? b : a)
                    .orElseThrow();
            evaluation.add(
                    row,
                    evaluation
                            .finding(REMINDED, row, account)
                            .with(Remedies.secret(
                                    "item",
                                    ParamType.REFERENCE,
                                    highest.document().toString()))
                            .with(Remedies.secret("measured", ParamType.COUNT, (long) highest.dunningLevel()))
                            .with(Remedies.secret("threshold", ParamType.COUNT, most))
                            .remedy(Remedies.payItems(above)));
        }
    }
}
