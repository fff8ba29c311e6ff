package org.leadtocash.testkit.stage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.expression.Aggregate;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.Operator;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;

/** Says facts so that a condition comes out as it is wanted: a guess, of which the machine is the judge. */
final class Solver {
    private final FactSchema schema;
    private final KnownFacts facts;
    private final KnownFacts parameters;

    Solver(FactSchema schema, KnownFacts facts, KnownFacts parameters) {
        this.schema = schema;
        this.facts = facts;
        this.parameters = parameters;
    }

    void make(Expression condition, boolean wanted) {
        make(condition, wanted, "1");
    }

    private void make(Expression condition, boolean wanted, String row) {
        if (holds(condition, row).equals(Optional.of(wanted))) {
            return;
        }
        if (condition instanceof Expression.Path path) {
            say(path.path(), row, wanted);
        } else if (condition instanceof Expression.Over over) {
            over(over, wanted);
        } else if (condition instanceof Expression.Apply apply) {
            apply(apply, wanted, row);
        }
    }

    /** One more row where one is enough and those that are there were meant otherwise; else all of them. */
    private void over(Expression.Over over, boolean wanted) {
        boolean one = (over.aggregate() == Aggregate.ALL) != wanted;
        List<String> rows = facts.rows(over.group());
        if (rows.isEmpty() && !wanted && over.aggregate() != Aggregate.ALL) {
            facts.noRows(over.group());
            return;
        }
        List<String> meant = one || rows.isEmpty() ? List.of(String.valueOf(rows.size() + 1)) : rows;
        for (String row : meant) {
            row(over.group(), row);
            make(over.of(), wanted, row);
        }
    }

    private void row(String group) {
        row(group, "1");
    }

    private void row(String group, String key) {
        schema.types().stream()
                .filter(type -> type.path().group().equals(group))
                .forEach(type -> facts.sayIfUnknown(type.path().toString().replace("*", key), Samples.of(type)));
    }

    private void apply(Expression.Apply apply, boolean wanted, String row) {
        List<Expression> operands = apply.operands();
        switch (apply.operator()) {
            case AND, OR -> {
                boolean all = (apply.operator() == Operator.AND) == wanted;
                for (int i = 0; i < (all ? operands.size() : Math.min(1, operands.size())); i++) {
                    make(operands.get(i), wanted, row);
                }
            }
            case NOT -> make(operands.get(0), !wanted, row);
            case EXISTS, APPLIES, KNOWN -> exists(operands.get(0), wanted, row);
            case MATCHES -> matches(operands, wanted, row);
            default -> compare(apply, wanted, row);
        }
    }

    private void exists(Expression of, boolean wanted, String row) {
        if (!(of instanceof Expression.Path path)) {
            return;
        }
        if (schema.groups().contains(path.path())) {
            if (wanted) {
                row(path.path());
            } else {
                facts.noRows(path.path());
            }
        } else if (wanted) {
            type(path.path()).ifPresent(type -> facts.say(at(path.path(), row), Samples.of(type)));
        } else {
            facts.notApplicable(at(path.path(), row));
        }
    }

    private void matches(List<Expression> operands, boolean wanted, String row) {
        if (operands.get(0) instanceof Expression.Path path
                && operands.get(1) instanceof Expression.Const pattern
                && pattern.literal() instanceof String text) {
            String fitting = text.replaceAll("\\[!?([^\\]])[^\\]]*\\]", "$1")
                    .replace("*", "")
                    .replace("?", "X");
            facts.say(at(path.path(), row), wanted && !fitting.isBlank() ? fitting : fitting + " ~");
        }
    }

    private void compare(Expression.Apply apply, boolean wanted, String row) {
        Expression left = apply.operands().get(0);
        if (left instanceof Expression.Over over) {
            count(over, apply, wanted);
            return;
        }
        if (!(left instanceof Expression.Path path) || type(path.path()).isEmpty()) {
            return;
        }
        FactType type = type(path.path()).get();
        Object right = value(apply.operands().get(1), type, row);
        Object found = switch (apply.operator()) {
            case EQ, IN, LE, GE -> Samples.above(type, right, wanted ? 0 : outside(apply.operator()));
            case NE -> Samples.above(type, right, wanted ? 1 : 0);
            case LT -> Samples.above(type, right, wanted ? -1 : 0);
            case GT -> Samples.above(type, right, wanted ? 1 : 0);
            case BETWEEN -> Samples.above(type, right, wanted ? 0 : -1);
            default -> right;
        };
        facts.say(at(path.path(), row), apply.operator() == Operator.IN && !wanted ? none(apply, type, row) : found);
    }

    private static int outside(Operator operator) {
        return operator == Operator.GE ? -1 : 1;
    }

    /** A value that none of the operands of an {@code in} is. */
    private Object none(Expression.Apply in, FactType type, String row) {
        List<Object> values = in.operands().stream()
                .skip(1)
                .map(each -> value(each, type, row))
                .toList();
        return type.codes().stream()
                .filter(code -> !values.contains(code))
                .findFirst()
                .map(Object.class::cast)
                .orElseGet(() -> Samples.above(type, values.get(values.size() - 1), 1));
    }

    private void count(Expression.Over over, Expression.Apply apply, boolean wanted) {
        boolean some =
                apply.operator() == Operator.GT || apply.operator() == Operator.GE || apply.operator() == Operator.NE;
        if (some == wanted) {
            row(over.group());
            if (over.of() instanceof Expression.Path path && type(path.path()).isPresent()) {
                FactType type = type(path.path()).get();
                Object right = value(apply.operands().get(1), type, "1");
                facts.say(at(path.path(), "1"), Samples.above(type, right, 1));
            } else {
                make(over.of(), true, "1");
            }
        } else {
            facts.noRows(over.group());
        }
    }

    /** The value of the other side; one is said where it is a fact of which nothing is said. */
    private Object value(Expression side, FactType type, String row) {
        Optional<Object> known = Optional.empty();
        if (side instanceof Expression.Const constant) {
            known = Samples.value(type, constant);
        } else if (side instanceof Expression.Param param) {
            known = parameters.value(param.name());
        } else if (side instanceof Expression.Path path && type(path.path()).isPresent()) {
            facts.sayIfUnknown(
                    at(path.path(), row), Samples.of(type(path.path()).get()));
            known = facts.value(at(path.path(), row));
        }
        return known.flatMap(value -> type.kind().value(value)).orElseGet(() -> number(type, side));
    }

    private static Object number(FactType type, Expression side) {
        return side instanceof Expression.Const constant
                        && constant.literal() instanceof String text
                        && text.matches("-?[0-9]{1,9}")
                ? type.kind().value(new BigDecimal(text)).orElse(Samples.of(type))
                : Samples.of(type);
    }

    private void say(String path, String row, Object value) {
        facts.say(at(path, row), value);
    }

    private Optional<FactType> type(String path) {
        return schema.type(path);
    }

    private static String at(String path, String row) {
        return path.replace("/*/", "/" + row + "/");
    }

    /** What a condition comes to by what was said so far; empty where that is not settled or not seen through. */
    private Optional<Boolean> holds(Expression condition, String row) {
        if (condition instanceof Expression.Path path) {
            return facts.value(at(path.path(), row))
                    .filter(Boolean.class::isInstance)
                    .map(Boolean.class::cast);
        }
        if (condition instanceof Expression.Over over) {
            return rows(over);
        }
        if (!(condition instanceof Expression.Apply apply)) {
            return Optional.empty();
        }
        return switch (apply.operator()) {
            case AND -> joined(apply, row, false);
            case OR -> joined(apply, row, true);
            case NOT -> holds(apply.operands().get(0), row).map(truth -> !truth);
            case EQ, NE, IN -> equal(apply, row);
            case LT, LE, GT, GE -> ordered(apply, row);
            default -> Optional.empty();
        };
    }

    private Optional<Boolean> rows(Expression.Over over) {
        boolean decides = over.aggregate() == Aggregate.ANY;
        List<String> rows = facts.rows(over.group());
        if (rows.isEmpty() || !(decides || over.aggregate() == Aggregate.ALL)) {
            return Optional.empty();
        }
        List<Optional<Boolean>> truths =
                rows.stream().map(row -> holds(over.of(), row)).toList();
        return truths.contains(Optional.of(decides))
                ? Optional.of(decides)
                : truths.stream().allMatch(Optional::isPresent) ? Optional.of(!decides) : Optional.empty();
    }

    /** One operand that decides settles it; else all must be settled. */
    private Optional<Boolean> joined(Expression.Apply apply, String row, boolean decides) {
        boolean all = true;
        for (Expression each : apply.operands()) {
            Optional<Boolean> truth = holds(each, row);
            if (truth.equals(Optional.of(decides))) {
                return truth;
            }
            all &= truth.isPresent();
        }
        return all ? Optional.of(!decides) : Optional.empty();
    }

    private Optional<Boolean> equal(Expression.Apply apply, String row) {
        Optional<FactType> type = typeOf(apply.operands().get(0));
        Optional<Object> left = known(apply.operands().get(0), type, row);
        boolean same = false;
        for (Expression each : apply.operands().subList(1, apply.operands().size())) {
            Optional<Object> right = known(each, type, row);
            if (left.isEmpty() || right.isEmpty()) {
                return Optional.empty();
            }
            same |= left.equals(right);
        }
        return Optional.of(same == (apply.operator() != Operator.NE));
    }

    private Optional<Boolean> ordered(Expression.Apply apply, String row) {
        Optional<FactType> type = typeOf(apply.operands().get(0));
        Optional<Object> left = known(apply.operands().get(0), type, row);
        Optional<Object> right = known(apply.operands().get(1), type, row);
        if (left.isEmpty()
                || right.isEmpty()
                || !left.get().getClass().equals(right.get().getClass())) {
            return Optional.empty();
        }
        Optional<Integer> order = compared(left.get(), right.get());
        return order.map(by -> switch (apply.operator()) {
            case LT -> by < 0;
            case LE -> by <= 0;
            case GT -> by > 0;
            default -> by >= 0;
        });
    }

    private static Optional<Integer> compared(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
            return Optional.of(number.compareTo(second));
        }
        if (one instanceof BigMoney money && other instanceof BigMoney second) {
            return money.isSameCurrency(second) ? Optional.of(money.compareTo(second)) : Optional.empty();
        }
        return one instanceof LocalDate day && other instanceof LocalDate second
                ? Optional.of(day.compareTo(second))
                : Optional.empty();
    }

    private Optional<FactType> typeOf(Expression side) {
        return side instanceof Expression.Path path ? type(path.path()) : Optional.empty();
    }

    private Optional<Object> known(Expression side, Optional<FactType> type, String row) {
        if (side instanceof Expression.Path path) {
            return facts.value(at(path.path(), row));
        }
        if (side instanceof Expression.Param param) {
            return parameters.value(param.name());
        }
        return side instanceof Expression.Const constant
                ? type.flatMap(of -> Samples.value(of, constant))
                : Optional.empty();
    }
}
