package org.leadtocash.core.credit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.EffectiveLimit;

/** One account of the path in one decision: its limit, and what is at risk without the document, by currency. */
final class Node {
    private final CreditAccount account;
    private final boolean checked;
    private final EffectiveLimit limit;
    private final Map<CurrencyUnit, Money> sums;
    private final CreditRequest request;
    private final Valuation valuation;

    Node(
            CreditAccount account,
            boolean checked,
            EffectiveLimit limit,
            Map<CurrencyUnit, Money> sums,
            CreditRequest request,
            Valuation valuation) {
        this.account = account;
        this.checked = checked;
        this.limit = limit;
        this.sums = sums;
        this.request = request;
        this.valuation = valuation;
    }

    CreditAccount account() {
        return account;
    }

    boolean isChecked() {
        return checked;
    }

    EffectiveLimit limit() {
        return limit;
    }

    /** Without the document. */
    Valuation.Worth before() {
        return valuation.worth(sums, account.currency());
    }

    /** With the document at its value. */
    Valuation.Worth after() {
        return with(request.value());
    }

    /** With the document at another value, or with something else added. */
    Valuation.Worth with(Money amount) {
        Map<CurrencyUnit, Money> all = new LinkedHashMap<>(sums);
        all.merge(amount.getCurrencyUnit(), amount, Money::plus);
        return valuation.worth(all, account.currency());
    }

    /** With the document at its value, after a payment. */
    Valuation.Worth afterPaying(Money payment) {
        Map<CurrencyUnit, Money> all = new LinkedHashMap<>(sums);
        all.merge(request.value().getCurrencyUnit(), request.value(), Money::plus);
        all.merge(payment.getCurrencyUnit(), payment.negated(), Money::plus);
        return valuation.worth(all, account.currency());
    }

    NodeSnapshot snapshot() {
        return new NodeSnapshot(
                account.key(), checked, limit.limit(), limit.tolerance(), known(before()), known(after()));
    }

    private static Optional<Money> known(Valuation.Worth worth) {
        return worth.isKnown() ? Optional.of(worth.amount()) : Optional.empty();
    }
}
