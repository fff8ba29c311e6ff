package org.leadtocash.core.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Named members, each name once. Two objects are equal when their members are, in whatever order. */
public final class JsonObject implements Json {
    private static final JsonObject EMPTY = new JsonObject(new LinkedHashMap<>(), 0, 0);

    private final Map<String, Json> members;
    private final int line;
    private final int column;

    JsonObject(LinkedHashMap<String, Json> members, int line, int column) {
        this.members = Collections.unmodifiableMap(members);
        this.line = line;
        this.column = column;
    }

    /** The object without members. */
    public static JsonObject empty() {
        return EMPTY;
    }

    /** An object with one member. */
    public static JsonObject of(String name, Json value) {
        return EMPTY.with(name, value);
    }

    /** An object with these members, in the map's order. */
    public static JsonObject from(Map<String, ? extends Json> members) {
        return new JsonObject(new LinkedHashMap<>(members), 0, 0);
    }

    /** This object with one more member, or with that member replaced. */
    public JsonObject with(String name, Json value) {
        LinkedHashMap<String, Json> all = new LinkedHashMap<>(members);
        all.put(name, value);
        return new JsonObject(all, line, column);
    }

    /** This object without that member. */
    public JsonObject without(String name) {
        LinkedHashMap<String, Json> rest = new LinkedHashMap<>(members);
        rest.remove(name);
        return new JsonObject(rest, line, column);
    }

    /** The members in the order they were given; unmodifiable. */
    public Map<String, Json> members() {
        return members;
    }

    /** The member of that name. */
    public Optional<Json> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int column() {
        return column;
    }

    @Override
    public String described() {
        return "an object";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return CanonicalJson.write(this);
    }
}
