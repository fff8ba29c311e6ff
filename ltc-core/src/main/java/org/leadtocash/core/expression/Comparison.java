package org.leadtocash.core.expression;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leadtocash.core.fact.FactRow;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;

/** Two terms held against each other. Absent or incomparable terms leave it unknown. */
final class Comparison extends Condition {
    private static final int LESS = 1;
    private static final int SAME = 2;
    private static final int GREATER = 4;

    private final Scale scale;
    private final int wanted;
    private final Term left;
    private final Term right;

    Comparison(Operator operator, Scale scale, Term left, Term right) {
        this.scale = scale;
        this.wanted = wanted(operator);
        this.left = left;
        this.right = right;
    }

    private static int wanted(Operator operator) {
        return switch (operator) {
            case EQ -> SAME;
            case NE -> LESS | GREATER;
            case LT -> LESS;
            case LE -> LESS | SAME;
            case GT -> GREATER;
            case GE -> SAME | GREATER;
            default -> throw new IllegalStateException(operator + " is no comparison");
        };
    }

    @Override
    Truth test(Facts facts, Parameters given, FactRow row) {
        Object first = left.value(facts, given, row);
        Object second = right.value(facts, given, row);
        if (first instanceof Absent || second instanceof Absent) {
            return Truth.UNKNOWN;
        }
        int order = scale.compare(first, second, given);
        if (order == Scale.INCOMPARABLE) {
            return Truth.UNKNOWN;
        }
        return Truth.of((wanted & (order < 0 ? LESS : order == 0 ? SAME : GREATER)) != 0);
    }

    @Override
    void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
        left.explain(facts, given, row, to);
        right.explain(facts, given, row, to);
        to.incomparable(scale, left.value(facts, given, row), right.value(facts, given, row), given);
    }

    /** Whether the first term is the same value as one of the others. */
    static final class In extends Condition {
        private final Scale scale;
        private final Term term;
        private final Term[] alternatives;
        private final Set<Object> constants = new HashSet<>();

        In(Scale scale, Term term, List<Term> alternatives) {
            this.scale = scale;
            this.term = term;
            alternatives.stream()
                    .filter(each -> isFixed(scale, each))
                    .forEach(each -> constants.add(((Term.Constant) each).constant()));
            this.alternatives =
                    alternatives.stream().filter(each -> !isFixed(scale, each)).toArray(Term[]::new);
        }

        private static boolean isFixed(Scale scale, Term term) {
            return scale == Scale.EQUALITY && term instanceof Term.Constant;
        }

        @Override
        Truth test(Facts facts, Parameters given, FactRow row) {
            Object value = term.value(facts, given, row);
            if (value instanceof Absent) {
                return Truth.UNKNOWN;
            }
            if (constants.contains(value)) {
                return Truth.TRUE;
            }
            Truth result = Truth.FALSE;
            for (Term alternative : alternatives) {
                Object other = alternative.value(facts, given, row);
                int order = other instanceof Absent ? Scale.INCOMPARABLE : scale.compare(value, other, given);
                if (order == 0) {
                    return Truth.TRUE;
                }
                if (order == Scale.INCOMPARABLE) {
                    result = Truth.UNKNOWN;
                }
            }
            return result;
        }

        @Override
        void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
            Truth truth = test(facts, given, row);
            Object value = term.value(facts, given, row);
            term.explain(facts, given, row, to);
            if (value instanceof Absent || constants.contains(value)) {
                return;
            }
            for (Term alternative : alternatives) {
                Object other = alternative.value(facts, given, row);
                int order = other instanceof Absent ? Scale.INCOMPARABLE : scale.compare(value, other, given);
                Truth same = order == Scale.INCOMPARABLE ? Truth.UNKNOWN : Truth.of(order == 0);
                if (same == truth) {
                    alternative.explain(facts, given, row, to);
                    to.incomparable(scale, value, other, given);
                }
            }
        }
    }
}
