package org.leadtocash.testkit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;

/**
 * A plain reading of JSON Schema 2020-12, as far as our schemas go, written apart from the codecs. A keyword that it does
 * not know is a fault, so that no schema says more than is checked.
 */
final class SchemaChecker {
    private final List<String> faults = new ArrayList<>();

    private SchemaChecker() {}

    /** What in a document is not as its schema says; empty where all is. */
    static List<String> faults(Json document, JsonObject schema) {
        SchemaChecker checker = new SchemaChecker();
        checker.check(document, schema, "");
        return checker.faults;
    }

    private static boolean holds(Json document, Json schema) {
        return faults(document, (JsonObject) schema).isEmpty();
    }

    private void check(Json json, JsonObject schema, String at) {
        for (Map.Entry<String, Json> keyword : schema.members().entrySet()) {
            if (!isMet(keyword.getKey(), keyword.getValue(), json, schema, at)) {
                faults.add(at + ": " + json + " is not " + keyword.getKey() + " " + keyword.getValue());
            }
        }
    }

    private boolean isMet(String keyword, Json wanted, Json json, JsonObject schema, String at) {
        return switch (keyword) {
            case "$schema", "$id", "title", "description", "format", "default" -> true;
            case "type" -> isOfType(wanted, json);
            case "const" -> json.equals(wanted);
            case "enum" -> ((JsonArray) wanted).items().contains(json);
            case "pattern" ->
                !(json instanceof JsonScalar scalar)
                        || scalar.kind() != JsonScalar.Kind.STRING
                        || Pattern.compile(text(wanted)).matcher(scalar.text()).find();
            case "required" ->
                !(json instanceof JsonObject object)
                        || ((JsonArray) wanted)
                                .items().stream()
                                        .allMatch(name -> object.members().containsKey(text(name)));
            case "properties" -> {
                if (json instanceof JsonObject object) {
                    ((JsonObject) wanted)
                            .members()
                            .forEach((name, own) -> object.member(name)
                                    .ifPresent(child -> check(child, (JsonObject) own, at + "/" + name)));
                }
                yield true;
            }
            case "additionalProperties" -> isAdditionMet(wanted, json, schema, at);
            case "items" -> {
                if (json instanceof JsonArray array) {
                    for (int i = 0; i < array.items().size(); i++) {
                        check(array.items().get(i), (JsonObject) wanted, at + "/" + i);
                    }
                }
                yield true;
            }
            case "oneOf" ->
                ((JsonArray) wanted)
                                .items().stream()
                                        .filter(each -> holds(json, each))
                                        .count()
                        == 1;
            case "anyOf" -> ((JsonArray) wanted).items().stream().anyMatch(each -> holds(json, each));
            case "minProperties" ->
                !(json instanceof JsonObject object) || object.members().size() >= number(wanted);
            case "maxProperties" ->
                !(json instanceof JsonObject object) || object.members().size() <= number(wanted);
            case "minimum" ->
                !(json instanceof JsonScalar scalar)
                        || scalar.kind() != JsonScalar.Kind.NUMBER
                        || Long.parseLong(scalar.text()) >= number(wanted);
            case "maximum" ->
                !(json instanceof JsonScalar scalar)
                        || scalar.kind() != JsonScalar.Kind.NUMBER
                        || Long.parseLong(scalar.text()) <= number(wanted);
            default -> false;
        };
    }

    private boolean isAdditionMet(Json wanted, Json json, JsonObject schema, String at) {
        if (!(json instanceof JsonObject object)) {
            return true;
        }
        Json declared = schema.member("properties").orElse(JsonObject.empty());
        List<String> others = object.members().keySet().stream()
                .filter(name -> !((JsonObject) declared).members().containsKey(name))
                .toList();
        if (wanted instanceof JsonObject each) {
            others.forEach(name -> object.member(name).ifPresent(child -> check(child, each, at + "/" + name)));
            return true;
        }
        return wanted.equals(Json.of(true)) || others.isEmpty();
    }

    private static boolean isOfType(Json wanted, Json json) {
        if (wanted instanceof JsonArray several) {
            return several.items().stream().anyMatch(each -> isOfType(each, json));
        }
        return switch (text(wanted)) {
            case "object" -> json instanceof JsonObject;
            case "array" -> json instanceof JsonArray;
            case "string" -> json instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.STRING;
            case "boolean" -> json instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.BOOLEAN;
            case "null" -> json instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.NULL;
            case "number" -> json instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.NUMBER;
            case "integer" ->
                json instanceof JsonScalar scalar
                        && scalar.kind() == JsonScalar.Kind.NUMBER
                        && scalar.text().matches("-?[0-9]+");
            default -> false;
        };
    }

    private static String text(Json json) {
        return ((JsonScalar) json).text();
    }

    private static long number(Json json) {
        return Long.parseLong(text(json));
    }
}
