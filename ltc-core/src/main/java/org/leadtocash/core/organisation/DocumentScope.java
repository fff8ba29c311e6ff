package org.leadtocash.core.organisation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a document stands in the matrix: its entity, region, line and unit, each with what is above it.
 *
 * <p>Made by {@link OrganisationAt#place}, because what is above depends on the day.
 *
 * @param paths for each kind the document has a place in, the names from its own upward
 */
public record DocumentScope(Map<OrgKind, List<String>> paths) {

    /**
     * Copies the paths.
     *
     * @throws IllegalArgumentException if a path has no name
     */
    public DocumentScope {
        Map<OrgKind, List<String>> copy = new EnumMap<>(OrgKind.class);
        paths.forEach((kind, path) -> {
            if (path.isEmpty()) {
                throw new IllegalArgumentException("path of " + kind + " without a name: leave the kind out");
            }
            path.forEach(id -> OrgRef.checkId(kind, id));
            copy.put(kind, List.copyOf(path));
        });
        paths = Collections.unmodifiableMap(copy);
    }

    /** A document without a place. */
    public static DocumentScope none() {
        return new DocumentScope(Map.of());
    }

    /** The document's own entity, region, line or unit; empty if it has none. */
    public Optional<String> own(OrgKind kind) {
        return path(kind).stream().findFirst();
    }

    /** The names of that kind from the document's own upward, none if it has no place there. */
    public List<String> path(OrgKind kind) {
        return paths.getOrDefault(kind, List.of());
    }

    /**
     * The place written as {@link #toString} writes it: {@code ENTITY:FR01<HQ & REGION:FR<EMEA}.
     *
     * @throws IllegalArgumentException if the text has another form, or names a kind twice
     */
    public static DocumentScope parse(String text) {
        Map<OrgKind, List<String>> paths = new EnumMap<>(OrgKind.class);
        for (String part : text.isEmpty() ? new String[0] : text.split(" & ", -1)) {
            String[] ids = part.split("<", -1);
            OrgRef own = OrgRef.parse(ids[0]);
            ids[0] = own.id();
            if (paths.put(own.kind(), List.of(ids)) != null) {
                throw new IllegalArgumentException("place \"" + text + "\" names " + own.kind() + " twice");
            }
        }
        return new DocumentScope(paths);
    }

    /** The place as {@code ENTITY:FR01<HQ & REGION:FR<EMEA}, empty for none; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return paths.entrySet().stream()
                .map(path -> path.getKey() + ":" + String.join("<", path.getValue()))
                .collect(Collectors.joining(" & "));
    }
}
