package org.leadtocash.core.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Declares a JSON object field by field; the declaration writes, reads, checks and gives the schema.
 *
 * <pre>{@code
 * ObjectCodec<LineRef> fields = ObjectCodec.of("line-ref");
 * var document = fields.required("document", DOC_REF, LineRef::document);
 * var line = fields.required("line", Codecs.STRING, LineRef::line);
 * JsonCodec<LineRef> codec = fields.build(in -> new LineRef(in.get(document), in.get(line)));
 * }</pre>
 *
 * <p>Members that nobody declared are problems, with a guess where the name is close. An {@code IllegalArgumentException}
 * of the constructor becomes a problem at the object.
 *
 * @param <T> the type of value
 */
public final class ObjectCodec<T> {
    private final String title;
    private final List<Field<T, ?>> fields = new ArrayList<>();

    private ObjectCodec(String title) {
        this.title = title;
    }

    /**
     * Starts a declaration.
     *
     * @param title the value's name in the schema, in kebab case
     */
    public static <T> ObjectCodec<T> of(String title) {
        return new ObjectCodec<>(title);
    }

    /** A member that is always there. */
    public <F> Field<T, F> required(String name, JsonCodec<F> codec, Function<? super T, ? extends F> getter) {
        return add(new Field<>(name, codec, value -> Optional.of(getter.apply(value)), Optional.empty(), true));
    }

    /** A member that is left out when the value has none. */
    public <F> Field<T, Optional<F>> optional(
            String name, JsonCodec<F> codec, Function<? super T, Optional<F>> getter) {
        JsonCodec<Optional<F>> wrapped = new OptionalCodec<>(codec);
        return add(new Field<>(
                name,
                wrapped,
                value -> {
                    Optional<F> given = getter.apply(value);
                    return given.isPresent() ? Optional.of(given) : Optional.empty();
                },
                Optional.of(Optional.empty()),
                false));
    }

    /** A member that is left out when it equals the usual value. */
    public <F> Field<T, F> defaulted(
            String name, JsonCodec<F> codec, F usual, Function<? super T, ? extends F> getter) {
        return add(new Field<>(
                name,
                codec,
                value -> {
                    F given = getter.apply(value);
                    return given.equals(usual) ? Optional.empty() : Optional.of(given);
                },
                Optional.of(usual),
                false));
    }

    private <F> Field<T, F> add(Field<T, F> field) {
        if (fields.stream().anyMatch(other -> other.name.equals(field.name))) {
            throw new IllegalArgumentException(title + ": member " + field.name + " declared twice");
        }
        fields.add(field);
        return field;
    }

    /** The finished codec. */
    public JsonCodec<T> build(Function<Values, T> constructor) {
        return new Declared<>(title, List.copyOf(fields), constructor);
    }

    /**
     * A declared member; the key to its value while an object is read.
     *
     * @param <T> the type of the whole
     * @param <F> the type of the member
     */
    public static final class Field<T, F> {
        private final String name;
        private final JsonCodec<F> codec;
        private final Function<T, Optional<F>> getter;
        private final Optional<F> usual;
        private final boolean required;

        private Field(
                String name, JsonCodec<F> codec, Function<T, Optional<F>> getter, Optional<F> usual, boolean required) {
            this.name = name;
            this.codec = codec;
            this.getter = getter;
            this.usual = usual;
            this.required = required;
        }

        private Optional<Json> write(T value) {
            return getter.apply(value).map(codec::write);
        }

        /** Reads the member, or takes the usual value; empty after a problem. */
        private Optional<F> read(JsonInput input, JsonObject object) {
            Optional<Json> given = object.member(name);
            if (given.isEmpty()) {
                if (usual.isEmpty()) {
                    input.missing(name);
                }
                return usual;
            }
            return codec.read(input.at(name, given.get()));
        }
    }

    /** The members of an object that was read without a problem. */
    public static final class Values {
        private final Map<Field<?, ?>, Object> values = new LinkedHashMap<>();

        private Values() {}

        /** The value of that member. */
        @SuppressWarnings("unchecked") // put in by the same field below
        public <F> F get(Field<?, F> field) {
            Object value = values.get(field);
            if (value == null) {
                throw new IllegalArgumentException("member " + field.name + " is not of this object");
            }
            return (F) value;
        }
    }

    private record Declared<T>(String title, List<Field<T, ?>> fields, Function<Values, T> constructor)
            implements JsonCodec<T> {

        @Override
        public Json write(T value) {
            LinkedHashMap<String, Json> members = new LinkedHashMap<>();
            for (Field<T, ?> field : fields) {
                field.write(value).ifPresent(json -> members.put(field.name, json));
            }
            return new JsonObject(members, 0, 0);
        }

        @Override
        public Optional<T> read(JsonInput input) {
            if (!(input.json() instanceof JsonObject object)) {
                return input.wrongType("an object");
            }
            int before = input.problemCount();
            checkNames(input, object);
            Values values = new Values();
            for (Field<T, ?> field : fields) {
                field.read(input, object).ifPresent(value -> values.values.put(field, value));
            }
            if (input.problemCount() > before) {
                return Optional.empty();
            }
            try {
                return Optional.of(constructor.apply(values));
            } catch (IllegalArgumentException e) {
                return input.invalid(String.valueOf(e.getMessage()));
            }
        }

        private void checkNames(JsonInput input, JsonObject object) {
            if (!input.strict()) {
                return;
            }
            List<String> known = fields.stream().map(field -> field.name).toList();
            object.members().forEach((name, value) -> {
                if (!known.contains(name)) {
                    input.unknown(name, value, known, Nearest.to(name, known));
                }
            });
        }

        @Override
        public JsonObject schema() {
            LinkedHashMap<String, Json> properties = new LinkedHashMap<>();
            fields.forEach(field -> properties.put(field.name, field.codec.schema()));
            List<Json> required = fields.stream()
                    .filter(field -> field.required)
                    .map(field -> Json.of(field.name))
                    .toList();
            JsonObject schema = JsonObject.of("title", Json.of(title))
                    .with("type", Json.of("object"))
                    .with("properties", JsonObject.from(properties))
                    .with("additionalProperties", Json.of(false));
            return required.isEmpty() ? schema : schema.with("required", JsonArray.of(required));
        }
    }

    private record OptionalCodec<F>(JsonCodec<F> codec) implements JsonCodec<Optional<F>> {
        @Override
        public Json write(Optional<F> value) {
            return codec.write(value.orElseThrow());
        }

        @Override
        public Optional<Optional<F>> read(JsonInput input) {
            return codec.read(input).map(Optional::of);
        }

        @Override
        public JsonObject schema() {
            return codec.schema();
        }
    }
}
