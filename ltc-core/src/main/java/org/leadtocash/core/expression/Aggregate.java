package org.leadtocash.core.expression;

import java.util.Arrays;
import java.util.Optional;

/** What an expression draws from all rows of a list. */
public enum Aggregate {
    /** The condition holds in every row; of no rows, true. */
    ALL("all", true),
    /** The condition holds in one row; of no rows, false. */
    ANY("any", true),
    /** In how many rows the condition holds. */
    COUNT("count", true),
    /** The sum over the rows in which the term is applicable. Of no rows zero, where the currency or unit is fixed. */
    SUM("sum", false),
    /** The smallest over the rows in which the term is applicable; of no rows, not applicable. */
    MIN("min", false),
    /** The greatest over the rows in which the term is applicable; of no rows, not applicable. */
    MAX("max", false);

    private final String word;
    private final boolean ofConditions;

    Aggregate(String word, boolean ofConditions) {
        this.word = word;
        this.ofConditions = ofConditions;
    }

    /** The word in JSON. */
    public String word() {
        return word;
    }

    boolean ofConditions() {
        return ofConditions;
    }

    static Optional<Aggregate> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
