package org.leadtocash.core.organisation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Validity;

/** One kind's trees over time: what stands above what, and when. */
final class Forest {

    /** Names that stand in a circle, each below the next, on some days. */
    record Cycle(List<String> names, Validity days) {}

    private record Walk(List<String> names, Validity days) {}

    private final Map<String, List<Dated<String>>> parents = new TreeMap<>();

    void put(String id, List<Dated<String>> above) {
        parents.put(id, above);
    }

    Optional<String> parent(String id, LocalDate day) {
        return parents.getOrDefault(id, List.of()).stream()
                .filter(above -> above.validity().contains(day))
                .map(Dated::value)
                .findFirst();
    }

    List<String> children(String id, LocalDate day) {
        return parents.keySet().stream()
                .filter(child -> parent(child, day).filter(id::equals).isPresent())
                .toList();
    }

    /** Each circle once, told from the least of its names. */
    List<Cycle> cycles() {
        List<Cycle> cycles = new ArrayList<>();
        parents.keySet().forEach(start -> addCycles(start, cycles));
        return cycles;
    }

    private void addCycles(String start, List<Cycle> cycles) {
        Deque<Walk> open = new ArrayDeque<>(List.of(new Walk(List.of(start), Validity.always())));
        while (!open.isEmpty()) {
            Walk walk = open.remove();
            String last = walk.names().get(walk.names().size() - 1);
            for (Dated<String> above : parents.getOrDefault(last, List.of())) {
                Validity days = walk.days().intersection(above.validity()).orElse(null);
                if (days != null && above.value().equals(start)) {
                    cycles.add(new Cycle(walk.names(), days));
                    // a circle through a lesser name is told from there; one that start is not part of, from its own
                } else if (days != null
                        && above.value().compareTo(start) > 0
                        && !walk.names().contains(above.value())) {
                    List<String> names = new ArrayList<>(walk.names());
                    names.add(above.value());
                    open.add(new Walk(names, days));
                }
            }
        }
    }
}
