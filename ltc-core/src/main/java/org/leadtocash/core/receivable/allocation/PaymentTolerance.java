package org.leadtocash.core.receivable.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * How small a difference is that nobody asks for.
 *
 * <p>An amount holds for its own currency only: where a tolerance has amounts, but none of the currency, it is nothing.
 *
 * @param amounts at most one of each currency, zero or more each
 * @param percent per cent of what was to be paid, zero or more; empty for none
 * @param combine which of the two holds where both are given
 */
public record PaymentTolerance(List<Money> amounts, Optional<BigDecimal> percent, Combine combine) {
    private static final PaymentTolerance NONE = new PaymentTolerance(List.of(), Optional.empty(), Combine.SMALLER);
    private static final Ratio HUNDRED = Ratio.of(100);

    /** Which of an amount and a percentage holds. */
    public enum Combine {
        /** The smaller. */
        SMALLER,
        /** The larger. */
        LARGER
    }

    /** Checks signs and currencies. */
    public PaymentTolerance {
        amounts = List.copyOf(amounts);
        long currencies =
                amounts.stream().map(Money::getCurrencyUnit).distinct().count();
        boolean negative = amounts.stream().anyMatch(Money::isNegative)
                || percent.filter(given -> given.signum() < 0).isPresent();
        if (negative || currencies < amounts.size()) {
            throw new IllegalArgumentException("payment tolerance of " + amounts + " and " + percent
                    + " per cent: expected zero or more, and each currency once");
        }
    }

    /** No tolerance. */
    public static PaymentTolerance none() {
        return NONE;
    }

    /** Amounts, one of each currency. */
    public static PaymentTolerance of(Money... amounts) {
        return new PaymentTolerance(List.of(amounts), Optional.empty(), Combine.SMALLER);
    }

    /** The same with a percentage, the smaller of the two holding. */
    public PaymentTolerance andPercent(String percent) {
        return new PaymentTolerance(amounts, Optional.of(new BigDecimal(percent)), combine);
    }

    /** The same, the larger of the two holding. */
    public PaymentTolerance larger() {
        return new PaymentTolerance(amounts, percent, Combine.LARGER);
    }

    /** The tolerance on so much; a percentage is rounded down to the digits of the currency. */
    public Money on(Money demanded) {
        CurrencyUnit currency = demanded.getCurrencyUnit();
        List<Money> found = new ArrayList<>();
        amounts.stream().filter(demanded::isSameCurrency).forEach(found::add);
        if (found.isEmpty() && !amounts.isEmpty()) {
            return Money.zero(currency);
        }
        percent.ifPresent(given -> {
            Ratio exact = Ratio.from(demanded.getAmount().abs())
                    .times(Ratio.from(given))
                    .dividedBy(HUNDRED);
            RoundingPolicy down = RoundingPolicy.standard(currency).withMode(RoundingMode.DOWN);
            found.add(Money.of(currency, down.round(exact)));
        });
        return found.stream()
                .reduce((one, other) -> one.isLessThan(other) == (combine == Combine.SMALLER) ? one : other)
                .orElse(Money.zero(currency));
    }

    boolean isNone() {
        return amounts.isEmpty() && percent.isEmpty();
    }
}
