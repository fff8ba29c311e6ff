package org.leadtocash.core.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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

/** A schema with every kind of fact, and random facts of it, over few values that meet often. */
public final class FactGenerators {
    public static final Unit PIECE = Unit.of("C62");
    public static final Unit KILO = Unit.of("KGM");

    public static final FactSchema SCHEMA = FactSchema.of(
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

    public static final FactSchema PARAMETER_SCHEMA = FactSchema.of(
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
    public record Growing(Facts less, Facts more) {}

    /** Choices for every path: below 3 unknown, 3 not applicable, else a value. */
    private static Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 11).list().ofSize(60).withoutEdgeCases();
    }

    public static Arbitrary<Facts> facts() {
        return choices().map(choices -> build(SCHEMA, choices, choices));
    }

    public static Arbitrary<Growing> growing() {
        return Combinators.combine(choices(), choices())
                .as((less, more) -> new Growing(build(SCHEMA, less, less), build(SCHEMA, less, more)));
    }

    public static Arbitrary<Parameters> parameters() {
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
}
