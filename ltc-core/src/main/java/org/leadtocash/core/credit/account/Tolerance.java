package org.leadtocash.core.credit.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * How far above its limit an account may go before a rule speaks.
 *
 * @param amount an amount; empty for none
 * @param percent per cent of the limit, 0 or more; empty for none
 * @param combine which of the two holds where both are given
 */
public record Tolerance(Optional<Money> amount, Optional<BigDecimal> percent, Combine combine) {
    private static final Tolerance NONE = new Tolerance(Optional.empty(), Optional.empty(), Combine.MIN);

    /** Which of two tolerances holds. */
    public enum Combine {
        /** The smaller. */
        MIN,
        /** The larger. */
        MAX
    }

    /**
     * Checks that neither is negative.
     *
     * @throws IllegalArgumentException if one is
     */
    public Tolerance {
        if (amount.filter(Money::isNegative).isPresent()
                || percent.filter(given -> given.signum() < 0).isPresent()) {
            throw new IllegalArgumentException(
                    "tolerance of " + amount + " and " + percent + " per cent: expected 0 or more");
        }
    }

    /** No tolerance. */
    public static Tolerance none() {
        return NONE;
    }

    /** An amount above the limit. */
    public static Tolerance of(Money amount) {
        return new Tolerance(Optional.of(amount), Optional.empty(), Combine.MIN);
    }

    /** Per cent of the limit above it. */
    public static Tolerance ofPercent(BigDecimal percent) {
        return new Tolerance(Optional.empty(), Optional.of(percent), Combine.MIN);
    }

    /** The tolerance on that limit; a percentage is rounded down to the digits of the currency. */
    public Money on(Money limit) {
        Optional<Money> share = percent.map(given -> {
            Ratio exact = Ratio.from(limit.getAmount()).times(Ratio.from(given)).dividedBy(Ratio.of(100));
            RoundingPolicy down =
                    RoundingPolicy.standard(limit.getCurrencyUnit()).withMode(RoundingMode.DOWN);
            return Money.of(limit.getCurrencyUnit(), down.round(exact));
        });
        if (amount.isPresent() && share.isPresent()) {
            boolean first = amount.get().isLessThan(share.get()) == (combine == Combine.MIN);
            return first ? amount.get() : share.get();
        }
        return amount.or(() -> share).orElse(Money.zero(limit.getCurrencyUnit()));
    }
}
