package org.leadtocash.core.json;

import java.util.Arrays;
import java.util.Optional;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.core.finding.Sensitivity;

/** A parameter: name, type, the value in the form its type asks for, and the sensitivity unless it is open. */
final class ParamCodec implements JsonCodec<Param> {
    private final JsonCodec<Raw> shape;

    ParamCodec() {
        ObjectCodec<Raw> fields = ObjectCodec.of("param");
        var name = fields.required("name", Codecs.STRING, Raw::name);
        var type = fields.required("type", Codecs.enumOf(ParamType.class), Raw::type);
        var value = fields.<Json>optional("value", Codecs.ANY, Raw::value);
        var sensitivity =
                fields.defaulted("sensitivity", Codecs.enumOf(Sensitivity.class), Sensitivity.OPEN, Raw::sensitivity);
        shape = fields.build(in -> new Raw(in.get(name), in.get(type), in.get(value), in.get(sensitivity)));
    }

    private record Raw(String name, ParamType type, Optional<Json> value, Sensitivity sensitivity) {}

    @SuppressWarnings("unchecked") // each type names the codec of its own class
    private static JsonCodec<Object> codec(ParamType type) {
        JsonCodec<?> codec = switch (type) {
            case MONEY -> Codecs.BIG_MONEY;
            case QUANTITY -> Codecs.QUANTITY;
            case DATE -> Codecs.DATE;
            case INSTANT -> Codecs.INSTANT;
            case PERCENT -> Codecs.DECIMAL;
            case COUNT -> Codecs.LONG;
            case COUNTRY, REFERENCE, TEXT -> Codecs.STRING;
        };
        return (JsonCodec<Object>) codec;
    }

    @Override
    public Json write(Param param) {
        Optional<Json> value = param.value().map(given -> codec(param.type()).write(given));
        return shape.write(new Raw(param.name(), param.type(), value, param.sensitivity()));
    }

    @Override
    public Optional<Param> read(JsonInput input) {
        Optional<Raw> read = shape.read(input);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Raw raw = read.get();
        Optional<Object> value = raw.value().flatMap(json -> codec(raw.type()).read(input.at("value", json)));
        if (raw.value().isPresent() && value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Param(raw.name(), raw.type(), value, raw.sensitivity()));
        } catch (IllegalArgumentException e) {
            return input.invalid(String.valueOf(e.getMessage()));
        }
    }

    /** One alternative for each type, so that the schema says which form a value has. */
    @Override
    public JsonObject schema() {
        return JsonObject.of("title", Json.of("param"))
                .with(
                        "oneOf",
                        JsonArray.of(Arrays.stream(ParamType.values())
                                .map(this::schemaOf)
                                .toList()));
    }

    private JsonObject schemaOf(ParamType type) {
        JsonObject general = shape.schema();
        JsonObject properties = (JsonObject) general.member("properties").orElseThrow();
        return general.with(
                "properties",
                properties
                        .with("type", JsonObject.of("const", Json.of(type.name())))
                        .with("value", codec(type).schema()));
    }
}
