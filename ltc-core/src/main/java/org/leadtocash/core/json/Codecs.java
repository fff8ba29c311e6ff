package org.leadtocash.core.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/** The codecs of the plain values, and the ways to make others from them. */
public final class Codecs {
    private Codecs() {}

    /** A string. */
    public static final JsonCodec<String> STRING = text("string", "", Function.identity(), Function.identity());

    /** True or false. */
    public static final JsonCodec<Boolean> BOOLEAN = new ScalarCodecs.BooleanCodec();

    /** A whole number between -(2^53-1) and 2^53-1, which every JSON reader keeps exactly. */
    public static final JsonCodec<Long> LONG = new ScalarCodecs.LongCodec();

    /**
     * A decimal, written as a string without an exponent; read from a string or a number, exactly as it stands, up to 60
     * digits before and after the point.
     */
    public static final JsonCodec<BigDecimal> DECIMAL = new ScalarCodecs.DecimalCodec();

    /** A day, as ISO 8601 writes it. */
    public static final JsonCodec<LocalDate> DATE =
            text("date", "a day such as 2023-02-21", Codecs::day, LocalDate::toString);

    /** A point in time, as ISO 8601 writes it, in UTC. */
    public static final JsonCodec<Instant> INSTANT =
            text("date-time", "a point in time such as 2023-02-21T09:00:00Z", Codecs::instant, Instant::toString);

    /** A currency by its ISO 4217 code. */
    public static final JsonCodec<CurrencyUnit> CURRENCY =
            text("currency", "a currency code of ISO 4217 such as EUR", CurrencyUnit::of, CurrencyUnit::getCode);

    /** An amount with its currency, at any scale. */
    public static final JsonCodec<BigMoney> BIG_MONEY = bigMoney();

    /** An amount with its currency, at the currency's own scale. */
    public static final JsonCodec<Money> MONEY = new MappedCodec<>(BIG_MONEY, Money::of, Money::toBigMoney);

    /** A unit of measure. */
    public static final JsonCodec<Unit> UNIT = text("unit", "a unit code such as C62", Unit::of, Unit::code);

    /** An amount with its unit. */
    public static final JsonCodec<Quantity> QUANTITY = quantity();

    /** A document's type. */
    public static final JsonCodec<DocType> DOC_TYPE = text("doc-type", "", DocType::of, DocType::code);

    /** The thread of a deal. */
    public static final JsonCodec<MainLineId> MAIN_LINE_ID =
            text("main-line-id", "", MainLineId::of, MainLineId::value);

    /** A document's type and number. */
    public static final JsonCodec<DocRef> DOC_REF =
            text("doc-ref", "a document such as ORDER:4711", DocRef::parse, DocRef::toString);

    /** A document's line. */
    public static final JsonCodec<LineRef> LINE_REF =
            text("line-ref", "a line such as ORDER:4711#10", LineRef::parse, LineRef::toString);

    /** A document's version. */
    public static final JsonCodec<DocVersion> DOC_VERSION =
            text("doc-version", "a version such as ORDER:4711~3~sha256:…", DocVersion::parse, DocVersion::toString);

    /** A hash. */
    public static final JsonCodec<ContentHash> CONTENT_HASH =
            text("content-hash", "sha256: and 64 hexadecimal digits", ContentHash::parse, ContentHash::toString);

    /**
     * Values that stand as a string.
     *
     * @param name the value's name in the schema; {@code date} and {@code date-time} also become its format
     * @param expected what a reader is told when the text is no value; empty to tell them what {@code parse} says
     * @param parse throws IllegalArgumentException where the text is no value
     * @param text the inverse of {@code parse}
     */
    public static <T> JsonCodec<T> text(
            String name, String expected, Function<String, T> parse, Function<T, String> text) {
        return new ScalarCodecs.TextCodec<>(name, expected, parse, text);
    }

    /** The constants of an enum by their names. */
    public static <E extends Enum<E>> JsonCodec<E> enumOf(Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return new ScalarCodecs.NamedCodec<>(
                type.getSimpleName().toLowerCase(Locale.ROOT), names, name -> Enum.valueOf(type, name), Enum::name);
    }

    /** A list in the order it has. */
    public static <T> JsonCodec<List<T>> list(JsonCodec<T> item) {
        return new ListCodec<>(item);
    }

    /** A map with names as keys. Keys are sorted in the canonical text, so the map's order is not kept. */
    public static <T> JsonCodec<Map<String, T>> map(JsonCodec<T> value) {
        return new MapCodec<>(value);
    }

    /** Any JSON at all, kept as it is. */
    public static final JsonCodec<Json> ANY = new ScalarCodecs.AnyCodec();

    /** A value that is written as another: {@code to} throws IllegalArgumentException where it cannot be made. */
    public static <A, B> JsonCodec<B> mapped(JsonCodec<A> codec, Function<A, B> to, Function<B, A> from) {
        return new MappedCodec<>(codec, to, from);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static JsonCodec<BigMoney> bigMoney() {
        ObjectCodec<BigMoney> fields = ObjectCodec.of("money");
        var amount = fields.required("amount", DECIMAL, BigMoney::getAmount);
        var currency = fields.required("currency", CURRENCY, BigMoney::getCurrencyUnit);
        return fields.build(in -> BigMoney.of(in.get(currency), in.get(amount)));
    }

    private static JsonCodec<Quantity> quantity() {
        ObjectCodec<Quantity> fields = ObjectCodec.of("quantity");
        var amount = fields.required("amount", DECIMAL, Quantity::amount);
        var unit = fields.required("unit", UNIT, Quantity::unit);
        return fields.build(in -> Quantity.of(in.get(amount), in.get(unit)));
    }

    private record ListCodec<T>(JsonCodec<T> item) implements JsonCodec<List<T>> {
        @Override
        public Json write(List<T> value) {
            return JsonArray.of(value.stream().map(item::write).toList());
        }

        @Override
        public Optional<List<T>> read(JsonInput input) {
            if (!(input.json() instanceof JsonArray array)) {
                return input.wrongType("an array");
            }
            List<T> values = new ArrayList<>(array.items().size());
            boolean whole = true;
            for (int i = 0; i < array.items().size(); i++) {
                Optional<T> value =
                        item.read(input.at(Integer.toString(i), array.items().get(i)));
                value.ifPresent(values::add);
                whole &= value.isPresent();
            }
            return whole ? Optional.of(List.copyOf(values)) : Optional.empty();
        }

        @Override
        public JsonObject schema() {
            return JsonObject.of("type", Json.of("array")).with("items", item.schema());
        }
    }

    private record MapCodec<T>(JsonCodec<T> value) implements JsonCodec<Map<String, T>> {
        @Override
        public Json write(Map<String, T> map) {
            LinkedHashMap<String, Json> members = new LinkedHashMap<>();
            map.forEach((name, given) -> members.put(name, value.write(given)));
            return JsonObject.from(members);
        }

        @Override
        public Optional<Map<String, T>> read(JsonInput input) {
            if (!(input.json() instanceof JsonObject object)) {
                return input.wrongType("an object");
            }
            Map<String, T> values = new LinkedHashMap<>();
            object.members()
                    .forEach(
                            (name, json) -> value.read(input.at(name, json)).ifPresent(read -> values.put(name, read)));
            return values.size() == object.members().size()
                    ? Optional.of(Collections.unmodifiableMap(values))
                    : Optional.empty();
        }

        @Override
        public JsonObject schema() {
            return JsonObject.of("type", Json.of("object")).with("additionalProperties", value.schema());
        }
    }

    private record MappedCodec<A, B>(JsonCodec<A> codec, Function<A, B> to, Function<B, A> from)
            implements JsonCodec<B> {
        @Override
        public Json write(B value) {
            return codec.write(from.apply(value));
        }

        @Override
        public Optional<B> read(JsonInput input) {
            Optional<A> read = codec.read(input);
            try {
                return read.map(to);
            } catch (IllegalArgumentException | ArithmeticException e) {
                return input.invalid(String.valueOf(e.getMessage()));
            }
        }

        @Override
        public JsonObject schema() {
            return codec.schema();
        }
    }
}
