package org.leadtocash.i18n.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.leadtocash.core.invoice.amount.InvoiceRounding;

/** The arithmetic of the rules: sums over what is there, rounded half towards positive infinity. */
final class Amounts {
    private final int digits;

    /**
     * Arithmetic of a currency.
     *
     * @param digits the decimals that sums are rounded to
     */
    Amounts(int digits) {
        this.digits = digits;
    }

    int digits() {
        return digits;
    }

    BigDecimal rounded(BigDecimal amount) {
        return InvoiceRounding.halfTowardsPositive(amount, digits);
    }

    /** The sum of an amount over those parts that are chosen and say it. */
    static <T> BigDecimal sum(List<T> parts, Predicate<T> chosen, Function<T, Optional<BigDecimal>> amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (T part : parts) {
            if (chosen.test(part)) {
                sum = sum.add(amount.apply(part).orElse(BigDecimal.ZERO));
            }
        }
        return sum;
    }

    /** The sum of an amount over those parts that say it. */
    static <T> BigDecimal sum(List<T> parts, Function<T, Optional<BigDecimal>> amount) {
        return sum(parts, part -> true, amount);
    }

    /** The tax on a base, both without their signs. */
    BigDecimal tax(BigDecimal base, BigDecimal ratePercent) {
        return rounded(base.abs().multiply(ratePercent).movePointLeft(2));
    }

    /** Whether two amounts are less than one unit of the currency apart. */
    static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(BigDecimal.ONE) < 0;
    }

    static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    static boolean isZero(Optional<BigDecimal> amount) {
        return amount.filter(given -> given.signum() == 0).isPresent();
    }
}
