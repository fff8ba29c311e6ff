package org.leadtocash.core.expression;

import java.util.Arrays;
import java.util.Optional;

/** What an expression does with its operands. */
public enum Operator {
    /** All hold; of none, true. */
    AND("and", 0, Integer.MAX_VALUE),
    /** One holds; of none, false. */
    OR("or", 0, Integer.MAX_VALUE),
    /** It does not hold. */
    NOT("not", 1, 1),
    /** Both are the same value; numbers by their size. */
    EQ("eq", 2, 2),
    /** They are not the same value. */
    NE("ne", 2, 2),
    /** The first is less. */
    LT("lt", 2, 2),
    /** The first is less, or both are the same. */
    LE("le", 2, 2),
    /** The first is greater. */
    GT("gt", 2, 2),
    /** The first is greater, or both are the same. */
    GE("ge", 2, 2),
    /** The first is the same value as one of the others. */
    IN("in", 2, Integer.MAX_VALUE),
    /** The first lies between second and third, both included. */
    BETWEEN("between", 3, 3),
    /** The text fits the pattern; see {@link Expression#matches}. */
    MATCHES("matches", 2, 2),
    /** The fact has a value; of a list: a row. False where it is not applicable. */
    EXISTS("exists", 1, 1),
    /** The fact is applicable, of a list even without rows. */
    APPLIES("applies", 1, 1),
    /** Somebody has said it: a value, or that it is not applicable. Never unknown itself. */
    KNOWN("known", 1, 1),
    /** The sum of numbers, percentages, amounts or quantities. */
    PLUS("plus", 2, Integer.MAX_VALUE),
    /** The first less the second. */
    MINUS("minus", 2, 2),
    /** The product of numbers, and at most one percentage, amount or quantity. */
    TIMES("times", 2, Integer.MAX_VALUE),
    /** So many per cent of a number, amount or quantity, exact. */
    PERCENT_OF("percentOf", 2, 2),
    /** The days from the first day to the second; negative where the second is earlier. */
    DAYS_BETWEEN("daysBetween", 2, 2),
    /** The day so many days later. */
    PLUS_DAYS("plusDays", 2, 2);

    private final String word;
    private final int fewest;
    private final int most;

    Operator(String word, int fewest, int most) {
        this.word = word;
        this.fewest = fewest;
        this.most = most;
    }

    /** The word in JSON. */
    public String word() {
        return word;
    }

    static Optional<Operator> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    boolean takes(int operands) {
        return operands >= fewest && operands <= most;
    }

    /** Whether its one operand is written without an array. */
    boolean unary() {
        return most == 1;
    }

    String expected() {
        return word + " of " + fewest + (most == fewest ? "" : most == Integer.MAX_VALUE ? " or more" : " to " + most)
                + (most == 1 ? " operand" : " operands");
    }
}
