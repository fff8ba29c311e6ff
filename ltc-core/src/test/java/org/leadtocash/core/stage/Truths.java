package org.leadtocash.core.stage;

import java.util.List;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.Operator;
import org.leadtocash.core.fact.Facts;

/** Three-valued conditions, evaluated apart from the engine: 1 true, 0 false, -1 unknown. */
final class Truths {
    private Truths() {}

    static int of(Expression expression, Facts facts) {
        if (expression instanceof Expression.Path path) {
            return facts.fact(path.path())
                    .value()
                    .map(value -> value.equals(true) ? 1 : 0)
                    .orElse(-1);
        }
        Expression.Apply apply = (Expression.Apply) expression;
        List<Integer> parts =
                apply.operands().stream().map(part -> of(part, facts)).toList();
        if (apply.operator() == Operator.NOT) {
            return parts.get(0) < 0 ? -1 : 1 - parts.get(0);
        }
        int decisive = apply.operator() == Operator.AND ? 0 : 1;
        return parts.contains(decisive) ? decisive : parts.contains(-1) ? -1 : 1 - decisive;
    }
}
