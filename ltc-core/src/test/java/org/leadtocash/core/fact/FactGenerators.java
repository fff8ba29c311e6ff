package org.leadtocash.core.fact;

import static org.leadtocash.core.fact.Expression.path;
import static org.leadtocash.core.fact.Expression.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/** A schema with every kind of fact, and random facts and well-typed conditions of it, over few values that meet often. */
final class FactGenerators {
    static final Unit PIECE = Unit.of("C62");
    static final Unit KILO = Unit.of("KGM");

    static final FactSchema SCHEMA = FactSchema.of(
            FactType.of("decimal", FactKind.DECIMAL).withSensitivity(Sensitivity.COST),
            FactType.of("decimalTwo", FactKind.DECIMAL),
            FactType.of("integer", FactKind.INTEGER),
            FactType.of("percent", FactKind.PERCENT).withSensitivity(Sensitivity.MARGIN),
            FactType.of("money", FactKind.MONEY),
            FactType.of("moneyTwo", FactKind.MONEY).withCurrency(CurrencyUnit.EUR),
            FactType.of("quantity", FactKind.QUANTITY),
            FactType.of("pieces", FactKind.QUANTITY).withUnit(PIECE),
            FactType.of("flag", FactKind.BOOLEAN),
            FactType.of("text", FactKind.TEXT),
            FactType.code("code", "A", "B", "C"),
            FactType.of("day", FactKind.DATE),
            FactType.of("dayTwo", FactKind.DATE),
            FactType.of("moment", FactKind.INSTANT),
            FactType.of("country", FactKind.COUNTRY),
            FactType.of("currency", FactKind.CURRENCY),
            FactType.of("reference", FactKind.REFERENCE),
            FactType.of("lines/*/decimal", FactKind.DECIMAL),
            FactType.of("lines/*/money", FactKind.MONEY).withSensitivity(Sensitivity.COST),
            FactType.of("lines/*/flag", FactKind.BOOLEAN),
            FactType.of("lines/*/day", FactKind.DATE),
            FactType.code("lines/*/code", "A", "B", "C"),
            FactType.of("parts/*/decimal", FactKind.DECIMAL),
            FactType.of("parts/*/pieces", FactKind.QUANTITY).withUnit(PIECE));

    static final FactSchema PARAMETER_SCHEMA = FactSchema.of(
            FactType.of("most", FactKind.DECIMAL),
            FactType.of("share", FactKind.PERCENT),
            FactType.of("limit", FactKind.MONEY));

    private static final Map<FactKind, List<Object>> POOL = Map.ofEntries(
            Map.entry(FactKind.DECIMAL, List.of(number("-1.5"), number("0"), number("1"), number("1.50"), number("2"))),
            Map.entry(FactKind.INTEGER, List.of(number("-1"), number("0"), number("1"), number("2"))),
            Map.entry(FactKind.PERCENT, List.of(number("0"), number("10"), number("12.5"))),
            Map.entry(FactKind.MONEY, List.of(euro("0"), euro("1.00"), euro("2.5"), dollar("1"), dollar("2.5"))),
            Map.entry(FactKind.QUANTITY, List.of(pieces("1"), pieces("2.50"), Quantity.of(number("1"), KILO))),
            Map.entry(FactKind.BOOLEAN, List.of(true, false)),
            Map.entry(FactKind.TEXT, List.of("DE1", "DE12", "fr")),
            Map.entry(FactKind.CODE, List.of("A", "B", "C")),
            Map.entry(FactKind.DATE, List.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1))),
            Map.entry(
                    FactKind.INSTANT,
                    List.of(Instant.parse("2026-01-31T08:00:00Z"), Instant.parse("2026-02-01T08:00:00Z"))),
            Map.entry(FactKind.COUNTRY, List.of("DE", "FR")),
            Map.entry(FactKind.CURRENCY, List.of(CurrencyUnit.EUR, CurrencyUnit.USD)),
            Map.entry(FactKind.REFERENCE, List.of("ORDER:1", "ORDER:2")));

    private static final int MOST_ROWS = 3;

    private FactGenerators() {}

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static BigMoney euro(String amount) {
        return BigMoney.of(CurrencyUnit.EUR, number(amount));
    }

    private static BigMoney dollar(String amount) {
        return BigMoney.of(CurrencyUnit.USD, number(amount));
    }

    private static Quantity pieces(String amount) {
        return Quantity.of(number(amount), PIECE);
    }

    private static List<Object> pool(FactType type) {
        return POOL.getOrDefault(type.kind(), List.of()).stream()
                .filter(given -> Values.expected(type, given).isEmpty())
                .toList();
    }

    /** Facts, and the same with more known. */
    record Growing(Facts less, Facts more) {}

    /** Choices for every path: below 3 unknown, 3 not applicable, else a value. */
    private static Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 11).list().ofSize(60).withoutEdgeCases();
    }

    static Arbitrary<Facts> facts() {
        return choices().map(choices -> build(SCHEMA, choices, choices));
    }

    static Arbitrary<Growing> growing() {
        return Combinators.combine(choices(), choices())
                .as((less, more) -> new Growing(build(SCHEMA, less, less), build(SCHEMA, less, more)));
    }

    static Arbitrary<Parameters> parameters() {
        return choices()
                .map(choices -> Parameters.of(
                        "bands", "1", LocalDate.of(2026, 1, 1), build(PARAMETER_SCHEMA, choices, choices)));
    }

    /** Every path has its own choice, whatever the others are, so that facts with more known differ in nothing else. */
    private static Facts build(FactSchema schema, List<Integer> choices, List<Integer> whereUnknown) {
        FactsBuilder builder = Facts.builder(schema);
        int at = 0;
        for (FactType type : schema.types()) {
            if (!type.path().inGroup()) {
                put(builder, type, type.path().toString(), choices.get(at), whereUnknown.get(at));
                at++;
            }
        }
        for (String group : schema.groups()) {
            boolean unknown = choices.get(at) < 3;
            int choice = unknown ? whereUnknown.get(at) : choices.get(at);
            at++;
            if (choice == 3) {
                builder.notApplicable(group);
            } else if (choice > 3) {
                builder.noRows(group);
            }
            for (int row = 0; row < MOST_ROWS; row++) {
                boolean there = choice > 3 && row < choice % (MOST_ROWS + 1);
                if (there) {
                    builder.row(group, "r" + row);
                }
                for (FactType type : schema.types()) {
                    if (type.path().group().equals(group)) {
                        if (there) {
                            String path = type.path().at("r" + row).toString();
                            put(builder, type, path, unknown ? 0 : choices.get(at), whereUnknown.get(at));
                        }
                        at++;
                    }
                }
            }
        }
        return builder.build();
    }

    private static void put(FactsBuilder builder, FactType type, String path, int choice, int whereUnknown) {
        int chosen = choice < 3 ? whereUnknown : choice;
        if (chosen == 3) {
            builder.notApplicable(path);
        } else if (chosen > 3) {
            List<Object> pool = pool(type);
            builder.with(path, pool.get(chosen % pool.size()));
        }
    }

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
