package org.leadtocash.core.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Json;

/**
 * The facts that can be said, each with its type: what a model, policy or pack needs to know.
 *
 * <p>Schemas of several engines join into one, and one set of {@link Facts} then answers all of them. Order never
 * matters.
 */
public final class FactSchema {
    private static final FactSchema EMPTY = new FactSchema(new TreeMap<>());

    private final Map<FactPath, FactType> types;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<FactType> header;
    private final Map<String, Columns> groups = new TreeMap<>();

    /** The facts of a row of one list, in the order of their slots. */
    record Columns(String group, int slot, List<FactType> types, Map<String, Integer> slots) {}

    private FactSchema(TreeMap<FactPath, FactType> types) {
        this.types = types;
        this.header =
                types.values().stream().filter(type -> !type.path().inGroup()).toList();
        header.forEach(type -> slots.put(type.path().name(), slots.size()));
        Set<String> names = new TreeSet<>();
        types.keySet().stream().filter(FactPath::inGroup).forEach(path -> names.add(path.group()));
        names.forEach(name -> groups.put(name, columns(name)));
    }

    private Columns columns(String group) {
        List<FactType> of = types.values().stream()
                .filter(type -> type.path().group().equals(group))
                .toList();
        Map<String, Integer> columnSlots = new LinkedHashMap<>();
        of.forEach(type -> columnSlots.put(type.path().name(), columnSlots.size()));
        return new Columns(group, groups.size(), of, columnSlots);
    }

    /** A schema in which nothing can be said. */
    public static FactSchema empty() {
        return EMPTY;
    }

    /**
     * The schema of these facts.
     *
     * @throws LoadException with every path that has two types, or is both a fact and a list
     */
    public static FactSchema of(FactType... types) {
        return from(List.of(types));
    }

    /**
     * The schema of these facts.
     *
     * @throws LoadException with every path that has two types, or is both a fact and a list
     */
    public static FactSchema from(Collection<FactType> types) {
        TreeMap<FactPath, FactType> byPath = new TreeMap<>();
        Problems problems = new Problems();
        for (FactType type : types) {
            FactType earlier = byPath.putIfAbsent(type.path(), type);
            if (earlier != null && !earlier.equals(type)) {
                boolean inOrder = earlier.toString().compareTo(type.toString()) < 0;
                problems.add(
                        Problems.TYPE_CONFLICT,
                        Subject.of("facts", "schema").at(type.path().toString()),
                        (inOrder ? type : earlier).toString(),
                        "the same as " + (inOrder ? earlier : type));
            }
        }
        byPath.keySet().stream().map(FactPath::group).distinct().forEach(group -> {
            if (!group.isEmpty() && byPath.containsKey(FactPath.of(group))) {
                problems.add(
                        Problems.TYPE_CONFLICT,
                        Subject.of("facts", "schema").at(group),
                        "a list and a fact of one name",
                        "two names");
            }
        });
        problems.throwIfAny("fact schema");
        return new FactSchema(byPath);
    }

    /**
     * What can be said in either: one path has one type.
     *
     * @throws LoadException with every path on which both disagree
     */
    public FactSchema plus(FactSchema other) {
        if (types.equals(other.types)) {
            return this;
        }
        List<FactType> all = new ArrayList<>(types.values());
        all.addAll(other.types.values());
        return from(all);
    }

    /** Every declaration, in order of path. */
    public List<FactType> types() {
        return List.copyOf(types.values());
    }

    /** The names of the lists, in order. */
    public List<String> groups() {
        return List.copyOf(groups.keySet());
    }

    /** The declaration of a path, of one row or of each; empty where the path is malformed or nobody declared it. */
    public Optional<FactType> type(String path) {
        try {
            return type(FactPath.parse(path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The declaration of a path, of one row or of each; empty where nobody declared it. */
    public Optional<FactType> type(FactPath path) {
        return path.inGroup()
                ? columns(path)
                        .flatMap(columns -> Optional.ofNullable(columns.slots().get(path.name()))
                                .map(columns.types()::get))
                : header(path.name());
    }

    Optional<FactType> header(String name) {
        return Optional.ofNullable(slots.get(name)).map(header::get);
    }

    List<FactType> header() {
        return header;
    }

    /**
     * Where a fact stands among those of the whole, or of its row: what an engine finds out once that asks often, see
     * {@link Facts#slot} and {@link FactRow#slot}. Empty where nobody declared it.
     */
    public OptionalInt slot(FactPath path) {
        Map<String, Integer> among =
                path.inGroup() ? columns(path).map(Columns::slots).orElse(Map.of()) : slots;
        Integer slot = among.get(path.name());
        return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
    }

    /** Where a list stands among the lists, for {@link Facts#list}; empty where there is no such list. */
    public OptionalInt listSlot(String group) {
        Columns columns = groups.get(group);
        return columns == null ? OptionalInt.empty() : OptionalInt.of(columns.slot());
    }

    Optional<Columns> columns(FactPath path) {
        return group(path.group());
    }

    Optional<Columns> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    Collection<Columns> allColumns() {
        return groups.values();
    }

    /** Every path that can be asked, lists included, such as for a guess at what somebody meant. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>(groups.keySet());
        types.keySet().forEach(path -> paths.add(path.toString()));
        return paths;
    }

    /** The schema as JSON, such as {@code {"facts":[{"path":"discountPct","kind":"PERCENT"}]}}. */
    public Json json() {
        return FactJson.SCHEMA.write(this);
    }

    /**
     * The schema that {@link #json()} wrote.
     *
     * @param source the file's or message's name, for problems
     * @throws LoadException with every problem and its place
     */
    public static FactSchema read(String source, Json json) {
        return FactJson.SCHEMA.read(source, json);
    }

    /** The hash of the canonical JSON. */
    public ContentHash hash() {
        return CanonicalJson.hash(json());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof FactSchema that && types.equals(that.types));
    }

    @Override
    public int hashCode() {
        return types.hashCode();
    }

    /** One declaration a line. */
    @Override
    public String toString() {
        return String.join("\n", types.values().stream().map(FactType::toString).toList());
    }
}
