package org.leadtocash.testkit.core;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.quantity.Quantity;

/** The constants that rules compare facts with: the values at which rules change their minds, and their neighbours. */
final class RuleConstants {
    private final Set<Object> literals = new LinkedHashSet<>();

    private RuleConstants() {}

    static RuleConstants of(Collection<Expression> rules, Parameters parameters) {
        RuleConstants constants = new RuleConstants();
        rules.forEach(constants::collect);
        for (FactType type : parameters.schema().types()) {
            if (!type.path().inGroup()) {
                parameters.values().fact(type.path().toString()).value().ifPresent(constants.literals::add);
            }
        }
        return constants;
    }

    private void collect(Expression expression) {
        if (expression instanceof Expression.Const constant) {
            literals.add(constant.literal());
        } else if (expression instanceof Expression.Apply apply) {
            apply.operands().forEach(this::collect);
        } else if (expression instanceof Expression.Over over) {
            collect(over.of());
        }
    }

    /** Values of a declaration: three in four of them constants or next to one, where any fits. */
    Arbitrary<Object> valuesOf(FactType type) {
        Set<Object> fitting = new LinkedHashSet<>();
        for (Object literal : literals) {
            for (Object value : around(type.kind(), literal)) {
                if (fits(type, value)) {
                    fitting.add(value);
                }
            }
        }
        return fitting.isEmpty()
                ? FactValues.of(type)
                : Arbitraries.frequencyOf(Tuple.of(1, FactValues.of(type)), Tuple.of(3, Arbitraries.of(fitting)));
    }

    private static boolean fits(FactType type, Object value) {
        FactPath path = type.path().inGroup() ? type.path().at("10") : type.path();
        try {
            return Facts.none(FactSchema.of(type))
                    .with(path.toString(), value)
                    .fact(path.toString())
                    .isKnown();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The value and its neighbours; none where the literal says no value of that kind. */
    private static List<Object> around(FactKind kind, Object literal) {
        try {
            return switch (kind) {
                case DECIMAL, INTEGER, PERCENT -> numbers(literal);
                case DATE -> days(literal instanceof LocalDate day ? day : LocalDate.parse(literal.toString()));
                case INSTANT -> List.of(literal instanceof Instant ? literal : Instant.parse(literal.toString()));
                case CURRENCY ->
                    List.of(literal instanceof CurrencyUnit ? literal : CurrencyUnit.of(literal.toString()));
                case MONEY -> literal instanceof BigMoney money ? money(money) : List.of();
                case QUANTITY -> literal instanceof Quantity quantity ? quantities(quantity) : List.of();
                case TEXT, CODE, REFERENCE, COUNTRY, BOOLEAN -> List.of(literal);
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static List<Object> numbers(Object literal) {
        BigDecimal number = literal instanceof BigDecimal given ? given : new BigDecimal(literal.toString());
        return List.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE));
    }

    private static List<Object> days(LocalDate day) {
        return List.of(day, day.plusDays(1), day.minusDays(1));
    }

    private static List<Object> money(BigMoney money) {
        List<Object> around = new ArrayList<>(List.of(money));
        around.add(money.plus(BigDecimal.ONE));
        around.add(money.minus(BigDecimal.ONE));
        return around;
    }

    private static List<Object> quantities(Quantity quantity) {
        Quantity one = Quantity.of(1, quantity.unit());
        return List.of(quantity, quantity.plus(one), quantity.minus(one));
    }
}
