package org.leadtocash.core.expression;

import static org.leadtocash.core.expression.Expression.path;
import static org.leadtocash.core.expression.Expression.value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtocash.core.fact.FactKind;

/** Random well-typed conditions on the facts that are generated beside. */
final class ExpressionGenerators {
    private ExpressionGenerators() {}

    /** A well-typed condition over all facts and parameters, without {@code known}. */
    static Arbitrary<Expression> conditions() {
        return condition(3, "");
    }

    private static Arbitrary<Expression> condition(int depth, String group) {
        Arbitrary<Expression> leaf =
                Arbitraries.oneOf(comparison(group), equality(group), presence(group), flag(group));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> condition(depth - 1, group));
        List<Arbitrary<Expression>> all = new ArrayList<>(List.of(
                leaf,
                inner.list().ofMaxSize(3).map(Expression::allOf),
                inner.list().ofMaxSize(3).map(Expression::anyOf),
                inner.map(Expression::not)));
        if (group.isEmpty()) {
            all.add(overRows(depth));
        }
        return Arbitraries.oneOf(all);
    }

    private static Arbitrary<Expression> overRows(int depth) {
        return Arbitraries.of("lines", "parts").flatMap(group -> {
            Arbitrary<Expression> inRow = condition(depth - 1, group);
            return Arbitraries.oneOf(
                    inRow.map(each -> Expression.all(group, each)),
                    inRow.map(each -> Expression.any(group, each)),
                    inRow.map(each -> Expression.count(group, each).ge(value(2))));
        });
    }

    private static Arbitrary<Expression> flag(String group) {
        return Arbitraries.of(
                path("flag"),
                group.equals("lines") ? path("lines/*/flag") : path("flag").eq(value(true)));
    }

    private static Arbitrary<Expression> presence(String group) {
        List<String> paths = new ArrayList<>(List.of("decimal", "money", "text", "lines", "parts"));
        if (!group.isEmpty()) {
            paths.add(group + "/*/decimal");
        }
        return Combinators.combine(Arbitraries.of(paths), Arbitraries.of(true, false))
                .as((path, exists) -> exists ? path(path).exists() : path(path).applies());
    }

    private static Arbitrary<Expression> equality(String group) {
        List<Expression> all = new ArrayList<>(List.of(
                path("text").matches("DE?*"),
                path("text").eq("fr"),
                path("country").in("DE", "AT"),
                path("currency").ne("EUR"),
                path("reference").eq("ORDER:1"),
                path("code").in("A", "C"),
                path("moment").lt(value(Instant.parse("2026-02-01T00:00:00Z")))));
        if (group.equals("lines")) {
            all.add(path("lines/*/code").eq(path("code")));
            all.add(path("lines/*/code").in(List.of(path("code"), value("B"))));
            all.add(path("lines/*/day").ge(path("day")));
        }
        return Arbitraries.of(all);
    }

    private static Arbitrary<Expression> comparison(String group) {
        return Arbitraries.of(FactKind.DECIMAL, FactKind.MONEY, FactKind.PERCENT, FactKind.QUANTITY, FactKind.DATE)
                .flatMap(kind -> Combinators.combine(
                                term(kind, group, 2),
                                term(kind, group, 1),
                                term(kind, group, 1),
                                Arbitraries.integers().between(0, 7))
                        .as((left, right, third, how) -> switch (how) {
                            case 0 -> left.eq(right);
                            case 1 -> left.ne(right);
                            case 2 -> left.lt(right);
                            case 3 -> left.le(right);
                            case 4 -> left.gt(right);
                            case 5 -> left.ge(right);
                            case 6 -> left.between(right, third);
                            default -> left.in(List.of(right, third));
                        }));
    }

    private static Arbitrary<Expression> term(FactKind kind, String group, int depth) {
        List<Expression> leaves = leaves(kind, group);
        if (depth == 0) {
            return Arbitraries.of(leaves);
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> term(kind, group, depth - 1));
        List<Arbitrary<Expression>> all = new ArrayList<>(List.of(Arbitraries.of(leaves), Arbitraries.of(leaves)));
        if (kind == FactKind.DATE) {
            all.add(Combinators.combine(inner, Arbitraries.of("1", "-1", "9999999"))
                    .as((day, days) -> day.plusDays(value(days))));
            return Arbitraries.oneOf(all);
        }
        all.add(Combinators.combine(inner, inner).as(Expression::plus));
        all.add(Combinators.combine(inner, inner).as(Expression::minus));
        all.add(Combinators.combine(inner, Arbitraries.of(path("decimalTwo"), path("integer"), value("0.5")))
                .as(Expression::times));
        if (kind != FactKind.PERCENT) {
            all.add(inner.map(of -> Expression.percentOf(path("percent"), of)));
        }
        return Arbitraries.oneOf(all);
    }

    private static List<Expression> leaves(FactKind kind, String group) {
        List<Expression> leaves = new ArrayList<>(
                switch (kind) {
                    case DECIMAL ->
                        List.of(
                                path("decimal"),
                                path("decimalTwo"),
                                path("integer"),
                                Expression.param("most"),
                                Expression.daysBetween(path("day"), path("dayTwo")));
                    case MONEY -> List.of(path("money"), path("moneyTwo"), Expression.param("limit"));
                    case PERCENT -> List.of(path("percent"), Expression.param("share"));
                    case QUANTITY -> List.of(path("quantity"), path("pieces"));
                    default -> List.of(path("day"), path("dayTwo"));
                });
        if (group.isEmpty()) {
            if (kind == FactKind.DECIMAL) {
                leaves.add(Expression.count("lines"));
                leaves.add(Expression.sum("parts", path("parts/*/decimal")));
                leaves.add(Expression.min("lines", path("lines/*/decimal").times(path("decimalTwo"))));
            }
            if (kind == FactKind.MONEY) {
                leaves.add(Expression.sum("lines", path("lines/*/money")));
                leaves.add(Expression.max("lines", path("lines/*/money")));
            }
            if (kind == FactKind.QUANTITY) {
                leaves.add(Expression.sum("parts", path("parts/*/pieces")));
            }
        } else if (kind == FactKind.DECIMAL) {
            leaves.add(path(group + "/*/decimal"));
        } else if (kind == FactKind.MONEY && group.equals("lines")) {
            leaves.add(path("lines/*/money"));
        }
        return leaves;
    }
}
