package org.leadtocash.core.trace;

import java.util.Locale;

/** How a reader's language says a step; the plain one says it in English words and locale-free digits. */
public interface Wording {

    /** What the step is called. */
    default String label(TraceStep step) {
        return step.label();
    }

    /** Its number with its unit; only asked where it has one. */
    default String amount(TraceStep step) {
        return step.digits() + (step.unit().isEmpty() ? "" : " " + step.unit());
    }

    /** What was done, in a word or two, with the source, policy or rule. */
    default String done(TraceStep step) {
        return switch (step.operation()) {
            case TAKE -> "from " + step.cited().map(Cited::toString).orElse("");
            case ROUND -> "round to " + step.rounding().map(Object::toString).orElse("");
            case ALLOCATE ->
                step.part()
                        .map(part -> "part " + (part.index() + 1) + " of " + part.of() + " by " + part.rule()
                                + " in units of " + part.unit())
                        .orElse("");
            case SELECT ->
                "select " + step.choice().map(Object::toString).orElse("").toLowerCase(Locale.ROOT);
            default -> step.operation().name().toLowerCase(Locale.ROOT);
        };
    }

    /** The plain wording. */
    static Wording plain() {
        return new Wording() {};
    }
}
