package org.leadtocash.core.credit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Exposure at one account, with and without the part of the document that counts. */
final class Measure {
    private final Map<CurrencyUnit, Money> sums;
    private final DocumentPart part;
    private final CurrencyUnit currency;
    private final Valuation valuation;

    /**
     * Takes what is counted of the document out of the sums.
     *
     * @param sums what is at risk, by currency, the document included as far as it is counted
     */
    Measure(Map<CurrencyUnit, Money> sums, DocumentPart part, CurrencyUnit currency, Valuation valuation) {
        this.sums = plus(sums, part.counted().negated());
        this.part = part;
        this.currency = currency;
        this.valuation = valuation;
    }

    private static Map<CurrencyUnit, Money> plus(Map<CurrencyUnit, Money> sums, Money amount) {
        Map<CurrencyUnit, Money> all = new LinkedHashMap<>(sums);
        all.merge(amount.getCurrencyUnit(), amount, Money::plus);
        return all;
    }

    DocumentPart part() {
        return part;
    }

    /** Without the document. */
    Valuation.Worth before() {
        return valuation.worth(sums, currency);
    }

    /** With the document at its value. */
    Valuation.Worth after() {
        return with(part.value());
    }

    /** With the document at another value. */
    Valuation.Worth with(Money value) {
        return valuation.worth(plus(sums, part.atRisk(value)), currency);
    }

    /** With the document at its value, after a payment. */
    Valuation.Worth afterPaying(Money payment) {
        return valuation.worth(plus(plus(sums, part.atRisk(part.value())), payment.negated()), currency);
    }
}
