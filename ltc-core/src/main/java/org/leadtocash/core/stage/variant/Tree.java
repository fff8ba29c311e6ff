package org.leadtocash.core.stage.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.stage.gate.GateJson;
import org.leadtocash.core.stage.gate.GateOutcome;
import org.leadtocash.core.stage.model.Address;

/** Finds, puts and takes away elements of a model's JSON by their names. */
final class Tree {
    /** How the elements of a list say their name, by the list. */
    private static final Map<String, String> KEYS = Map.of(
            "states", "id",
            "transitions", "id",
            "gates", "id",
            "slas", "id",
            "facts", "path",
            "parameters", "path",
            "watches", "fact",
            "outcomes", "code");

    private static final Set<String> LISTS = Set.of(
            "roles",
            "controls",
            "precedence",
            "entryRequired",
            "exitRequired",
            "from",
            "in",
            "notIn",
            "require",
            "required",
            "notActorOf",
            "invalidates",
            "acknowledges",
            "clears",
            "effects",
            "bands",
            "checklist",
            "requestedBy",
            "startOn",
            "stopOn",
            "pauseIn",
            "warnAt");

    private Tree() {}

    static Optional<Json> find(Json root, List<String> names) {
        Json at = root;
        for (String name : names) {
            Optional<Json> child = child(at, name);
            if (child.isEmpty()) {
                return Optional.empty();
            }
            at = child.get();
        }
        return Optional.of(at);
    }

    static Optional<Json> find(Json root, Address address) {
        return find(root, address.names());
    }

    static Optional<Json> child(Json at, String name) {
        if (at instanceof JsonObject object) {
            return object.member(name);
        }
        int place = at instanceof JsonArray array ? place(array, name) : -1;
        return place < 0
                ? Optional.empty()
                : Optional.of(((JsonArray) at).items().get(place));
    }

    static int place(JsonArray array, String name) {
        for (int i = 0; i < array.items().size(); i++) {
            if (Address.name(array.items().get(i), i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The names of what is directly in an element, in order. */
    static List<String> names(Json at) {
        if (at instanceof JsonObject object) {
            return List.copyOf(object.members().keySet());
        }
        List<String> names = new ArrayList<>();
        if (at instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                names.add(Address.name(array.items().get(i), i));
            }
        }
        return names;
    }

    /** Whether the elements of a list have names of their own, each once. */
    static boolean isNamed(JsonArray array) {
        List<String> names = names(array);
        boolean own = true;
        for (int i = 0; i < names.size(); i++) {
            own &= !Address.name(array.items().get(i), i + 1).equals(String.valueOf(i + 1));
        }
        return own && names.stream().distinct().count() == names.size();
    }

    /** The same with that element put in, in its place where it is there already. */
    static Json put(Json root, List<String> names, Json value, Optional<String> before) {
        String name = names.get(0);
        if (names.size() == 1) {
            return set(root, name, value, before);
        }
        Json child = child(root, name).orElseGet(() -> fresh(root, name));
        return set(root, name, put(child, names.subList(1, names.size()), value, before), Optional.empty());
    }

    /** What is there where nothing is said, for something to be put in. */
    private static Json fresh(Json around, String name) {
        if (around instanceof JsonArray) {
            return JsonObject.empty();
        }
        if (name.equals("outcomes")) {
            return JsonArray.of(usualOutcomes());
        }
        return LISTS.contains(name) || KEYS.containsKey(name) ? JsonArray.of(List.of()) : JsonObject.empty();
    }

    private static List<Json> usualOutcomes() {
        return List.of(GateOutcome.GO, GateOutcome.GO_COND, GateOutcome.RETURN, GateOutcome.NO_GO).stream()
                .map(GateJson.OUTCOME::write)
                .toList();
    }

    private static Json set(Json around, String name, Json value, Optional<String> before) {
        if (around instanceof JsonArray array) {
            List<Json> items = new ArrayList<>(array.items());
            int place = place(array, name);
            int next = before.map(sibling -> place(array, sibling)).orElse(-1);
            if (place >= 0) {
                items.set(place, value);
            } else {
                items.add(next < 0 ? items.size() : next, value);
            }
            return JsonArray.of(items);
        }
        return around instanceof JsonObject object ? object.with(name, value) : JsonObject.of(name, value);
    }

    /** The same without that element; a list or object that is empty then is taken away with it. */
    static Json remove(Json root, List<String> names) {
        String name = names.get(0);
        Optional<Json> child = child(root, name);
        if (child.isEmpty()) {
            return root;
        }
        if (names.size() > 1) {
            Json rest = remove(child.get(), names.subList(1, names.size()));
            if (!isEmpty(rest)) {
                return set(root, name, rest, Optional.empty());
            }
        }
        if (root instanceof JsonObject object) {
            return object.without(name);
        }
        JsonArray array = (JsonArray) root;
        List<Json> items = new ArrayList<>(array.items());
        items.remove(place(array, name));
        return JsonArray.of(items);
    }

    private static boolean isEmpty(Json value) {
        return value instanceof JsonObject object && object.members().isEmpty()
                || value instanceof JsonArray array && array.items().isEmpty();
    }

    /** A value as the element of that address, with the name that the address gives it. */
    static Json named(Address at, Optional<Json> value) {
        if (value.isEmpty()) {
            return Json.of(at.last());
        }
        Optional<String> key = Optional.ofNullable(KEYS.get(at.around().last()));
        if (key.isPresent()
                && at.names().size() % 2 == 0
                && value.get() instanceof JsonObject object
                && object.member(key.get()).isEmpty()) {
            JsonObject named = JsonObject.of(key.get(), Json.of(at.last()));
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                named = named.with(member.getKey(), member.getValue());
            }
            return named;
        }
        return value.get();
    }
}
