package org.leadtocash.core.receivable.interest;

import java.time.LocalDate;

/** How days and years are counted. */
public enum DayCount {
    /** Calendar days over 365. */
    ACT_365(365),
    /** Calendar days over 360. */
    ACT_360(360),
    /** Months of 30 days over 360; the 31st counts as the 30th (30E/360). */
    THIRTY_360(360);

    private static final int MONTHS = 12;
    private static final int MONTH = 30;

    private final int year;

    DayCount(int year) {
        this.year = year;
    }

    /** The days of a year. */
    public int year() {
        return year;
    }

    /** The days from the end of one day to the end of another; whichever way a span is split, its parts add up. */
    public long days(LocalDate from, LocalDate to) {
        return count(to) - count(from);
    }

    private long count(LocalDate day) {
        return this == THIRTY_360
                ? ((long) day.getYear() * MONTHS + day.getMonthValue()) * MONTH + Math.min(day.getDayOfMonth(), MONTH)
                : day.toEpochDay();
    }
}
