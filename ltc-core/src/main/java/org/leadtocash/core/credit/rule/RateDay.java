package org.leadtocash.core.credit.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Of which day the rates are that exposure is measured by.
 *
 * @param kind how the day is found
 * @param fixed the day, where it is fixed
 */
public record RateDay(Kind kind, Optional<LocalDate> fixed) {

    /** How a day is found. */
    public enum Kind {
        /** The day of the decision. */
        EVALUATION,
        /** The date of the document. */
        DOCUMENT,
        /** One day for all. */
        FIXED
    }

    /**
     * Checks that a day is given where it is fixed, and only there.
     *
     * @throws IllegalArgumentException if not
     */
    public RateDay {
        if (fixed.isPresent() != (kind == Kind.FIXED)) {
            throw new IllegalArgumentException(
                    "rates of the day " + kind + " " + fixed + ": expected a day for FIXED only");
        }
    }

    /** The day of the decision. */
    public static RateDay ofEvaluation() {
        return new RateDay(Kind.EVALUATION, Optional.empty());
    }

    /** The date of the document. */
    public static RateDay ofDocument() {
        return new RateDay(Kind.DOCUMENT, Optional.empty());
    }

    /** That day. */
    public static RateDay on(LocalDate day) {
        return new RateDay(Kind.FIXED, Optional.of(day));
    }

    /** The day for a decision. */
    public LocalDate of(LocalDate evaluation, LocalDate document) {
        return fixed.orElse(kind == Kind.DOCUMENT ? document : evaluation);
    }
}
