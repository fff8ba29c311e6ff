package org.leadtocash.core.stage.sla;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leadtocash.core.time.WorkingTime;

/** The working times that promises name, by the name they are known by. */
public final class Calendars {
    private static final Calendars NONE = new Calendars(Map.of());

    private final Map<String, WorkingTime> byName;

    private Calendars(Map<String, WorkingTime> byName) {
        this.byName = byName;
    }

    /** None at all. */
    public static Calendars none() {
        return NONE;
    }

    /**
     * These and one more.
     *
     * @param name as promises name it; one calendar can have several names
     */
    public Calendars with(String name, WorkingTime time) {
        Map<String, WorkingTime> all = new TreeMap<>(byName);
        if (all.putIfAbsent(name, time) != null) {
            throw new IllegalArgumentException("calendar " + name + " is there already");
        }
        return new Calendars(Collections.unmodifiableMap(all));
    }

    /** The working time of that name. */
    public Optional<WorkingTime> calendar(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names, in order. */
    public Set<String> names() {
        return byName.keySet();
    }
}
