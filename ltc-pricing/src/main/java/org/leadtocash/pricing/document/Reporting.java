package org.leadtocash.pricing.document;

import org.joda.money.BigMoney;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

/** Totals told in another currency, each converted and rounded on its own. */
final class Reporting {
    private final RateDesk.Found rate;
    private final RoundingPolicy rounding;

    Reporting(RateDesk.Found rate) {
        this.rate = rate;
        this.rounding = RoundingPolicy.standard(rate.rate().to());
    }

    BigMoney convert(BigMoney amount) {
        return BigMoney.of(
                rate.rate().to(),
                rounding.round(Ratio.from(amount.getAmount()).times(rate.rate().rate())));
    }

    BigMoney zero() {
        return BigMoney.zero(rate.rate().to(), rounding.scale());
    }
}
