package org.leadtocash.core.stage.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.StageModel;

/**
 * How two models differ, element by element. Addresses are by name and not by place, so that a new stage in the middle is one
 * change.
 *
 * @param changes in order of their addresses
 */
public record ModelDiff(List<Change> changes) {

    /**
     * One difference.
     *
     * @param address such as {@code /states/APPROVED/entryRequired/taxId}
     * @param before what the first model says, as JSON; empty where it says nothing
     * @param after what the second says
     */
    public record Change(String address, Optional<String> before, Optional<String> after) {

        /** The address, with what was and what is. */
        @Override
        public String toString() {
            return address + ": " + before.orElse("-") + " -> " + after.orElse("-");
        }
    }

    /** Copies the changes. */
    public ModelDiff {
        changes = List.copyOf(changes);
    }

    static ModelDiff of(StageModel one, StageModel other) {
        SortedMap<String, String> before = addressed(one);
        SortedMap<String, String> after = addressed(other);
        SortedSet<String> addresses = new TreeSet<>(before.keySet());
        addresses.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String address : addresses) {
            Optional<String> was = Optional.ofNullable(before.get(address));
            Optional<String> is = Optional.ofNullable(after.get(address));
            if (!was.equals(is)) {
                changes.add(new Change(address, was, is));
            }
        }
        return new ModelDiff(changes);
    }

    private static SortedMap<String, String> addressed(StageModel model) {
        SortedMap<String, String> leaves = new TreeMap<>();
        walk("", model.json(), leaves);
        return leaves;
    }

    private static void walk(String address, Json value, Map<String, String> leaves) {
        if (value instanceof JsonObject object && !object.members().isEmpty()) {
            object.members().forEach((name, member) -> walk(address + "/" + escaped(name), member, leaves));
        } else if (value instanceof JsonArray array && !array.items().isEmpty()) {
            List<Json> items = array.items();
            for (int i = 0; i < items.size(); i++) {
                walk(address + "/" + escaped(Address.name(items.get(i), i)), items.get(i), leaves);
            }
        } else {
            leaves.put(address, CanonicalJson.write(value));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Whether the models say the same but for the order of their elements. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** One change a line. */
    @Override
    public String toString() {
        return String.join("\n", changes.stream().map(Change::toString).toList());
    }
}
