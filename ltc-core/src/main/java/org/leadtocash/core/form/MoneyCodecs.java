package org.leadtocash.core.form;

import java.util.List;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.money.RoundingPolicy;

/** The codecs of rounding and of exchange rates. */
public final class MoneyCodecs {
    private MoneyCodecs() {}

    /** A rounding policy, such as {@code 0.05 HALF_UP}. */
    public static final JsonCodec<RoundingPolicy> ROUNDING_POLICY =
            Codecs.text("rounding-policy", "", RoundingPolicy::parse, RoundingPolicy::toString);

    /** A kind of rate by its code. */
    public static final JsonCodec<RateType> RATE_TYPE = Codecs.text("rate-type", "", RateType::of, RateType::code);

    /** A quoted rate. */
    public static final JsonCodec<RateQuote> RATE_QUOTE = rateQuote();

    /** A table of rates: its name, its day, and every quote. */
    public static final JsonCodec<ExchangeRates> EXCHANGE_RATES = exchangeRates();

    /** Rates as a document. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(new DocumentFormat<>(ExchangeRates.class, "exchange-rates", 1, 0, EXCHANGE_RATES));
    }

    private static JsonCodec<RateQuote> rateQuote() {
        ObjectCodec<RateQuote> fields = ObjectCodec.of("rate-quote");
        var type = fields.required("type", RATE_TYPE, RateQuote::type);
        var base = fields.required("base", Codecs.STRING, RateQuote::base);
        var term = fields.required("term", Codecs.STRING, RateQuote::term);
        var rate = fields.required("rate", Codecs.DECIMAL, RateQuote::rate);
        var baseUnits = fields.defaulted("baseUnits", Codecs.LONG, 1L, RateQuote::baseUnits);
        var termUnits = fields.defaulted("termUnits", Codecs.LONG, 1L, RateQuote::termUnits);
        var validFrom = fields.required("validFrom", Codecs.DATE, RateQuote::validFrom);
        var source = fields.defaulted("source", Codecs.STRING, "", RateQuote::source);
        var id = fields.defaulted("id", Codecs.STRING, "", RateQuote::id);
        return fields.build(
                in -> RateQuote.of(in.get(type), in.get(base), in.get(term), in.get(rate), in.get(validFrom))
                        .per(in.get(baseUnits), in.get(termUnits))
                        .from(in.get(source), in.get(id)));
    }

    private static JsonCodec<ExchangeRates> exchangeRates() {
        ObjectCodec<ExchangeRates> fields = ObjectCodec.of("exchange-rates");
        var id = fields.required("id", Codecs.STRING, ExchangeRates::id);
        var asOf = fields.required("asOf", Codecs.DATE, ExchangeRates::asOf);
        var quotes = fields.required("quotes", Codecs.list(RATE_QUOTE), ExchangeRates::quotes);
        return fields.build(in -> ExchangeRates.builder(in.get(id), in.get(asOf))
                .addAll(in.get(quotes))
                .build());
    }
}
