package org.leadtocash.core.expression;

import java.math.BigDecimal;
import org.leadtocash.core.fact.FactRow;
import org.leadtocash.core.fact.FactRows;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;

/** A value drawn from all rows of a list. */
final class RowAggregate extends Term {
    private final Aggregate aggregate;
    private final String group;
    private final Term list;
    private final Term term;
    private final Scale scale;
    private final Object ofNone;

    /**
     * A sum, minimum or maximum.
     *
     * @param ofNone the value where no row takes part
     */
    RowAggregate(Aggregate aggregate, String group, Term list, Term term, Scale scale, Object ofNone) {
        this.aggregate = aggregate;
        this.group = group;
        this.list = list;
        this.term = term;
        this.scale = scale;
        this.ofNone = ofNone;
    }

    @Override
    Object value(Facts facts, Parameters given, FactRow row) {
        Object of = list.value(facts, given, row);
        if (!(of instanceof FactRows rows)) {
            return of;
        }
        Object result = Absent.NOT_APPLICABLE;
        Object gap = Absent.UNKNOWN;
        boolean complete = true;
        for (int i = 0; i < rows.size(); i++) {
            Object value = term.value(facts, given, rows.row(i));
            if (value == Absent.NOT_APPLICABLE) {
                continue;
            }
            if (!(value instanceof Absent) && complete) {
                value = result == Absent.NOT_APPLICABLE ? value : both(result, value, given);
                result = value;
            }
            if (value instanceof Absent) {
                gap = Absent.of(gap, value);
                complete = false;
            }
        }
        return !complete ? gap : result == Absent.NOT_APPLICABLE ? ofNone : result;
    }

    private Object both(Object left, Object right, Parameters given) {
        if (aggregate == Aggregate.SUM) {
            return Arithmetic.combine(Operator.PLUS, left, right, given);
        }
        int order = scale.compare(left, right, given);
        if (order == Scale.INCOMPARABLE) {
            return Absent.CONFLICT;
        }
        return (aggregate == Aggregate.MIN) == (order <= 0) ? left : right;
    }

    @Override
    void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
        list.explain(facts, given, row, to);
        if (!(list.value(facts, given, row) instanceof FactRows rows)) {
            return;
        }
        if (value(facts, given, row) == Absent.NOT_APPLICABLE) {
            to.withoutRows(group);
        }
        Object first = Absent.NOT_APPLICABLE;
        for (int i = 0; i < rows.size(); i++) {
            term.explain(facts, given, rows.row(i), to);
            Object value = term.value(facts, given, rows.row(i));
            to.incomparable(scale, first, value, given);
            first = first instanceof Absent ? value : first;
        }
    }

    /** The number of rows in which a condition holds. */
    static final class Count extends Term {
        private final Term list;
        private final Condition condition;

        Count(Term list, Condition condition) {
            this.list = list;
            this.condition = condition;
        }

        @Override
        Object value(Facts facts, Parameters given, FactRow row) {
            Object of = list.value(facts, given, row);
            if (!(of instanceof FactRows rows)) {
                return of;
            }
            int count = 0;
            for (int i = 0; i < rows.size(); i++) {
                Truth truth = condition.test(facts, given, rows.row(i));
                if (truth == Truth.UNKNOWN) {
                    return Absent.UNKNOWN;
                }
                count += truth == Truth.TRUE ? 1 : 0;
            }
            return BigDecimal.valueOf(count);
        }

        @Override
        void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
            list.explain(facts, given, row, to);
            if (!(list.value(facts, given, row) instanceof FactRows rows)) {
                return;
            }
            boolean settled = !(value(facts, given, row) instanceof Absent);
            for (int i = 0; i < rows.size(); i++) {
                if (settled || condition.test(facts, given, rows.row(i)) == Truth.UNKNOWN) {
                    condition.explain(facts, given, rows.row(i), to);
                }
            }
        }
    }

    /** A condition that all rows ({@code decisive} false) or one row ({@code decisive} true) must meet. */
    static final class Quantifier extends Condition {
        private final Truth decisive;
        private final Term list;
        private final Condition condition;

        Quantifier(Truth decisive, Term list, Condition condition) {
            this.decisive = decisive;
            this.list = list;
            this.condition = condition;
        }

        @Override
        Truth test(Facts facts, Parameters given, FactRow row) {
            if (!(list.value(facts, given, row) instanceof FactRows rows)) {
                return Truth.UNKNOWN;
            }
            Truth result = decisive.not();
            for (int i = 0; i < rows.size(); i++) {
                Truth truth = condition.test(facts, given, rows.row(i));
                if (truth == decisive) {
                    return decisive;
                }
                if (truth == Truth.UNKNOWN) {
                    result = Truth.UNKNOWN;
                }
            }
            return result;
        }

        @Override
        void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
            Truth result = test(facts, given, row);
            list.explain(facts, given, row, to);
            if (!(list.value(facts, given, row) instanceof FactRows rows)) {
                return;
            }
            for (int i = 0; i < rows.size(); i++) {
                if (condition.test(facts, given, rows.row(i)) == result) {
                    condition.explain(facts, given, rows.row(i), to);
                }
            }
        }
    }
}
