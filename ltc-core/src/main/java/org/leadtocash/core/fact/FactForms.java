package org.leadtocash.core.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonInput;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.Nearest;

/** What is known about single paths as JSON: as evaluations name it, and before and after a change. */
final class FactForms {
    private static final JsonCodec<List<String>> KEYS = Codecs.list(Codecs.STRING);
    private static final String PATH = "path";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private FactForms() {}

    private static Json json(Fact fact) {
        return fact.value()
                .map(value -> value instanceof List<?> keys
                        ? KEYS.write(keys.stream().map(String::valueOf).toList())
                        : FactsCodec.value(value))
                .orElseGet(() -> FactsCodec.state(fact.state()));
    }

    private static Optional<Fact> read(JsonInput input, FactType type) {
        return FactsCodec.state(input).or(() -> FactsCodec.readValue(input, type));
    }

    private static Optional<Fact> read(JsonInput input, FactSchema schema, String path) {
        if (schema.listSlot(path).isPresent()) {
            return FactsCodec.state(input).or(() -> KEYS.read(input).map(Fact::known));
        }
        Optional<FactType> type = schema.type(path);
        return type.isPresent()
                ? read(input, type.get())
                : input.problem(Problems.of(
                        Problems.UNKNOWN_PATH,
                        input.place().subject(),
                        Values.shown(path),
                        "a path of the schema",
                        Nearest.to(path, schema.paths())));
    }

    /** One fact of a declared type. */
    record One(FactType type) implements JsonCodec<Fact> {
        @Override
        public Json write(Fact fact) {
            return json(fact);
        }

        @Override
        public Optional<Fact> read(JsonInput input) {
            return FactForms.read(input, type);
        }

        @Override
        public JsonObject schema() {
            return FactsSchema.of(type);
        }
    }

    /** Facts by their paths. */
    record ByPath(FactSchema declared) implements JsonCodec<Map<String, Fact>> {
        @Override
        public Json write(Map<String, Fact> facts) {
            LinkedHashMap<String, Json> members = new LinkedHashMap<>();
            facts.forEach((path, fact) -> members.put(path, json(fact)));
            return JsonObject.from(members);
        }

        @Override
        public Optional<Map<String, Fact>> read(JsonInput input) {
            if (!(input.json() instanceof JsonObject object)) {
                return input.wrongType("an object of facts by their paths");
            }
            Map<String, Fact> facts = new TreeMap<>();
            object.members()
                    .forEach((path, json) -> FactForms.read(input.at(path, json), declared, path)
                            .ifPresent(fact -> facts.put(path, fact)));
            return facts.size() == object.members().size() ? Optional.of(facts) : Optional.empty();
        }

        @Override
        public JsonObject schema() {
            return JsonObject.of("type", Json.of("object"));
        }
    }

    /** A change of one fact or list. */
    record Changed(FactSchema declared) implements JsonCodec<FactChange> {
        @Override
        public Json write(FactChange change) {
            return JsonObject.of(PATH, Json.of(change.path()))
                    .with(BEFORE, json(change.before()))
                    .with(AFTER, json(change.after()));
        }

        @Override
        public Optional<FactChange> read(JsonInput input) {
            if (!(input.json() instanceof JsonObject object)
                    || !object.members().keySet().equals(Set.of(PATH, BEFORE, AFTER))) {
                return input.wrongType("an object with the members path, before and after");
            }
            Optional<String> path =
                    Codecs.STRING.read(input.at(PATH, object.members().getOrDefault(PATH, Json.NULL)));
            return path.flatMap(of -> {
                Optional<Fact> before = member(input, object, BEFORE, of);
                Optional<Fact> after = member(input, object, AFTER, of);
                return before.flatMap(old -> after.map(young -> new FactChange(of, old, young)));
            });
        }

        private Optional<Fact> member(JsonInput input, JsonObject object, String name, String path) {
            return FactForms.read(input.at(name, object.members().getOrDefault(name, Json.NULL)), declared, path);
        }

        @Override
        public JsonObject schema() {
            return JsonObject.of("title", Json.of("fact-change"))
                    .with("type", Json.of("object"))
                    .with(
                            "properties",
                            JsonObject.of(PATH, Codecs.STRING.schema())
                                    .with(BEFORE, JsonObject.empty())
                                    .with(AFTER, JsonObject.empty()))
                    .with("required", JsonArray.of(List.of(Json.of(PATH), Json.of(BEFORE), Json.of(AFTER))))
                    .with("additionalProperties", Json.of(false));
        }
    }
}
