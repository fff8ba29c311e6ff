package org.leadtocash.core.stage.variant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.stage.model.Address;

/** Takes a stage or a step out of a model, with what cannot be without it. */
final class Hiding {
    private final JsonObject model;
    private final Set<String> stages = new HashSet<>();
    private final Set<String> steps = new HashSet<>();

    Hiding(Json model) {
        this.model = (JsonObject) model;
    }

    Json without(Address at) {
        if (at.names().get(0).equals("transitions")) {
            steps.add(at.last());
        } else {
            stages.add(at.last());
            for (Json state : section("states")) {
                if (stages.contains(text(state, "parent"))) {
                    stages.add(text(state, "id"));
                }
            }
        }
        List<Json> states = each("states", state -> stages.contains(text(state, "id")) ? Json.NULL : state);
        List<Json> left = each("transitions", this::step);
        List<Json> transitions = items(left, step -> named(step, "notActorOf", steps));
        List<Json> slas = each("slas", this::promise);
        List<Json> gates = each("gates", gate -> named(gate, "requestedBy", steps));
        JsonObject rest = model.with("states", JsonArray.of(states)).with("transitions", JsonArray.of(transitions));
        rest = model.member("slas").isPresent() ? rest.with("slas", JsonArray.of(slas)) : rest;
        return model.member("gates").isPresent() ? rest.with("gates", JsonArray.of(gates)) : rest;
    }

    private List<Json> section(String name) {
        return model.member(name).orElse(Json.NULL) instanceof JsonArray array ? array.items() : List.of();
    }

    private List<Json> each(String section, UnaryOperator<Json> what) {
        return items(section(section), what);
    }

    private static List<Json> items(List<Json> items, UnaryOperator<Json> what) {
        return items.stream().map(what).filter(item -> !item.equals(Json.NULL)).toList();
    }

    private static String text(Json element, String member) {
        return Tree.child(element, member).orElse(Json.NULL) instanceof JsonScalar scalar ? scalar.text() : "";
    }

    /** A step without the stages that are no more; nothing where it leads to one, starts from them alone or needs one. */
    private Json step(Json step) {
        boolean gone = steps.contains(text(step, "id")) || stages.contains(text(step, "to"));
        Json rest = named(named(step, "from", stages), "notIn", stages);
        gone |= Tree.child(rest, "from").isEmpty();
        List<Json> groups = new ArrayList<>();
        if (Tree.child(step, "in").orElse(Json.NULL) instanceof JsonArray in) {
            for (Json group : in.items()) {
                Json left = strip(group, stages);
                gone |= left instanceof JsonArray array && array.items().isEmpty();
                groups.add(left);
            }
            rest = ((JsonObject) rest).with("in", JsonArray.of(groups));
        }
        if (gone) {
            steps.add(text(step, "id"));
        }
        return gone ? Json.NULL : rest;
    }

    /** A promise without the stages that are no more; nothing where its clock would never start. */
    private Json promise(Json sla) {
        Json rest = named(named(sla, "startOn", stages), "pauseIn", stages);
        Json stops = Tree.child(sla, "stopOn").orElse(JsonArray.of(List.of()));
        return rest instanceof JsonObject object && object.member("startOn").isPresent()
                ? object.with("stopOn", strip(stops, stages))
                : Json.NULL;
    }

    /** The element without those names in one of its lists, and without the list where none is left. */
    private static Json named(Json element, String list, Set<String> names) {
        Optional<Json> before = Tree.child(element, list);
        if (before.isEmpty() || !(element instanceof JsonObject object)) {
            return element;
        }
        Json after = strip(before.get(), names);
        return after instanceof JsonArray array && array.items().isEmpty()
                ? object.without(list)
                : object.with(list, after);
    }

    private static Json strip(Json list, Set<String> names) {
        return list instanceof JsonArray array
                ? JsonArray.of(array.items().stream()
                        .filter(item -> !(item instanceof JsonScalar name && names.contains(name.text())))
                        .toList())
                : list;
    }
}
