package org.leadtocash.core.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The working windows of an ordinary week; a weekday without any is the weekly rest.
 *
 * @param hours the windows of each working weekday, in the order of the day; weekdays of rest have no entry
 */
public record WorkWeek(Map<DayOfWeek, List<WorkWindow>> hours) {

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /**
     * Sorts the windows and checks them.
     *
     * @throws IllegalArgumentException if windows of a day overlap, or no day has any
     */
    public WorkWeek {
        Map<DayOfWeek, List<WorkWindow>> sorted = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, windows) -> {
            if (!windows.isEmpty()) {
                sorted.put(day, ordered(day, windows));
            }
        });
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("A week without working hours: give at least one day a window");
        }
        hours = Collections.unmodifiableMap(sorted);
    }

    private static List<WorkWindow> ordered(DayOfWeek day, List<WorkWindow> windows) {
        List<WorkWindow> ordered =
                windows.stream().sorted(Comparator.comparing(WorkWindow::from)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).startNanos() < ordered.get(i - 1).endNanos()) {
                throw new IllegalArgumentException(
                        "On " + day + " the windows " + ordered.get(i - 1) + " and " + ordered.get(i) + " overlap");
            }
        }
        return ordered;
    }

    /** The week in which each of these days has the same windows. */
    public static WorkWeek of(Set<DayOfWeek> days, WorkWindow... windows) {
        return new WorkWeek(days.stream().collect(Collectors.toMap(day -> day, day -> List.of(windows))));
    }

    /** The week from Monday to Friday. */
    public static WorkWeek mondayToFriday(WorkWindow... windows) {
        return of(MONDAY_TO_FRIDAY, windows);
    }

    /** The week in which every hour is a working hour. */
    public static WorkWeek aroundTheClock() {
        return of(Set.of(DayOfWeek.values()), WorkWindow.wholeDay());
    }

    /**
     * The week written as {@link #toString} writes it: {@code MONDAY 08:00-12:00,13:00-17:00; FRIDAY 08:00-14:00}.
     *
     * @throws IllegalArgumentException if the text has another form, or a day is named twice
     */
    public static WorkWeek parse(String text) {
        Map<DayOfWeek, List<WorkWindow>> hours = new EnumMap<>(DayOfWeek.class);
        for (String part : text.split(";", -1)) {
            String entry = part.strip();
            int space = entry.indexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("Not a working week: \"" + text
                        + "\"; expected days with windows, such as MONDAY 08:00-12:00,13:00-17:00; FRIDAY 08:00-14:00");
            }
            List<WorkWindow> windows = new ArrayList<>();
            for (String window : entry.substring(space + 1).split(",", -1)) {
                windows.add(WorkWindow.parse(window.strip()));
            }
            if (hours.put(DayOfWeek.valueOf(entry.substring(0, space)), windows) != null) {
                throw new IllegalArgumentException("A day named twice in the working week \"" + text + "\"");
            }
        }
        return new WorkWeek(hours);
    }

    /** The windows of a weekday in order, none on a day of rest. */
    public List<WorkWindow> on(DayOfWeek day) {
        return hours.getOrDefault(day, List.of());
    }

    /** The same working weekdays with these windows on each. */
    public WorkWeek withHours(WorkWindow... windows) {
        return of(hours.keySet(), windows);
    }

    /** The week as {@code MONDAY 08:00-12:00,13:00-17:00; FRIDAY 08:00-14:00}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return hours.entrySet().stream()
                .map(day -> day.getKey() + " "
                        + day.getValue().stream().map(WorkWindow::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining("; "));
    }
}
