package org.leadtocash.core.stage.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.Operator;

/** Whether two conditions surely never hold at once. What cannot be told is told apart by nobody: the answer is no. */
final class Exclusion {
    private Exclusion() {}

    static boolean areExclusive(Expression one, Expression other) {
        if (one instanceof Expression.Apply some && some.operator() == Operator.OR) {
            return some.operands().stream().allMatch(each -> areExclusive(each, other));
        }
        if (other instanceof Expression.Apply some && some.operator() == Operator.OR) {
            return areExclusive(other, one);
        }
        for (Expression first : conjuncts(one)) {
            for (Expression second : conjuncts(other)) {
                if (contradict(first, second)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The parts that must all hold. */
    static List<Expression> conjuncts(Expression condition) {
        if (!(condition instanceof Expression.Apply all && all.operator() == Operator.AND)) {
            return List.of(condition);
        }
        List<Expression> parts = new ArrayList<>();
        all.operands().forEach(each -> parts.addAll(conjuncts(each)));
        return parts;
    }

    private static boolean contradict(Expression one, Expression other) {
        if (isNegation(one, other) || isNegation(other, one)) {
            return true;
        }
        if (!(one instanceof Expression.Apply first && other instanceof Expression.Apply second)
                || first.operands().isEmpty()
                || second.operands().isEmpty()
                || !first.operands().get(0).equals(second.operands().get(0))) {
            return false;
        }
        boolean same = first.operands().equals(second.operands());
        return (same && opposite(first.operator(), second.operator()))
                || apart(values(first), values(second))
                || beyond(first, second)
                || beyond(second, first);
    }

    private static boolean isNegation(Expression one, Expression other) {
        return one instanceof Expression.Apply not
                && not.operator() == Operator.NOT
                && not.operands().get(0).equals(other);
    }

    private static boolean opposite(Operator one, Operator other) {
        return switch (one) {
            case EQ -> other == Operator.NE || other == Operator.LT || other == Operator.GT;
            case NE -> other == Operator.EQ;
            case LT -> other == Operator.GE || other == Operator.GT || other == Operator.EQ;
            case GE -> other == Operator.LT;
            case GT -> other == Operator.LE || other == Operator.LT || other == Operator.EQ;
            case LE -> other == Operator.GT;
            default -> false;
        };
    }

    /** The constants of which the first operand must be one; none where the condition is another. */
    private static List<Object> values(Expression.Apply condition) {
        if (condition.operator() != Operator.EQ && condition.operator() != Operator.IN) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (Expression each :
                condition.operands().subList(1, condition.operands().size())) {
            if (!(each instanceof Expression.Const constant)) {
                return List.of();
            }
            values.add(number(each).<Object>map(BigDecimal::stripTrailingZeros).orElse(constant.literal()));
        }
        return values;
    }

    private static boolean apart(List<Object> one, List<Object> other) {
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    /** Whether the one keeps below a number and the other above one that is not less. */
    private static boolean beyond(Expression.Apply low, Expression.Apply high) {
        Optional<BigDecimal> most = bound(low, Operator.LT, Operator.LE, 2);
        Optional<BigDecimal> least = bound(high, Operator.GT, Operator.GE, 1);
        if (most.isEmpty() || least.isEmpty()) {
            return false;
        }
        int order = most.get().compareTo(least.get());
        boolean open = low.operator() == Operator.LT || high.operator() == Operator.GT;
        return order < 0 || (order == 0 && open);
    }

    private static Optional<BigDecimal> bound(Expression.Apply of, Operator open, Operator closed, int between) {
        if (of.operator() == Operator.BETWEEN) {
            return number(of.operands().get(between));
        }
        boolean bounds = of.operator() == open || of.operator() == closed || of.operator() == Operator.EQ;
        return bounds ? number(of.operands().get(1)) : Optional.empty();
    }

    private static Optional<BigDecimal> number(Expression expression) {
        try {
            return expression instanceof Expression.Const constant && constant.literal() instanceof String text
                    ? Optional.of(new BigDecimal(text))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
