package org.leadtocash.core.receivable.terms;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One part of what an invoice demands, and when it is due.
 *
 * <p>A part is a percentage of the invoice, a fixed amount, or the rest. Percentages are brought to cents so that every
 * running total is within half a cent of its exact share, and the parts add up.
 *
 * @param percent per cent of the invoice, above 0 and at most 100; empty for the other two
 * @param amount a fixed amount, above 0; empty for the other two
 * @param due the last day on which payment is in time
 */
public record Instalment(Optional<BigDecimal> percent, Optional<Money> amount, DateRule due) {
    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** Checks that it is one of the three. */
    public Instalment {
        if (percent.isPresent() && amount.isPresent()) {
            throw new IllegalArgumentException("instalment of " + percent.get() + " per cent and " + amount.get()
                    + ": expected one of the two, or none for the rest");
        }
        percent.ifPresent(given -> {
            if (given.signum() <= 0 || given.compareTo(WHOLE) > 0) {
                throw new IllegalArgumentException(
                        "instalment of " + given + " per cent: expected above 0 and at most 100");
            }
        });
        amount.ifPresent(given -> {
            if (!given.isPositive()) {
                throw new IllegalArgumentException("instalment of " + given + ": expected more than 0");
            }
        });
    }

    /** A percentage of the invoice. */
    public static Instalment percent(BigDecimal percent, DateRule due) {
        return new Instalment(Optional.of(percent), Optional.empty(), due);
    }

    /** A fixed amount. */
    public static Instalment amount(Money amount, DateRule due) {
        return new Instalment(Optional.empty(), Optional.of(amount), due);
    }

    /** What the other instalments leave. */
    public static Instalment rest(DateRule due) {
        return new Instalment(Optional.empty(), Optional.empty(), due);
    }

    /** Whether it takes what the others leave. */
    public boolean isRest() {
        return percent.isEmpty() && amount.isEmpty();
    }
}
