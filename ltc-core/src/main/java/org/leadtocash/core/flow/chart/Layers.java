package org.leadtocash.core.flow.chart;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadtocash.core.document.DocRef;

/**
 * Documents in columns, each to the right of all it came from, and arrows in steps from one column to the next, in the manner
 * of Sugiyama. Arrows that would lead back, on a cycle, are kept apart.
 */
final class Layers {
    private static final int SWEEPS = 4;

    /** A document in a column, or a place that a long arrow passes through. */
    static final class Slot {
        private final int layer;
        private final Box box;
        private final boolean isPassed;
        private final List<Slot> before = new ArrayList<>();
        private final List<Slot> after = new ArrayList<>();
        private int row;

        Slot(Box box, int layer, boolean isPassed) {
            this.box = box;
            this.layer = layer;
            this.isPassed = isPassed;
        }

        Box box() {
            return box;
        }

        int layer() {
            return layer;
        }

        int row() {
            return row;
        }

        boolean isPassed() {
            return isPassed;
        }
    }

    /** An arrow and the slots it runs through, both ends included. */
    record Route(Arrow arrow, List<Slot> slots) {
        Slot first() {
            return slots.get(0);
        }

        Slot last() {
            return slots.get(slots.size() - 1);
        }

        boolean leadsBack() {
            return last().layer() <= first().layer();
        }
    }

    private final List<List<Slot>> columns = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();

    private Layers() {}

    static Layers of(List<Box> boxes, List<Arrow> arrows) {
        Layers layers = new Layers();
        Map<DocRef, Integer> depth = depths(boxes, arrows);
        Map<DocRef, Slot> slots = new HashMap<>();
        for (Box box : boxes) {
            slots.put(box.document(), layers.add(box, depth.getOrDefault(box.document(), 0), false));
        }
        for (Arrow arrow : arrows) {
            Slot from = slots.get(arrow.from());
            Slot to = slots.get(arrow.to());
            if (from != null && to != null && from != to) {
                layers.route(arrow, from, to);
            }
        }
        layers.number();
        for (int i = 0; i < SWEEPS; i++) {
            layers.sweep(i % 2 == 0);
        }
        return layers;
    }

    /**
     * The longest way from a beginning. Where all that is left waits for something else on a cycle, the earliest goes on, and of
     * several the one that waits for reversals alone.
     */
    private static Map<DocRef, Integer> depths(List<Box> boxes, List<Arrow> arrows) {
        Map<DocRef, Integer> missing = new HashMap<>();
        Map<DocRef, Integer> firm = new HashMap<>();
        Map<DocRef, List<Arrow>> next = new HashMap<>();
        for (Arrow arrow : arrows) {
            if (!arrow.from().equals(arrow.to())) {
                missing.merge(arrow.to(), 1, Integer::sum);
                firm.merge(arrow.to(), arrow.reverses() ? 0 : 1, Integer::sum);
                next.computeIfAbsent(arrow.from(), from -> new ArrayList<>()).add(arrow);
            }
        }
        Map<DocRef, Integer> depth = new HashMap<>();
        Map<DocRef, Box> waiting = new LinkedHashMap<>();
        boxes.forEach(box -> waiting.put(box.document(), box));
        Deque<DocRef> ready = new ArrayDeque<>();
        boxes.stream().filter(box -> !missing.containsKey(box.document())).forEach(box -> ready.add(box.document()));
        while (!waiting.isEmpty()) {
            DocRef here = ready.isEmpty() ? stuck(waiting, firm) : ready.remove();
            waiting.remove(here);
            int own = depth.computeIfAbsent(here, none -> 0);
            for (Arrow arrow : next.getOrDefault(here, List.of())) {
                DocRef later = arrow.to();
                if (waiting.containsKey(later)) {
                    depth.merge(later, own + 1, Math::max);
                    firm.merge(later, arrow.reverses() ? 0 : -1, Integer::sum);
                    if (missing.merge(later, -1, Integer::sum) == 0) {
                        ready.add(later);
                    }
                }
            }
        }
        return depth;
    }

    private static DocRef stuck(Map<DocRef, Box> waiting, Map<DocRef, Integer> firm) {
        Comparator<Box> reversedOnly = Comparator.comparing(box -> firm.getOrDefault(box.document(), 0) > 0);
        Comparator<Box> earliest =
                Comparator.comparing(box -> box.known().map(known -> known.at()).orElse(Instant.MAX));
        return waiting.values().stream()
                .min(earliest.thenComparing(reversedOnly).thenComparing(Box::document))
                .orElseThrow()
                .document();
    }

    private Slot add(Box box, int layer, boolean isPassed) {
        while (columns.size() <= layer) {
            columns.add(new ArrayList<>());
        }
        Slot slot = new Slot(box, layer, isPassed);
        columns.get(layer).add(slot);
        return slot;
    }

    private void route(Arrow arrow, Slot from, Slot to) {
        List<Slot> slots = new ArrayList<>(List.of(from));
        for (int layer = from.layer + 1; layer < to.layer; layer++) {
            slots.add(add(from.box, layer, true));
        }
        slots.add(to);
        if (to.layer > from.layer) {
            for (int i = 1; i < slots.size(); i++) {
                slots.get(i - 1).after.add(slots.get(i));
                slots.get(i).before.add(slots.get(i - 1));
            }
        }
        routes.add(new Route(arrow, List.copyOf(slots)));
    }

    private void number() {
        for (List<Slot> column : columns) {
            for (int i = 0; i < column.size(); i++) {
                column.get(i).row = i;
            }
        }
    }

    /** Every slot moves to the middle of what it is tied to in the column before, or after; ties stay as they stood. */
    private void sweep(boolean forward) {
        for (int i = 0; i < columns.size(); i++) {
            List<Slot> column = columns.get(forward ? i : columns.size() - 1 - i);
            column.sort(Comparator.comparingLong(slot -> middle(slot, forward ? slot.before : slot.after)));
            for (int row = 0; row < column.size(); row++) {
                column.get(row).row = row;
            }
        }
    }

    private static long middle(Slot slot, List<Slot> neighbours) {
        long scale = 1_000_000L;
        if (neighbours.isEmpty()) {
            return slot.row * scale;
        }
        long sum = neighbours.stream().mapToLong(neighbour -> neighbour.row).sum();
        return sum * scale / neighbours.size();
    }

    List<List<Slot>> columns() {
        return columns;
    }

    List<Route> routes() {
        return routes;
    }
}
