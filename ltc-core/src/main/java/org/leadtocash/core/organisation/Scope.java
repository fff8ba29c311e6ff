package org.leadtocash.core.organisation;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of the matrix: where a rule holds, a role counts, a report looks.
 *
 * <p>A scope is a union of areas; an area is all that meets each of its conditions; a condition names entities, regions, lines or units,
 * and is met by a document that stands in one of them or below. So {@code LINE:TV & REGION:EMEA,APAC | ENTITY:FR01} is line TV in either
 * region, and all of the French company. A document that has no place of a kind meets no condition on that kind: nobody gets to see
 * what was never placed.
 *
 * <p>Immutable and thread-safe. Equal scopes cover the same; scopes written differently may too, so laws speak of {@link #covers}.
 */
public final class Scope {

    private static final Comparator<Area> BY_TEXT = Comparator.comparing(Area::toString);
    private static final Scope ALL = new Scope(List.of(new Area(Set.of())));
    private static final Scope NONE = new Scope(List.of());

    /**
     * One condition: the document stands in one of these, or below.
     *
     * @param kind the kind of place
     * @param ids the names, at least one
     */
    public record Condition(OrgKind kind, SortedSet<String> ids) {

        /** Checks that there is a name, and copies them. */
        public Condition {
            if (ids.isEmpty() || kind == OrgKind.POST || kind == OrgKind.PERSON) {
                throw new IllegalArgumentException("condition on " + kind + " with " + ids.size()
                        + " names: expected ENTITY, REGION, LINE or UNIT, and at least one name");
            }
            ids.forEach(id -> OrgRef.checkId(kind, id));
            ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
        }

        boolean isMetBy(DocumentScope document) {
            return document.path(kind).stream().anyMatch(ids::contains);
        }

        @Override
        public String toString() {
            return kind + ":" + String.join(",", ids);
        }
    }

    /**
     * All that meets each of these conditions; everything if there is none.
     *
     * @param conditions the conditions
     */
    public record Area(Set<Condition> conditions) {

        /** Copies the conditions. */
        public Area {
            Set<Condition> sorted = new TreeSet<>(Comparator.comparing(Condition::toString));
            sorted.addAll(conditions);
            conditions = Collections.unmodifiableSet(sorted);
        }

        boolean covers(DocumentScope document) {
            return conditions.stream().allMatch(condition -> condition.isMetBy(document));
        }

        Area and(Area other) {
            return new Area(Stream.concat(conditions.stream(), other.conditions.stream())
                    .collect(Collectors.toSet()));
        }

        @Override
        public String toString() {
            return conditions.isEmpty()
                    ? "*"
                    : conditions.stream().map(Condition::toString).collect(Collectors.joining(" & "));
        }
    }

    private final List<Area> areas;

    private Scope(Collection<Area> areas) {
        // an area with all the conditions of another and more lies inside it
        this.areas = areas.stream()
                .filter(area -> areas.stream()
                        .noneMatch(wider ->
                                !wider.equals(area) && area.conditions().containsAll(wider.conditions())))
                .distinct()
                .sorted(BY_TEXT)
                .toList();
    }

    /** Everything. */
    public static Scope all() {
        return ALL;
    }

    /** Nothing. */
    public static Scope none() {
        return NONE;
    }

    /** All that stands in one of the named parts of each kind that is named: two regions are either, a region and a line are both. */
    public static Scope of(OrgRef... parts) {
        Map<OrgKind, SortedSet<String>> ids = new EnumMap<>(OrgKind.class);
        for (OrgRef part : parts) {
            ids.computeIfAbsent(part.kind(), kind -> new TreeSet<>()).add(part.id());
        }
        return new Scope(List.of(new Area(ids.entrySet().stream()
                .map(entry -> new Condition(entry.getKey(), entry.getValue()))
                .collect(Collectors.toSet()))));
    }

    /**
     * The scope written as {@link #toString} writes it: {@code LINE:TV & REGION:APAC,EMEA | ENTITY:FR01}; {@code *} is everything,
     * {@code -} nothing.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Scope parse(String text) {
        if (text.equals("-")) {
            return NONE;
        }
        return new Scope(Stream.of(text.split(" \\| ", -1)).map(Scope::area).toList());
    }

    private static Area area(String text) {
        return text.equals("*")
                ? new Area(Set.of())
                : new Area(
                        Stream.of(text.split(" & ", -1)).map(Scope::condition).collect(Collectors.toSet()));
    }

    private static Condition condition(String text) {
        String[] ids = text.split(",", -1);
        OrgRef first = OrgRef.parse(ids[0]);
        ids[0] = first.id();
        return new Condition(first.kind(), new TreeSet<>(List.of(ids)));
    }

    /** The areas, in the order of their text. */
    public List<Area> areas() {
        return areas;
    }

    /** Whether a document stands in it. */
    public boolean covers(DocumentScope document) {
        return areas.stream().anyMatch(area -> area.covers(document));
    }

    /** What is in either. */
    public Scope union(Scope other) {
        return new Scope(Stream.concat(areas.stream(), other.areas.stream()).toList());
    }

    /** What is in both. */
    public Scope intersection(Scope other) {
        return new Scope(areas.stream()
                .flatMap(area -> other.areas.stream().map(area::and))
                .toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope that && areas.equals(that.areas);
    }

    @Override
    public int hashCode() {
        return areas.hashCode();
    }

    /** The scope as {@code LINE:TV & REGION:APAC,EMEA | ENTITY:FR01}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return areas.isEmpty() ? "-" : areas.stream().map(Area::toString).collect(Collectors.joining(" | "));
    }
}
