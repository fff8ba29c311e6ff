package org.leadtocash.testkit.stage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/** Values for facts: any of a type, one that another is, and one that is above or below it. */
final class Samples {
    static final Instant NOW = Instant.parse("2023-01-02T09:00:00Z");

    private Samples() {}

    /** Any value of that type. */
    static Object of(FactType type) {
        return switch (type.kind()) {
            case TEXT, REFERENCE -> "X-1";
            case CODE -> type.codes().isEmpty() ? "X" : type.codes().get(0);
            case BOOLEAN -> Boolean.TRUE;
            case DECIMAL, INTEGER, PERCENT -> BigDecimal.ONE;
            case MONEY -> BigMoney.of(type.currency().orElse(CurrencyUnit.EUR), BigDecimal.ONE);
            case QUANTITY -> Quantity.of(BigDecimal.ONE, type.unit().orElse(Unit.of("C62")));
            case DATE -> LocalDate.ofInstant(NOW, ZoneOffset.UTC);
            case INSTANT -> NOW;
            case COUNTRY -> "DE";
            case CURRENCY -> CurrencyUnit.EUR;
        };
    }

    /** What a constant says, as a value of that type. */
    static Optional<Object> value(FactType type, Expression.Const constant) {
        return constant.literal() instanceof String text
                ? type.kind().parse(text)
                : type.kind().value(constant.literal());
    }

    /** A value so many steps above another; another value where the kind has no order. */
    static Object above(FactType type, Object value, int steps) {
        if (value instanceof BigDecimal number) {
            return number.add(BigDecimal.valueOf(steps));
        }
        if (value instanceof BigMoney money) {
            return money.plus(BigDecimal.valueOf(steps));
        }
        if (value instanceof Quantity quantity) {
            return Quantity.of(quantity.amount().add(BigDecimal.valueOf(steps)), quantity.unit());
        }
        if (value instanceof LocalDate day) {
            return day.plusDays(steps);
        }
        if (value instanceof Instant moment) {
            return moment.plusSeconds(steps);
        }
        return steps == 0 ? value : other(type, value);
    }

    private static Object other(FactType type, Object value) {
        if (value instanceof Boolean truth) {
            return !truth;
        }
        if (type.kind() == FactKind.COUNTRY) {
            return value.equals("DE") ? "FR" : "DE";
        }
        if (type.kind() == FactKind.CURRENCY) {
            return value.equals(CurrencyUnit.EUR) ? CurrencyUnit.USD : CurrencyUnit.EUR;
        }
        return type.codes().stream()
                .filter(code -> !code.equals(value))
                .findFirst()
                .map(Object.class::cast)
                .orElse(value + "2");
    }
}
