package org.leadtocash.core.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.quantity.Quantity;

/** How two values of one kind are held against each other. */
enum Scale {
    /** Numbers by size. */
    NUMBER,
    /** Amounts by size, in one currency. */
    MONEY,
    /** Quantities by size, in one unit. */
    QUANTITY,
    /** Days by the calendar. */
    DATE,
    /** Moments by the time line. */
    INSTANT,
    /** Equal or not, and nothing else. */
    EQUALITY;

    /** What {@link #compare} yields for two values that cannot be held against each other. */
    static final int INCOMPARABLE = Integer.MIN_VALUE;

    static Scale of(FactKind kind) {
        return switch (kind) {
            case DECIMAL, INTEGER, PERCENT -> NUMBER;
            case MONEY -> MONEY;
            case QUANTITY -> QUANTITY;
            case DATE -> DATE;
            case INSTANT -> INSTANT;
            case TEXT, CODE, BOOLEAN, REFERENCE, COUNTRY, CURRENCY -> EQUALITY;
        };
    }

    /** Negative, zero or positive; or {@link #INCOMPARABLE}. */
    int compare(Object left, Object right, Parameters given) {
        return switch (this) {
            case NUMBER -> ((BigDecimal) left).compareTo((BigDecimal) right);
            case MONEY -> compare((BigMoney) left, (BigMoney) right, given);
            case QUANTITY -> compare((Quantity) left, (Quantity) right);
            case DATE -> ((LocalDate) left).compareTo((LocalDate) right);
            case INSTANT -> ((Instant) left).compareTo((Instant) right);
            case EQUALITY -> left.equals(right) ? 0 : 1;
        };
    }

    private static int compare(BigMoney left, BigMoney right, Parameters given) {
        if (left.getCurrencyUnit().equals(right.getCurrencyUnit())) {
            return left.getAmount().compareTo(right.getAmount());
        }
        return aligned(left, right, given)
                .map(amount -> left.getAmount().compareTo(amount.getAmount()))
                .orElse(INCOMPARABLE);
    }

    private static int compare(Quantity left, Quantity right) {
        return left.unit().equals(right.unit()) ? left.amount().compareTo(right.amount()) : INCOMPARABLE;
    }

    /** The second amount in the currency of the first; empty where nobody gave the way to convert it. */
    static Optional<BigMoney> aligned(BigMoney to, BigMoney amount, Parameters given) {
        if (to.getCurrencyUnit().equals(amount.getCurrencyUnit())) {
            return Optional.of(amount);
        }
        return given.conversion()
                .flatMap(conversion -> conversion.convert(amount, to.getCurrencyUnit()))
                .filter(converted -> converted.getCurrencyUnit().equals(to.getCurrencyUnit()));
    }

    /** What keeps two values apart, for a reader: a currency or unit. */
    static String measure(Object value) {
        if (value instanceof BigMoney money) {
            return money.getCurrencyUnit().getCode();
        }
        return value instanceof Quantity quantity
                ? quantity.unit().code()
                : Fact.known(value).toString();
    }
}
