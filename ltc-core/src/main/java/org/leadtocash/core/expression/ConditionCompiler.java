package org.leadtocash.core.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.fact.FactKind;

/** Compiles what is true or false. */
final class ConditionCompiler {
    /** Stands where there was a problem; never asked. */
    private static final Condition PROBLEM = new Condition.Junction(Truth.FALSE, List.of());

    private final Compilation to;
    private final TermCompiler terms;

    ConditionCompiler(Compilation to) {
        this.to = to;
        this.terms = new TermCompiler(to, this);
    }

    Condition condition(Expression expression, String pointer) {
        if (expression instanceof Expression.Apply apply) {
            return apply(apply, pointer);
        }
        if (expression instanceof Expression.Over over && isQuantifier(over)) {
            Truth decisive = Truth.of(over.aggregate() == Aggregate.ANY);
            return terms.list(over, pointer)
                    .<Condition>map(list -> new RowAggregate.Quantifier(
                            decisive,
                            list,
                            inRow(over, pointer + "/" + over.aggregate().word() + "/of")))
                    .orElse(PROBLEM);
        }
        return holds(expression, pointer);
    }

    private static boolean isQuantifier(Expression.Over over) {
        return over.aggregate() == Aggregate.ALL || over.aggregate() == Aggregate.ANY;
    }

    /** The condition of one row. */
    Condition inRow(Expression.Over over, String pointer) {
        to.enter(over.group());
        Condition condition = condition(over.of(), pointer);
        to.leave();
        return condition;
    }

    private Condition holds(Expression expression, String pointer) {
        Optional<Typed> term = terms.term(expression, pointer, Optional.of(Typed.plain(FactKind.BOOLEAN)));
        if (term.isPresent() && term.get().kind() != FactKind.BOOLEAN) {
            to.mismatch(pointer, "a " + term.get().kind(), "a condition or a BOOLEAN");
        }
        return term.<Condition>map(found -> new Condition.Holds(found.term())).orElse(PROBLEM);
    }

    private Condition apply(Expression.Apply apply, String pointer) {
        String inside = pointer + "/" + apply.operator().word();
        List<Expression> operands = apply.operands();
        return switch (apply.operator()) {
            case AND, OR -> junction(Truth.of(apply.operator() == Operator.OR), operands, inside);
            case NOT -> new Condition.Not(condition(operands.get(0), inside));
            case EQ, NE, LT, LE, GT, GE -> comparison(apply.operator(), operands, inside);
            case IN -> in(operands, inside);
            case BETWEEN -> between(operands, inside);
            case MATCHES -> matches(operands, inside);
            case EXISTS, APPLIES, KNOWN -> presence(apply.operator(), operands.get(0), inside);
            case PLUS, MINUS, TIMES, PERCENT_OF, DAYS_BETWEEN, PLUS_DAYS -> holds(apply, pointer);
        };
    }

    private Condition junction(Truth decisive, List<Expression> operands, String pointer) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            conditions.add(condition(operands.get(i), pointer + "/" + i));
        }
        return new Condition.Junction(decisive, conditions);
    }

    private Condition comparison(Operator operator, List<Expression> operands, String pointer) {
        List<Typed> both = terms.alike(operands, pointer);
        return both.isEmpty() || !isOrdered(operator, both.get(0), pointer)
                ? PROBLEM
                : compare(operator, both.get(0), both.get(1));
    }

    private boolean isOrdered(Operator operator, Typed typed, String pointer) {
        if (operator == Operator.EQ || operator == Operator.NE || typed.kind().ordered()) {
            return true;
        }
        to.mismatch(pointer, "a " + typed.kind(), "a kind with an order: a number, amount, quantity, day or moment");
        return false;
    }

    private static Condition compare(Operator operator, Typed left, Typed right) {
        return new Comparison(operator, Scale.of(left.kind()), left.term(), right.term());
    }

    private Condition in(List<Expression> operands, String pointer) {
        List<Typed> all = terms.alike(operands, pointer);
        if (all.isEmpty()) {
            return PROBLEM;
        }
        List<Term> alternatives = all.stream().skip(1).map(Typed::term).toList();
        return new Comparison.In(Scale.of(all.get(0).kind()), all.get(0).term(), alternatives);
    }

    private Condition between(List<Expression> operands, String pointer) {
        List<Typed> all = terms.alike(operands, pointer);
        if (all.isEmpty() || !isOrdered(Operator.GE, all.get(0), pointer)) {
            return PROBLEM;
        }
        return new Condition.Junction(
                Truth.FALSE,
                List.of(compare(Operator.GE, all.get(0), all.get(1)), compare(Operator.LE, all.get(0), all.get(2))));
    }

    private Condition matches(List<Expression> operands, String pointer) {
        Optional<Typed> text = terms.term(operands.get(0), pointer + "/0", Optional.empty());
        if (text.isPresent() && !text.get().kind().textual()) {
            to.mismatch(pointer + "/0", "a " + text.get().kind(), "a TEXT, CODE or REFERENCE");
        }
        if (!(operands.get(1) instanceof Expression.Const constant && constant.literal() instanceof String pattern)) {
            to.mismatch(pointer + "/1", "no text", "a constant pattern such as DE*");
            return PROBLEM;
        }
        try {
            Glob glob = Glob.parse(pattern);
            return text.<Condition>map(found -> new Condition.Matches(found.term(), glob))
                    .orElse(PROBLEM);
        } catch (IllegalArgumentException e) {
            to.problem(
                    Compilation.MALFORMED_EXPRESSION,
                    pointer + "/1/const",
                    Compilation.shown(pattern),
                    String.valueOf(e.getMessage()));
            return PROBLEM;
        }
    }

    private Condition presence(Operator operator, Expression of, String pointer) {
        if (operator == Operator.KNOWN) {
            to.asksWhatIsKnown();
        }
        if (of instanceof Expression.Path path) {
            Optional<Term> list = terms.list(path.path());
            return list.or(() -> terms.term(path, pointer, Optional.empty()).map(Typed::term))
                    .<Condition>map(term -> new Condition.Presence(operator, term))
                    .orElse(PROBLEM);
        }
        if (of instanceof Expression.Param param) {
            return terms.term(param, pointer, Optional.empty())
                    .<Condition>map(found -> new Condition.Presence(operator, found.term()))
                    .orElse(PROBLEM);
        }
        to.mismatch(pointer, "an expression", "a path or parameter");
        return PROBLEM;
    }
}
