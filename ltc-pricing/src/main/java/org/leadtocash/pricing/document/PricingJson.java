package org.leadtocash.pricing.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxJson;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceJson;
import org.leadtocash.pricing.book.BookJson;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.procedure.ProcedureJson;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestJson;
import org.leadtocash.pricing.tax.DocumentTotals;
import org.leadtocash.pricing.tax.LineTax;
import org.leadtocash.pricing.tax.TaxGroup;
import org.leadtocash.pricing.tax.TaxResultJson;

/** Price requests and priced documents as JSON, and all the formats of this module. */
public final class PricingJson {
    private PricingJson() {}

    /** A request. */
    public static final JsonCodec<PriceRequest> REQUEST = RequestJson.REQUEST;

    private static final JsonCodec<AppliedRate> APPLIED_RATE = appliedRate();
    private static final JsonCodec<PriceElement> ELEMENT = element();
    private static final JsonCodec<PricedLine> LINE = line();
    private static final JsonCodec<ReportedTotals> REPORTED = reported();

    /** A priced document without its trace, of which its content hash is taken. */
    static final JsonCodec<PricedDocument> CONTENT = document(false);

    /** A priced document. */
    public static final JsonCodec<PricedDocument> DOCUMENT = document(true);

    /** Every format of this module: records, books, procedures, requests, priced documents. */
    public static List<DocumentFormat<?>> formats() {
        List<DocumentFormat<?>> formats = new ArrayList<>(BookJson.formats());
        formats.addAll(ProcedureJson.formats());
        formats.add(new DocumentFormat<>(PriceRequest.class, "price-request", 1, 0, REQUEST));
        formats.add(new DocumentFormat<>(PricedDocument.class, "priced-document", 1, 0, DOCUMENT));
        return List.copyOf(formats);
    }

    private static JsonCodec<AppliedRate> appliedRate() {
        ObjectCodec<AppliedRate> fields = ObjectCodec.of("applied-rate");
        var from = fields.required("from", Codecs.CURRENCY, AppliedRate::from);
        var to = fields.required("to", Codecs.CURRENCY, AppliedRate::to);
        var rate = fields.required(
                "rate",
                Codecs.text("ratio", "a fraction such as 8/9, or a whole number", Ratio::parse, Ratio::toString),
                AppliedRate::rate);
        var type = fields.required(
                "type",
                Codecs.text("rate-type", "a rate type such as ECB", RateType::of, RateType::code),
                AppliedRate::type);
        var date = fields.required("date", Codecs.DATE, AppliedRate::date);
        var way = fields.required("way", Codecs.STRING, AppliedRate::way);
        return fields.build(
                in -> new AppliedRate(in.get(from), in.get(to), in.get(rate), in.get(type), in.get(date), in.get(way)));
    }

    private static JsonCodec<PriceElement> element() {
        ObjectCodec<PriceElement> fields = ObjectCodec.of("price-element");
        var step = fields.required("step", Codecs.LONG, element -> (long) element.step());
        var label = fields.required("label", Codecs.STRING, PriceElement::label);
        var origin = fields.required("origin", Codecs.enumOf(Origin.class), PriceElement::origin);
        var source = fields.defaulted("source", Codecs.STRING, "", PriceElement::source);
        var rate = fields.<Rate>optional("rate", BookJson.RATE, PriceElement::rate);
        var base = fields.<BigMoney>optional("base", Codecs.BIG_MONEY, PriceElement::base);
        var amount = fields.required("amount", Codecs.BIG_MONEY, PriceElement::amount);
        var statistical = fields.defaulted("statistical", Codecs.BOOLEAN, false, PriceElement::statistical);
        var conversion = fields.<AppliedRate>optional("conversion", APPLIED_RATE, PriceElement::conversion);
        var sensitivity = fields.defaulted(
                "sensitivity", Codecs.enumOf(Sensitivity.class), Sensitivity.OPEN, PriceElement::sensitivity);
        return fields.build(in -> new PriceElement(
                Math.toIntExact(in.get(step)),
                in.get(label),
                in.get(origin),
                in.get(source),
                in.get(rate),
                in.get(base),
                in.get(amount),
                in.get(statistical),
                in.get(conversion),
                in.get(sensitivity)));
    }

    private static JsonCodec<PricedLine> line() {
        ObjectCodec<PricedLine> fields = ObjectCodec.of("priced-line");
        var line = fields.required("line", Codecs.STRING, PricedLine::line);
        var material = fields.required("material", Codecs.STRING, PricedLine::material);
        var quantity = fields.required("quantity", Codecs.QUANTITY, PricedLine::quantity);
        var day = fields.required("pricingDate", Codecs.DATE, PricedLine::pricingDate);
        var amount = fields.required("amount", Codecs.BIG_MONEY, PricedLine::amount);
        var elements = fields.required("elements", Codecs.list(ELEMENT), PricedLine::elements);
        var tax = fields.<TaxDecision>optional("tax", TaxJson.DECISION, PricedLine::tax);
        return fields.build(in -> new PricedLine(
                in.get(line),
                in.get(material),
                in.get(quantity),
                in.get(day),
                in.get(amount),
                in.get(elements),
                in.get(tax)));
    }

    private static JsonCodec<ReportedTotals> reported() {
        ObjectCodec<ReportedTotals> fields = ObjectCodec.of("reported-totals");
        var role = fields.required("role", Codecs.enumOf(ReportedTotals.Role.class), ReportedTotals::role);
        var rate = fields.required("rate", APPLIED_RATE, ReportedTotals::rate);
        var net = fields.required("net", Codecs.BIG_MONEY, ReportedTotals::net);
        var tax = fields.required("tax", Codecs.BIG_MONEY, ReportedTotals::tax);
        var gross = fields.required("gross", Codecs.BIG_MONEY, ReportedTotals::gross);
        return fields.build(
                in -> new ReportedTotals(in.get(role), in.get(rate), in.get(net), in.get(tax), in.get(gross)));
    }

    private static JsonCodec<PricedDocument> document(boolean withTrace) {
        ObjectCodec<PricedDocument> fields = ObjectCodec.of("priced-document");
        var document = fields.required("document", Codecs.DOC_REF, PricedDocument::document);
        var currency = fields.required("currency", Codecs.CURRENCY, PricedDocument::currency);
        var lines = fields.required("lines", Codecs.list(LINE), PricedDocument::lines);
        var unpriced = fields.defaulted("unpriced", Codecs.list(Codecs.STRING), List.of(), PricedDocument::unpriced);
        var taxes = fields.<List<TaxGroup>>required("taxes", Codecs.list(TaxResultJson.GROUP), PricedDocument::taxes);
        var lineTaxes = fields.<List<LineTax>>defaulted(
                "lineTaxes", Codecs.list(TaxResultJson.LINE), List.of(), PricedDocument::lineTaxes);
        var totals = fields.<DocumentTotals>required("totals", TaxResultJson.TOTALS, PricedDocument::totals);
        var reported = fields.defaulted("reported", Codecs.list(REPORTED), List.of(), PricedDocument::reported);
        var findings =
                fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), PricedDocument::findings);
        var dataSets = fields.<List<DataSet>>required(
                "dataSets", Codecs.list(FoundationCodecs.DATA_SET), PricedDocument::dataSets);
        // declared last, and not at all where the hash is taken: a proof changes nothing of what it proves
        var trace = withTrace
                ? Optional.of(fields.<Trace>optional("trace", TraceJson.CODEC, PricedDocument::trace))
                : Optional.<ObjectCodec.Field<PricedDocument, Optional<Trace>>>empty();
        return fields.build(in -> new PricedDocument(
                new PricedDocument.Parts(
                        in.get(document),
                        in.get(currency),
                        in.get(lines),
                        in.get(unpriced),
                        in.get(taxes),
                        in.get(lineTaxes),
                        in.get(totals),
                        in.get(reported),
                        in.get(findings),
                        in.get(dataSets)),
                trace.flatMap(in::get)));
    }
}
