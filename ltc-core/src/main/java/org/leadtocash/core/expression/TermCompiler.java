package org.leadtocash.core.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.BigMoney;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.quantity.Quantity;

/** Compiles what has a value. */
final class TermCompiler {
    private final Compilation to;
    private final ConditionCompiler conditions;
    private final SumCompiler sums;

    TermCompiler(Compilation to, ConditionCompiler conditions) {
        this.to = to;
        this.conditions = conditions;
        this.sums = new SumCompiler(to, this);
    }

    /**
     * A term with its type; empty after a problem.
     *
     * @param like what a constant is compared or added with; empty where nothing says so
     */
    Optional<Typed> term(Expression expression, String pointer, Optional<FactType> like) {
        if (expression instanceof Expression.Path path) {
            return path(path.path(), pointer + "/path");
        }
        if (expression instanceof Expression.Param param) {
            return param(param.name(), pointer + "/param");
        }
        if (expression instanceof Expression.Const constant) {
            return constant(constant, pointer + "/const", like);
        }
        if (expression instanceof Expression.Over over) {
            return over(over, pointer);
        }
        return sums.arithmetic((Expression.Apply) expression, pointer, like);
    }

    private Optional<Typed> path(String text, String pointer) {
        if (to.facts().listSlot(text).isPresent()) {
            to.mismatch(pointer, "the list " + text, "a fact; a list can be counted, and asked whether it exists");
            return Optional.empty();
        }
        Optional<FactPath> parsed = parse(text, pointer);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        FactPath path = parsed.get();
        Optional<FactType> type = to.facts().type(path);
        if (type.isEmpty()) {
            to.problem(
                    Compilation.UNKNOWN_PATH,
                    pointer,
                    text,
                    "a path of the schema",
                    Nearest.to(text, to.facts().paths()));
            return Optional.empty();
        }
        to.uses(text);
        int slot = to.facts().slot(path).orElseThrow();
        if (!path.inGroup()) {
            return type.map(found -> new Typed(new Term.OfWhole(path, slot), found));
        }
        if (!to.row().equals(Optional.of(path.group())) || path.isSingle()) {
            to.problem(
                    Compilation.MISPLACED_ROW,
                    pointer,
                    text,
                    path.pattern() + " inside all, any, count, sum, min or max over " + path.group());
            return Optional.empty();
        }
        return type.map(found -> new Typed(new Term.OfRow(path, slot), found));
    }

    private Optional<FactPath> parse(String text, String pointer) {
        try {
            return Optional.of(FactPath.parse(text));
        } catch (IllegalArgumentException e) {
            to.problem(Compilation.MALFORMED_PATH, pointer, Compilation.shown(text), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Typed> param(String name, String pointer) {
        Optional<FactType> type =
                to.parameters().type(name).filter(found -> !found.path().inGroup());
        if (type.isEmpty()) {
            to.problem(
                    Compilation.UNKNOWN_PARAMETER,
                    pointer,
                    name,
                    "a declared parameter",
                    Nearest.to(name, to.parameters().paths()));
            return Optional.empty();
        }
        to.usesParameter(name);
        int slot = to.parameters().slot(type.get().path()).orElseThrow();
        return Optional.of(new Typed(new Term.OfParameters(name, slot), type.get()));
    }

    private Optional<Typed> constant(Expression.Const constant, String pointer, Optional<FactType> like) {
        Object literal = constant.literal();
        Optional<FactType> type = like.or(() -> ownType(literal));
        if (type.isEmpty()) {
            to.mismatch(pointer, Compilation.shown(literal), "a fact or parameter beside it, which gives it its type");
            return Optional.empty();
        }
        FactKind kind = type.get().kind() == FactKind.INTEGER
                ? FactKind.DECIMAL
                : type.get().kind();
        Optional<Object> value = literal instanceof String text ? kind.parse(text) : kind.value(literal);
        FactType wanted = kind == FactKind.MONEY ? Typed.plain(kind) : type.get();
        Optional<String> expected = value.isEmpty() ? Optional.of(kind.expected()) : wanted.expectedFor(value.get());
        if (expected.isPresent()) {
            Optional<String> maybe =
                    literal instanceof String text ? Nearest.to(text, wanted.codes()) : Optional.empty();
            to.mismatch(pointer, Compilation.shown(literal), expected.get(), maybe);
            return Optional.empty();
        }
        return value.map(found -> new Typed(new Term.Constant(found), typeOf(kind, found)));
    }

    private static Optional<FactType> ownType(Object literal) {
        return literal instanceof String
                ? Optional.empty()
                : Optional.of(Typed.plain(
                        literal instanceof BigMoney
                                ? FactKind.MONEY
                                : literal instanceof Quantity ? FactKind.QUANTITY : FactKind.BOOLEAN));
    }

    private static FactType typeOf(FactKind kind, Object value) {
        FactType plain = Typed.plain(kind);
        if (value instanceof BigMoney money) {
            return plain.withCurrency(money.getCurrencyUnit());
        }
        if (value instanceof Quantity quantity) {
            return plain.withUnit(quantity.unit());
        }
        boolean whole = kind == FactKind.DECIMAL && value instanceof BigDecimal number && number.scale() == 0;
        return whole ? Typed.plain(FactKind.INTEGER) : plain;
    }

    /** Terms of one kind, of which constants take the type of the first that is none; empty after a problem. */
    List<Typed> alike(List<Expression> operands, String pointer) {
        List<Optional<Typed>> found = new ArrayList<>();
        int before = to.problemCount();
        for (int i = 0; i < operands.size(); i++) {
            found.add(
                    operands.get(i) instanceof Expression.Const
                            ? Optional.empty()
                            : term(operands.get(i), pointer + "/" + i, Optional.empty()));
        }
        Optional<Typed> first = found.stream().flatMap(Optional::stream).findFirst();
        if (first.isEmpty() && to.problemCount() > before) {
            return List.of();
        }
        List<Typed> all = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            Optional<Typed> typed = operands.get(i) instanceof Expression.Const
                    ? term(operands.get(i), pointer + "/" + i, first.map(Typed::type))
                    : found.get(i);
            if (typed.isPresent()) {
                checkAlike(first.orElse(typed.get()), typed.get(), pointer + "/" + i);
                all.add(typed.get());
            }
        }
        return to.problemCount() > before ? List.of() : all;
    }

    private void checkAlike(Typed first, Typed other, String pointer) {
        first.mismatch(other)
                .ifPresent(expected -> to.mismatch(
                        pointer,
                        "a " + other.kind()
                                + other.type().unit().map(unit -> " in " + unit).orElse(""),
                        "a " + expected));
    }

    /** A list by its name; empty where the schema has no such list. */
    Optional<Term> list(String group) {
        OptionalInt slot = to.facts().listSlot(group);
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        to.uses(group);
        return Optional.of(new Term.OfList(group, slot.getAsInt()));
    }

    /** The list that something is drawn from; empty after a problem. */
    Optional<Term> list(Expression.Over over, String pointer) {
        String inside = pointer + "/" + over.aggregate().word();
        if (to.row().isPresent()) {
            to.problem(
                    Compilation.MISPLACED_ROW,
                    inside,
                    over.aggregate().word() + " over " + over.group() + " inside another list",
                    "one list at a time");
            return Optional.empty();
        }
        Optional<Term> list = list(over.group());
        if (list.isEmpty()) {
            to.problem(
                    Compilation.UNKNOWN_PATH,
                    inside + "/over",
                    over.group(),
                    "a list of the schema",
                    Nearest.to(over.group(), to.facts().groups()));
        }
        return list;
    }

    private Optional<Typed> over(Expression.Over over, String pointer) {
        if (over.aggregate() == Aggregate.ALL || over.aggregate() == Aggregate.ANY) {
            to.mismatch(pointer, "a condition", "a value");
            return Optional.empty();
        }
        Optional<Term> list = list(over, pointer);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        String inside = pointer + "/" + over.aggregate().word() + "/of";
        if (over.aggregate() == Aggregate.COUNT) {
            Condition condition = conditions.inRow(over, inside);
            return Optional.of(Typed.of(new RowAggregate.Count(list.get(), condition), FactKind.INTEGER));
        }
        return sums.overRows(over, list.get(), inside);
    }
}
