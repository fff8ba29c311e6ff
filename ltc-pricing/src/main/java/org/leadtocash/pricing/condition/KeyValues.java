package org.leadtocash.pricing.condition;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Values of key fields, sorted by field: what a record holds for, or what a line says of itself.
 *
 * <p>An immutable map that engines read by position, without an object for an entry.
 */
public final class KeyValues extends AbstractMap<KeyField, String> implements SortedMap<KeyField, String> {
    private static final KeyValues NONE = new KeyValues(new KeyField[0], new String[0]);

    private final KeyField[] fields;
    private final String[] values;

    private KeyValues(KeyField[] fields, String[] values) {
        this.fields = fields;
        this.values = values;
    }

    /** No field has a value. */
    public static KeyValues none() {
        return NONE;
    }

    /** A copy of that map; the map itself where it is one of these. */
    public static KeyValues of(Map<KeyField, String> map) {
        if (map instanceof KeyValues known) {
            return known;
        }
        SortedMap<KeyField, String> sorted = new TreeMap<>(map);
        return sorted.isEmpty()
                ? NONE
                : new KeyValues(
                        sorted.keySet().toArray(KeyField[]::new),
                        sorted.values().toArray(String[]::new));
    }

    @Override
    public int size() {
        return fields.length;
    }

    /** The field at that place, from 0 on. */
    public KeyField field(int place) {
        return fields[place];
    }

    /** The value at that place. */
    public String value(int place) {
        return values[place];
    }

    /** The place of a field; -1 where it has no value. */
    public int place(KeyField field) {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].name().equals(field.name())) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable String get(@Nullable Object field) {
        int place = field instanceof KeyField key ? place(key) : -1;
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object field) {
        return field instanceof KeyField key && place(key) >= 0;
    }

    @Override
    public Set<Map.Entry<KeyField, String>> entrySet() {
        List<Map.Entry<KeyField, String>> entries = IntStream.range(0, fields.length)
                .mapToObj(i -> Map.entry(fields[i], values[i]))
                .toList();
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<KeyField, String>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    @Override
    public @Nullable Comparator<? super KeyField> comparator() {
        return null;
    }

    private KeyValues part(int from, int to) {
        return new KeyValues(Arrays.copyOfRange(fields, from, to), Arrays.copyOfRange(values, from, to));
    }

    private int firstFrom(KeyField field) {
        int place = Arrays.binarySearch(fields, field);
        return place < 0 ? -place - 1 : place;
    }

    @Override
    public SortedMap<KeyField, String> subMap(KeyField from, KeyField to) {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("fields from " + from + " to " + to + ": expected them in order");
        }
        return part(firstFrom(from), firstFrom(to));
    }

    @Override
    public SortedMap<KeyField, String> headMap(KeyField to) {
        return part(0, firstFrom(to));
    }

    @Override
    public SortedMap<KeyField, String> tailMap(KeyField from) {
        return part(firstFrom(from), fields.length);
    }

    @Override
    public KeyField firstKey() {
        return new TreeMap<>(this).firstKey();
    }

    @Override
    public KeyField lastKey() {
        return new TreeMap<>(this).lastKey();
    }
}
