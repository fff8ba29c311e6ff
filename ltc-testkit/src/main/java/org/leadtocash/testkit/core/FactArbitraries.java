package org.leadtocash.testkit.core;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;

/**
 * Generators of facts: schemas, what is known in the light of one, and conditions that compile against it.
 *
 * <p>An adopter passes the schema of their own model to {@link #facts(FactSchema)} and {@link #expressions(FactSchema)}.
 * Schemas shrink to one text, facts to all unknown, expressions to the condition that always holds.
 */
public final class FactArbitraries {
    private static final List<String> NAMES =
            List.of("a", "b", "c", "amount", "billTo.vatId", "discountPct", "dueOn", "incoterm", "ok", "risk");
    private static final List<String> GROUPS = List.of("lines", "partners");

    private FactArbitraries() {}

    /** Declarations of facts of the whole and of rows, of every kind, some narrowed to codes, a currency or a unit. */
    public static Arbitrary<FactType> factTypes() {
        Arbitrary<FactPath> whole = Arbitraries.of(NAMES).map(FactPath::of);
        Arbitrary<FactPath> each = Combinators.combine(Arbitraries.of(GROUPS), Arbitraries.of(NAMES))
                .as(FactPath::each);
        Arbitrary<FactPath> paths = Arbitraries.frequencyOf(Tuple.of(2, whole), Tuple.of(1, each));
        return Combinators.combine(
                        paths, Arbitraries.of(FactKind.class), Arbitraries.of(false, true), FactValues.sensitivities())
                .as((path, kind, narrowed, sensitivity) -> {
                    FactType type = FactType.of(path.toString(), kind).withSensitivity(sensitivity);
                    return narrowed ? FactValues.narrowed(type) : type;
                });
    }

    /** Schemas of 1 to 8 facts, with none, one or two lists. */
    public static Arbitrary<FactSchema> schemas() {
        return factTypes()
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .uniqueElements(FactType::path)
                .map(FactSchema::from)
                .withoutEdgeCases();
    }

    /** Values that a declaration takes, of the class that its kind names. */
    public static Arbitrary<Object> values(FactType type) {
        return FactValues.of(type);
    }

    /** Any schema with facts of it. */
    public static Arbitrary<Facts> facts() {
        return schemas().flatMap(FactArbitraries::facts);
    }

    /**
     * Facts of one schema: each known, unknown or not applicable; lists of up to three rows, unknown and not applicable
     * lists. The simplest say nothing.
     */
    public static Arbitrary<Facts> facts(FactSchema schema) {
        return FactsOf.ofEveryState(schema, FactArbitraries::values).facts();
    }

    /**
     * Conditions that compile against a schema: comparisons of every kind with constants and with each other, sums,
     * products, percentages, days, patterns, presence, all of these over rows, joined by and, or, not up to three levels
     * deep. They ask for no parameters.
     */
    public static Arbitrary<Expression> expressions(FactSchema schema) {
        return new Conditions(schema).expressions();
    }

    /** Any schema with a condition compiled against it. */
    public static Arbitrary<CompiledExpression> compiledExpressions() {
        return schemas().flatMap(schema -> expressions(schema).map(expression -> expression.compile(schema)));
    }
}
