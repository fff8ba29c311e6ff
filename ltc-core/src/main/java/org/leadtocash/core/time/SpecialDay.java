package org.leadtocash.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A day that is not what its weekday says: a holiday, a half day, a make-up workday.
 *
 * @param date the day
 * @param kind {@link DayKind#HOLIDAY}, {@link DayKind#HALF_DAY} or {@link DayKind#MAKE_UP_WORKDAY}
 * @param name what it is called in the source, such as {@code New Year's Day}
 * @param until when work ends on it; midnight leaves the hours whole
 * @param like the weekday whose hours it has
 */
public record SpecialDay(LocalDate date, DayKind kind, String name, LocalTime until, DayOfWeek like) {

    /**
     * Checks that the kind is a special one.
     *
     * @throws IllegalArgumentException if the kind is the ordinary workday or the weekly rest
     */
    public SpecialDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(like, "like");
        if (kind == DayKind.WORKDAY || kind == DayKind.WEEKLY_REST) {
            throw new IllegalArgumentException("Not a special day: " + date + " as " + kind
                    + "; expected HOLIDAY, HALF_DAY or MAKE_UP_WORKDAY, the ordinary days are the week's");
        }
    }

    /** A day off. */
    public static SpecialDay holiday(LocalDate date, String name) {
        return new SpecialDay(date, DayKind.HOLIDAY, name, LocalTime.MIDNIGHT, date.getDayOfWeek());
    }

    /** A day on which work ends early; where its weekday is one of rest, it stays one. */
    public static SpecialDay halfDay(LocalDate date, LocalTime until, String name) {
        return new SpecialDay(date, DayKind.HALF_DAY, name, until, date.getDayOfWeek());
    }

    /** A day worked with the hours of another weekday. */
    public static SpecialDay makeUpWorkday(LocalDate date, DayOfWeek like, String name) {
        return new SpecialDay(date, DayKind.MAKE_UP_WORKDAY, name, LocalTime.MIDNIGHT, like);
    }

    SpecialDay withName(String other) {
        return new SpecialDay(date, kind, other, until, like);
    }
}
