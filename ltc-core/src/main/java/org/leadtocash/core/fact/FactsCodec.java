package org.leadtocash.core.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonInput;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.quantity.Quantity;

/** Facts as an object of their paths; lists as arrays of rows; unknown facts left out. */
record FactsCodec(FactSchema factSchema) implements JsonCodec<Facts> {
    private static final String STATE = "state";
    private static final String ROW = "row";
    private static final String FACTS = "facts";
    private static final String NOT_APPLICABLE = "notApplicable";
    private static final String MASKED = "masked";
    private static final String UNKNOWN = "unknown";

    @Override
    public Json write(Facts facts) {
        LinkedHashMap<String, Json> members = new LinkedHashMap<>();
        List<FactType> header = facts.schema().header();
        for (int i = 0; i < header.size(); i++) {
            put(members, header.get(i), facts.slot(i));
        }
        for (FactSchema.Columns columns : facts.schema().allColumns()) {
            Object group = facts.list(columns.slot());
            if (group instanceof FactRows rows) {
                members.put(columns.group(), rows(columns, rows));
            } else if (group != Fact.State.UNKNOWN) {
                members.put(columns.group(), state((Fact.State) group));
            }
        }
        return JsonObject.from(members);
    }

    private static Json rows(FactSchema.Columns columns, FactRows rows) {
        List<Json> items = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            LinkedHashMap<String, Json> cells = new LinkedHashMap<>();
            FactRow row = rows.row(i);
            for (int j = 0; j < columns.types().size(); j++) {
                put(cells, columns.types().get(j), row.slot(j));
            }
            items.add(JsonObject.of(ROW, Json.of(row.key())).with(FACTS, JsonObject.from(cells)));
        }
        return JsonArray.of(items);
    }

    private static void put(Map<String, Json> members, FactType type, Object slot) {
        if (slot != Fact.State.UNKNOWN) {
            members.put(type.path().name(), slot instanceof Fact.State absent ? state(absent) : value(slot));
        }
    }

    static Json state(Fact.State absent) {
        String word = switch (absent) {
            case MASKED -> MASKED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case UNKNOWN, KNOWN -> UNKNOWN;
        };
        return JsonObject.of(STATE, Json.of(word));
    }

    static Json value(Object value) {
        if (value instanceof Boolean truth) {
            return Json.of(truth);
        }
        if (value instanceof BigMoney money) {
            return JsonObject.of("amount", Json.of(money.getAmount().toPlainString()))
                    .with("currency", Json.of(money.getCurrencyUnit().getCode()));
        }
        if (value instanceof Quantity quantity) {
            return JsonObject.of("amount", Json.of(quantity.amount().toPlainString()))
                    .with("unit", Json.of(quantity.unit().code()));
        }
        return Json.of(Values.text(value));
    }

    @Override
    public Optional<Facts> read(JsonInput input) {
        if (!(input.json() instanceof JsonObject object)) {
            return input.wrongType("an object of facts");
        }
        int before = input.problemCount();
        FactsBuilder builder = Facts.builder(factSchema);
        object.members().forEach((name, json) -> {
            JsonInput member = input.at(name, json);
            Optional<FactSchema.Columns> columns = factSchema.group(name);
            if (columns.isPresent()) {
                readList(member, columns.get(), builder);
            } else {
                readFact(member, name, Optional.empty()).ifPresent(fact -> builder.put(name, fact));
            }
        });
        return input.problemCount() > before ? Optional.empty() : Optional.of(builder.build());
    }

    private void readList(JsonInput input, FactSchema.Columns columns, FactsBuilder builder) {
        if (!(input.json() instanceof JsonArray array)) {
            state(input)
                    .or(() -> input.wrongType("an array of rows"))
                    .ifPresent(fact -> builder.put(columns.group(), fact));
            return;
        }
        builder.noRows(columns.group());
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < array.items().size(); i++) {
            JsonInput row = input.at(Integer.toString(i), array.items().get(i));
            key(row, keys).ifPresent(key -> {
                builder.row(columns.group(), key);
                readRow(row, key, columns, builder);
            });
        }
    }

    private void readRow(JsonInput row, String key, FactSchema.Columns columns, FactsBuilder builder) {
        JsonObject object = (JsonObject) row.json();
        JsonObject cells = (JsonObject) object.member(FACTS).orElse(JsonObject.empty());
        JsonInput inside = row.at(FACTS, cells);
        cells.members()
                .forEach((name, json) -> readFact(inside.at(name, json), name, Optional.of(columns))
                        .ifPresent(fact -> builder.put(new FactPath(columns.group(), key, name).toString(), fact)));
    }

    private static Optional<String> key(JsonInput row, Set<String> earlier) {
        if (!(row.json() instanceof JsonObject object
                && object.members().keySet().equals(Set.of(ROW, FACTS))
                && object.members().get(FACTS) instanceof JsonObject)) {
            return row.wrongType("an object with the members row and facts");
        }
        JsonInput at = row.at(ROW, object.member(ROW).orElse(Json.NULL));
        return Codecs.STRING.read(at).flatMap(key -> {
            try {
                FactPath.checkRow(key);
            } catch (IllegalArgumentException e) {
                return at.invalid(String.valueOf(e.getMessage()));
            }
            return key.equals(FactPath.EACH) || !earlier.add(key)
                    ? at.invalid("the key of a row, each row once")
                    : Optional.of(key);
        });
    }

    private Optional<Fact> readFact(JsonInput input, String name, Optional<FactSchema.Columns> columns) {
        Optional<FactType> type = columns.isPresent()
                ? columns.flatMap(
                        list -> Optional.ofNullable(list.slots().get(name)).map(list.types()::get))
                : factSchema.header(name);
        if (type.isEmpty()) {
            List<String> known =
                    columns.map(list -> List.copyOf(list.slots().keySet())).orElseGet(factSchema::paths);
            return input.problem(Problems.of(
                    Problems.UNKNOWN_PATH,
                    input.place().subject(),
                    Values.shown(name),
                    "a path of the schema",
                    Nearest.to(name, known)));
        }
        return state(input).or(() -> readValue(input, type.get()));
    }

    /** A fact without a value; empty where something else stands. */
    static Optional<Fact> state(JsonInput input) {
        if (input.json() instanceof JsonObject object
                && object.members().keySet().equals(Set.of(STATE))) {
            Json state = object.members().get(STATE);
            if (Json.of(NOT_APPLICABLE).equals(state)) {
                return Optional.of(Fact.notApplicable());
            }
            if (Json.of(UNKNOWN).equals(state)) {
                return Optional.of(Fact.unknown());
            }
            if (Json.of(MASKED).equals(state)) {
                return Optional.of(Fact.masked());
            }
        }
        return Optional.empty();
    }

    static Optional<Fact> readValue(JsonInput input, FactType type) {
        Optional<Object> given = literal(input, type.kind());
        Optional<String> expected =
                given.isEmpty() ? Optional.of(type.kind().expected()) : Values.expected(type, given.get());
        if (expected.isEmpty()) {
            return given.map(Fact::known);
        }
        Optional<String> maybe = given.flatMap(
                value -> value instanceof String text ? Nearest.to(text, type.codes()) : Optional.empty());
        return input.problem(Problems.of(
                Problems.TYPE_MISMATCH, input.place().subject(), input.json().described(), expected.get(), maybe));
    }

    private static Optional<Object> literal(JsonInput input, FactKind kind) {
        if (input.json() instanceof JsonScalar scalar) {
            return switch (scalar.kind()) {
                case STRING -> Values.parse(kind, scalar.text());
                case BOOLEAN -> Values.of(kind, scalar.text().equals("true"));
                case NUMBER, NULL -> Optional.empty();
            };
        }
        return amount(input.json()).flatMap(amount -> Values.of(kind, amount));
    }

    /** An amount with its currency or unit; empty for anything else. */
    static Optional<Object> amount(Json json) {
        if (!(json instanceof JsonObject object) || object.members().size() != 2) {
            return Optional.empty();
        }
        return text(object, "amount")
                .flatMap(Values::decimal)
                .flatMap(amount -> text(object, "currency")
                        .flatMap(Values::currency)
                        .<Object>map(currency -> BigMoney.of(currency, amount))
                        .or(() -> text(object, "unit").flatMap(Values::unit).map(unit -> Quantity.of(amount, unit))));
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.member(name)
                .filter(json -> json instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.STRING)
                .map(json -> ((JsonScalar) json).text());
    }

    @Override
    public JsonObject schema() {
        LinkedHashMap<String, Json> properties = new LinkedHashMap<>();
        factSchema.header().forEach(type -> properties.put(type.path().name(), FactsSchema.of(type)));
        factSchema.allColumns().forEach(columns -> properties.put(columns.group(), FactsSchema.of(columns)));
        return JsonObject.of("title", Json.of(FACTS))
                .with("type", Json.of("object"))
                .with("properties", JsonObject.from(properties))
                .with("additionalProperties", Json.of(false));
    }
}
