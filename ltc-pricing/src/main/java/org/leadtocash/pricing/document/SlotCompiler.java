package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.expression.Aggregate;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.Operator;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.procedure.Step;

/** Turns the simple conditions of procedures into {@link Slots}; what is not simple has none, and loses nothing but time. */
final class SlotCompiler {
    private static final int NARROW_DIGITS = 18;

    private final List<KeyField> fields;
    private final List<Step> steps;
    private final boolean document;
    /** What stands before the names of a line's facts here. */
    private final String prefix;

    private SlotCompiler(List<KeyField> fields, List<Step> steps, boolean document, String prefix) {
        this.fields = fields;
        this.steps = steps;
        this.document = document;
        this.prefix = prefix;
    }

    /** The condition on slots; null where it is not simple enough. */
    static @Nullable Slots compile(Expression condition, List<KeyField> fields, List<Step> steps, boolean document) {
        return new SlotCompiler(fields, steps, document, "").of(condition).orElse(null);
    }

    private Optional<Slots> of(Expression condition) {
        if (!(condition instanceof Expression.Apply apply)) {
            return Optional.empty();
        }
        return switch (apply.operator()) {
            case AND -> joined(apply.operands(), true);
            case OR -> joined(apply.operands(), false);
            case NOT -> of(apply.operands().get(0)).map(Slots.Opposite::new);
            case EQ, NE, LT, LE, GT, GE ->
                compared(
                        apply.operator(),
                        apply.operands().get(0),
                        apply.operands().get(1));
            case IN ->
                among(
                        apply.operands().get(0),
                        apply.operands().subList(1, apply.operands().size()));
            default -> Optional.empty();
        };
    }

    private Optional<Slots> joined(List<Expression> operands, boolean all) {
        List<Slots> parts = new ArrayList<>();
        for (Expression operand : operands) {
            of(operand).ifPresent(parts::add);
        }
        return parts.size() == operands.size() ? Optional.of(new Slots.Joined(parts, all)) : Optional.empty();
    }

    private static int wanted(Operator operator) {
        return switch (operator) {
            case EQ -> Slots.SAME;
            case NE -> Slots.LESS | Slots.GREATER;
            case LT -> Slots.LESS;
            case LE -> Slots.LESS | Slots.SAME;
            case GT -> Slots.GREATER;
            default -> Slots.SAME | Slots.GREATER;
        };
    }

    private Optional<Slots> compared(Operator operator, Expression left, Expression right) {
        if (!(right instanceof Expression.Const constant)) {
            return Optional.empty();
        }
        int wanted = wanted(operator);
        Object literal = constant.literal();
        if (left instanceof Expression.Over over && literal instanceof String text) {
            return counted(over, wanted, text);
        }
        if (!(left instanceof Expression.Path path) || !path.path().startsWith(prefix)) {
            return Optional.empty();
        }
        String name = path.path().substring(prefix.length());
        if (literal instanceof BigMoney money) {
            return amount(name, wanted, money);
        }
        if (!(literal instanceof String text)) {
            return Optional.empty();
        }
        if (name.equals(prefix.isEmpty() ? RequirementFacts.QUANTITY : RequirementFacts.ROW_QUANTITY)) {
            return document && prefix.isEmpty()
                    ? Optional.empty()
                    : whole(text).map(number -> new Slots.QuantityIs(wanted, number));
        }
        boolean equality = operator == Operator.EQ || operator == Operator.NE;
        return equality
                ? field(name).map(field -> new Slots.ValueIs(field, Set.of(text), operator == Operator.EQ))
                : Optional.empty();
    }

    private Optional<Slots> among(Expression left, List<Expression> values) {
        Set<String> words = new HashSet<>();
        for (Expression value : values) {
            if (value instanceof Expression.Const constant && constant.literal() instanceof String text) {
                words.add(text);
            } else {
                return Optional.empty();
            }
        }
        return left instanceof Expression.Path path && path.path().startsWith(prefix)
                ? field(path.path().substring(prefix.length()))
                        .map(field -> new Slots.ValueIs(field, Set.copyOf(words), true))
                : Optional.empty();
    }

    private Optional<KeyField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private Optional<Slots> amount(String name, int wanted, BigMoney money) {
        BigDecimal amount = money.getAmount();
        if (amount.precision() > NARROW_DIGITS || amount.scale() < 0) {
            return Optional.empty();
        }
        for (int i = 0; i < steps.size(); i++) {
            if (RequirementFacts.name(steps.get(i)).equals(name)) {
                return Optional.of(new Slots.AmountIs(i, wanted, money.getCurrencyUnit(), amount));
            }
        }
        return Optional.empty();
    }

    private Optional<Slots> counted(Expression.Over over, int wanted, String text) {
        if (over.aggregate() != Aggregate.COUNT || !over.group().equals(RequirementFacts.LINES) || !prefix.isEmpty()) {
            return Optional.empty();
        }
        Optional<Slots> condition = new SlotCompiler(fields, steps, document, RequirementFacts.EACH_LINE).of(over.of());
        return condition.flatMap(of -> whole(text).map(number -> new Slots.CountIs(of, wanted, number)));
    }

    private static Optional<Long> whole(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return number.scale() <= 0 && number.precision() - number.scale() <= NARROW_DIGITS
                    ? Optional.of(number.longValueExact())
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
