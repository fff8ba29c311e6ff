package org.leadtocash.testkit.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;

/** What is said of a document while somebody looks for what must be said. */
final class KnownFacts {
    private final FactSchema schema;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> notApplicable = new TreeSet<>();
    private final Set<String> empty = new TreeSet<>();

    KnownFacts(FactSchema schema) {
        this.schema = schema;
    }

    static KnownFacts of(Facts given) {
        KnownFacts known = new KnownFacts(given.schema());
        for (FactType type : given.schema().types()) {
            if (!type.path().inGroup()) {
                String path = type.path().toString();
                given.fact(path).value().ifPresent(value -> known.values.put(path, value));
            }
        }
        return known;
    }

    KnownFacts copy() {
        KnownFacts copy = new KnownFacts(schema);
        copy.values.putAll(values);
        copy.notApplicable.addAll(notApplicable);
        copy.empty.addAll(empty);
        return copy;
    }

    Optional<Object> value(String path) {
        return Optional.ofNullable(values.get(path));
    }

    void say(String path, Object value) {
        notApplicable.remove(path);
        empty.remove(group(path));
        schema.type(path).flatMap(type -> type.kind().value(value)).ifPresent(kept -> values.put(path, kept));
    }

    void sayIfUnknown(String path, Object value) {
        if (!values.containsKey(path) && !notApplicable.contains(path)) {
            say(path, value);
        }
    }

    void notApplicable(String path) {
        values.remove(path);
        notApplicable.add(path);
    }

    void noRows(String group) {
        values.keySet().removeIf(path -> group(path).equals(group));
        notApplicable.removeIf(path -> group(path).equals(group));
        empty.add(group);
    }

    /** Says a fact, or one row of a list with all of its facts. */
    void supply(String path) {
        String one = path.replace("/*/", "/1/");
        if (schema.groups().contains(path)) {
            schema.types().stream()
                    .filter(type -> type.path().group().equals(path))
                    .forEach(type -> say(type.path().toString().replace("*", "1"), Samples.of(type)));
        } else {
            schema.type(path).ifPresent(type -> say(one, Samples.of(type)));
        }
    }

    void supplyIfUnknown(String path) {
        if (!values.containsKey(path.replace("/*/", "/1/")) && rows(path).isEmpty()) {
            supply(path);
        }
    }

    void forget(String path) {
        String one = path.replace("/*/", "/1/");
        values.remove(one);
        notApplicable.remove(one);
        if (schema.groups().contains(path)) {
            values.keySet().removeIf(each -> group(each).equals(path));
            empty.remove(path);
        }
    }

    /** The rows of a list of which something was said. */
    List<String> rows(String group) {
        return values.keySet().stream()
                .filter(path -> group(path).equals(group))
                .map(path -> path.substring(group.length() + 1, path.lastIndexOf('/')))
                .distinct()
                .sorted()
                .toList();
    }

    private static String group(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    Facts facts() {
        FactsBuilder facts = Facts.builder(schema);
        values.forEach((path, value) -> {
            if (schema.type(path)
                    .filter(type -> type.expectedFor(value).isEmpty())
                    .isPresent()) {
                facts.with(path, value);
            }
        });
        notApplicable.stream().filter(path -> schema.type(path).isPresent()).forEach(facts::notApplicable);
        empty.stream().filter(group -> schema.groups().contains(group)).forEach(facts::noRows);
        return facts.build();
    }
}
