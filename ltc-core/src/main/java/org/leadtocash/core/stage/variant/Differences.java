package org.leadtocash.core.stage.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.stage.model.Address;

/** The changes that make one model's JSON into another's. */
final class Differences {
    private final List<Change> changes = new ArrayList<>();

    private Differences() {}

    /** The changes, in an order in which they can be made; those of the outermost members named here are left out. */
    static List<Change> between(Json from, Json to, Set<String> without) {
        Differences differences = new Differences();
        JsonObject before = (JsonObject) from;
        JsonObject after = (JsonObject) to;
        for (String name : without) {
            before = before.without(name);
            after = after.without(name);
        }
        differences.walk(Address.of(), before, after);
        return List.copyOf(differences.changes);
    }

    private void walk(Address at, Json from, Json to) {
        if (from.equals(to)) {
            return;
        }
        if (from instanceof JsonObject before && to instanceof JsonObject after) {
            members(at, before, after);
        } else if (from instanceof JsonArray before
                && to instanceof JsonArray after
                && Tree.isNamed(before)
                && Tree.isNamed(after)
                && !losesWords(before, after)) {
            items(at, before, after);
        } else {
            add(Change.Verb.REPLACE, at, Optional.of(to), Optional.empty());
        }
    }

    /** Whether a list of plain words has fewer: such a list is said anew. */
    private static boolean losesWords(JsonArray before, JsonArray after) {
        return before.items().stream().anyMatch(JsonScalar.class::isInstance)
                && !stay(Tree.names(before), Tree.names(after)).containsAll(Tree.names(before));
    }

    private void members(Address at, JsonObject before, JsonObject after) {
        for (String name : before.members().keySet()) {
            Json was = before.members().get(name);
            Optional<Json> is = after.member(name);
            if (is.isPresent()) {
                walk(at.at(name), was, is.get());
            } else if (was instanceof JsonArray && at.names().size() != 1) {
                add(Change.Verb.REPLACE, at.at(name), Optional.of(JsonArray.of(List.of())), Optional.empty());
            } else {
                add(Change.Verb.LOOSEN, at.at(name), Optional.empty(), Optional.empty());
            }
        }
        after.members().forEach((name, value) -> {
            if (before.member(name).isEmpty()) {
                add(Change.Verb.ADD, at.at(name), Optional.of(value), Optional.empty());
            }
        });
    }

    private void items(Address at, JsonArray before, JsonArray after) {
        List<String> names = Tree.names(after);
        Set<String> stay = stay(Tree.names(before), names);
        for (String name : Tree.names(before)) {
            if (!stay.contains(name)) {
                add(Change.Verb.LOOSEN, at.at(name), Optional.empty(), Optional.empty());
            }
        }
        Map<String, Json> old = byName(before);
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = names.get(i);
            Json value = after.items().get(i);
            if (stay.contains(name)) {
                walk(at.at(name), old.getOrDefault(name, Json.NULL), value);
            } else {
                boolean word = value instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.STRING;
                Optional<String> next = i + 1 < names.size() ? Optional.of(names.get(i + 1)) : Optional.empty();
                add(Change.Verb.ADD, at.at(name), word ? Optional.empty() : Optional.of(value), next);
            }
        }
    }

    static Map<String, Json> byName(JsonArray array) {
        Map<String, Json> byName = new HashMap<>();
        List<String> names = Tree.names(array);
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), array.items().get(i));
        }
        return byName;
    }

    private void add(Change.Verb verb, Address at, Optional<Json> value, Optional<String> before) {
        changes.add(new Change(verb, at, value, before));
    }

    /** The longest part of both lists that stands in the same order in both; each name stands once in a list. */
    static Set<String> stay(List<String> one, List<String> other) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < other.size(); i++) {
            places.put(other.get(i), i);
        }
        List<String> known = one.stream().filter(places::containsKey).toList();
        int[] ends = new int[known.size()];
        int[] before = new int[known.size()];
        int longest = 0;
        for (int i = 0; i < known.size(); i++) {
            int length = shorter(known, places, ends, longest, places.getOrDefault(known.get(i), 0));
            before[i] = length == 0 ? -1 : ends[length - 1];
            ends[length] = i;
            longest = Math.max(longest, length + 1);
        }
        Set<String> stay = new HashSet<>();
        for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = before[i]) {
            stay.add(known.get(i));
        }
        Set<String> ordered = new LinkedHashSet<>(one);
        ordered.retainAll(stay);
        return ordered;
    }

    /** How many of the rising places end before that one. */
    private static int shorter(List<String> known, Map<String, Integer> places, int[] ends, int longest, int place) {
        int low = 0;
        int high = longest;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.getOrDefault(known.get(ends[middle]), 0) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
