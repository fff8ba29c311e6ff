package org.leadtocash.core.stage.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/**
 * Where the stages of a model are drawn: in columns by how many steps they are from the beginning, and in each column near
 * those they come from, as in the layered drawings of Sugiyama.
 */
final class Layout {
    private static final int SWEEPS = 4;

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final int width;
    private final int height;

    private Layout(StageModel model) {
        Map<String, List<String>> ways = new HashMap<>();
        for (Transition step : model.transitions()) {
            boolean back = step.kind() == Transition.Kind.BACK
                    || step.kind() == Transition.Kind.REOPEN
                    || step.kind() == Transition.Kind.RESUME;
            if (!back && step.to().isPresent()) {
                model.sources(step)
                        .forEach(from -> ways.computeIfAbsent(from.id(), any -> new ArrayList<>())
                                .add(step.to().get()));
            }
        }
        List<State> stages = model.states().stream()
                .filter(state -> state.kind() != State.Kind.HISTORY)
                .toList();
        columns(model, stages, ways);
        List<List<String>> grid = grid(stages);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sweep(grid, ways);
        }
        int tallest = 0;
        for (List<String> column : grid) {
            for (int row = 0; row < column.size(); row++) {
                rows.put(column.get(row), row);
            }
            tallest = Math.max(tallest, column.size());
        }
        width = grid.size();
        height = tallest;
    }

    static Layout of(StageModel model) {
        return new Layout(model);
    }

    /** How many steps each stage is from the beginning; what no way leads to is drawn beside the beginning. */
    private void columns(StageModel model, List<State> stages, Map<String, List<String>> ways) {
        Deque<String> open = new ArrayDeque<>();
        for (State state : stages) {
            if (state.kind() == State.Kind.INITIAL && state.parent().isEmpty()) {
                columns.put(state.id(), 0);
                open.add(state.id());
            }
        }
        while (!open.isEmpty()) {
            String from = open.remove();
            int next = columns.getOrDefault(from, 0) + 1;
            List<String> targets = new ArrayList<>(ways.getOrDefault(from, List.of()));
            model.within(from).stream()
                    .filter(state -> state.kind() == State.Kind.INITIAL)
                    .forEach(state -> targets.add(state.id()));
            for (String target : targets) {
                if (columns.putIfAbsent(target, next) == null) {
                    open.add(target);
                }
            }
        }
        stages.forEach(state -> columns.putIfAbsent(state.id(), 0));
        Set<String> drawn = new HashSet<>();
        stages.forEach(state -> drawn.add(state.id()));
        columns.keySet().retainAll(drawn);
    }

    private List<List<String>> grid(List<State> stages) {
        List<List<String>> grid = new ArrayList<>();
        for (State state : stages) {
            int column = columns.getOrDefault(state.id(), 0);
            while (grid.size() <= column) {
                grid.add(new ArrayList<>());
            }
            grid.get(column).add(state.id());
        }
        grid.removeIf(List::isEmpty);
        for (int i = 0; i < grid.size(); i++) {
            int column = i;
            grid.get(i).forEach(stage -> columns.put(stage, column));
        }
        return grid;
    }

    /** Orders each column by the middle of what leads into it, so that fewer ways cross. */
    private static void sweep(List<List<String>> grid, Map<String, List<String>> ways) {
        for (int i = 1; i < grid.size(); i++) {
            List<String> before = grid.get(i - 1);
            Map<String, Double> middles = new HashMap<>();
            for (String stage : grid.get(i)) {
                middles.put(
                        stage,
                        before.stream()
                                .filter(from ->
                                        ways.getOrDefault(from, List.of()).contains(stage))
                                .mapToInt(before::indexOf)
                                .average()
                                .orElse(grid.get(i).indexOf(stage)));
            }
            grid.get(i).sort(Comparator.comparing(stage -> middles.getOrDefault(stage, 0.0)));
        }
    }

    Map<String, Integer> columns() {
        return columns;
    }

    int row(String stage) {
        return rows.getOrDefault(stage, 0);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
