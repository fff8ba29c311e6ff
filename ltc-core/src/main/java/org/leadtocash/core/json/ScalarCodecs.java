package org.leadtocash.core.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The codecs of values that stand as one string, number or literal. */
final class ScalarCodecs {
    private static final long EXACT = (1L << 53) - 1;
    private static final int DIGITS = 60;

    private ScalarCodecs() {}

    private static Optional<String> scalar(JsonInput input, JsonScalar.Kind kind, String expected) {
        if (input.json() instanceof JsonScalar scalar && scalar.kind() == kind) {
            return Optional.of(scalar.text());
        }
        return input.wrongType(expected);
    }

    private static JsonObject type(String type) {
        return JsonObject.of("type", Json.of(type));
    }

    record TextCodec<T>(String name, String expected, Function<String, T> parse, Function<T, String> text)
            implements JsonCodec<T> {
        @Override
        public Json write(T value) {
            return Json.of(text.apply(value));
        }

        @Override
        public Optional<T> read(JsonInput input) {
            Optional<String> given = scalar(input, JsonScalar.Kind.STRING, expected.isEmpty() ? "a string" : expected);
            try {
                return given.map(parse);
            } catch (IllegalArgumentException e) {
                return input.invalid(expected.isEmpty() ? String.valueOf(e.getMessage()) : expected);
            }
        }

        @Override
        public JsonObject schema() {
            boolean format = name.equals("date") || name.equals("date-time");
            return format
                    ? type("string").with("format", Json.of(name))
                    : expected.isEmpty()
                            ? type("string")
                            : type("string").with("title", Json.of(name)).with("description", Json.of(expected));
        }
    }

    record NamedCodec<T>(String name, List<String> names, Function<String, T> parse, Function<T, String> text)
            implements JsonCodec<T> {
        @Override
        public Json write(T value) {
            return Json.of(text.apply(value));
        }

        @Override
        public Optional<T> read(JsonInput input) {
            String expected = "one of " + String.join(", ", names);
            Optional<String> given = scalar(input, JsonScalar.Kind.STRING, expected);
            if (given.isPresent() && !names.contains(given.get())) {
                return input.invalid(expected, Nearest.to(given.get(), names));
            }
            return given.map(parse);
        }

        @Override
        public JsonObject schema() {
            return JsonObject.of("title", Json.of(name))
                    .with("enum", JsonArray.of(names.stream().map(Json::of).toList()));
        }
    }

    record BooleanCodec() implements JsonCodec<Boolean> {
        @Override
        public Json write(Boolean value) {
            return Json.of(value);
        }

        @Override
        public Optional<Boolean> read(JsonInput input) {
            return scalar(input, JsonScalar.Kind.BOOLEAN, "true or false").map("true"::equals);
        }

        @Override
        public JsonObject schema() {
            return type("boolean");
        }
    }

    record LongCodec() implements JsonCodec<Long> {
        @Override
        public Json write(Long value) {
            if (value > EXACT || value < -EXACT) {
                throw new IllegalArgumentException(value + ": expected at most 2^53-1 either side of zero");
            }
            return Json.of(value);
        }

        @Override
        public Optional<Long> read(JsonInput input) {
            Optional<String> given = scalar(input, JsonScalar.Kind.NUMBER, "a whole number");
            if (given.isEmpty()) {
                return Optional.empty();
            }
            if (!given.get().matches("-?(0|[1-9][0-9]{0,15})") || Math.abs(Long.parseLong(given.get())) > EXACT) {
                return input.invalid("a whole number of at most 2^53-1 either side of zero");
            }
            return given.map(Long::valueOf);
        }

        @Override
        public JsonObject schema() {
            return type("integer").with("minimum", Json.of(-EXACT)).with("maximum", Json.of(EXACT));
        }
    }

    record DecimalCodec() implements JsonCodec<BigDecimal> {
        private static final String EXPECTED = "a decimal number such as \"12.50\", of at most 60 digits either side";

        @Override
        public Json write(BigDecimal value) {
            return Json.of(value.toPlainString());
        }

        @Override
        public Optional<BigDecimal> read(JsonInput input) {
            if (!(input.json() instanceof JsonScalar scalar)
                    || (scalar.kind() != JsonScalar.Kind.STRING && scalar.kind() != JsonScalar.Kind.NUMBER)) {
                return input.wrongType(EXPECTED);
            }
            if (!scalar.text().matches("-?[0-9]{1,60}(\\.[0-9]{1,60})?([eE][+-]?[0-9]{1,3})?")) {
                return input.invalid(EXPECTED);
            }
            BigDecimal value = new BigDecimal(scalar.text());
            boolean within = value.scale() <= DIGITS && value.precision() - value.scale() <= DIGITS;
            return !within ? input.invalid(EXPECTED) : Optional.of(value.scale() < 0 ? value.setScale(0) : value);
        }

        @Override
        public JsonObject schema() {
            return type("string").with("pattern", Json.of("^-?[0-9]{1,60}(\\.[0-9]{1,60})?$"));
        }
    }

    record AnyCodec() implements JsonCodec<Json> {
        @Override
        public Json write(Json value) {
            return value;
        }

        @Override
        public Optional<Json> read(JsonInput input) {
            return Optional.of(input.json());
        }

        @Override
        public JsonObject schema() {
            return JsonObject.empty();
        }
    }
}
