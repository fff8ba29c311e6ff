package org.leadtocash.core.time;

/** What a day is in a work calendar. */
public enum DayKind {
    /** An ordinary working day. */
    WORKDAY(true),
    /** A working day that ends early. */
    HALF_DAY(true),
    /** A day worked in exchange for a day off, such as a Sunday before China's spring festival. */
    MAKE_UP_WORKDAY(true),
    /** A day of the weekly rest. */
    WEEKLY_REST(false),
    /** A day off by law, custom or the company's own rule. */
    HOLIDAY(false);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    /** Whether work is done on such a day, if only for half of it. */
    public boolean isWorking() {
        return working;
    }
}
