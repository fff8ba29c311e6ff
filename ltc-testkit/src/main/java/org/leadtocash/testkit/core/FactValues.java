package org.leadtocash.testkit.core;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/** Values of facts, and constants that are compared with them. */
final class FactValues {
    private static final List<String> CODES = List.of("DAP", "EXW", "FCA");
    // few, so that two facts are the same now and then
    private static final int LARGEST = 5;

    private FactValues() {}

    static Arbitrary<Sensitivity> sensitivities() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Sensitivity.OPEN)), Tuple.of(1, Arbitraries.of(Sensitivity.class)));
    }

    /** The declaration, narrowed as far as its kind allows it. */
    static FactType narrowed(FactType type) {
        return switch (type.kind()) {
            case CODE -> type.withCodes(CODES);
            case MONEY -> type.withCurrency(CurrencyUnit.EUR);
            case QUANTITY -> type.withUnit(Unit.ONE);
            default -> type;
        };
    }

    static Arbitrary<Object> of(FactType type) {
        return switch (type.kind()) {
            case TEXT, REFERENCE -> Words.ofPeople().asGeneric();
            case CODE ->
                Arbitraries.of(type.codes().isEmpty() ? CODES : type.codes()).asGeneric();
            case BOOLEAN -> Arbitraries.of(false, true).asGeneric();
            case DECIMAL ->
                often(
                        Arbitraries.integers().between(-LARGEST, LARGEST).map(BigDecimal::valueOf),
                        DecimalArbitraries.decimals());
            case INTEGER ->
                often(
                        Arbitraries.integers().between(-LARGEST, LARGEST).map(BigDecimal::valueOf),
                        DecimalArbitraries.unscaled().map(BigDecimal::new));
            case MONEY -> money(type).asGeneric();
            case QUANTITY -> quantities(type).asGeneric();
            case PERCENT -> DecimalArbitraries.percentages().asGeneric();
            case DATE -> TimeArbitraries.dates().asGeneric();
            case INSTANT -> TimeArbitraries.instants().asGeneric();
            case COUNTRY -> FindingArbitraries.countries().asGeneric();
            case CURRENCY -> MoneyArbitraries.currencies().asGeneric();
        };
    }

    private static <T> Arbitrary<Object> often(Arbitrary<T> small, Arbitrary<T> any) {
        return Arbitraries.frequencyOf(Tuple.of(2, small), Tuple.of(1, any)).asGeneric();
    }

    private static Arbitrary<BigMoney> money(FactType type) {
        return type.currency().map(MoneyArbitraries::amountsIn).orElseGet(MoneyArbitraries::amounts);
    }

    private static Arbitrary<Quantity> quantities(FactType type) {
        return type.unit().map(QuantityArbitraries::quantitiesOf).orElseGet(QuantityArbitraries::quantities);
    }

    /** Constants that a fact of that type may be compared with. */
    static Arbitrary<Expression> constants(FactType type) {
        return of(type).map(FactValues::constant);
    }

    private static Expression constant(Object value) {
        if (value instanceof BigMoney money) {
            return Expression.value(money);
        }
        if (value instanceof Quantity quantity) {
            return Expression.value(quantity);
        }
        if (value instanceof Boolean truth) {
            return Expression.value(truth);
        }
        if (value instanceof BigDecimal number) {
            return Expression.value(number);
        }
        return Expression.value(value instanceof CurrencyUnit unit ? unit.getCode() : value.toString());
    }
}
