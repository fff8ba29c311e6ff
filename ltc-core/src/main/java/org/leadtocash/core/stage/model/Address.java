package org.leadtocash.core.stage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;

/**
 * Where an element of a model stands, by names and not by places, so that a new stage before it does not move it:
 * {@code /states/APPROVED/entryRequired/taxId}.
 *
 * <p>An element of a list is called by its {@code id}, {@code path}, {@code fact} or {@code code}, a requirement by what it
 * is or by guard and arguments as in {@code verdict(engine=credit)}, a name by itself, and anything else by its place,
 * counted from 0. As in a JSON pointer a slash in a name is written {@code ~1}, a tilde {@code ~0}.
 *
 * @param names from the outside inwards; none for the whole model
 */
public record Address(List<String> names) {
    private static final List<String> KEYS = List.of("id", "path", "fact", "code", "name");

    /** Copies the names. */
    public Address {
        names = List.copyOf(names);
    }

    /**
     * The address written by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text does not begin with a slash
     */
    public static Address parse(String text) {
        if (!text.startsWith("/") || text.endsWith("/")) {
            throw new IllegalArgumentException(
                    "address \"" + text + "\": expected names each behind a slash, such as /states/DRAFT");
        }
        List<String> names = new ArrayList<>();
        for (String name : text.substring(1).split("/", -1)) {
            names.add(name.replace("~1", "/").replace("~0", "~"));
        }
        return new Address(names);
    }

    /** The address of these names. */
    public static Address of(String... names) {
        return new Address(List.of(names));
    }

    /** An element within this one. */
    public Address at(String name) {
        List<String> deeper = new ArrayList<>(names);
        deeper.add(name);
        return new Address(deeper);
    }

    /** What is around it; the whole for an outermost one. */
    public Address around() {
        return new Address(names.subList(0, Math.max(0, names.size() - 1)));
    }

    /** Its own name; empty for the whole. */
    public String last() {
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    /** Whether this is the other, or the other is within it. */
    public boolean includes(Address other) {
        return other.names.size() >= names.size()
                && other.names.subList(0, names.size()).equals(names);
    }

    /** Whether this, in which a star stands for any name, is the other or around it. */
    public boolean covers(Address other) {
        if (other.names.size() < names.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(StageModel.ANY) && !names.get(i).equals(other.names.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What an element of a list is called; its place where it has no name. */
    public static String name(Json item, int place) {
        if (item instanceof JsonScalar scalar) {
            return scalar.text();
        }
        if (item instanceof JsonObject object) {
            if (object.member("guard").isPresent()) {
                return guard(object);
            }
            for (String key : KEYS) {
                Optional<Json> named = object.member(key);
                if (named.isPresent() && named.get() instanceof JsonScalar scalar) {
                    return scalar.text();
                }
            }
        }
        return String.valueOf(place);
    }

    private static String guard(JsonObject requirement) {
        StringBuilder text = new StringBuilder(bare(requirement.member("guard").orElse(Json.NULL)));
        if (requirement.member("args").orElse(Json.NULL) instanceof JsonObject arguments
                && !arguments.members().isEmpty()) {
            List<String> each = new ArrayList<>();
            arguments.members().keySet().stream().sorted().forEach(key -> {
                Json value = arguments.member(key).orElse(Json.NULL);
                each.add(key + "="
                        + (value instanceof JsonArray array
                                ? String.join(
                                        " ",
                                        array.items().stream()
                                                .map(Address::bare)
                                                .toList())
                                : bare(value)));
            });
            text.append('(').append(String.join(", ", each)).append(')');
        }
        return text.toString();
    }

    private static String bare(Json value) {
        return value instanceof JsonScalar scalar ? scalar.text() : CanonicalJson.write(value);
    }

    /** The names, each behind a slash; empty for the whole. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        names.forEach(name -> text.append('/').append(name.replace("~", "~0").replace("/", "~1")));
        return text.toString();
    }
}
