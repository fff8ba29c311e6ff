package org.leadtocash.core.credit.booking;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * What of a commitment is in one category.
 *
 * @param amount how much, in the currency of the document
 * @param charges what each account of the commitment is charged for it, in the order of its path
 */
public record Portion(Money amount, List<Money> charges) {

    /** Copies the charges. */
    public Portion {
        charges = List.copyOf(charges);
    }

    /**
     * The part of this portion that an amount of it is: each charge in proportion, rounded to its currency; all of it for
     * all of it, so that parts taken one after another leave nothing behind.
     */
    Portion part(Money taken) {
        if (taken.equals(amount)) {
            return this;
        }
        Ratio share = Ratio.from(taken.getAmount()).dividedBy(Ratio.from(amount.getAmount()));
        List<Money> parts = new ArrayList<>(charges.size());
        for (Money charge : charges) {
            RoundingPolicy digits = RoundingPolicy.standard(charge.getCurrencyUnit());
            Ratio exact = Ratio.from(charge.getAmount()).times(share);
            parts.add(Money.of(charge.getCurrencyUnit(), digits.round(exact)));
        }
        return new Portion(taken, parts);
    }

    Portion plus(Portion other) {
        List<Money> sums = new ArrayList<>(charges.size());
        for (int i = 0; i < charges.size(); i++) {
            sums.add(charges.get(i).plus(other.charges.get(i)));
        }
        return new Portion(amount.plus(other.amount), sums);
    }

    Portion negated() {
        return new Portion(
                amount.negated(), charges.stream().map(Money::negated).toList());
    }

    /** Whether that amount can be taken from it: in its currency and with its sign, and not more. */
    boolean holds(Money taken) {
        return amount.isSameCurrency(taken)
                && taken.getAmount().signum() == amount.getAmount().signum()
                && taken.getAmount().abs().compareTo(amount.getAmount().abs()) <= 0;
    }
}
