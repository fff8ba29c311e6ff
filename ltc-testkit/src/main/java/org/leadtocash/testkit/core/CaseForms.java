package org.leadtocash.testkit.core;

import java.util.Optional;
import org.leadtocash.core.exchange.ExchangeJson;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.fact.FactJson;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonInput;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.ObjectCodec;

/** JSON forms that only cases need: of what a host reads from files of another form, or says in a schema of its own. */
final class CaseForms {
    /** The text of a currency code, registered or not. */
    static final JsonCodec<ExchangeRates> EXCHANGE_RATES = exchangeRates();

    static final JsonCodec<Facts> FACTS = new FactsWithSchema();

    private CaseForms() {}

    /** The euro's fixed rates are not listed one by one: a member says that they are there. */
    private static JsonCodec<ExchangeRates> exchangeRates() {
        ObjectCodec<ExchangeRates> fields = ObjectCodec.of("exchange-rates");
        var id = fields.required("id", Codecs.STRING, ExchangeRates::id);
        var asOf = fields.required("asOf", Codecs.DATE, ExchangeRates::asOf);
        var legacy = fields.defaulted("euroLegacy", Codecs.BOOLEAN, false, CaseForms::hasEuroLegacy);
        var quotes = fields.required(
                "quotes",
                Codecs.list(ExchangeJson.RATE_QUOTE),
                rates -> rates.quotes().stream()
                        .filter(quote -> !quote.type().equals(RateType.EURO_FIXED))
                        .toList());
        return fields.build(in -> {
            ExchangeRates.Builder rates =
                    ExchangeRates.builder(in.get(id), in.get(asOf)).addAll(in.get(quotes));
            return (in.get(legacy) ? rates.withEuroLegacy() : rates).build();
        });
    }

    private static boolean hasEuroLegacy(ExchangeRates rates) {
        return rates.quotes().stream().anyMatch(quote -> quote.type().equals(RateType.EURO_FIXED));
    }

    /** Facts mean nothing without their schema, so both stand in the case. */
    private static final class FactsWithSchema implements JsonCodec<Facts> {
        private static final String SCHEMA = "factSchema";
        private static final String FACTS = "facts";

        @Override
        public Json write(Facts facts) {
            return JsonObject.of(SCHEMA, FactJson.SCHEMA.write(facts.schema()))
                    .with(FACTS, FactJson.facts(facts.schema()).write(facts));
        }

        @Override
        public Optional<Facts> read(JsonInput input) {
            if (!(input.json() instanceof JsonObject object)) {
                return input.wrongType("facts with their schema");
            }
            Json schema = object.member(SCHEMA).orElse(Json.NULL);
            Json facts = object.member(FACTS).orElse(Json.NULL);
            Optional<FactSchema> read = FactJson.SCHEMA.read(input.at(SCHEMA, schema));
            return read.flatMap(found -> FactJson.facts(found).read(input.at(FACTS, facts)));
        }

        @Override
        public JsonObject schema() {
            return JsonObject.of("type", Json.of("object"));
        }
    }
}
