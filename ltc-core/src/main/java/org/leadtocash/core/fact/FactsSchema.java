package org.leadtocash.core.fact;

import java.util.LinkedHashMap;
import java.util.List;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;

/** The JSON Schema (2020-12) of facts and rows. */
final class FactsSchema {
    private static final JsonObject STATE = object(
            JsonObject.of("state", JsonObject.of("enum", strings(List.of("notApplicable", "masked")))),
            List.of("state"));

    private FactsSchema() {}

    static JsonObject of(FactType type) {
        return either(
                switch (type.kind()) {
                    case TEXT, REFERENCE -> Codecs.STRING.schema();
                    case CODE ->
                        type.codes().isEmpty() ? Codecs.STRING.schema() : JsonObject.of("enum", strings(type.codes()));
                    case BOOLEAN -> Codecs.BOOLEAN.schema();
                    case DECIMAL, PERCENT -> pattern("^-?[0-9]{1,100}(\\.[0-9]{1,100})?$");
                    case INTEGER -> pattern("^-?[0-9]{1,100}(\\.0{1,100})?$");
                    case MONEY -> Codecs.BIG_MONEY.schema();
                    case QUANTITY -> Codecs.QUANTITY.schema();
                    case DATE -> Codecs.DATE.schema();
                    case INSTANT -> Codecs.INSTANT.schema();
                    case COUNTRY -> pattern("^[A-Z]{2}$");
                    case CURRENCY -> Codecs.CURRENCY.schema();
                });
    }

    static JsonObject of(FactSchema.Columns columns) {
        LinkedHashMap<String, Json> cells = new LinkedHashMap<>();
        columns.types().forEach(type -> cells.put(type.path().name(), of(type)));
        JsonObject row = object(
                JsonObject.of("row", Codecs.STRING.schema()).with("facts", object(JsonObject.from(cells), List.of())),
                List.of("row", "facts"));
        return either(JsonObject.of("type", Json.of("array")).with("items", row));
    }

    private static JsonObject either(JsonObject value) {
        return JsonObject.of("anyOf", JsonArray.of(List.of(value, STATE)));
    }

    private static JsonObject pattern(String pattern) {
        return JsonObject.of("type", Json.of("string")).with("pattern", Json.of(pattern));
    }

    private static JsonObject object(JsonObject properties, List<String> required) {
        JsonObject schema = JsonObject.of("type", Json.of("object"))
                .with("properties", properties)
                .with("additionalProperties", Json.of(false));
        return required.isEmpty() ? schema : schema.with("required", strings(required));
    }

    private static JsonArray strings(List<String> texts) {
        return JsonArray.of(texts.stream().map(Json::of).toList());
    }
}
