package org.leadtocash.core.stage.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.json.Nearest;

/** Whether stages stand rightly within each other: what is around comes first, and each region begins in one stage. */
final class StateCheck {
    private static final FindingCode MALFORMED = FindingCode.of("stage.malformed-model");
    private static final FindingCode UNKNOWN = FindingCode.of("stage.unknown-name");

    private static final FindingCode JOIN = FindingCode.of("stage.unreachable-join");

    private final StageModelBuilder model;
    private final ModelCheck check;
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    StateCheck(StageModelBuilder model, ModelCheck check) {
        this.model = model;
        this.check = check;
        for (int i = 0; i < model.states.size(); i++) {
            states.putIfAbsent(model.states.get(i).id(), model.states.get(i));
            places.putIfAbsent(model.states.get(i).id(), i);
        }
    }

    void nesting() {
        Map<String, Map<String, List<Integer>>> regions = new LinkedHashMap<>();
        for (int i = 0; i < model.states.size(); i++) {
            State state = model.states.get(i);
            parent(state, i);
            memory(state, i);
            regions.computeIfAbsent(state.parent().orElse(""), any -> new LinkedHashMap<>())
                    .computeIfAbsent(state.region(), any -> new ArrayList<>())
                    .add(i);
        }
        regions.forEach((parent, inside) -> inside.forEach((region, members) -> begins(parent, region, members)));
        regions.forEach((parent, inside) -> named(inside));
        outOfMemory();
    }

    private void parent(State state, int i) {
        if (state.parent().isEmpty()) {
            return;
        }
        String pointer = "/states/" + i + "/parent";
        String parent = state.parent().get();
        Integer place = places.get(parent);
        if (place == null) {
            check.problem(
                    UNKNOWN,
                    "S08",
                    pointer,
                    "state " + parent,
                    "a stage of the model",
                    Nearest.to(parent, states.keySet()));
        } else if (place >= i) {
            malformed(pointer, "stage " + state.id() + " before " + parent + " around it", "the one around it first");
        } else if (model.states.get(place).kind() == State.Kind.HISTORY
                || model.states.get(place).kind().isFinal()) {
            malformed(pointer, "stage " + state.id() + " within " + parent, "none within one of kind HISTORY or FINAL");
        }
    }

    private void memory(State state, int i) {
        if (state.kind() != State.Kind.HISTORY) {
            return;
        }
        boolean bare = state.entryRequired().isEmpty()
                && state.exitRequired().isEmpty()
                && state.require().isEmpty()
                && state.fieldAccess().isEmpty();
        if (state.parent().isEmpty() || !bare) {
            malformed(
                    "/states/" + i,
                    "stage " + state.id() + " of kind HISTORY",
                    "it within another, without facts or access: it is no stage of its own");
        }
    }

    /** No step leads out of a stage that is none of its own. */
    private void outOfMemory() {
        for (int i = 0; i < model.transitions.size(); i++) {
            for (String from : model.transitions.get(i).from()) {
                State state = states.get(from);
                if (state != null && state.kind() == State.Kind.HISTORY) {
                    malformed("/transitions/" + i + "/from", "a step out of " + from, "none out of kind HISTORY");
                }
            }
        }
    }

    /** Each region begins in exactly one stage. */
    private void begins(String parent, String region, List<Integer> members) {
        List<String> initial = members.stream()
                .map(model.states::get)
                .filter(state -> state.kind() == State.Kind.INITIAL)
                .map(State::id)
                .toList();
        if (initial.size() != 1) {
            String where = parent.isEmpty() ? "outermost" : "within " + parent;
            malformed(
                    "/states" + (parent.isEmpty() && region.isEmpty() ? "" : "/" + members.get(0)),
                    initial.size() + " initial stages " + where + (region.isEmpty() ? "" : " in region " + region),
                    "exactly one");
        }
    }

    /** Where several regions are active at once each stage says which it belongs to. */
    private void named(Map<String, List<Integer>> inside) {
        List<Integer> nameless = inside.getOrDefault("", List.of());
        if (inside.size() > 1) {
            nameless.forEach(i -> malformed(
                    "/states/" + i,
                    "stage " + model.states.get(i).id() + " in no region beside others that are in one",
                    "a region"));
        }
    }

    /** That the regions of a join can be in those stages together. */
    void joins(Set<String> reached) {
        for (int i = 0; i < model.transitions.size(); i++) {
            Transition step = model.transitions.get(i);
            if (!step.in().isEmpty() && !joins(step.in(), reached, new ArrayList<>())) {
                check.problem(
                        JOIN,
                        "S10",
                        "/transitions/" + i + "/in",
                        "no way to be in one stage of each of " + step.in(),
                        "groups of stages that can be active together",
                        Optional.empty());
            }
        }
    }

    private boolean joins(List<List<String>> groups, Set<String> reached, List<String> chosen) {
        if (chosen.size() == groups.size()) {
            return true;
        }
        for (String stage : groups.get(chosen.size())) {
            if (reached.contains(stage) && chosen.stream().allMatch(other -> together(stage, other))) {
                chosen.add(stage);
                if (joins(groups, reached, chosen)) {
                    return true;
                }
                chosen.remove(chosen.size() - 1);
            }
        }
        return false;
    }

    /** Whether two stages can be active at once: one is around the other, or they part in different regions. */
    private boolean together(String one, String other) {
        List<State> first = line(one);
        List<State> second = line(other);
        int level = 0;
        while (level < Math.min(first.size(), second.size()) && first.get(level).equals(second.get(level))) {
            level++;
        }
        return level == first.size()
                || level == second.size()
                || !first.get(level).region().equals(second.get(level).region());
    }

    /** A stage and those around it, the outermost first. */
    private List<State> line(String stage) {
        List<State> line = new ArrayList<>(StateTree.around(states, stage));
        Collections.reverse(line);
        Optional.ofNullable(states.get(stage)).ifPresent(line::add);
        return line;
    }

    private void malformed(String pointer, String found, String expected) {
        check.problem(MALFORMED, "", pointer, found, expected, Optional.empty());
    }
}
