package org.leadtocash.core.finding;

/** How much a finding weighs, the same for every engine; the order of the constants is the order of weight. */
public enum Severity {
    /** Worth knowing; decides nothing. */
    INFO,
    /** Passes and is listed, unless the step asks for an acknowledgement. */
    WARN,
    /** Refuses until a {@code Clearance} covers it. */
    REVIEW,
    /** Refuses until a fact changes, or a waiver covers it where the rule says it may be waived. */
    BLOCK;
}
