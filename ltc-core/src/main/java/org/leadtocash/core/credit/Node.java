package org.leadtocash.core.credit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.Cover;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.EffectiveLimit;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;

/** One account of the path in one decision: its limit, and what is at risk with it. */
final class Node {
    private final CreditAccount account;
    private final boolean checked;
    private final Cover.Facts facts;
    private final EffectiveLimit limit;
    private final List<ExposureSnapshot.Sum> sums;
    private final Evaluation evaluation;
    private final Measure whole;

    /**
     * An account of the path.
     *
     * @param sums its sums of the categories that count
     */
    Node(
            CreditAccount account,
            boolean checked,
            Cover.Facts facts,
            List<ExposureSnapshot.Sum> sums,
            Evaluation evaluation) {
        this.account = account;
        this.checked = checked;
        this.facts = facts;
        this.limit = account.on(evaluation.request().asOf(), evaluation.policy().expiredLimit(), facts);
        this.sums = sums;
        this.evaluation = evaluation;
        this.whole = measure(Optional.empty());
    }

    CreditAccount account() {
        return account;
    }

    boolean isChecked() {
        return checked;
    }

    Cover.Facts facts() {
        return facts;
    }

    EffectiveLimit limit() {
        return limit;
    }

    /** Everything that is at risk. */
    Measure whole() {
        return whole;
    }

    /** What is at risk, open orders and lines that leave after a day left out. */
    Measure measure(Optional<LocalDate> until) {
        Map<CurrencyUnit, Money> counted = new LinkedHashMap<>();
        for (ExposureSnapshot.Sum sum : sums) {
            if (until.isEmpty() || sum.countsUntil(until.get())) {
                counted.merge(sum.amount().getCurrencyUnit(), sum.amount(), Money::plus);
            }
        }
        DocumentPart part =
                DocumentPart.of(evaluation.request(), evaluation.policy().counted(), until);
        return new Measure(counted, part, account.currency(), evaluation.valuation());
    }

    NodeSnapshot snapshot() {
        return new NodeSnapshot(
                account.key(),
                checked,
                limit.limit(),
                limit.tolerance(),
                limit.covered(),
                known(whole.before()),
                known(whole.after()),
                Optional.ofNullable(evaluation.position().versions().get(account.key())));
    }

    private static Optional<Money> known(Valuation.Worth worth) {
        return worth.isKnown() ? Optional.of(worth.amount()) : Optional.empty();
    }
}
