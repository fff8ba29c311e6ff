package org.leadtocash.testkit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtocash.core.expression.Aggregate;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;

/** The conditions that compile against one schema. */
final class Conditions {
    private static final int DEPTH = 3;

    private final FactSchema schema;

    Conditions(FactSchema schema) {
        this.schema = schema;
    }

    Arbitrary<Expression> expressions() {
        return conditions(DEPTH, Optional.empty()).withoutEdgeCases();
    }

    /** The facts that can be asked for in a row of that list, or outside of all lists. */
    private List<FactType> reachable(Optional<String> group) {
        return schema.types().stream()
                .filter(type -> !type.path().inGroup() || type.path().group().equals(group.orElse("")))
                .toList();
    }

    private Arbitrary<Expression> conditions(int depth, Optional<String> group) {
        List<Tuple.Tuple2<Integer, Arbitrary<Expression>>> forms = new ArrayList<>();
        forms.add(Tuple.of(1, Arbitraries.of(Expression.always(), Expression.never())));
        List<FactType> facts = reachable(group);
        if (!facts.isEmpty()) {
            forms.add(Tuple.of(8, Arbitraries.of(facts).flatMap(type -> about(type, facts))));
        }
        if (group.isEmpty() && !schema.groups().isEmpty()) {
            forms.add(Tuple.of(3, Arbitraries.of(schema.groups()).flatMap(list -> over(list, depth))));
        }
        if (depth > 0) {
            forms.add(Tuple.of(4, Arbitraries.lazy(() -> joined(depth, group))));
        }
        return Arbitraries.frequencyOf(forms);
    }

    private Arbitrary<Expression> joined(int depth, Optional<String> group) {
        Arbitrary<Expression> deeper = conditions(depth - 1, group);
        Arbitrary<List<Expression>> several = deeper.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                deeper.map(Expression::not), several.map(Expression::allOf), several.map(Expression::anyOf));
    }

    private Arbitrary<Expression> over(String list, int depth) {
        Arbitrary<Expression> inRow = conditions(Math.max(0, Math.min(1, depth - 1)), Optional.of(list));
        Arbitrary<Expression> number = Arbitraries.integers().between(0, 3).map(Expression::value);
        List<Arbitrary<Expression>> forms = new ArrayList<>(List.of(
                inRow.map(of -> Expression.any(list, of)),
                inRow.map(of -> Expression.all(list, of)),
                Combinators.combine(inRow, number)
                        .as((of, least) -> Expression.count(list, of).ge(least)),
                presence(Expression.path(list))));
        for (FactType column : reachable(Optional.of(list))) {
            if (column.path().inGroup() && column.kind().ordered()) {
                forms.add(drawn(list, column));
            }
        }
        return Arbitraries.oneOf(forms);
    }

    /** The smallest, greatest or sum of a column, compared with a constant. */
    private static Arbitrary<Expression> drawn(String list, FactType column) {
        List<Aggregate> aggregates = isCounted(column)
                ? List.of(Aggregate.MIN, Aggregate.MAX, Aggregate.SUM)
                : List.of(Aggregate.MIN, Aggregate.MAX);
        return Combinators.combine(Arbitraries.of(aggregates), FactValues.constants(column))
                .as((aggregate, constant) -> new Expression.Over(aggregate, list, path(column)).le(constant));
    }

    private static Expression path(FactType type) {
        return Expression.path(type.path().toString());
    }

    private static boolean isCounted(FactType type) {
        return type.kind().ordered() && type.kind() != FactKind.DATE && type.kind() != FactKind.INSTANT;
    }

    private static Arbitrary<Expression> presence(Expression of) {
        return Arbitraries.of(of.exists(), of.applies(), of.known());
    }

    /** Conditions on one fact. */
    private static Arbitrary<Expression> about(FactType type, List<FactType> facts) {
        Expression fact = path(type);
        List<Arbitrary<Expression>> forms = new ArrayList<>();
        forms.add(presence(fact));
        forms.add(FactValues.constants(type).list().ofMinSize(1).ofMaxSize(3).map(fact::in));
        forms.add(compared(type, fact, FactValues.constants(type)));
        List<FactType> alike = facts.stream()
                .filter(other -> other.kind() == type.kind() && other.unit().equals(type.unit()))
                .toList();
        forms.add(compared(type, fact, Arbitraries.of(alike).map(Conditions::path)));
        if (type.kind() == FactKind.BOOLEAN) {
            forms.add(Arbitraries.just(fact));
        }
        if (type.kind() == FactKind.TEXT || type.kind() == FactKind.CODE || type.kind() == FactKind.REFERENCE) {
            forms.add(Arbitraries.of("*", "a*", "?", "[a-cD]*", "*\\**").map(fact::matches));
        }
        if (type.kind().ordered()) {
            forms.add(Combinators.combine(FactValues.constants(type), FactValues.constants(type))
                    .as(fact::between));
        }
        forms.addAll(calculated(type, fact));
        return Arbitraries.oneOf(forms);
    }

    private static Arbitrary<Expression> compared(FactType type, Expression fact, Arbitrary<Expression> with) {
        return type.kind().ordered()
                ? with.flatMap(other -> Arbitraries.of(
                        fact.eq(other), fact.ne(other), fact.lt(other), fact.le(other), fact.gt(other), fact.ge(other)))
                : with.flatMap(other -> Arbitraries.of(fact.eq(other), fact.ne(other)));
    }

    private static List<Arbitrary<Expression>> calculated(FactType type, Expression fact) {
        Arbitrary<Expression> constants = FactValues.constants(type);
        if (type.kind() == FactKind.DATE) {
            return List.of(
                    constants.map(day -> Expression.daysBetween(fact, day).le(Expression.value(30))),
                    constants.map(day -> fact.plusDays(Expression.value(30)).ge(day)));
        }
        if (!isCounted(type)) {
            return List.of();
        }
        return List.of(
                Combinators.combine(constants, constants)
                        .as((added, limit) -> fact.plus(added).le(limit)),
                Combinators.combine(constants, constants)
                        .as((taken, limit) -> fact.minus(taken).gt(limit)),
                constants.map(limit -> fact.times(Expression.value(3)).lt(limit)),
                constants.map(limit ->
                        Expression.percentOf(Expression.value(50), fact).ge(limit)));
    }
}
