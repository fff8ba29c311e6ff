package org.leadtocash.core.stage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What would become of each event that the stage answers to, in document order: nothing has been done. */
public final class Explanation {
    private final Map<String, Decision> byEvent;

    Explanation(Map<String, Decision> byEvent) {
        this.byEvent = Collections.unmodifiableMap(new LinkedHashMap<>(byEvent));
    }

    /** The decision on each event, by the event's name. */
    public Map<String, Decision> byEvent() {
        return byEvent;
    }

    /** The decision on that event; empty where no step of this stage answers to it. */
    public Optional<Decision> event(String name) {
        return Optional.ofNullable(byEvent.get(name));
    }

    /** The events that would be accepted. */
    public List<String> allowed() {
        return byEvent.entrySet().stream()
                .filter(each -> each.getValue().isAccepted())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Explanation that && byEvent.equals(that.byEvent);
    }

    @Override
    public int hashCode() {
        return byEvent.hashCode();
    }

    /** One event a line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        byEvent.forEach((event, decision) ->
                text.append(event).append(": ").append(decision).append('\n'));
        return text.toString();
    }
}
