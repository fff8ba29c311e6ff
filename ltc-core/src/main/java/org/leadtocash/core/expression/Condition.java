package org.leadtocash.core.expression;

import java.util.List;
import org.leadtocash.core.fact.FactRow;
import org.leadtocash.core.fact.FactRows;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;

/** A compiled part of an expression that holds, does not hold, or is not settled. */
abstract class Condition {

    /** Whether it holds with these facts, in this row. */
    abstract Truth test(Facts facts, Parameters given, FactRow row);

    /** Says what the answer rests on: of several operands those that decided. */
    abstract void explain(Facts facts, Parameters given, FactRow row, Explanation to);

    /** All hold ({@code decisive} false), or one holds ({@code decisive} true). */
    static final class Junction extends Condition {
        private final Truth decisive;
        private final Condition[] operands;

        Junction(Truth decisive, List<Condition> operands) {
            this.decisive = decisive;
            this.operands = operands.toArray(Condition[]::new);
        }

        @Override
        Truth test(Facts facts, Parameters given, FactRow row) {
            Truth result = decisive.not();
            for (Condition operand : operands) {
                Truth truth = operand.test(facts, given, row);
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
            for (Condition operand : operands) {
                if (operand.test(facts, given, row) == result) {
                    operand.explain(facts, given, row, to);
                }
            }
        }
    }

    /** It does not hold. */
    static final class Not extends Condition {
        private final Condition operand;

        Not(Condition operand) {
            this.operand = operand;
        }

        @Override
        Truth test(Facts facts, Parameters given, FactRow row) {
            return operand.test(facts, given, row).not();
        }

        @Override
        void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
            operand.explain(facts, given, row, to);
        }
    }

    /** A term that is true or false by itself. */
    static final class Holds extends Condition {
        private final Term term;

        Holds(Term term) {
            this.term = term;
        }

        @Override
        Truth test(Facts facts, Parameters given, FactRow row) {
            return term.value(facts, given, row) instanceof Boolean holds ? Truth.of(holds) : Truth.UNKNOWN;
        }

        @Override
        void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
            term.explain(facts, given, row, to);
        }
    }

    /** Whether a fact or list is there: {@code exists}, {@code applies} or {@code known}. */
    static final class Presence extends Condition {
        private final Operator operator;
        private final Term term;

        Presence(Operator operator, Term term) {
            this.operator = operator;
            this.term = term;
        }

        @Override
        Truth test(Facts facts, Parameters given, FactRow row) {
            Object value = term.value(facts, given, row);
            boolean applies = value != Absent.NOT_APPLICABLE;
            if (!applies || !(value instanceof Absent)) {
                return Truth.of(
                        switch (operator) {
                            case KNOWN -> true;
                            case APPLIES -> applies;
                            default -> applies && !(value instanceof FactRows rows && rows.size() == 0);
                        });
            }
            return operator == Operator.KNOWN ? Truth.FALSE : Truth.UNKNOWN;
        }

        @Override
        void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
            term.explain(facts, given, row, to);
        }
    }

    /** Whether a text fits a pattern. */
    static final class Matches extends Condition {
        private final Term term;
        private final Glob pattern;

        Matches(Term term, Glob pattern) {
            this.term = term;
            this.pattern = pattern;
        }

        @Override
        Truth test(Facts facts, Parameters given, FactRow row) {
            return term.value(facts, given, row) instanceof String text
                    ? Truth.of(pattern.matches(text))
                    : Truth.UNKNOWN;
        }

        @Override
        void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
            term.explain(facts, given, row, to);
        }
    }
}
