package org.leadtocash.core.json;

import java.util.List;

/** A list of values, in order. */
public final class JsonArray implements Json {
    private final List<Json> items;
    private final int line;
    private final int column;

    JsonArray(List<Json> items, int line, int column) {
        this.items = List.copyOf(items);
        this.line = line;
        this.column = column;
    }

    /** These values in this order. */
    public static JsonArray of(List<? extends Json> items) {
        return new JsonArray(List.copyOf(items), 0, 0);
    }

    /** The values in order; unmodifiable. */
    public List<Json> items() {
        return items;
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
        return "an array";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonArray that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return CanonicalJson.write(this);
    }
}
