package org.leadtocash.core.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.quantity.Quantity;

/**
 * A condition on facts, or a term in one, as data: the same in Java and in JSON.
 *
 * <pre>{@code
 * Expression tooCheap = path("discountPct").gt(param("autoApproveMax"));
 * // {"gt":[{"path":"discountPct"},{"param":"autoApproveMax"}]}
 * }</pre>
 *
 * <p>An expression means nothing until it is {@linkplain #compile compiled} against the schema of the facts: only then is
 * it known whether its paths exist and its types fit. Constants are written as text and take the type of what they are
 * compared with.
 *
 * <p>Facts of rows ({@code lines/*}{@code /quantity}) stand only inside an {@link Over} of their list.
 */
public sealed interface Expression {

    /**
     * What is known at a path.
     *
     * @param path a {@link FactPath} or the name of a list, not yet checked
     */
    record Path(String path) implements Expression {}

    /**
     * The value of a parameter.
     *
     * @param name its path in the schema of the {@link Parameters}
     */
    record Param(String name) implements Expression {}

    /**
     * A constant.
     *
     * @param literal a {@link String}, {@link Boolean}, {@link BigMoney} or {@link Quantity}; amounts lose zeros at their
     *     end beyond the digits of their currency
     */
    record Const(Object literal) implements Expression {

        /** Checks the class, and takes superfluous zeros from amounts. */
        public Const {
            if (literal instanceof BigMoney money) {
                literal = FactKind.MONEY.value(money).orElseThrow(() -> tooLong(money.getCurrencyUnit()));
            } else if (literal instanceof Quantity quantity) {
                literal = FactKind.QUANTITY.value(quantity).orElseThrow(() -> tooLong(quantity.unit()));
            } else if (!(literal instanceof String || literal instanceof Boolean)) {
                throw new IllegalArgumentException("constant of "
                        + literal.getClass().getSimpleName() + ": expected String, Boolean, BigMoney or Quantity");
            }
        }

        private static IllegalArgumentException tooLong(Object unit) {
            return new IllegalArgumentException(
                    "constant amount in " + unit + ": expected at most " + FactKind.MOST_DIGITS + " digits");
        }
    }

    /**
     * An operator with its operands.
     *
     * @param operator what is done
     * @param operands with what, in order
     */
    record Apply(Operator operator, List<Expression> operands) implements Expression {

        /** Checks the number of operands. */
        public Apply {
            operands = List.copyOf(operands);
            if (!operator.takes(operands.size())) {
                throw new IllegalArgumentException(
                        operator.word() + " of " + operands.size() + " operands: expected " + operator.expected());
            }
        }
    }

    /**
     * What is drawn from all rows of a list.
     *
     * @param aggregate what is drawn
     * @param group the list
     * @param of a condition or term of one row
     */
    record Over(Aggregate aggregate, String group, Expression of) implements Expression {}

    /** What is known at a path, of the whole or of a row of the list around. */
    static Expression path(String path) {
        return new Path(path);
    }

    /** The value of a parameter. */
    static Expression param(String name) {
        return new Param(name);
    }

    /** A text, code, country, currency, reference; or a number, percentage, day or moment as text. */
    static Expression value(String text) {
        return new Const(text);
    }

    /** A number or percentage. */
    static Expression value(BigDecimal number) {
        return FactKind.DECIMAL
                .value(number)
                .map(kept -> new Const(((BigDecimal) kept).toPlainString()))
                .orElseThrow(() -> new IllegalArgumentException("constant of precision " + number.precision()
                        + " and scale " + number.scale() + ": expected at most " + FactKind.MOST_DIGITS + " digits"));
    }

    /** A whole number or percentage. */
    static Expression value(long number) {
        return new Const(Long.toString(number));
    }

    /** True or false. */
    static Expression value(boolean truth) {
        return new Const(truth);
    }

    /** An amount of money. */
    static Expression value(BigMoney amount) {
        return new Const(amount);
    }

    /** A quantity. */
    static Expression value(Quantity quantity) {
        return new Const(quantity);
    }

    /** A day. */
    static Expression value(LocalDate day) {
        return new Const(day.toString());
    }

    /** A moment. */
    static Expression value(Instant moment) {
        return new Const(moment.toString());
    }

    /** A currency. */
    static Expression value(CurrencyUnit currency) {
        return new Const(currency.getCode());
    }

    /** The condition that always holds; {@code and} of nothing. */
    static Expression always() {
        return new Apply(Operator.AND, List.of());
    }

    /** The condition that never holds; {@code or} of nothing. */
    static Expression never() {
        return new Apply(Operator.OR, List.of());
    }

    /** All conditions hold. */
    static Expression allOf(List<Expression> conditions) {
        return new Apply(Operator.AND, conditions);
    }

    /** One of the conditions holds. */
    static Expression anyOf(List<Expression> conditions) {
        return new Apply(Operator.OR, conditions);
    }

    /** The condition holds in every row. */
    static Expression all(String group, Expression condition) {
        return new Over(Aggregate.ALL, group, condition);
    }

    /** The condition holds in one row. */
    static Expression any(String group, Expression condition) {
        return new Over(Aggregate.ANY, group, condition);
    }

    /** The number of rows. */
    static Expression count(String group) {
        return count(group, always());
    }

    /** The number of rows in which the condition holds. */
    static Expression count(String group, Expression condition) {
        return new Over(Aggregate.COUNT, group, condition);
    }

    /** The sum over the rows in which the term is applicable. */
    static Expression sum(String group, Expression term) {
        return new Over(Aggregate.SUM, group, term);
    }

    /** The smallest over the rows in which the term is applicable. */
    static Expression min(String group, Expression term) {
        return new Over(Aggregate.MIN, group, term);
    }

    /** The greatest over the rows in which the term is applicable. */
    static Expression max(String group, Expression term) {
        return new Over(Aggregate.MAX, group, term);
    }

    /** So many per cent of something. */
    static Expression percentOf(Expression percentage, Expression of) {
        return percentage.with(Operator.PERCENT_OF, of);
    }

    /** The days from one day to another. */
    static Expression daysBetween(Expression from, Expression to) {
        return from.with(Operator.DAYS_BETWEEN, to);
    }

    private Expression with(Operator operator, Expression other) {
        return new Apply(operator, List.of(this, other));
    }

    private Expression joined(Operator operator, Expression other) {
        if (!(this instanceof Apply apply && apply.operator() == operator)) {
            return with(operator, other);
        }
        List<Expression> all = new ArrayList<>(apply.operands());
        all.add(other);
        return new Apply(operator, all);
    }

    /** Both hold: how a rule is conjoined. */
    default Expression and(Expression other) {
        return joined(Operator.AND, other);
    }

    /** One of both holds: how a rule is disjoined. */
    default Expression or(Expression other) {
        return joined(Operator.OR, other);
    }

    /** This does not hold. */
    default Expression not() {
        return new Apply(Operator.NOT, List.of(this));
    }

    /** Both are the same value. */
    default Expression eq(Expression other) {
        return with(Operator.EQ, other);
    }

    /** This is that value. */
    default Expression eq(String text) {
        return eq(value(text));
    }

    /** They are not the same value. */
    default Expression ne(Expression other) {
        return with(Operator.NE, other);
    }

    /** This is not that value. */
    default Expression ne(String text) {
        return ne(value(text));
    }

    /** This is less. */
    default Expression lt(Expression other) {
        return with(Operator.LT, other);
    }

    /** This is not greater. */
    default Expression le(Expression other) {
        return with(Operator.LE, other);
    }

    /** This is greater. */
    default Expression gt(Expression other) {
        return with(Operator.GT, other);
    }

    /** This is not less. */
    default Expression ge(Expression other) {
        return with(Operator.GE, other);
    }

    /** This is one of these values. */
    default Expression in(String... texts) {
        return in(Arrays.stream(texts).map(Expression::value).toList());
    }

    /** This is one of these values. */
    default Expression in(List<Expression> values) {
        List<Expression> operands = new ArrayList<>(List.of(this));
        operands.addAll(values);
        return new Apply(Operator.IN, operands);
    }

    /** This lies between both, both included. */
    default Expression between(Expression least, Expression most) {
        return new Apply(Operator.BETWEEN, List.of(this, least, most));
    }

    /**
     * This text as a whole fits the pattern: {@code ?} is any one character, {@code *} any number of them, {@code [A-Z0-9_]}
     * one of these, {@code [!0-9]} one other than these, and a backslash takes the next character as it is. Letters are
     * compared as they are written. The time it takes is bounded by the lengths of text and pattern; there is no pattern
     * that makes it explode.
     */
    default Expression matches(String pattern) {
        return with(Operator.MATCHES, value(pattern));
    }

    /** This fact has a value, this list a row. */
    default Expression exists() {
        return new Apply(Operator.EXISTS, List.of(this));
    }

    /** This fact or list has a meaning here. */
    default Expression applies() {
        return new Apply(Operator.APPLIES, List.of(this));
    }

    /** Somebody has said this fact or list. */
    default Expression known() {
        return new Apply(Operator.KNOWN, List.of(this));
    }

    /** The sum. */
    default Expression plus(Expression other) {
        return joined(Operator.PLUS, other);
    }

    /** The difference. */
    default Expression minus(Expression other) {
        return with(Operator.MINUS, other);
    }

    /** The product. */
    default Expression times(Expression other) {
        return joined(Operator.TIMES, other);
    }

    /** The day so many days later. */
    default Expression plusDays(Expression days) {
        return with(Operator.PLUS_DAYS, days);
    }

    /** The expression as JSON. */
    default Json json() {
        return ExpressionJson.CODEC.write(this);
    }

    /** The hash of the canonical JSON. */
    default ContentHash hash() {
        return CanonicalJson.hash(json());
    }

    /**
     * All that is wrong with this condition in the light of the schemas; empty where it compiles.
     *
     * @param at where it stands, for problems; pointers into the expression follow the place's own
     */
    default Findings check(FactSchema facts, FactSchema parameters, Place at) {
        return Compilation.of(this, facts, parameters, at).problems();
    }

    /**
     * This condition with types checked and paths resolved.
     *
     * @param at where it stands, for problems
     * @throws LoadException with everything that does not fit, each with its JSON pointer
     */
    default CompiledExpression compile(FactSchema facts, FactSchema parameters, Place at) {
        return Compilation.of(this, facts, parameters, at).orThrow();
    }

    /**
     * This condition with types checked and paths resolved, without parameters.
     *
     * @throws LoadException with everything that does not fit, each with its JSON pointer
     */
    default CompiledExpression compile(FactSchema facts) {
        return compile(facts, FactSchema.empty(), Place.of("expression"));
    }
}
