package org.leadtocash.core.receivable.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a day follows from another by calendar steps, taken in order: thirty days; the end of the month, then fifteen days.
 *
 * <p>As text the steps are joined by {@code +}: {@code 30D}, {@code 1M}, {@code EOM} (to the last day of the month),
 * {@code ON10} (to the next tenth of a month, which may be the day itself; the last day of a month that is shorter).
 *
 * @param steps one to ten
 */
public record DateRule(List<Step> steps) {
    private static final int MOST_STEPS = 10;
    private static final int MOST_DAYS = 36_600;
    private static final int LONGEST_MONTH = 31;

    /** One kind of step. */
    public enum Move {
        /** So many calendar days later. */
        DAYS,
        /** So many months later; a day that the month does not have becomes its last. */
        MONTHS,
        /** To the last day of the month. */
        END_OF_MONTH,
        /** To the next day of that number, the day itself included. */
        ON_DAY
    }

    /**
     * One step.
     *
     * @param move its kind
     * @param count days or months, 0 or more; the day of the month for {@code ON_DAY}; 0 for {@code END_OF_MONTH}
     */
    public record Step(Move move, int count) {
        /** Checks the count. */
        public Step {
            boolean good = move == Move.END_OF_MONTH
                    ? count == 0
                    : move == Move.ON_DAY ? count >= 1 && count <= LONGEST_MONTH : count >= 0 && count <= MOST_DAYS;
            if (!good) {
                throw new IllegalArgumentException("step of " + count + " " + move
                        + ": expected 0 to 36600 days or months, 1 to 31 for a day of the month");
            }
        }

        private LocalDate from(LocalDate day) {
            return switch (move) {
                case DAYS -> day.plusDays(count);
                case MONTHS -> day.plusMonths(count);
                case END_OF_MONTH -> day.withDayOfMonth(day.lengthOfMonth());
                case ON_DAY -> on(day);
            };
        }

        private LocalDate on(LocalDate day) {
            LocalDate here = day.withDayOfMonth(Math.min(count, day.lengthOfMonth()));
            LocalDate next = day.plusMonths(1);
            return here.isBefore(day) ? next.withDayOfMonth(Math.min(count, next.lengthOfMonth())) : here;
        }

        /** As in the text of a rule. */
        @Override
        public String toString() {
            return switch (move) {
                case DAYS -> count + "D";
                case MONTHS -> count + "M";
                case END_OF_MONTH -> "EOM";
                case ON_DAY -> "ON" + count;
            };
        }
    }

    /** Copies the steps. */
    public DateRule {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("date rule of " + steps.size() + " steps: expected 1 to 10");
        }
    }

    /** So many calendar days later. */
    public static DateRule days(int days) {
        return new DateRule(List.of(new Step(Move.DAYS, days)));
    }

    /** So many months later. */
    public static DateRule months(int months) {
        return new DateRule(List.of(new Step(Move.MONTHS, months)));
    }

    /** The last day of the month. */
    public static DateRule endOfMonth() {
        return new DateRule(List.of(new Step(Move.END_OF_MONTH, 0)));
    }

    /**
     * The rule written by {@link #toString()}: {@code EOM+15D}. A number alone means days.
     *
     * @throws IllegalArgumentException if the text is no rule
     */
    public static DateRule parse(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("\\+", -1)) {
            steps.add(step(part, text));
        }
        return new DateRule(steps);
    }

    private static Step step(String part, String whole) {
        if (part.equals("EOM")) {
            return new Step(Move.END_OF_MONTH, 0);
        }
        if (part.matches("ON[0-9]{1,2}")) {
            return new Step(Move.ON_DAY, Integer.parseInt(part.substring(2)));
        }
        if (part.matches("[0-9]{1,5}[DM]?")) {
            Move move = part.endsWith("M") ? Move.MONTHS : Move.DAYS;
            return new Step(move, Integer.parseInt(part.replaceAll("[DM]", "")));
        }
        throw new IllegalArgumentException(
                "date rule \"" + whole + "\": expected steps such as 30D, 2M, EOM or ON15, joined by +");
    }

    /** The same rule and then the other. */
    public DateRule then(DateRule other) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(other.steps);
        return new DateRule(all);
    }

    /**
     * The day to which the steps lead.
     *
     * @throws IllegalArgumentException if they lead out of the calendar
     */
    public LocalDate from(LocalDate base) {
        LocalDate day = base;
        try {
            for (Step step : steps) {
                day = step.from(day);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(this + " from " + base + ": no day of the calendar", e);
        }
        return day;
    }

    /** The steps, joined by {@code +}. */
    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("+"));
    }
}
