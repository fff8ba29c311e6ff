package org.leadtocash.core.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.Nearest;

/**
 * What is known about one thing at one moment, every path of a {@link FactSchema}: each fact known, unknown or not
 * applicable. What nobody says is unknown.
 *
 * <pre>{@code
 * Facts order = Facts.builder(schema)
 *         .with("discountPct", new BigDecimal("12.5"))
 *         .notApplicable("importLicence")
 *         .with("lines/10/quantity", Quantity.of(BigDecimal.TEN, Unit.of("C62")))
 *         .build();
 * }</pre>
 *
 * <p>A list is unknown until one of its rows is mentioned or {@link FactsBuilder#noRows} is said; then it has exactly the
 * rows mentioned, in that order. Numbers lose zeros at their end: 1.50 and 1.5 are the same fact.
 */
public final class Facts {
    private final FactSchema schema;
    private final Object[] header;
    private final Object[] groups;

    Facts(FactSchema schema, Object[] header, Object[] groups) {
        this.schema = schema;
        this.header = header;
        this.groups = groups;
    }

    /** Facts of which nothing is known. */
    public static Facts none(FactSchema schema) {
        return builder(schema).build();
    }

    /** Starts with nothing known. */
    public static FactsBuilder builder(FactSchema schema) {
        return new FactsBuilder(schema);
    }

    /**
     * Facts of the whole as an engine has them that builds them often; of lists nothing is known.
     *
     * @param slots by {@link FactSchema#slot}: the value in its one form, or the {@link Fact.State} of a fact that has none
     * @throws IllegalArgumentException if there are not as many as the schema has, or one is of another class than its kind
     */
    public static Facts of(FactSchema schema, Object[] slots) {
        List<FactType> types = schema.header();
        if (slots.length != types.size()) {
            throw new IllegalArgumentException(
                    slots.length + " slots, expected the " + types.size() + " of the schema");
        }
        for (int i = 0; i < slots.length; i++) {
            if (!(slots[i] instanceof Fact.State)
                    && !types.get(i).kind().valueClass().isInstance(slots[i])) {
                throw new IllegalArgumentException("fact " + types.get(i).path() + ": " + slots[i] + ", expected "
                        + types.get(i).kind().expected());
            }
        }
        Object[] groups = new Object[schema.allColumns().size()];
        Arrays.fill(groups, Fact.State.UNKNOWN);
        return new Facts(schema, slots.clone(), groups);
    }

    /** What can be said. */
    public FactSchema schema() {
        return schema;
    }

    /**
     * What is known in a slot, for engines that ask often: the value, or the {@link Fact.State} of a fact that has none.
     *
     * @param slot as {@link FactSchema#slot} gives it for the path of a fact of the whole
     */
    public Object slot(int slot) {
        return header[slot];
    }

    /**
     * What is known of a list, for engines that ask often: its {@link FactRows}, or the {@link Fact.State} of a list of
     * which none are known.
     *
     * @param slot as {@link FactSchema#listSlot} gives it
     */
    public Object list(int slot) {
        return groups[slot];
    }

    /**
     * What is known about a path: of the whole, of one row, or a list, whose value is the keys of its rows. A row that a
     * known list does not have is not applicable.
     *
     * @throws IllegalArgumentException if the schema has no such path, or the path stands for every row
     */
    public Fact fact(String path) {
        Optional<FactSchema.Columns> list = schema.group(path);
        if (list.isPresent()) {
            return groups[list.get().slot()] instanceof FactRows rows
                    ? Fact.known(rows.keys())
                    : Fact.from(groups[list.get().slot()]);
        }
        FactPath parsed = single(path);
        return Fact.from(schema.columns(parsed)
                .map(columns -> cell(columns, parsed))
                .orElseGet(() -> header[schema.slot(parsed).orElseThrow()]));
    }

    private Object cell(FactSchema.Columns columns, FactPath path) {
        if (!(groups[columns.slot()] instanceof FactRows rows)) {
            return groups[columns.slot()];
        }
        int column = columns.slots().getOrDefault(path.name(), 0);
        return rows.row(path.row()).map(row -> row.slot(column)).orElse(Fact.State.NOT_APPLICABLE);
    }

    private FactPath single(String path) {
        FactPath parsed = FactPath.parse(path);
        if (schema.type(parsed).isEmpty()) {
            throw new IllegalArgumentException("fact " + path + ": the schema has no such path"
                    + Nearest.to(parsed.pattern().toString(), schema.paths())
                            .map(near -> ". Maybe " + near + "?")
                            .orElse(""));
        }
        if (!parsed.isSingle()) {
            throw new IllegalArgumentException("fact " + path + ": expected one row, such as " + parsed.at("10"));
        }
        return parsed;
    }

    /** The keys of the rows of a list, in order; empty where it has none or they are not known. */
    public List<String> rows(String group) {
        Fact rows = fact(group);
        return rows.value().orElse(List.of()) instanceof List<?> keys
                ? keys.stream().map(String.class::cast).toList()
                : List.of();
    }

    /**
     * Those of the paths about which something is still to be said: the unknown and masked, for every row where a path
     * stands for each, and lists without rows.
     *
     * @throws IllegalArgumentException if the schema has no such path
     */
    public List<String> missing(Collection<String> paths) {
        List<String> missing = new ArrayList<>();
        for (String path : paths) {
            if (schema.group(path).isPresent()) {
                addIf(fact(path).value().map(List.of()::equals).orElse(isOpen(fact(path))), path, missing);
                continue;
            }
            FactPath parsed = FactPath.parse(path);
            if (parsed.isSingle()) {
                addIf(isOpen(fact(path)), path, missing);
                continue;
            }
            String group = single(parsed.at("any").toString()).group();
            addIf(isOpen(fact(group)), group, missing);
            rows(group)
                    .forEach(row -> addIf(
                            isOpen(fact(parsed.at(row).toString())),
                            parsed.at(row).toString(),
                            missing));
        }
        return missing.stream().distinct().toList();
    }

    private static boolean isOpen(Fact fact) {
        return fact.state() == Fact.State.UNKNOWN || fact.state() == Fact.State.MASKED;
    }

    private static void addIf(boolean holds, String path, List<String> paths) {
        if (holds) {
            paths.add(path);
        }
    }

    /**
     * These facts with one more, or another, known.
     *
     * @param path of the whole, or of one row; a row that is not there is added at the end
     * @param value of the class that the fact's {@link FactKind} names; {@code long}, {@code Money} and {@code DocRef}
     *     are taken where they fit
     * @throws LoadException if the schema has no such path, or the value does not fit its type
     */
    public Facts with(String path, Object value) {
        return changed(path, Fact.known(value));
    }

    /** These facts with one fact, or a whole list, not known. */
    public Facts withUnknown(String path) {
        return changed(path, Fact.unknown());
    }

    /** These facts with one fact, or a whole list, known to have no meaning here. */
    public Facts withNotApplicable(String path) {
        return changed(path, Fact.notApplicable());
    }

    private Facts changed(String path, Fact fact) {
        Problems problems = new Problems();
        FactsBuilder.Slot slot = FactsBuilder.slot(schema, path, fact, problems).orElse(null);
        problems.throwIfAny("facts");
        if (slot == null) {
            throw new IllegalStateException(path + ": neither slot nor problem");
        }
        if (slot.columns().isEmpty()) {
            Object[] copy = header.clone();
            copy[slot.slot()] = slot.value();
            return new Facts(schema, copy, groups);
        }
        FactSchema.Columns columns = slot.columns().get();
        Object[] copy = groups.clone();
        copy[columns.slot()] = slot.row().isEmpty()
                ? slot.value()
                : (groups[columns.slot()] instanceof FactRows rows ? rows : FactRows.NONE)
                        .with(slot.row(), columns.types().size(), slot.slot(), slot.value());
        return new Facts(schema, header, copy);
    }

    /**
     * The same facts in a wider schema, in which what this one did not have is unknown.
     *
     * @throws LoadException with every path that the other schema does not have or has with another type
     */
    public Facts in(FactSchema wider) {
        return wider.equals(schema) ? this : FactsBuilder.widened(this, wider);
    }

    /**
     * These facts as the viewer may read them: what they may not read is masked, known or not. FactRows stay. Two sets of
     * facts that differ only in what the viewer may not read have equal views.
     */
    public Facts view(Viewer viewer) {
        Object[] seen = mask(header, schema.header(), viewer);
        Object[] seenGroups = groups.clone();
        for (FactSchema.Columns columns : schema.allColumns()) {
            if (groups[columns.slot()] instanceof FactRows rows) {
                seenGroups[columns.slot()] = rows.map(row -> mask(row, columns.types(), viewer));
            }
        }
        return new Facts(schema, seen, seenGroups);
    }

    private static Object[] mask(Object[] slots, List<FactType> types, Viewer viewer) {
        Object[] seen = slots.clone();
        for (int i = 0; i < seen.length; i++) {
            if (!viewer.mayRead(types.get(i).sensitivity())) {
                seen[i] = Fact.State.MASKED;
            }
        }
        return seen;
    }

    /**
     * What is different in the other facts, in order of path; empty exactly where both are equal. A list is listed where
     * its rows differ, and so is each of their facts, unknown where the row is not there.
     *
     * @throws IllegalArgumentException if the other facts have another schema
     */
    public List<FactChange> diff(Facts other) {
        return FactDiff.between(this, other);
    }

    /** The facts as JSON; what is unknown is left out. */
    public Json json() {
        return FactJson.facts(schema).write(this);
    }

    /**
     * The facts that {@link #json()} wrote.
     *
     * @param source the file's or message's name, for problems
     * @throws LoadException with every problem: unknown paths, values of another type
     */
    public static Facts read(String source, FactSchema schema, Json json) {
        return FactJson.facts(schema).read(source, json);
    }

    /** The hash of the canonical JSON: equal facts have equal hashes, whatever their order and zeros. */
    public ContentHash hash() {
        return CanonicalJson.hash(json());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Facts that
                        && schema.equals(that.schema)
                        && Arrays.equals(header, that.header)
                        && Arrays.equals(groups, that.groups));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(header) + Arrays.hashCode(groups);
    }

    /** The canonical JSON, secrets included: for tests and for eyes that may see everything. */
    @Override
    public String toString() {
        return CanonicalJson.write(json());
    }
}
