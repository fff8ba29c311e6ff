package org.leadtocash.core.exchange;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.form.MoneyCodecs;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.json.UnionCodec;
import org.leadtocash.core.money.Ratio;

/** Rates, questions for them and their answers as JSON. */
public final class ExchangeJson {
    private ExchangeJson() {}

    /** A kind of rate by its code. */
    public static final JsonCodec<RateType> RATE_TYPE = Codecs.text("rate-type", "", RateType::of, RateType::code);

    /** A quoted rate. */
    public static final JsonCodec<RateQuote> RATE_QUOTE = rateQuote();

    /** A table of rates: its name, its day, and every quote. */
    public static final JsonCodec<ExchangeRates> EXCHANGE_RATES = exchangeRates();

    private static final JsonCodec<Integer> DAYS = Codecs.mapped(Codecs.LONG, Math::toIntExact, Integer::longValue);

    /** Which rates a rule converts by; at most a week old unless it says {@code maxAgeDays} or {@code anyAge}. */
    public static final JsonCodec<RatePolicy> RATE_POLICY = ratePolicy();

    /** A question for a rate; at most a week old unless it says {@code maxAgeDays} or {@code anyAge}. */
    public static final JsonCodec<RateQuery> RATE_QUERY = rateQuery();

    /** Why there is no rate. */
    public static final JsonCodec<NoRate> NO_RATE = noRate();

    /** A conversion with the way it went; the rate stands beside for readers, and must be that of the way. */
    public static final JsonCodec<Conversion> CONVERSION = conversion();

    /** One of both, told apart by {@code answer}: {@code converted} or {@code no-rate}. */
    public static final JsonCodec<RateAnswer> RATE_ANSWER = UnionCodec.<RateAnswer>of("rate-answer", "answer")
            .when("converted", Conversion.class, CONVERSION)
            .when("no-rate", NoRate.class, NO_RATE)
            .build();

    /** Rates and answers as documents. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(ExchangeRates.class, "exchange-rates", 1, 0, EXCHANGE_RATES),
                new DocumentFormat<>(RateAnswer.class, "rate-answer", 1, 0, RATE_ANSWER));
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

    private static Optional<Integer> days(OptionalInt age) {
        return age.isPresent() ? Optional.of(age.getAsInt()) : Optional.empty();
    }

    /** Any age must be asked for: a word that is missing never opens a rule. */
    private static OptionalInt age(Optional<Integer> days, boolean any) {
        if (any && days.isPresent()) {
            throw new IllegalArgumentException("anyAge with maxAgeDays " + days.get()
                    + ": expected one of them, or neither for " + RateQuery.DEFAULT_MAX_AGE + " days");
        }
        return any ? OptionalInt.empty() : OptionalInt.of(days.orElse(RateQuery.DEFAULT_MAX_AGE));
    }

    private static JsonCodec<RatePolicy> ratePolicy() {
        ObjectCodec<RatePolicy> fields = ObjectCodec.of("rate-policy");
        var type = fields.required("type", RATE_TYPE, RatePolicy::type);
        var days = fields.<Integer>optional("maxAgeDays", DAYS, policy -> days(policy.maxAgeDays()));
        var any = fields.defaulted(
                "anyAge", Codecs.BOOLEAN, false, policy -> policy.maxAgeDays().isEmpty());
        var inverse = fields.defaulted("inverse", Codecs.BOOLEAN, true, RatePolicy::inverse);
        var via = fields.defaulted("via", Codecs.list(Codecs.CURRENCY), List.of(), RatePolicy::via);
        return fields.build(
                in -> new RatePolicy(in.get(type), age(in.get(days), in.get(any)), in.get(inverse), in.get(via)));
    }

    private static JsonCodec<RateQuery> rateQuery() {
        ObjectCodec<RateQuery> fields = ObjectCodec.of("rate-query");
        var type = fields.required("type", RATE_TYPE, RateQuery::type);
        var date = fields.required("date", Codecs.DATE, RateQuery::date);
        var days = fields.<Integer>optional("maxAgeDays", DAYS, query -> days(query.maxAgeDays()));
        var any = fields.defaulted(
                "anyAge", Codecs.BOOLEAN, false, query -> query.maxAgeDays().isEmpty());
        var inverse = fields.defaulted("inverse", Codecs.BOOLEAN, true, RateQuery::allowsInverse);
        var via = fields.defaulted(
                "via",
                Codecs.list(Codecs.CURRENCY),
                List.of(),
                query -> query.pivots().stream().map(CurrencyUnit::of).toList());
        return fields.build(
                in -> new RatePolicy(in.get(type), age(in.get(days), in.get(any)), in.get(inverse), in.get(via))
                        .on(in.get(date)));
    }

    private static JsonCodec<NoRate> noRate() {
        ObjectCodec<NoRate> fields = ObjectCodec.of("no-rate");
        var from = fields.required("from", Codecs.STRING, NoRate::from);
        var to = fields.required("to", Codecs.STRING, NoRate::to);
        var query = fields.required("query", RATE_QUERY, NoRate::query);
        var reason = fields.required("reason", Codecs.enumOf(NoRate.Reason.class), NoRate::reason);
        var nearest = fields.<RateQuote>optional("nearest", RATE_QUOTE, NoRate::nearest);
        return fields.build(in -> new NoRate(
                in.get(from),
                in.get(to),
                in.get(query),
                in.get(reason),
                in.get(nearest).orElse(null)));
    }

    private static JsonCodec<RateLeg> leg() {
        ObjectCodec<RateLeg> fields = ObjectCodec.of("rate-leg");
        var quote = fields.required("quote", RATE_QUOTE, RateLeg::quote);
        var inverse = fields.defaulted("inverse", Codecs.BOOLEAN, false, RateLeg::isInverse);
        var age = fields.defaulted("ageDays", Codecs.LONG, 0L, RateLeg::ageDays);
        return fields.build(in -> new RateLeg(in.get(quote), in.get(inverse), in.get(age)));
    }

    private static JsonCodec<Conversion> conversion() {
        ObjectCodec<Conversion> fields = ObjectCodec.of("conversion");
        var from = fields.<BigMoney>required("from", Codecs.BIG_MONEY, Conversion::from);
        var to = fields.required("to", Codecs.CURRENCY, Conversion::to);
        var legs = fields.defaulted("legs", Codecs.list(leg()), List.of(), Conversion::legs);
        var rate = fields.required("rate", MoneyCodecs.RATIO, Conversion::rate);
        return fields.build(in -> checked(new Conversion(in.get(from), in.get(to), in.get(legs)), in.get(rate)));
    }

    private static Conversion checked(Conversion conversion, Ratio rate) {
        String at = conversion.from().getCurrencyUnit().getCode();
        for (RateLeg leg : conversion.legs()) {
            if (!leg.from().equals(at)) {
                throw new IllegalArgumentException("a leg from " + leg.from() + ": expected one from " + at);
            }
            at = leg.to();
        }
        if (!at.equals(conversion.to().getCode())) {
            throw new IllegalArgumentException("legs to " + at + ": expected them to lead to " + conversion.to());
        }
        if (!conversion.rate().equals(rate)) {
            throw new IllegalArgumentException(
                    "rate " + rate + ": expected " + conversion.rate() + ", that of the legs");
        }
        return conversion;
    }
}
