package org.leadtocash.core.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.quantity.Quantity;

/** Compiles what is calculated: sums, products, percentages, days. */
final class SumCompiler {
    private final Compilation to;
    private final TermCompiler terms;

    SumCompiler(Compilation to, TermCompiler terms) {
        this.to = to;
        this.terms = terms;
    }

    Optional<Typed> arithmetic(Expression.Apply apply, String pointer, Optional<FactType> like) {
        String inside = pointer + "/" + apply.operator().word();
        List<Expression> operands = apply.operands();
        return switch (apply.operator()) {
            case PLUS, MINUS -> sum(apply.operator(), operands, inside);
            case TIMES -> product(operands, inside);
            case PERCENT_OF -> percentOf(operands, inside, like);
            case DAYS_BETWEEN -> fixed(apply, inside, FactKind.DATE, FactKind.DATE, FactKind.INTEGER);
            case PLUS_DAYS -> fixed(apply, inside, FactKind.DATE, FactKind.INTEGER, FactKind.DATE);
            default -> {
                to.mismatch(pointer, "a condition", "a value");
                yield Optional.empty();
            }
        };
    }

    private Optional<Typed> sum(Operator operator, List<Expression> operands, String pointer) {
        List<Typed> all = terms.alike(operands, pointer);
        if (all.isEmpty() || !isCounted(all.get(0), pointer)) {
            return Optional.empty();
        }
        Typed result = all.get(0);
        for (Typed next : all.subList(1, all.size())) {
            result = new Typed(new Arithmetic(operator, result.term(), next.term()), result.joined(next));
        }
        return Optional.of(result);
    }

    private boolean isCounted(Typed typed, String pointer) {
        boolean counted = typed.kind().ordered() && typed.kind() != FactKind.DATE && typed.kind() != FactKind.INSTANT;
        if (!counted) {
            to.mismatch(pointer, "a " + typed.kind(), "numbers, percentages, amounts or quantities");
        }
        return counted;
    }

    private Optional<Typed> product(List<Expression> operands, String pointer) {
        List<Typed> all = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            String place = pointer + "/" + i;
            Optional<Typed> factor = terms.term(operands.get(i), place, Optional.of(numberLike(operands.get(i))));
            if (factor.isPresent() && isCounted(factor.get(), place)) {
                all.add(factor.get());
            }
        }
        if (all.size() < operands.size()) {
            return Optional.empty();
        }
        Typed result = all.get(0);
        for (int i = 1; i < all.size(); i++) {
            Typed next = all.get(i);
            if (!result.kind().number() && !next.kind().number()) {
                to.mismatch(
                        pointer + "/" + i,
                        "a " + next.kind() + " times a " + result.kind(),
                        "at most one factor that is no plain number; see percentOf");
                return Optional.empty();
            }
            FactType type = result.kind() == FactKind.INTEGER
                            || (result.kind().number() && !next.kind().number())
                    ? next.type()
                    : result.type();
            result = new Typed(new Arithmetic(Operator.TIMES, result.term(), next.term()), type);
        }
        return Optional.of(result);
    }

    /** The type a constant takes where anything that counts will do: its own, or a number. */
    private static FactType numberLike(Expression expression) {
        if (expression instanceof Expression.Const constant) {
            if (constant.literal() instanceof BigMoney) {
                return Typed.plain(FactKind.MONEY);
            }
            if (constant.literal() instanceof Quantity) {
                return Typed.plain(FactKind.QUANTITY);
            }
        }
        return Typed.plain(FactKind.DECIMAL);
    }

    private Optional<Typed> percentOf(List<Expression> operands, String pointer, Optional<FactType> like) {
        Optional<Typed> percentage =
                terms.term(operands.get(0), pointer + "/0", Optional.of(Typed.plain(FactKind.PERCENT)));
        Optional<Typed> of = terms.term(operands.get(1), pointer + "/1", Optional.of(numberLike(operands.get(1))));
        if (percentage.isEmpty() || of.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = isA(FactKind.PERCENT, percentage.get(), pointer + "/0") & isCounted(of.get(), pointer + "/1");
        FactType type = of.get().kind() == FactKind.INTEGER
                ? Typed.plain(FactKind.DECIMAL)
                : of.get().type();
        return fits
                ? Optional.of(new Typed(
                        new Arithmetic(
                                Operator.PERCENT_OF,
                                percentage.get().term(),
                                of.get().term()),
                        type))
                : Optional.empty();
    }

    private boolean isA(FactKind kind, Typed typed, String pointer) {
        if (typed.kind() == kind) {
            return true;
        }
        to.mismatch(pointer, "a " + typed.kind(), "a " + kind);
        return false;
    }

    private Optional<Typed> fixed(
            Expression.Apply apply, String pointer, FactKind first, FactKind second, FactKind result) {
        Optional<Typed> left = terms.term(apply.operands().get(0), pointer + "/0", Optional.of(Typed.plain(first)));
        Optional<Typed> right = terms.term(apply.operands().get(1), pointer + "/1", Optional.of(Typed.plain(second)));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = isA(first, left.get(), pointer + "/0") & isA(second, right.get(), pointer + "/1");
        return fits
                ? Optional.of(Typed.of(
                        new Arithmetic(
                                apply.operator(), left.get().term(), right.get().term()),
                        result))
                : Optional.empty();
    }

    Optional<Typed> overRows(Expression.Over over, Term list, String pointer) {
        to.enter(over.group());
        Optional<Typed> found = terms.term(over.of(), pointer, Optional.empty());
        to.leave();
        if (found.isEmpty()) {
            return found;
        }
        Typed of = found.get();
        boolean fits = over.aggregate() == Aggregate.SUM ? isCounted(of, pointer) : isOrdered(of, pointer);
        Object ofNone = over.aggregate() == Aggregate.SUM && fits ? zero(of.type()) : Absent.NOT_APPLICABLE;
        return fits
                ? Optional.of(new Typed(
                        new RowAggregate(over.aggregate(), over.group(), list, of.term(), Scale.of(of.kind()), ofNone),
                        of.type()))
                : Optional.empty();
    }

    private boolean isOrdered(Typed typed, String pointer) {
        if (!typed.kind().ordered()) {
            to.mismatch(pointer, "a " + typed.kind(), "a kind with an order");
        }
        return typed.kind().ordered();
    }

    private static Object zero(FactType type) {
        return switch (type.kind()) {
            case MONEY -> type.currency().<Object>map(BigMoney::zero).orElse(Absent.NOT_APPLICABLE);
            case QUANTITY ->
                type.unit()
                        .<Object>map(unit -> Quantity.of(BigDecimal.ZERO, unit))
                        .orElse(Absent.NOT_APPLICABLE);
            default -> BigDecimal.ZERO;
        };
    }
}
