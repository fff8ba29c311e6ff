package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.fact.FactJson;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.tax.TaxFacts;
import org.leadtocash.core.tax.TaxJson;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.pricing.book.BookJson;

/** How requests stand in JSON. */
final class RequestJson {
    private RequestJson() {}

    private static final JsonCodec<ManualCondition> CONDITION = condition();
    private static final JsonCodec<TaxTerms> TAX = tax();
    private static final JsonCodec<RequestLine> LINE = line();
    static final JsonCodec<PriceRequest> REQUEST = request();

    private static JsonCodec<ManualCondition> condition() {
        ObjectCodec<ManualCondition> fields = ObjectCodec.of("manual-condition");
        var type = fields.required("conditionType", BookJson.CONDITION_TYPE, ManualCondition::type);
        var rate = fields.required("rate", BookJson.RATE, ManualCondition::rate);
        return fields.build(in -> new ManualCondition(in.get(type), in.get(rate)));
    }

    private static JsonCodec<TaxTerms> tax() {
        ObjectCodec<TaxTerms> fields = ObjectCodec.of("tax-terms");
        var seller = fields.required("seller", TaxJson.PARTY, TaxTerms::seller);
        var buyer = fields.required("buyer", TaxJson.PARTY, TaxTerms::buyer);
        var from = fields.<String>optional("shipFrom", Codecs.STRING, TaxTerms::shipFrom);
        var to = fields.<String>optional("shipTo", Codecs.STRING, TaxTerms::shipTo);
        var point = fields.required("taxPoint", Codecs.DATE, TaxTerms::taxPoint);
        var proof = fields.defaulted(
                "transportProof",
                Codecs.enumOf(TaxQuestion.Proof.class),
                TaxQuestion.Proof.EXPECTED,
                TaxTerms::transportProof);
        var facts = fields.defaulted(
                "facts", FactJson.facts(TaxFacts.schema()), Facts.none(TaxFacts.schema()), TaxTerms::facts);
        return fields.build(in -> new TaxTerms(
                in.get(seller), in.get(buyer), in.get(from), in.get(to), in.get(point), in.get(proof), in.get(facts)));
    }

    private static JsonCodec<RequestLine> line() {
        ObjectCodec<RequestLine> fields = ObjectCodec.of("request-line");
        var line = fields.required("line", Codecs.STRING, RequestLine::line);
        var material = fields.required("material", Codecs.STRING, RequestLine::material);
        var quantity = fields.required("quantity", Codecs.QUANTITY, RequestLine::quantity);
        var attributes = fields.defaulted("attributes", BookJson.KEY, new TreeMap<>(), RequestLine::attributes);
        var dates = fields.defaulted("dates", Codecs.map(Codecs.DATE), Map.<String, LocalDate>of(), RequestLine::dates);
        var conditions = fields.defaulted("conditions", Codecs.list(CONDITION), List.of(), RequestLine::conditions);
        var supply = fields.defaulted(
                "supply", Codecs.enumOf(TaxQuestion.Supply.class), TaxQuestion.Supply.GOODS, RequestLine::supply);
        var taxClass = fields.defaulted("taxClass", Codecs.STRING, "STANDARD", RequestLine::taxClass);
        return fields.build(in -> new RequestLine(
                in.get(line),
                in.get(material),
                in.get(quantity),
                in.get(attributes),
                in.get(dates),
                in.get(conditions),
                in.get(supply),
                in.get(taxClass)));
    }

    private static JsonCodec<PriceRequest> request() {
        ObjectCodec<PriceRequest> fields = ObjectCodec.of("price-request");
        var document = fields.required("document", Codecs.DOC_REF, PriceRequest::document);
        var currency = fields.required("currency", Codecs.CURRENCY, PriceRequest::currency);
        var local = fields.<CurrencyUnit>optional("localCurrency", Codecs.CURRENCY, PriceRequest::localCurrency);
        var group = fields.<CurrencyUnit>optional("groupCurrency", Codecs.CURRENCY, PriceRequest::groupCurrency);
        var dates = fields.required("dates", Codecs.map(Codecs.DATE), PriceRequest::dates);
        var attributes = fields.defaulted("attributes", BookJson.KEY, new TreeMap<>(), PriceRequest::attributes);
        var lines = fields.required("lines", Codecs.list(LINE), PriceRequest::lines);
        var conditions = fields.defaulted("conditions", Codecs.list(CONDITION), List.of(), PriceRequest::conditions);
        var tax = fields.<TaxTerms>optional("tax", TAX, PriceRequest::tax);
        return fields.build(in -> new PriceRequest(
                in.get(document),
                in.get(currency),
                in.get(local),
                in.get(group),
                in.get(dates),
                in.get(attributes),
                in.get(lines),
                in.get(conditions),
                in.get(tax)));
    }
}
