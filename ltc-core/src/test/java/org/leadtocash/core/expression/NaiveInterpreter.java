package org.leadtocash.core.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactGenerators;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.quantity.Quantity;

/**
 * The slow reference: walks the expression itself, asks the facts by path, never compiles, and takes the type of a
 * constant from the values it meets.
 */
final class NaiveInterpreter {
    /** Why a term has no value. */
    private enum Gap {
        UNKNOWN,
        BAD,
        NOT_APPLICABLE
    }

    private final Facts facts;
    private final Parameters parameters;
    private final String row;

    NaiveInterpreter(Facts facts, Parameters parameters) {
        this(facts, parameters, "");
    }

    private NaiveInterpreter(Facts facts, Parameters parameters, String row) {
        this.facts = facts;
        this.parameters = parameters;
        this.row = row;
    }

    Truth truth(Expression expression) {
        if (expression instanceof Expression.Over over && over.aggregate() == Aggregate.ALL) {
            return rows(over.group())
                    .map(keys ->
                            keys.stream().map(key -> at(key).truth(over.of())).reduce(Truth.TRUE, Truth::and))
                    .orElse(Truth.UNKNOWN);
        }
        if (expression instanceof Expression.Over over && over.aggregate() == Aggregate.ANY) {
            return rows(over.group())
                    .map(keys ->
                            keys.stream().map(key -> at(key).truth(over.of())).reduce(Truth.FALSE, Truth::or))
                    .orElse(Truth.UNKNOWN);
        }
        if (!(expression instanceof Expression.Apply apply)) {
            return value(expression) instanceof Boolean holds ? Truth.of(holds) : Truth.UNKNOWN;
        }
        List<Expression> of = apply.operands();
        return switch (apply.operator()) {
            case AND -> of.stream().map(this::truth).reduce(Truth.TRUE, Truth::and);
            case OR -> of.stream().map(this::truth).reduce(Truth.FALSE, Truth::or);
            case NOT -> truth(of.get(0)).not();
            case EQ -> compare(of.get(0), of.get(1)).map(c -> Truth.of(c == 0)).orElse(Truth.UNKNOWN);
            case NE -> compare(of.get(0), of.get(1)).map(c -> Truth.of(c != 0)).orElse(Truth.UNKNOWN);
            case LT -> compare(of.get(0), of.get(1)).map(c -> Truth.of(c < 0)).orElse(Truth.UNKNOWN);
            case LE -> compare(of.get(0), of.get(1)).map(c -> Truth.of(c <= 0)).orElse(Truth.UNKNOWN);
            case GT -> compare(of.get(0), of.get(1)).map(c -> Truth.of(c > 0)).orElse(Truth.UNKNOWN);
            case GE -> compare(of.get(0), of.get(1)).map(c -> Truth.of(c >= 0)).orElse(Truth.UNKNOWN);
            case BETWEEN -> truth(of.get(0).ge(of.get(1)).and(of.get(0).le(of.get(2))));
            case IN ->
                of.stream().skip(1).map(each -> truth(of.get(0).eq(each))).reduce(Truth.FALSE, Truth::or);
            case MATCHES ->
                value(of.get(0)) instanceof String text ? Truth.of(text.matches(regex(of.get(1)))) : Truth.UNKNOWN;
            case EXISTS -> {
                Fact fact = fact(of.get(0));
                yield fact.fold(known -> Truth.of(!known.equals(List.of())), () -> Truth.UNKNOWN, () -> Truth.FALSE);
            }
            case APPLIES -> fact(of.get(0)).fold(known -> Truth.TRUE, () -> Truth.UNKNOWN, () -> Truth.FALSE);
            case KNOWN -> fact(of.get(0)).fold(known -> Truth.TRUE, () -> Truth.FALSE, () -> Truth.TRUE);
            default -> throw new AssertionError(apply.operator());
        };
    }

    private static String regex(Expression pattern) {
        return ((String) ((Expression.Const) pattern).literal())
                .replace("?", ".")
                .replace("*", ".*");
    }

    private NaiveInterpreter at(String key) {
        return new NaiveInterpreter(facts, parameters, key);
    }

    private Optional<List<String>> rows(String group) {
        return facts.fact(group).isKnown() ? Optional.of(facts.rows(group)) : Optional.empty();
    }

    private Fact fact(Expression expression) {
        return expression instanceof Expression.Param param
                ? parameters.values().fact(param.name())
                : facts.fact(((Expression.Path) expression).path().replace("*", row));
    }

    private Object value(Expression expression) {
        if (expression instanceof Expression.Const constant) {
            return constant.literal();
        }
        if (expression instanceof Expression.Over over) {
            return over(over);
        }
        if (!(expression instanceof Expression.Apply apply)) {
            return fact(expression).<Object>fold(known -> known, () -> Gap.UNKNOWN, () -> Gap.NOT_APPLICABLE);
        }
        Object result = value(apply.operands().get(0));
        for (Expression next : apply.operands().subList(1, apply.operands().size())) {
            result = combine(apply.operator(), result, value(next));
        }
        return result;
    }

    private static Object combine(Operator operator, Object left, Object right) {
        if (left == Gap.NOT_APPLICABLE || right == Gap.NOT_APPLICABLE) {
            return Gap.NOT_APPLICABLE;
        }
        if (left instanceof Gap || right instanceof Gap) {
            return left == Gap.BAD || right == Gap.BAD ? Gap.BAD : Gap.UNKNOWN;
        }
        return switch (operator) {
            case PLUS -> plus(left, like(left, right), BigDecimal.ONE);
            case MINUS -> plus(left, like(left, right), BigDecimal.ONE.negate());
            case TIMES -> times(left, number(right));
            case PERCENT_OF -> times(right, number(left).divide(BigDecimal.valueOf(100)));
            case DAYS_BETWEEN -> BigDecimal.valueOf(ChronoUnit.DAYS.between((LocalDate) left, (LocalDate) right));
            case PLUS_DAYS -> {
                long days = number(right).longValueExact();
                yield Math.abs(days) > 1_000_000 ? Gap.BAD : ((LocalDate) left).plusDays(days);
            }
            default -> throw new AssertionError(operator);
        };
    }

    private static Object plus(Object left, Object right, BigDecimal sign) {
        if (left instanceof BigMoney money) {
            BigMoney other = (BigMoney) right;
            return money.getCurrencyUnit().equals(other.getCurrencyUnit())
                    ? money.plus(other.multipliedBy(sign))
                    : Gap.BAD;
        }
        if (left instanceof Quantity quantity) {
            Quantity other = (Quantity) right;
            return quantity.unit().equals(other.unit())
                    ? Quantity.of(quantity.amount().add(other.amount().multiply(sign)), quantity.unit())
                    : Gap.BAD;
        }
        return number(left).add(number(right).multiply(sign));
    }

    private static Object times(Object value, BigDecimal factor) {
        if (value instanceof BigMoney money) {
            return money.multipliedBy(factor);
        }
        return value instanceof Quantity quantity
                ? Quantity.of(quantity.amount().multiply(factor), quantity.unit())
                : number(value).multiply(factor);
    }

    private static BigDecimal number(Object value) {
        return value instanceof String text ? new BigDecimal(text) : (BigDecimal) value;
    }

    private Object over(Expression.Over over) {
        Fact list = facts.fact(over.group());
        if (!list.isKnown()) {
            return list.state() == Fact.State.NOT_APPLICABLE ? Gap.NOT_APPLICABLE : Gap.UNKNOWN;
        }
        List<Object> values = new ArrayList<>();
        for (String key : facts.rows(over.group())) {
            if (over.aggregate() == Aggregate.COUNT) {
                Truth truth = at(key).truth(over.of());
                values.add(
                        truth == Truth.UNKNOWN ? Gap.UNKNOWN : truth == Truth.TRUE ? BigDecimal.ONE : BigDecimal.ZERO);
            } else {
                values.add(at(key).value(over.of()));
            }
        }
        values.removeIf(value -> value == Gap.NOT_APPLICABLE);
        if (values.contains(Gap.UNKNOWN) || values.contains(Gap.BAD)) {
            return Gap.UNKNOWN;
        }
        if (values.isEmpty()) {
            return ofNone(over);
        }
        Object result = values.get(0);
        for (Object next : values.subList(1, values.size())) {
            result = both(over.aggregate(), result, next);
        }
        return result;
    }

    private static Object ofNone(Expression.Over over) {
        if (over.aggregate() == Aggregate.MIN || over.aggregate() == Aggregate.MAX) {
            return Gap.NOT_APPLICABLE;
        }
        if (over.of().equals(Expression.path("lines/*/money"))) {
            return Gap.NOT_APPLICABLE;
        }
        return over.of().equals(Expression.path("parts/*/pieces"))
                ? Quantity.of(BigDecimal.ZERO, FactGenerators.PIECE)
                : BigDecimal.ZERO;
    }

    private static Object both(Aggregate aggregate, Object left, Object right) {
        if (left == Gap.BAD || aggregate == Aggregate.SUM || aggregate == Aggregate.COUNT) {
            return left == Gap.BAD ? Gap.BAD : plus(left, right, BigDecimal.ONE);
        }
        return order(left, right)
                .<Object>map(c -> (aggregate == Aggregate.MIN ? c <= 0 : c > 0) ? left : right)
                .orElse(Gap.BAD);
    }

    private Optional<Integer> compare(Expression left, Expression right) {
        Object first = value(left);
        Object second = value(right);
        return first instanceof Gap || second instanceof Gap
                ? Optional.empty()
                : order(like(second, first), like(first, second));
    }

    private static Object like(Object other, Object value) {
        if (!(value instanceof String text) || other instanceof String) {
            return value;
        }
        if (other instanceof BigDecimal) {
            return new BigDecimal(text);
        }
        if (other instanceof LocalDate) {
            return LocalDate.parse(text);
        }
        return other instanceof Instant ? Instant.parse(text) : CurrencyUnit.of(text);
    }

    private static Optional<Integer> order(Object left, Object right) {
        if (left instanceof BigMoney money) {
            BigMoney other = (BigMoney) right;
            return money.getCurrencyUnit().equals(other.getCurrencyUnit())
                    ? Optional.of(money.compareTo(other))
                    : Optional.empty();
        }
        if (left instanceof Quantity quantity) {
            Quantity other = (Quantity) right;
            return quantity.unit().equals(other.unit())
                    ? Optional.of(quantity.amount().compareTo(other.amount()))
                    : Optional.empty();
        }
        if (left instanceof BigDecimal number) {
            return Optional.of(number.compareTo((BigDecimal) right));
        }
        if (left instanceof LocalDate day) {
            return Optional.of(day.compareTo((LocalDate) right));
        }
        return left instanceof Instant moment
                ? Optional.of(moment.compareTo((Instant) right))
                : Optional.of(left.equals(right) ? 0 : 1);
    }
}
