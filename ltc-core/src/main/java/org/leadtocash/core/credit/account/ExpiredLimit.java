package org.leadtocash.core.credit.account;

/**
 * What a base limit counts for after its last day.
 *
 * @param mode what happens
 * @param graceDays how many days it is kept; 0 unless the mode says so
 * @param openEndExpires whether a base limit without a last day counts as expired on every day
 */
public record ExpiredLimit(Mode mode, long graceDays, boolean openEndExpires) {

    /** What happens to an expired base limit. */
    public enum Mode {
        /** It is no credit. */
        TREAT_AS_ZERO,
        /** The decision refuses; what is measured is measured against the limit that ended. */
        BLOCK,
        /** It is kept for some days, and no credit afterwards. */
        KEEP_FOR_GRACE
    }

    /**
     * Checks that days of grace are given where they mean something.
     *
     * @throws IllegalArgumentException if they are negative, or given without a meaning
     */
    public ExpiredLimit {
        if (graceDays < 0 || (graceDays > 0 && mode != Mode.KEEP_FOR_GRACE)) {
            throw new IllegalArgumentException("expired limits, " + mode + " with " + graceDays
                    + " days of grace: expected 0 or more, and 0 unless they are kept");
        }
    }

    /** It is no credit. */
    public static ExpiredLimit treatAsZero() {
        return new ExpiredLimit(Mode.TREAT_AS_ZERO, 0, false);
    }

    /** The decision refuses. */
    public static ExpiredLimit block() {
        return new ExpiredLimit(Mode.BLOCK, 0, false);
    }

    /** It is kept for some days: 1 keeps it on its first day out. */
    public static ExpiredLimit keepFor(long days) {
        return new ExpiredLimit(Mode.KEEP_FOR_GRACE, days, false);
    }

    /** The same, where a base limit without a last day counts as expired. */
    public ExpiredLimit openEndToo() {
        return new ExpiredLimit(mode, graceDays, true);
    }
}
