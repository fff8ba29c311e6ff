package org.leadtocash.core.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * Declares alternatives that a member tells apart, as a sealed interface has them.
 *
 * <pre>{@code
 * JsonCodec<Limit> codec = UnionCodec.<Limit>of("limit", "kind")
 *         .when("amount", AmountLimit.class, AMOUNT)
 *         .when("unlimited", Unlimited.class, UNLIMITED)
 *         .build();
 * }</pre>
 *
 * @param <T> what the alternatives are
 */
public final class UnionCodec<T> {
    private final String title;
    private final String tag;
    private final List<Alternative<T, ?>> alternatives = new ArrayList<>();

    private UnionCodec(String title, String tag) {
        this.title = title;
        this.tag = tag;
    }

    /**
     * Starts a declaration.
     *
     * @param title the value's name in the schema, in kebab case
     * @param tag the member that tells the alternatives apart; none of them may declare it
     */
    public static <T> UnionCodec<T> of(String title, String tag) {
        return new UnionCodec<>(title, tag);
    }

    /**
     * One alternative.
     *
     * @param name what the tag says
     * @param type the class of its values
     * @param codec writes an object
     */
    @CanIgnoreReturnValue
    public <A extends T> UnionCodec<T> when(String name, Class<A> type, JsonCodec<A> codec) {
        alternatives.add(new Alternative<>(name, type, codec));
        return this;
    }

    /** The finished codec. */
    public JsonCodec<T> build() {
        return new Union<>(title, tag, List.copyOf(alternatives));
    }

    private record Alternative<T, A extends T>(String name, Class<A> type, JsonCodec<A> codec) {
        Optional<Json> write(T value) {
            return type.isInstance(value) ? Optional.of(codec.write(type.cast(value))) : Optional.empty();
        }

        Optional<T> read(JsonInput input) {
            return codec.read(input).map(type::cast);
        }
    }

    private record Union<T>(String title, String tag, List<Alternative<T, ?>> alternatives) implements JsonCodec<T> {
        @Override
        public Json write(T value) {
            for (Alternative<T, ?> alternative : alternatives) {
                Optional<Json> written = alternative.write(value);
                if (written.isPresent()) {
                    LinkedHashMap<String, Json> members = new LinkedHashMap<>();
                    members.put(tag, Json.of(alternative.name()));
                    members.putAll(((JsonObject) written.get()).members());
                    return JsonObject.from(members);
                }
            }
            throw new IllegalArgumentException(
                    title + ": no alternative declared for " + value.getClass().getName());
        }

        @Override
        public Optional<T> read(JsonInput input) {
            if (!(input.json() instanceof JsonObject object)) {
                return input.wrongType("an object");
            }
            List<String> names = alternatives.stream().map(Alternative::name).toList();
            String expected = "one of " + String.join(", ", names);
            Optional<Json> given = object.member(tag);
            if (given.isEmpty()) {
                input.missing(tag);
                return Optional.empty();
            }
            JsonInput tagged = input.at(tag, given.get());
            if (!(given.get() instanceof JsonScalar scalar) || scalar.kind() != JsonScalar.Kind.STRING) {
                return tagged.wrongType(expected);
            }
            for (Alternative<T, ?> alternative : alternatives) {
                if (alternative.name().equals(scalar.text())) {
                    return alternative.read(input.with(object.without(tag)));
                }
            }
            return tagged.invalid(expected, Nearest.to(scalar.text(), names));
        }

        @Override
        public JsonObject schema() {
            List<JsonObject> choices = new ArrayList<>();
            for (Alternative<T, ?> alternative : alternatives) {
                JsonObject schema = alternative.codec().schema();
                Map<String, Json> properties = new LinkedHashMap<>();
                properties.put(tag, JsonObject.of("const", Json.of(alternative.name())));
                schema.member("properties").ifPresent(own -> properties.putAll(((JsonObject) own).members()));
                List<Json> required = new ArrayList<>(List.of(Json.of(tag)));
                schema.member("required").ifPresent(own -> required.addAll(((JsonArray) own).items()));
                choices.add(schema.with("properties", JsonObject.from(properties))
                        .with("required", JsonArray.of(required)));
            }
            return JsonObject.of("title", Json.of(title)).with("oneOf", JsonArray.of(choices));
        }
    }
}
