package org.leadtocash.core.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactRow;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/** Two terms brought together. Exact; what has no result is a conflict, and the condition around it unknown. */
final class Arithmetic extends Term {
    private static final int PERCENT_DIGITS = 2;
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(4_000_000);

    private final Operator operator;
    private final Term left;
    private final Term right;

    Arithmetic(Operator operator, Term left, Term right) {
        this.operator = operator;
        this.left = left;
        this.right = right;
    }

    @Override
    Object value(Facts facts, Parameters given, FactRow row) {
        Object first = left.value(facts, given, row);
        Object second = right.value(facts, given, row);
        return first instanceof Absent || second instanceof Absent
                ? Absent.of(first, second)
                : combine(operator, first, second, given);
    }

    /** The result for two values whose kinds were checked. */
    static Object combine(Operator operator, Object left, Object right, Parameters given) {
        return switch (operator) {
            case PLUS -> add(left, right, given);
            case MINUS -> add(left, scaled(right, BigDecimal.ONE.negate()), given);
            case TIMES -> right instanceof BigDecimal factor ? scaled(left, factor) : scaled(right, (BigDecimal) left);
            case PERCENT_OF -> scaled(right, ((BigDecimal) left).movePointLeft(PERCENT_DIGITS));
            case DAYS_BETWEEN -> BigDecimal.valueOf(ChronoUnit.DAYS.between((LocalDate) left, (LocalDate) right));
            case PLUS_DAYS -> later((LocalDate) left, (BigDecimal) right);
            default -> throw new IllegalStateException(operator + " is no arithmetic");
        };
    }

    private static Object add(Object left, Object right, Parameters given) {
        if (left instanceof BigMoney amount) {
            Optional<BigMoney> other = Scale.aligned(amount, (BigMoney) right, given);
            return other.isPresent() ? amount.plus(other.get()) : Absent.CONFLICT;
        }
        if (left instanceof Quantity quantity) {
            Quantity other = (Quantity) right;
            return quantity.unit().equals(other.unit())
                    ? bounded(quantity.amount().add(other.amount()), quantity.unit())
                    : Absent.CONFLICT;
        }
        return ((BigDecimal) left).add((BigDecimal) right);
    }

    private static Object scaled(Object value, BigDecimal factor) {
        if (value instanceof BigMoney amount) {
            return amount.multipliedBy(factor);
        }
        return value instanceof Quantity quantity
                ? bounded(quantity.amount().multiply(factor), quantity.unit())
                : ((BigDecimal) value).multiply(factor);
    }

    private static Object bounded(BigDecimal amount, Unit unit) {
        return FactKind.DECIMAL
                .value(amount)
                .<Object>map(kept -> Quantity.of((BigDecimal) kept, unit))
                .orElse(Absent.CONFLICT);
    }

    private static Object later(LocalDate day, BigDecimal days) {
        if (days.abs().compareTo(MOST_DAYS) > 0) {
            return Absent.CONFLICT;
        }
        return FactKind.DATE.value(day.plusDays(days.longValue())).orElse(Absent.CONFLICT);
    }

    @Override
    void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
        left.explain(facts, given, row, to);
        right.explain(facts, given, row, to);
        Object first = left.value(facts, given, row);
        Object second = right.value(facts, given, row);
        if (!(first instanceof Absent)
                && !(second instanceof Absent)
                && combine(operator, first, second, given) == Absent.CONFLICT) {
            to.conflict(first, second);
        }
    }
}
