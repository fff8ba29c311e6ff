package org.leadtocash.core.expression;

import java.util.List;
import java.util.Set;
import org.leadtocash.core.fact.FactRow;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;

/**
 * A condition with its types checked and its paths resolved to slots, ready to be asked often.
 *
 * <p>Its three values are Kleene's. Every comparison with an unknown fact is unknown; so is one with a fact that is not
 * applicable, so that neither it nor its negation passes by accident: where a fact may have no meaning, ask
 * {@link Expression#applies} first. A settled answer stays when more becomes known, unless the condition itself asks what
 * is {@link Expression#known}; see {@link #isMonotone}.
 *
 * <p>Immutable and free of locks.
 */
public final class CompiledExpression {
    private final Expression expression;
    private final Condition condition;
    private final FactSchema schema;
    private final FactSchema given;
    private final List<String> paths;
    private final List<String> parameters;
    private final boolean monotone;

    CompiledExpression(
            Expression expression,
            Condition condition,
            FactSchema schema,
            FactSchema given,
            Set<String> paths,
            Set<String> parameters,
            boolean monotone) {
        this.expression = expression;
        this.condition = condition;
        this.schema = schema;
        this.given = given;
        this.paths = List.copyOf(paths);
        this.parameters = List.copyOf(parameters);
        this.monotone = monotone;
    }

    /** What was compiled. */
    public Expression expression() {
        return expression;
    }

    /** The paths it asks for, as it writes them, lists included, in order. */
    public List<String> paths() {
        return paths;
    }

    /** The parameters it asks for, in order. */
    public List<String> parameters() {
        return parameters;
    }

    /** Whether a settled answer stays whatever else becomes known: true unless it asks what is known. */
    public boolean isMonotone() {
        return monotone;
    }

    /**
     * Whether it holds.
     *
     * @param facts of the schema it was compiled against
     * @throws IllegalArgumentException if the facts have another schema, or it needs parameters
     */
    public Truth evaluate(Facts facts) {
        return evaluate(facts, Parameters.none());
    }

    /**
     * Whether it holds.
     *
     * @param facts of the schema it was compiled against; fastest where it is the same object
     * @param with of the schema of parameters it was compiled against; any where it needs none
     * @throws IllegalArgumentException if facts or parameters have another schema
     */
    public Truth evaluate(Facts facts, Parameters with) {
        check(facts, with);
        return condition.test(facts, with, FactRow.none());
    }

    /**
     * Whether it holds, and what that rests on.
     *
     * @param facts of the schema it was compiled against
     * @param with of the schema of parameters it was compiled against; any where it needs none
     * @throws IllegalArgumentException if facts or parameters have another schema
     */
    public Evaluation explain(Facts facts, Parameters with) {
        check(facts, with);
        Explanation explanation = new Explanation();
        condition.explain(facts, with, FactRow.none(), explanation);
        return explanation.evaluation(condition.test(facts, with, FactRow.none()), schema, given);
    }

    private void check(Facts facts, Parameters with) {
        if (facts.schema() != schema && !facts.schema().equals(schema)) {
            throw new IllegalArgumentException(
                    "facts of another schema than " + expression + " was compiled against: see Facts.in");
        }
        if (!parameters.isEmpty() && with.schema() != given && !with.schema().equals(given)) {
            throw new IllegalArgumentException("parameters " + with.id() + " of another schema than " + expression
                    + " was compiled against: expected one with " + parameters);
        }
    }

    /** The canonical JSON of the expression. */
    @Override
    public String toString() {
        return expression.json().toString();
    }
}
