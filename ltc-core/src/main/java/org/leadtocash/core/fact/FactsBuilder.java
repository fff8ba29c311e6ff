package org.leadtocash.core.fact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/** Collects facts, and all that is wrong with them. */
public final class FactsBuilder {
    private final FactSchema schema;
    private final Object[] header;
    private final Map<String, LinkedHashMap<String, Object[]>> rows = new TreeMap<>();
    private final Map<String, Fact.State> absentGroups = new TreeMap<>();
    private final Problems problems = new Problems();

    /** Where a value goes: a slot of the header or of a row, or a whole list. */
    record Slot(Optional<FactSchema.Columns> columns, String row, int slot, Object value) {}

    FactsBuilder(FactSchema schema) {
        this.schema = schema;
        this.header = new Object[schema.header().size()];
        Arrays.fill(header, Fact.State.UNKNOWN);
    }

    /**
     * Says a fact.
     *
     * @param path of the whole, or of one row, which is added where it is not there
     * @param value of the class that the fact's {@link FactKind} names; {@code long}, {@code Money} and {@code DocRef}
     *     are taken where they fit
     */
    @CanIgnoreReturnValue
    public FactsBuilder with(String path, Object value) {
        return put(path, Fact.known(value));
    }

    /** Says that a fact, or a whole list, has no meaning here. */
    @CanIgnoreReturnValue
    public FactsBuilder notApplicable(String path) {
        return put(path, Fact.notApplicable());
    }

    /** Says that a list has no rows, unless one is mentioned. */
    @CanIgnoreReturnValue
    public FactsBuilder noRows(String group) {
        return schema.group(group).isPresent() ? open(group) : unknownPath(group);
    }

    /** Says that a list has a row, of which nothing needs to be known. */
    @CanIgnoreReturnValue
    public FactsBuilder row(String group, String key) {
        Optional<FactSchema.Columns> columns = schema.group(group);
        if (columns.isEmpty()) {
            return unknownPath(group);
        }
        try {
            FactPath.checkRow(key);
        } catch (IllegalArgumentException e) {
            problems.add(Problems.MALFORMED_PATH, subject(group), key, String.valueOf(e.getMessage()));
            return this;
        }
        cells(columns.get(), key);
        return this;
    }

    @CanIgnoreReturnValue
    private FactsBuilder unknownPath(String group) {
        problems.add(
                Problems.UNKNOWN_PATH,
                subject(group),
                group,
                "a list of the schema",
                Nearest.to(group, schema.groups()));
        return this;
    }

    /** Says what another set of facts said: that a fact is known, unknown, masked or not applicable. */
    @CanIgnoreReturnValue
    public FactsBuilder put(String path, Fact fact) {
        slot(schema, path, fact, problems).ifPresent(slot -> put(path, slot));
        return this;
    }

    private void put(String path, Slot slot) {
        if (slot.columns().isEmpty()) {
            put(path, header, slot);
        } else if (!slot.row().isEmpty()) {
            put(path, cells(slot.columns().get(), slot.row()), slot);
        } else if (slot.value() instanceof Fact.State absent) {
            absentGroups.put(path, absent);
        }
    }

    private void put(String path, Object[] slots, Slot slot) {
        if (slots[slot.slot()] != Fact.State.UNKNOWN) {
            problems.add(Problems.TYPE_CONFLICT, subject(path), "a second value", "each fact once");
        }
        slots[slot.slot()] = slot.value();
    }

    @CanIgnoreReturnValue
    private FactsBuilder open(String group) {
        rows.computeIfAbsent(group, name -> new LinkedHashMap<>());
        return this;
    }

    @CanIgnoreReturnValue
    private Object[] cells(FactSchema.Columns columns, String key) {
        open(columns.group());
        return rows.getOrDefault(columns.group(), new LinkedHashMap<>())
                .computeIfAbsent(key, name -> FactRow.blank(columns.types().size()));
    }

    /**
     * The facts.
     *
     * @throws LoadException with everything that was wrong: paths the schema does not have, values of another type
     */
    public Facts build() {
        absentGroups.keySet().stream()
                .filter(rows::containsKey)
                .forEach(group -> problems.add(
                        Problems.TYPE_CONFLICT,
                        subject(group),
                        "rows of a list that is not applicable",
                        "one of both"));
        problems.throwIfAny("facts");
        Object[] groups = new Object[schema.allColumns().size()];
        for (FactSchema.Columns columns : schema.allColumns()) {
            LinkedHashMap<String, Object[]> known = rows.get(columns.group());
            groups[columns.slot()] =
                    known != null ? FactRows.of(known) : absentGroups.getOrDefault(columns.group(), Fact.State.UNKNOWN);
        }
        return new Facts(schema, header.clone(), groups);
    }

    /** The slot of a path with the fact in its one form; empty after a problem. */
    static Optional<Slot> slot(FactSchema schema, String path, Fact fact, Problems problems) {
        Optional<FactSchema.Columns> list = schema.group(path);
        if (list.isPresent()) {
            return wholeList(list.get(), fact, problems);
        }
        FactPath parsed;
        try {
            parsed = FactPath.parse(path);
        } catch (IllegalArgumentException e) {
            problems.add(Problems.MALFORMED_PATH, subject(path), path, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        Optional<FactType> type = schema.type(parsed);
        if (type.isEmpty()) {
            problems.add(
                    Problems.UNKNOWN_PATH,
                    subject(path),
                    path,
                    "a path of the schema",
                    Nearest.to(parsed.pattern().toString(), schema.paths()));
            return Optional.empty();
        }
        if (!parsed.isSingle()) {
            problems.add(Problems.MISPLACED_ROW, subject(path), path, "one row, such as " + parsed.at("10"));
            return Optional.empty();
        }
        return value(type.get(), fact, subject(path), problems)
                .map(value -> parsed.inGroup()
                        ? new Slot(
                                schema.columns(parsed),
                                parsed.row(),
                                schema.columns(parsed).orElseThrow().slots().getOrDefault(parsed.name(), 0),
                                value)
                        : new Slot(Optional.empty(), "", schema.slot(parsed).orElseThrow(), value));
    }

    private static Optional<Slot> wholeList(FactSchema.Columns columns, Fact fact, Problems problems) {
        if (fact.isKnown()) {
            problems.add(Problems.TYPE_MISMATCH, subject(columns.group()), "a value", "values of the rows of the list");
            return Optional.empty();
        }
        return Optional.of(new Slot(Optional.of(columns), "", 0, absent(fact)));
    }

    private static Object absent(Fact fact) {
        return fact.<Object>fold(
                value -> value,
                () -> fact.state() == Fact.State.MASKED ? Fact.State.MASKED : Fact.State.UNKNOWN,
                () -> Fact.State.NOT_APPLICABLE);
    }

    private static Optional<Object> value(FactType type, Fact fact, Subject subject, Problems problems) {
        if (!fact.isKnown()) {
            return Optional.of(absent(fact));
        }
        Object given = fact.value().orElseThrow();
        Optional<Object> value = Values.of(type.kind(), given);
        Optional<String> expected =
                value.isEmpty() ? Optional.of(type.kind().expected()) : Values.expected(type, value.get());
        if (expected.isEmpty()) {
            return value;
        }
        problems.add(
                Problems.TYPE_MISMATCH,
                subject,
                Values.shown(given),
                expected.get(),
                given instanceof String text ? Nearest.to(text, type.codes()) : Optional.empty());
        return Optional.empty();
    }

    /** The facts in a wider schema. */
    static Facts widened(Facts facts, FactSchema wider) {
        FactsBuilder builder = new FactsBuilder(wider);
        for (FactType type : facts.schema().types()) {
            FactPath path = type.path();
            Optional<FactType> other = wider.type(path);
            if (other.isPresent() && !other.get().equals(type)) {
                builder.problems.add(
                        Problems.TYPE_CONFLICT,
                        subject(path.toString()),
                        other.get().toString(),
                        type.toString());
            } else if (!path.inGroup()) {
                builder.put(path.toString(), facts.fact(path.toString()));
            } else {
                Fact list = facts.fact(path.group());
                if (!list.isKnown()) {
                    builder.put(path.group(), list);
                    continue;
                }
                builder.noRows(path.group());
                for (String row : facts.rows(path.group())) {
                    String single = path.at(row).toString();
                    builder.put(single, facts.fact(single));
                }
            }
        }
        return builder.build();
    }

    private static Subject subject(String path) {
        return Subject.of("facts", "given").at(path);
    }
}
