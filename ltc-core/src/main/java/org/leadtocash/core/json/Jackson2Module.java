package org.leadtocash.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.quantity.Quantity;

/**
 * Makes a host's Jackson 2 mapper speak our formats: documents by their class, and {@code Money}, {@code BigMoney} and
 * {@code Quantity} wherever they stand. Documents are read as requests, strictly.
 */
public final class Jackson2Module extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private Jackson2Module() {
        super("leadtocash");
    }

    /** A module for these formats. */
    public static Jackson2Module of(LtcJson formats) {
        Jackson2Module module = new Jackson2Module();
        module.plain(Money.class, Codecs.MONEY);
        module.plain(BigMoney.class, Codecs.BIG_MONEY);
        module.plain(Quantity.class, Codecs.QUANTITY);
        formats.formats().forEach(module::document);
        return module;
    }

    private <T> void plain(Class<T> type, JsonCodec<T> codec) {
        addSerializer(type, new Writing<>(codec::write));
        addDeserializer(type, new Reading<>(type, json -> codec.read(type.getSimpleName(), json)));
    }

    private <T> void document(DocumentFormat<T> format) {
        addSerializer(format.type(), new Writing<>(format::write));
        addDeserializer(format.type(), new Reading<>(format.type(), json -> format.read(format.name(), json)));
    }

    private interface ToJson<T> {
        Json of(T value);
    }

    private interface FromJson<T> {
        T of(Json json);
    }

    private static final class Writing<T> extends JsonSerializer<T> {
        private final ToJson<T> writer;

        Writing(ToJson<T> writer) {
            this.writer = writer;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider context) throws IOException {
            write(writer.of(value), out);
        }

        private static void write(Json json, JsonGenerator out) throws IOException {
            if (json instanceof JsonObject object) {
                out.writeStartObject();
                for (Map.Entry<String, Json> member : object.members().entrySet()) {
                    out.writeFieldName(member.getKey());
                    write(member.getValue(), out);
                }
                out.writeEndObject();
            } else if (json instanceof JsonArray array) {
                out.writeStartArray();
                for (Json item : array.items()) {
                    write(item, out);
                }
                out.writeEndArray();
            } else {
                scalar((JsonScalar) json, out);
            }
        }

        private static void scalar(JsonScalar scalar, JsonGenerator out) throws IOException {
            switch (scalar.kind()) {
                case STRING -> out.writeString(scalar.text());
                case NUMBER -> out.writeNumber(scalar.text());
                case BOOLEAN -> out.writeBoolean(scalar.text().equals("true"));
                case NULL -> out.writeNull();
            }
        }
    }

    private static final class Reading<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final FromJson<T> reader;

        Reading(Class<T> type, FromJson<T> reader) {
            this.type = type;
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return reader.of(read(in));
            } catch (LoadException e) {
                throw MismatchedInputException.from(in, type, String.valueOf(e.getMessage()));
            }
        }

        private static Json read(JsonParser in) throws IOException {
            return switch (in.currentToken()) {
                case START_OBJECT -> object(in);
                case START_ARRAY -> array(in);
                case VALUE_STRING -> Json.of(in.getText());
                case VALUE_TRUE -> Json.of(true);
                case VALUE_FALSE -> Json.of(false);
                case VALUE_NULL -> Json.NULL;
                default -> new JsonScalar(JsonScalar.Kind.NUMBER, in.getText(), 0, 0);
            };
        }

        private static Json object(JsonParser in) throws IOException {
            LinkedHashMap<String, Json> members = new LinkedHashMap<>();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                members.put(name, read(in));
            }
            return JsonObject.from(members);
        }

        private static Json array(JsonParser in) throws IOException {
            List<Json> items = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(in));
            }
            return JsonArray.of(items);
        }
    }
}
